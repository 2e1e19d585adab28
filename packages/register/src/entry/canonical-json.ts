import { canonicalize } from "json-canonicalize";
import { toUtf8 } from "../encoding.ts";

/** A JSON object, as RFC 8259 has it. */
export type JsonObject = { readonly [name: string]: JsonValue };
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;

/** The UTF-8 bytes of a value's canonical JSON (RFC 8785). The value must be plain JSON: see `plainJsonFault`. */
export function canonicalJson(value: JsonValue | object): Uint8Array {
  return toUtf8(canonicalize(value));
}

const MAXIMUM_DEPTH = 64;
const LONE_SURROGATE_OR_NUL = /\p{Surrogate}|\0/u;

/**
 * What keeps a value from being recorded as JSON, in words, or null if nothing does. Refused are: what JSON or
 * I-JSON (RFC 7493) cannot say (undefined, functions, NaN, lone surrogates), NUL characters, which databases
 * cannot store, `__proto__` as a name, and nesting deeper than 64, over which recursive readers could fall.
 */
export function plainJsonFault(value: unknown): string | null {
  const waiting: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value: current, depth } = next;
    if (current === null || typeof current === "boolean") continue;
    if (typeof current === "string") {
      if (LONE_SURROGATE_OR_NUL.test(current)) return "a text holds a lone surrogate or a NUL character";
      continue;
    }
    if (typeof current === "number") {
      if (!Number.isFinite(current)) return "a number is not finite";
      continue;
    }
    if (typeof current !== "object") return `a value of type ${typeof current} is not JSON`;
    if (depth >= MAXIMUM_DEPTH) return `it is nested deeper than ${MAXIMUM_DEPTH}`;
    if (Array.isArray(current)) {
      for (const element of current) waiting.push({ value: element, depth: depth + 1 });
      continue;
    }
    const prototype: unknown = Object.getPrototypeOf(current);
    if (prototype !== Object.prototype && prototype !== null) return "an object is not a plain one";
    for (const [name, member] of Object.entries(current)) {
      if (name === "__proto__") return "a member is named __proto__";
      if (LONE_SURROGATE_OR_NUL.test(name)) return "a name holds a lone surrogate or a NUL character";
      waiting.push({ value: member, depth: depth + 1 });
    }
  }
  return null;
}

/** A copy of a value without the members of objects that are undefined, which in code often stand for absent ones. */
export function withoutUndefined(value: unknown, depth = 0): unknown {
  // What is too deep is left for `plainJsonFault` to refuse.
  if (typeof value !== "object" || value === null || depth > MAXIMUM_DEPTH) return value;
  if (Array.isArray(value)) return value.map((element) => withoutUndefined(element, depth + 1));
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) =>
      member === undefined ? [] : [[name, withoutUndefined(member, depth + 1)]],
    ),
  );
}
