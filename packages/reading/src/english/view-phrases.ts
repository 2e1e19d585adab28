import type { Token } from "../tokens.ts";

/** What a verb and its noun say as `said` does: `expressed confidence that …`, `drew attention to …`. */
export interface ViewPhrase {
  /** Token that what is said begins at. */
  readonly from: number;
  /** A clause, behind `that`; or a noun phrase. */
  readonly takes: "clause" | "thing";
}

/** The view phrase whose verb ends before `from`; null where the words voice none. */
export function viewBehind(tokens: readonly Token[], from: number, lemma: string): ViewPhrase | null {
  if (!viewVerbs.has(lemma)) return null;
  for (let at = from; at < from + 7; at += 1) {
    const token = tokens[at];
    if (!token || /^[,.;:]$/.test(token.text)) return null;
    const { lower } = token;
    const next = tokens[at + 1]?.lower;
    if (/^(fact|point)$/.test(lower) && next === "that") {
      const view = factVerbs.has(lemma) && at > from;
      return view ? { from: at + 2, takes: "clause" } : null;
    }
    if (lower === "clear" && next === "that") return lemma === "make" ? { from: at + 2, takes: "clause" } : null;
    if (lower === "attention" && next === "to" && /^(draw|call)$/.test(lemma) && !mentionsFact(tokens, at + 2))
      return { from: at + 2, takes: "thing" };
    if (lower === "to" && at === from && lemma === "point" && !mentionsFact(tokens, at + 1))
      return { from: at + 1, takes: "thing" };
    if (lemma === "agree") {
      // `agreed on the importance of trust`: no act, but what they think of it.
      const isView = valueNouns.has(lower) && tokens[from]?.lower === "on" && next === "of";
      if (isView) return { from: from + 1, takes: "thing" };
      continue;
    }
    if (!viewNouns.has(lower) || next !== "that") continue;
    return lemma !== "be" || tokens[from]?.lower === "of" ? { from: at + 2, takes: "clause" } : null;
  }
  return null;
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
