import type { Act } from "../analysis.ts";
import type { Token } from "../tokens.ts";
import type { SegmentContext, Standing } from "./act-context.ts";
import { sides } from "./actors.ts";
import type { Chain } from "./chain.ts";
import { startsNounPhrase, trim } from "./extent.ts";
import { signingVerbs } from "./lexicon/frames.ts";
import { reportingVerbs } from "./lexicon/reporting.ts";
import { baseVerbs } from "./lexicon/verbs.ts";
import type { OpenFrame } from "./open-frame.ts";

/** How the items of a list stand, as the words before its colon say: `They agreed to:`. */
export interface List {
  readonly standing: Standing;
  /** A noun may name the act of an item: `agreed on: – the creation of a council`. */
  readonly takesNoun: boolean;
  /** Only a gerund begins an item: `including: – opening a school`. */
  readonly onlyGerunds?: boolean;
}

export interface Item {
  /** `tokens[from]` is the item's first word, behind its bullet or number. */
  readonly from: number;
  readonly to: number;
  readonly kind: "verb" | "noun";
}

/** The list that an open frame begins where a colon or the mark of an item follows it; null where it begins none. */
export function listBehind({ tokens, segment }: SegmentContext, frame: OpenFrame): { list: List; from: number } | null {
  let at = frame.behind;
  while (at < segment.to && at < frame.behind + 8 && opensList.test(tokens[at]!.lower)) at += 1;
  const isColon = tokens[at]?.text === ":" && at < segment.to;
  if (!isColon && endOfMark(tokens, at, segment.to) === at) return null;
  return {
    list: { standing: frame, takesNoun: frame.takes.includes("noun") },
    from: isColon ? at + 1 : at,
  };
}

/** What may stand between a frame and the colon: `agreed on the following measures:`. */
const opensList =
  /^(to|on|upon|in|for|that|as|the|these|a|number|of|following|follows|measures|steps|points|areas|actions|priorities|tasks|issues|decisions|also|take|implement)$/;

/** The items of `tokens[from]` to `tokens[to - 1]`, cut at semicolons and marks like `(a)`; null where the first is none. */
export function itemsOf(tokens: readonly Token[], from: number, to: number, list: List): Item[] | null {
  const items: Item[] = [];
  let start = from;
  for (let at = from; at <= to; at += 1) {
    const isCut = at === to || tokens[at]!.text === ";" || (at > start && isInlineMark(tokens, at, to));
    if (!isCut) continue;
    const item = itemAt(tokens, start, at, list);
    if (item) items.push(item);
    else if (items.length === 0 && endOfMark(tokens, start, at) < at) return null;
    start = tokens[at]?.text === ";" ? at + 1 : at;
  }
  return items;
}

function itemAt(
  tokens: readonly Token[],
  start: number,
  behind: number,
  { takesNoun, onlyGerunds }: List,
): Item | null {
  let from = endOfMark(tokens, start, behind);
  while (from < behind && /^(and|or|also|that|to|on|,)$/.test(tokens[from]!.lower)) from += 1;
  const to = trim(tokens, from, behind);
  const first = tokens[from];
  if (!first || to - from < 2) return null;
  const isBase = baseVerbs.has(first.lower) || (first.partOfSpeech === "VERB" && first.lemma === first.lower);
  const isGerund =
    /^(VERB|NOUN|PROPN)$/.test(first.partOfSpeech) && /^\p{L}{3,}ing$/u.test(first.lower) && first.lower !== "meeting";
  const isAdverb = first.lower.endsWith("ly") && tokens[from + 1]!.lower.endsWith("ing");
  if (onlyGerunds) return isGerund || isAdverb ? { from, to, kind: "verb" } : null;
  if ((isBase || isGerund) && !/^(of|for)$/.test(tokens[from + 1]!.lower)) return { from, to, kind: "verb" };
  if (!takesNoun || !(startsNounPhrase(first) || isBase)) return null;
  // A sentence of its own is no item.
  for (let at = from; at < to; at += 1) if (tokens[at]!.partOfSpeech === "AUX") return null;
  return { from, to, kind: "noun" };
}

export function startsWithMark(tokens: readonly Token[], from: number, to: number): boolean {
  return endOfMark(tokens, from, to) > from;
}

/** Token behind the mark of an item: `–`, `•`, `2.`, `(b)`, `iii)`; `at` where none stands there. */
function endOfMark(tokens: readonly Token[], at: number, to: number): number {
  let from = at;
  while (from < to && /^([-–—•·*●▪▫◦‣■]|--)$/.test(tokens[from]!.text)) from += 1;
  const opens = tokens[from]?.text === "(" ? 1 : 0;
  const closes = tokens[from + opens + 1]?.text ?? "";
  if (
    from + opens + 1 < to &&
    /^(\d{1,2}|[a-z]|[ivx]{1,4})$/i.test(tokens[from + opens]!.text) &&
    (closes === ")" || (opens === 0 && closes === "."))
  )
    from += opens + 2;
  return from;
}

/** `(b)` inside a line. */
function isInlineMark(tokens: readonly Token[], at: number, to: number): boolean {
  return tokens[at]!.text === "(" && endOfMark(tokens, at, to) > at;
}

/** Whether the segment is only the mark of an item that follows: `2.` */
export function isMarkAlone(tokens: readonly Token[], from: number, to: number): boolean {
  return endOfMark(tokens, from, to) === to;
}

/** The act of an item that no clause of the grammar covers. */
export function actOfItem({ from, to }: Item, { standing }: List): Act {
  const { strength, actor, rule, confidence } = standing;
  return { from, to, strength, by: actor.codes, rule: `${rule}.list`, confidence: confidence * 0.9 };
}

/** `The task force has achieved much, including:` and gerunds below it: deeds, or plans where it tells of what will be; `Other decisions include:` names what is agreed. */
export function listOfDeeds({ tokens, segment, clauses, parties, principals }: SegmentContext): List | null {
  if (tokens[segment.to - 1]!.text !== ":") return null;
  const main = clauses.find(({ verb, relative, subject }) => verb.form === "finite" && !relative && subject !== null);
  if (!main || Object.hasOwn(reportingVerbs, main.verb.lemma) || signingVerbs.has(main.verb.lemma)) return null;
  const told = main.verb.tense === "past" || main.verb.tense === "perfect";
  const { from, to } = main.subject!;
  const isDecided = tokens.slice(from, to).some(({ lower }) => /^(commitments|agreements|decisions)$/.test(lower));
  const strength = isDecided ? "agreed" : told && main.verb.modal === "" ? "delivered" : "planned";
  const standing: Standing = { strength, actor: sides({ parties, principals }), rule: "list.deeds", confidence: 0.45 };
  return { standing, takesNoun: false, onlyGerunds: true };
}

/** `to deepen cooperation, also through joint patrols; training of guards; and an exchange of lists`: nouns behind semicolons. */
export function nounItems(
  { tokens, segment, clauses }: SegmentContext,
  { at, standing }: Chain,
  acts: readonly Act[],
): Act[] {
  const from = clauses[at]!.verb.to;
  let semicolon = from;
  while (semicolon < segment.to && tokens[semicolon]!.text !== ";") semicolon += 1;
  if (semicolon >= segment.to || clauses.some(({ verb }) => verb.form === "finite" && verb.from > semicolon)) return [];
  const list: List = { standing, takesNoun: true };
  const items = itemsOf(tokens, semicolon + 1, segment.to, list) ?? [];
  return items
    .filter((item) => item.kind === "noun" && !acts.some((act) => act.from < item.to && act.to > item.from))
    .map((item) => actOfItem(item, list));
}
