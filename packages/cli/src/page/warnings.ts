import { escapeMarkup } from "./markup.ts";

/** What a reader of the answer has to know, before it; nothing where there is none. */
export function warningsHtml(messages: readonly string[]): string {
  if (messages.length === 0) return "";
  const items = messages.map((message) => `<li>${escapeMarkup(message)}</li>`).join("");
  return `<section class="warnings" aria-label="Warnings"><ul>${items}</ul></section>`;
}
