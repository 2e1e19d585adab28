import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { collectLimited } from "@kelisim/server/documents";
import { UserError } from "../errors.ts";
import { asUserError } from "./load-document.ts";
import type { Source } from "./source.ts";

/** Endings of the files that are read in a folder; a file that is named itself may have any. */
const readableEndings = /\.(?:txt|html?|xhtml|docx|pdf)$/i;

export interface FoundSources {
  readonly sources: readonly Source[];
  /** What was named but cannot be read at all, as messages. */
  readonly problems: readonly string[];
  /** Whether the user named several texts or a folder: then results are a list, even of one. */
  readonly isList: boolean;
}

/** Turns the arguments of the command into the texts they name, in order; folders recursively, sorted by path. */
export async function findSources(names: readonly string[]): Promise<FoundSources> {
  const sources: Source[] = [];
  const problems: string[] = [];
  let isList = names.length > 1;
  for (const name of names) {
    try {
      const found = await sourcesOf(name);
      isList ||= found.isFolder;
      sources.push(...found.sources);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.push(error.message);
    }
  }
  return { sources, problems, isList };
}

async function sourcesOf(name: string): Promise<{ sources: Source[]; isFolder: boolean }> {
  if (name === "-") {
    const bytes = await collectLimited(process.stdin, "standard input").catch((error: unknown) => {
      throw asUserError(error);
    });
    return { sources: [{ kind: "stdin", name: "standard input", bytes }], isFolder: false };
  }
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(name)) return { sources: [urlSource(name)], isFolder: false };
  const found = await stat(name).catch((error: NodeJS.ErrnoException) => {
    throw new UserError(unreadable(name, error));
  });
  if (found.isFile()) return { sources: [{ kind: "file", name, path: name }], isFolder: false };
  if (found.isDirectory()) return { sources: await filesIn(name), isFolder: true };
  throw new UserError(`${name} is neither a file nor a folder; pipe it in and read "-"`);
}

function urlSource(name: string): Source {
  if (!URL.canParse(name)) throw new UserError(`${name} is not a whole address; write it as https://host/page`);
  const { protocol, href } = new URL(name);
  if (protocol !== "http:" && protocol !== "https:") {
    throw new UserError(`${name}: only http: and https: addresses are read; give the file itself instead`);
  }
  return { kind: "url", name, url: href };
}

async function filesIn(folder: string): Promise<Source[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error) => {
    throw new UserError(unreadable(folder, error));
  });
  const paths = entries
    .filter((entry) => entry.isFile() && readableEndings.test(entry.name) && !entry.name.startsWith("."))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  if (paths.length === 0) throw new UserError(`${folder} holds no .txt, .html, .docx or .pdf file`);
  return paths.map((path) => ({ kind: "file", name: path, path }));
}

function unreadable(name: string, error: NodeJS.ErrnoException): string {
  if (error.code === "ENOENT") return `${name}: there is no such file or folder`;
  if (error.code === "EACCES" || error.code === "EPERM") return `${name} may not be read by you; check its permissions`;
  return `${name} cannot be opened (${error.message})`;
}
