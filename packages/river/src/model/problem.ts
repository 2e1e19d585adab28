/** One mistake in a model: where it is, what is wrong, and what to do about it. */
export interface Problem {
  /** JSONPath of the value, such as `$.nodes[0].flowM3s`. */
  readonly path: string;
  readonly message: string;
}

/** `["nodes", 0, "to"]` as `$.nodes[0].to` */
export function jsonPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === "number") return `${text}[${key}]`;
    const name = String(key);
    return /^[A-Za-z_]\w*$/.test(name) ? `${text}.${name}` : `${text}[${JSON.stringify(name)}]`;
  }, "$");
}
