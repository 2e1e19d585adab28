/** The text of a file or an address: plain text is taken apart here, everything else by the server. */
import { sendBytes, sendJson } from "../../../api/request.ts";
import { NO_TEXT, type TextSource } from "../drafts/reading-draft.ts";

/** What the server answers of a document. */
interface ServerText {
  readonly text: string;
  readonly title: string;
  readonly published: string | null;
  readonly sha256: string;
}

/** A file that only the server can take apart, while nobody is signed in. */
export class SignInNeededError extends Error {
  override readonly name = "SignInNeededError";
}

/** The text is longer than a page can show. */
export class TextTooLongError extends Error {
  override readonly name = "TextTooLongError";
}

export const MAXIMUM_LENGTH = 2_000_000;

/** Throws SignInNeededError, TextTooLongError, RequestProblem or NoAnswerError. */
export async function loadFile(file: File, isSignedIn: boolean): Promise<TextSource> {
  const plain = isSignedIn ? null : await plainText(file);
  if (plain !== null)
    return sourceOf({ text: plain, title: titleOfFile(file.name), published: null, sha256: null }, "");
  if (!isSignedIn) throw new SignInNeededError("Sign in to have this file read.");
  const name = file.name.slice(-255) || "file";
  const answer = await sendBytes<ServerText>(`/api/texts/from-file?name=${encodeURIComponent(name)}`, file);
  return sourceOf({ ...answer, title: answer.title === name ? titleOfFile(name) : answer.title }, "");
}

export async function loadAddress(url: string): Promise<TextSource> {
  return sourceOf(await sendJson<ServerText>("POST", "/api/texts/from-address", { url }), url);
}

/** A text made fit to be kept: without NUL and without halves of characters. Its length stays. */
export function cleanText(text: string): string {
  return text.replace(/\p{Cs}|\0/gu, "\uFFFD");
}

function sourceOf(answer: Omit<ServerText, "sha256"> & { sha256: string | null }, url: string): TextSource {
  if (answer.text.length > MAXIMUM_LENGTH) throw new TextTooLongError("The text is too long.");
  const title = answer.title.replace(/\s+/g, " ").trim().slice(0, 200).trimEnd();
  const about = { title, publisher: url === "" ? "" : new URL(url).hostname, date: answer.published ?? "", url };
  return { ...NO_TEXT, text: cleanText(answer.text), sha256: answer.sha256, about };
}

/** Null for anything that is no plain text in UTF-8. */
async function plainText(file: File): Promise<string | null> {
  if (!/\.(?:txt|md)$/i.test(file.name) && file.type !== "text/plain") return null;
  if (file.size > MAXIMUM_LENGTH * 4) throw new TextTooLongError("The file is too long.");
  try {
    // With its byte order mark, so that the text stands for the very bytes of the file.
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await file.arrayBuffer());
    return text.includes("\0") ? null : text;
  } catch {
    return null;
  }
}

function titleOfFile(name: string): string {
  return name.replace(/\.\w{1,5}$/, "");
}
