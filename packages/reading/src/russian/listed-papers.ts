import type { Act } from "../analysis.ts";
import type { Token } from "../tokens.ts";
import { documentForm } from "./extent.ts";
import type { Segment } from "./segments.ts";

/** `По итогам встречи подписаны:` – the lines below it name the papers. */
export function opensPapers(tokens: readonly Token[], { from, to }: Segment): boolean {
  if (tokens[to - 1]?.text !== ":") return false;
  for (let at = Math.max(from, to - 8); at < to; at += 1)
    if (/^подписа(?:ны|н|ли)$/.test(tokens[at]!.lower)) return true;
  return false;
}

/** The paper that a line of such a list names: the sides have agreed it. Null where the line names none. */
export function listedPaper(tokens: readonly Token[], { from, to }: Segment, parties: readonly string[]): Act | null {
  let start = from;
  while (start < to && !/^\p{L}{3,}/u.test(tokens[start]!.text)) start += 1;
  let noun = start;
  while (noun < to && noun - start < 3 && !documentForm.test(tokens[noun]!.lower)) noun += 1;
  if (noun >= to || !documentForm.test(tokens[noun]!.lower)) return null;
  let end = to;
  while (end > start && /^[;.,]$/.test(tokens[end - 1]!.text)) end -= 1;
  return { from: start, to: end, strength: "agreed", by: parties, rule: "list.signed-paper", confidence: 0.7 };
}
