import type { Token } from "../tokens.ts";

/**
 * Token that what is said begins at, where a verb and its noun say as `said` does: `expressed confidence that …`, `drew
 * attention to …`; -1 where the verb that ends before `from` voices no view.
 */
export function viewBehind(tokens: readonly Token[], from: number, lemma: string): number {
  if (!viewVerbs.has(lemma)) return -1;
  for (let at = from; at < from + 7; at += 1) {
    const token = tokens[at];
    if (!token || /^[,.;:]$/.test(token.text)) return -1;
    const { lower } = token;
    const next = tokens[at + 1]?.lower;
    if (/^(fact|point)$/.test(lower) && next === "that") {
      return factVerbs.has(lemma) && at > from ? at + 2 : -1;
    }
    if (lower === "clear" && next === "that") return lemma === "make" ? at + 2 : -1;
    if (lower === "attention" && next === "to" && /^(draw|call)$/.test(lemma) && !mentionsFact(tokens, at + 2))
      return at + 2;
    if (lower === "to" && at === from && lemma === "point" && !mentionsFact(tokens, at + 1)) return at + 1;
    if (lemma === "agree") {
      // `agreed on the importance of trust`: no act, but what they think of it.
      const isView = valueNouns.has(lower) && tokens[from]?.lower === "on" && next === "of";
      if (isView) return from + 1;
      continue;
    }
    if (!viewNouns.has(lower) || next !== "that") continue;
    return lemma !== "be" || tokens[from]?.lower === "of" ? at + 2 : -1;
  }
  return -1;
}

function mentionsFact(tokens: readonly Token[], from: number): boolean {
  return tokens.slice(from, from + 3).some(({ lower }) => lower === "fact");
}

const viewVerbs: ReadonlySet<string> = new Set(
  "agree express voice convey offer be make hold take draw call point refer share reiterate reaffirm".split(" "),
);

/** Verbs with `the fact that`: `took note of the fact that`, `pointed to the fact that`. */
const factVerbs: ReadonlySet<string> = new Set("take draw call point refer".split(" "));

const valueNouns: ReadonlySet<string> = new Set(
  "importance significance value usefulness benefits role relevance urgency centrality potential".split(" "),
);

const viewNouns: ReadonlySet<string> = new Set(
  "confidence view opinion belief conviction certainty satisfaction assurance optimism concern regret understanding".split(
    " ",
  ),
);
