import type { Act, Analysis, Saying } from "../analysis.ts";
import { homeOf } from "../names/complete.ts";
import type { Names } from "../names/names.ts";
import { principalsOf } from "../names/principals.ts";
import type { Quotation } from "../quotations.ts";
import { countriesOfSayers } from "../sayers.ts";
import type { Token, TokenizedText } from "../tokens.ts";
import { visitAcceptedLater } from "./accepted-visits.ts";
import type { SegmentContext } from "./act-context.ts";
import { type Actor, type ActorContext, nobody } from "./actors.ts";
import { findActs } from "./acts.ts";
import { findClauses } from "./clauses.ts";
import { documentNouns } from "./lexicon/nouns.ts";
import type { List } from "./lists.ts";
import { indexNames, type NameIndex } from "./name-index.ts";
import { isFormer } from "./offices.ts";
import { findSegments, type Segment } from "./segments.ts";
import { findStatements } from "./statements.ts";

/** Who said what in an English text, and the acts of cooperation in it. */
export function analyseEnglish(
  tokenized: TokenizedText,
  names: Names,
  parties: readonly string[],
  quotations: readonly Quotation[],
): Analysis {
  const { tokens } = tokenized;
  const segments = findSegments(tokenized, quotations);
  const clauses = segments.map((segment) => findClauses(tokens, segment));
  const speakers: Omit<ActorContext, "lastActor" | "speakerCountry"> = {
    tokens,
    names: withSeats(indexNames(names), names, parties),
    parties,
    principals: principalsOf(names, parties, (role) => !isFormer(role)),
    host: homeOf(names, parties),
    reporters: [],
  };
  const { sayings, speakerCountries } = findStatements(tokenized, quotations, segments, clauses, speakers);
  const reporters = countriesOfSayers(tokens, sayings, (saying) => reporterOf(saying, parties));
  const context = { ...speakers, reporters };

  const acts: Act[] = [];
  let lastActor: Actor = nobody;
  const listed = listedPapers(tokenized, segments, parties);
  let merged = -1;
  let before: SegmentContext | null = null;
  let list: List | null = null;
  segments.forEach((segment, index) => {
    if (listed.has(index)) {
      acts.push(listed.get(index)!);
      return;
    }
    const next = segments[index + 1];
    if (next && opensIntoQuotation(tokens, segment, next)) {
      // Read with the quotation, whose own turn finds nothing more to do.
      const whole = { ...segment, to: next.to, end: next.end };
      const scan = findActs({
        ...context,
        segment: whole,
        clauses: findClauses(tokens, whole),
        lastActor,
        speakerCountry: null,
      });
      acts.push(...scan.acts);
      lastActor = scan.lastActor;
      list = null;
      merged = index + 1;
      return;
    }
    if (merged === index) return;
    const speakerCountry = segment.quotation >= 0 ? (speakerCountries[segment.quotation] ?? null) : null;
    const here = { ...context, segment, clauses: clauses[index]!, lastActor, speakerCountry };
    const scan = findActs(here, list);
    const visit = before ? visitAcceptedLater(here, before, scan.lastActor) : null;
    if (visit && !acts.some(({ from }) => from === visit.from)) acts.push(visit);
    before = here;
    acts.push(...(next ? intoQuotation(tokens, scan.acts, segment, next) : scan.acts));
    lastActor = scan.lastActor;
    list = scan.list;
  });
  return { sayings, acts };
}

/** The party whose people are reported to say something; undefined where it is quoted, or no party's. */
function reporterOf({ mode, country }: Saying, parties: readonly string[]): string | undefined {
  return mode === "indirect" && country !== null && parties.includes(country) ? country : undefined;
}

/** `The Union is “ready to offer …`, `both would “continue …`: the predicate is quoted, its subject is not. */
function opensIntoQuotation(tokens: readonly Token[], { to, quotation, paragraph }: Segment, next: Segment): boolean {
  if (quotation >= 0 || next.quotation < 0 || next.paragraph !== paragraph || next.from !== to) return false;
  const last = tokens[to - 2];
  return (
    /^["“«]$/.test(tokens[to - 1]!.text) &&
    last !== undefined &&
    /^(is|are|was|were|will|would|shall|to)$/.test(last.lower) &&
    /^\p{Ll}/u.test(tokens[next.from]!.text)
  );
}

/** `agreed to work on the “early conclusion of …”`: an act that ends at an opening mark goes on in the quotation. */
function intoQuotation(
  tokens: readonly Token[],
  acts: readonly Act[],
  { to, paragraph, quotation }: Segment,
  next: Segment,
): readonly Act[] {
  const last = acts.at(-1);
  const goesOn =
    last?.to === to - 1 &&
    quotation < 0 &&
    next.quotation >= 0 &&
    next.paragraph === paragraph &&
    next.from === to &&
    /^(the|a|an|of|for|on|in|to|and|as)$/.test(tokens[to - 2]!.lower) &&
    /^\p{Ll}/u.test(tokens[next.from]!.text);
  return goesOn ? [...acts.slice(0, -1), { ...last, to: endOfWords(tokens, next) }] : acts;
}

/** Behind the last word, without the full stop that the quotation may end in. */
function endOfWords(tokens: readonly Token[], { from, to }: Segment): number {
  let end = to;
  while (end > from + 1 && tokens[end - 1]!.partOfSpeech === "PUNCT") end -= 1;
  return end;
}

/** `Brussels is ready to help`: where the Union meets and Belgium does not, its seat stands for it. */
function withSeats(index: NameIndex, { countries }: Names, parties: readonly string[]): NameIndex {
  if (!parties.includes("EU") || parties.includes("BE")) return index;
  const countryAt = new Map(index.countryAt);
  for (const { from, to, code, form } of countries)
    if (code === "BE" && form === "capital") for (let at = from; at < to; at += 1) countryAt.set(at, "EU");
  return { ...index, countryAt };
}

/** `The following documents were signed:` and the lines below it: every line is a paper that the sides agreed. */
function listedPapers(
  { tokens }: TokenizedText,
  segments: readonly Segment[],
  parties: readonly string[],
): Map<number, Act> {
  const listed = new Map<number, Act>();
  let open = false;
  segments.forEach(({ from, to }, index) => {
    const opens = tokens[to - 1]!.text === ":";
    if (!opens && !open) return;
    const words = tokens.slice(from, Math.min(to, from + 60));
    if (opens) {
      open =
        words.some((t) => t.lemma === "sign" || /^(signed|exchanged)$/.test(t.lower) || t.lemma === "adopt") &&
        words.some((t) => documentNouns.has(t.lower));
      return;
    }
    const at = words.findIndex(
      (t) => documentNouns.has(t.lower) || /^(programme|program|plan|convention)$/.test(t.lower),
    );
    if (at < 0 || at > 8 || words.some((t) => t.partOfSpeech === "AUX")) {
      open = false;
      return;
    }
    let start = from;
    while (start < to && !/^(?![ivx]+$)[\p{L}]{3,}/u.test(tokens[start]!.text)) start += 1;
    let end = to;
    while (end > start && /^[;.,]$|^and$/.test(tokens[end - 1]!.text)) end -= 1;
    if (end > start)
      listed.set(index, {
        from: start,
        to: end,
        strength: "agreed",
        by: parties,
        rule: "list.signed-paper",
        confidence: 0.7,
      });
  });
  return listed;
}
