import type { DocumentText } from "./document.ts";

/** What the document calls itself, else its headline, else the last part of its name. */
export function titleOf(document: DocumentText, name: string): string {
  const firstLine =
    document.text
      .slice(0, 400)
      .trimStart()
      .split(/[\r\n]/)[0]
      ?.trim() ?? "";
  const isHeadline = firstLine.length > 3 && firstLine.length <= 120 && !/[.,:;!?”"]$/.test(firstLine);
  return document.title ?? (isHeadline ? firstLine : (name.split(/[\\/]/).findLast(Boolean) ?? name));
}
