/** What a model says of where its figures come from: every `source` in it, with what stands beside it. */

export interface SourcedFigure {
  /** Where it stands, by names and ids: `["streams", "cars-out", "arrivals"]`. */
  readonly path: readonly string[];
  /** The numbers and words that stand beside the source: `perDay: 4245`. */
  readonly figures: readonly (readonly [name: string, value: string])[];
  readonly source: string;
}

/** Every sourced figure of a model, in the model's order. */
export function sourcedFigures(model: unknown): readonly SourcedFigure[] {
  const found: SourcedFigure[] = [];
  collect(model, [], found);
  return found;
}

/** Whether a source says that there is none. */
export function isAssumed(source: string): boolean {
  return /\b(assumed|illustrative)\b/i.test(source);
}

const LONGEST_LIST = 6;

function collect(value: unknown, path: readonly string[], found: SourcedFigure[]): void {
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    for (const [index, element] of value.entries()) {
      collect(element, [...path, idOf(element) ?? String(index + 1)], found);
    }
    return;
  }
  const entries = Object.entries(value);
  const source: unknown = Object.hasOwn(value, "source") ? (value as { source: unknown }).source : undefined;
  if (typeof source === "string") found.push({ path, figures: entries.flatMap(figureOf), source });
  for (const [name, inner] of entries) collect(inner, [...path, name], found);
}

function figureOf([name, value]: [string, unknown]): (readonly [string, string])[] {
  if (["source", "id", "name", "kind", "to"].includes(name)) return [];
  if (typeof value === "number" || typeof value === "string") return [[name, String(value)]];
  if (Array.isArray(value) && value.length > 0 && value.every((element) => typeof element === "number")) {
    const shown = value.slice(0, LONGEST_LIST).join(", ");
    return [[name, value.length > LONGEST_LIST ? `${shown} … (${value.length})` : shown]];
  }
  return [];
}

function idOf(element: unknown): string | null {
  if (typeof element !== "object" || element === null || !("id" in element)) return null;
  return typeof element.id === "string" ? element.id : null;
}
