import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Reading } from "@kelisim/reading";
import { readingSchema } from "@kelisim/reading/schema";
import { Address, type DocumentBody, Name } from "@kelisim/register";
import type { ReadingSource } from "@kelisim/register/drafts-from-reading";
import { UsageError, UserError } from "../errors.ts";
import { loadDocument } from "../read/load-document.ts";
import { inputName, readJsonInput } from "./read-input.ts";

/** What is known of the text that was read. */
export interface SourceFlags {
  /** The file that was read. */
  readonly text?: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly url?: string;
}

/** Reads what `kelisim read --json` wrote. @throws {UserError} */
export async function loadReading(file: string): Promise<Reading> {
  const result = readingSchema.safeParse(await readJsonInput(file));
  if (result.success) return result.data;
  throw new UserError(`${inputName(file)} is no reading; kelisim read --json makes one of a single text`);
}

/** The text that was read, as a document of the record; null where no text is given. */
export async function loadSource(reading: Reading, flags: SourceFlags): Promise<ReadingSource | null> {
  const { text: file, publisher, url } = flags;
  if (file === undefined) {
    if (publisher ?? flags.title ?? flags.published ?? url)
      throw new UsageError("name the text that was read: --text FILE");
    return null;
  }
  if (publisher === undefined) throw new UsageError("say who published the text: --publisher NAME");
  const loaded = await loadDocument({ kind: "file", name: file, path: file }, { allowPrivate: false }).catch(
    (error) => {
      throw (error as NodeJS.ErrnoException).code === "ENOENT" ? new UserError(`there is no file ${file}`) : error;
    },
  );
  const date = flags.published ?? reading.published ?? loaded.published;
  if (date === null) throw new UsageError("say when the text was published: --published 2021-03-02");
  const title = flags.title ?? loaded.title;
  if (title === null) throw new UsageError("say what the text is called: --title TITLE");
  const document: DocumentBody = {
    sha256: createHash("sha256")
      .update(await readFile(file))
      .digest("hex"),
    title: checked(Name, title, "--title"),
    publisher: checked(Name, publisher, "--publisher"),
    date,
    language: reading.language,
    ...(url === undefined ? {} : { url: checked(Address, url, "--url") }),
  };
  return { document, text: loaded.text };
}

function checked(schema: typeof Name, value: string, flag: string): string {
  const result = schema.safeParse(value.trim());
  if (!result.success) throw new UsageError(`${flag} ${result.error.issues[0]?.message ?? "is not right"}`);
  return result.data;
}
