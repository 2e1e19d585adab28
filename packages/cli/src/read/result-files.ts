import { mkdirSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { UserError } from "../errors.ts";
import type { Source } from "./source.ts";

/** The files of one run in the folder of `--out`: one per text, named after it, never two of one name. */
export class ResultFiles {
  readonly #folder: string;
  readonly #taken = new Set<string>();
  #written = 0;

  constructor(folder: string) {
    this.#folder = folder;
    try {
      mkdirSync(folder, { recursive: true });
    } catch (error) {
      throw new UserError(`${folder} cannot be made a folder for results (${(error as Error).message})`);
    }
  }

  /** Reserves the name of a text's results: `NAME` without extension, or `NAME-2` … where another text has it. */
  nameFor(source: Source): string {
    const base = baseName(source);
    let name = base;
    for (let number = 2; this.#taken.has(name.toLowerCase()); number++) name = `${base}-${number}`;
    this.#taken.add(name.toLowerCase());
    return name;
  }

  write(fileName: string, content: string): void {
    const path = join(this.#folder, fileName);
    try {
      writeFileSync(path, content);
      this.#written++;
    } catch (error) {
      throw new UserError(`${path} cannot be written (${(error as Error).message})`);
    }
  }

  /** Tells on standard error what was written, so that standard output stays empty for pipes. */
  report(): void {
    process.stderr.write(`${this.#written} ${this.#written === 1 ? "file" : "files"} written to ${this.#folder}\n`);
  }
}

function baseName(source: Source): string {
  if (source.kind === "stdin") return "standard-input";
  if (source.kind === "file") return basename(source.path, extname(source.path));
  const { hostname, pathname } = new URL(source.url);
  const last = pathname.split("/").filter(Boolean).at(-1) ?? hostname;
  const safe = last
    .replace(/\.[a-z0-9]{1,5}$/i, "")
    .replace(/[^\p{L}\p{N}._-]+/gu, "-")
    .replace(/^\.+/, "");
  return safe.slice(0, 100) || hostname;
}
