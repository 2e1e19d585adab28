import { UsageError } from "./errors.ts";
import { matchesPattern } from "./id-pattern.ts";

/**
 * Changes values of a model as the command line says: `stations.passport-*.service.any.meanSeconds=60` gives a value,
 * `streams.cars-*.arrivals.perDay*=1.2` multiplies. Elements of a list are named by their `id` or their number from 0;
 * `*` stands for any letters, so that one change can reach several values.
 *
 * @throws UsageError when a change is written wrongly or reaches nothing
 */
export function changeValues(input: unknown, changes: readonly string[]): unknown {
  return changes.reduce(changeOne, input);
}

function changeOne(input: unknown, change: string): unknown {
  const match = /^([^=]+?)(\*?)=(.*)$/.exec(change);
  if (!match) throw new UsageError(`the change "${change}" is not understood; write it as path=value or path*=factor`);
  const [, path, multiply, text] = match;
  const value = parseValue(text!);
  if (multiply && typeof value !== "number")
    throw new UsageError(`"${change}" multiplies by something that is no number`);
  let reached = 0;
  const changed = changeAt(input, path!.trim().split("."), (old) => {
    reached++;
    if (!multiply) return value;
    if (typeof old !== "number") throw new UsageError(`"${change}" multiplies something that is no number`);
    return old * (value as number);
  });
  if (reached === 0) throw new UsageError(`the change "${change}" reaches nothing in the model; check its path`);
  return changed;
}

function changeAt(value: unknown, path: readonly string[], change: (old: unknown) => unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return change(value);
  if (Array.isArray(value)) {
    return value.map((element, index) =>
      matches(name, String(index)) || matches(name, idOf(element)) ? changeAt(element, rest, change) : element,
    );
  }
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]): [string, unknown] => [
    key,
    matches(name, key) ? changeAt(inner, rest, change) : inner,
  ]);
  // A value that the file leaves out is added, where its name is written in full.
  if (rest.length === 0 && !name.includes("*") && !(name in value)) entries.push([name, change(undefined)]);
  return Object.fromEntries(entries);
}

function matches(pattern: string, name: string | undefined): boolean {
  return name !== undefined && matchesPattern(pattern, name);
}

function idOf(element: unknown): string | undefined {
  return typeof element === "object" && element !== null && "id" in element ? String(element.id) : undefined;
}

/** A number or JSON where it is that, text otherwise. */
function parseValue(text: string): unknown {
  if (text.trim() !== "" && Number.isFinite(Number(text))) return Number(text);
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
