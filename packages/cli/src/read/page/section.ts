import type { Reading } from "@kelisim/reading";
import type { DocumentText } from "../source.ts";
export function renderSection(
  _document: DocumentText,
  _reading: Reading,
  _options: { name: string; index: number },
): string {
  return "";
}
