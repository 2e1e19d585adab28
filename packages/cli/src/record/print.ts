/** Standard output: one JSON document, or lines for people. */

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

export function printLines(lines: readonly string[]): void {
  process.stdout.write(`${lines.join("\n")}\n`);
}

/** One line that cannot steer the terminal: no control, no direction marks, no line ends. */
export function printable(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/[\p{Cc}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/gu, "")
    .trim();
}

/** As many digits of a hash as people need to tell one from another. */
export function shortHash(hash: string): string {
  return hash.slice(0, 12);
}
