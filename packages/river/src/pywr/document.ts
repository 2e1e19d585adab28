import { jsonPath, type Problem } from "../model/problem.ts";

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

/** Collects what a Pywr document has and this package does not read. */
export class Unread {
  readonly problems: Problem[] = [];

  add(path: readonly PropertyKey[], message: string): undefined {
    this.problems.push({ path: jsonPath(path), message });
    return undefined;
  }
}

/** Fields that say nothing about the water. */
const SILENT = new Set(["name", "type", "comment", "description", "position", "color", "visible", "tags"]);

/** An object of a Pywr document. Every field that nobody has asked for is named in the end. */
export class Fields {
  readonly path: readonly PropertyKey[];
  readonly #fields: JsonObject;
  readonly #asked = new Set<string>();
  readonly #unread: Unread;

  constructor(fields: JsonObject, path: readonly PropertyKey[], unread: Unread) {
    this.#fields = fields;
    this.path = path;
    this.#unread = unread;
  }

  get(...names: readonly string[]): Json | undefined {
    let found: Json | undefined;
    for (const name of names) {
      this.#asked.add(name);
      found ??= this.#fields[name];
    }
    return found ?? undefined;
  }

  number(...names: readonly string[]): number | undefined {
    const value = this.get(...names);
    if (value === undefined || typeof value === "number") return value;
    return this.#unread.add([...this.path, names[0]!], "must be a number here; anything else is not read");
  }

  text(name: string): string | undefined {
    const value = this.get(name);
    return typeof value === "string" ? value : undefined;
  }

  list(...names: readonly string[]): Json[] | undefined {
    const value = this.get(...names);
    return Array.isArray(value) ? value : undefined;
  }

  /** Names the fields that nobody asked for. */
  close(what: string): void {
    for (const name of Object.keys(this.#fields)) {
      if (this.#asked.has(name) || SILENT.has(name) || this.#fields[name] === null) continue;
      this.#unread.add([...this.path, name], `is not read: ${what} has no such part here`);
    }
  }
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
