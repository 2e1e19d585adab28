import type { Reading } from "@kelisim/reading";
import type { DocumentText } from "@kelisim/server/documents";

/**
 * A reading as JSON. Offsets count in the file itself where it is plain text; otherwise in `text`, which is then part
 * of the result.
 *
 * @param file the name to put first, where the reading is one of several
 */
export function renderJson(document: DocumentText, reading: Reading, file: string | null): string {
  const named = file === null ? {} : { file };
  const extracted = document.format === "text" ? {} : { text: document.text };
  return JSON.stringify({ ...named, ...reading, ...extracted }, null, 2);
}
