import type { CountryMention, OrganisationMention, Person, PersonMention } from "../names/names.ts";
import type { Token, TokenizedText } from "../tokens.ts";
import { calendarNames, notNames } from "./lexicon/capitalised.ts";
import { isReportingVerb } from "./lexicon/reporting.ts";
import { nameParticles, pluralTitles, titleModifiers, titleWords } from "./lexicon/titles.ts";

interface Known {
  words: string[];
  role: string | null;
  country: string | null;
}

interface Candidate {
  from: number;
  to: number;
  titleFrom: number;
  rule: string;
  known: Known;
}

/**
 * Mentions of people: by title (`Kyrgyz Water Minister Askar Beishenov`), by a title that follows
 * (`Daniyar Omarov, Kazakhstan's energy minister`), beside a reporting verb (`said Omarov`), and later by last name.
 */
export function findPeople(
  { tokens, sentences }: TokenizedText,
  countries: readonly CountryMention[],
  organisations: readonly OrganisationMention[],
): PersonMention[] {
  const taken = new Uint8Array(tokens.length);
  const countryAt = new Map<number, CountryMention>();
  for (const mention of countries) {
    taken.fill(1, mention.from, mention.to);
    countryAt.set(mention.from, mention);
    countryAt.set(mention.to - 1, mention);
  }
  for (const mention of organisations) taken.fill(1, mention.from, mention.to);
  const startsSentence = new Uint8Array(tokens.length);
  for (const sentence of sentences) startsSentence[sentence.from] = 1;

  const scan = { tokens, taken, startsSentence, countryAt };
  const byLastName = new Map<string, Known>();
  const candidates: Candidate[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    if (!canStartName(scan, index)) continue;
    const to = endOfName(scan, index);
    const candidate = describe(scan, index, to, byLastName);
    if (candidate) candidates.push(candidate);
    index = to - 1;
  }
  const people = new Map<Known, Person>();
  return candidates.map(({ from, to, titleFrom, rule, known }) => {
    let person = people.get(known);
    if (!person) {
      person = { name: spell(known.words), role: known.role, country: known.country };
      people.set(known, person);
    }
    return { from, to, titleFrom, rule, person };
  });
}

interface Scan {
  readonly tokens: readonly Token[];
  readonly taken: Uint8Array;
  readonly startsSentence: Uint8Array;
  readonly countryAt: ReadonlyMap<number, CountryMention>;
}

const capitalised = /^\p{Lu}[\p{L}\p{M}'’.]*$/u;

function isNameWord({ tokens, taken }: Scan, index: number): boolean {
  const token = tokens[index];
  if (!token || taken[index] === 1 || !capitalised.test(token.text)) return false;
  return !notNames.has(token.lower) && !calendarNames.has(token.lower);
}

function canStartName(scan: Scan, index: number): boolean {
  const token = scan.tokens[index]!;
  if (!isNameWord(scan, index) || titleWords.has(token.lower) || pluralTitles.has(token.lower)) return false;
  // `Foreign Minister`: the word belongs to the title.
  if (titleModifiers.has(token.lower)) return false;
  if (scan.startsSentence[index] === 1) return token.partOfSpeech === "PROPN" || token.partOfSpeech === "NOUN";
  return (
    token.partOfSpeech === "PROPN" ||
    token.partOfSpeech === "NOUN" ||
    token.partOfSpeech === "ADJ" ||
    token.partOfSpeech === "VERB"
  );
}

/** First token after the name that begins at `from`: capitalised words, hyphens between them, particles inside. */
function endOfName(scan: Scan, from: number): number {
  const { tokens } = scan;
  let to = from + 1;
  while (to < tokens.length && to - from < 8) {
    const token = tokens[to]!;
    const joined = token.start === tokens[to - 1]!.end;
    if (token.text === "-" && joined && isNameWord(scan, to + 1) && tokens[to + 1]!.start === token.end) {
      to += 2;
    } else if (!joined && isNameWord(scan, to) && !titleWords.has(token.lower)) {
      to += 1;
    } else if (!joined && nameParticles.has(token.lower) && token.text !== "DA" && isNameWord(scan, to + 1)) {
      to += 2;
    } else if (!joined && /^(Jr|Sr)\.?$/.test(token.text)) {
      to += 1;
    } else break;
  }
  return to;
}

function describe(scan: Scan, from: number, to: number, byLastName: Map<string, Known>): Candidate | null {
  const { tokens } = scan;
  const words = tokens.slice(from, to);
  const names = words.filter((t) => t.text !== "-");
  const lastName = lastNameOf(words);
  const before = titleBefore(scan, from);
  const courtesy = before !== null && courtesyTitles.has(before.role);
  const office = courtesy ? titleBefore(scan, before.from) : null;
  const after = before && !courtesy ? null : titleAfter(scan, to);
  const known = byLastName.get(lastName);
  const spoken = nearReportingVerb(scan, from, to);

  // `the Commissioner for International Partnerships`: the words belong to the title.
  if (!known && /^(of|for|the)$/.test(tokens[from - 1]?.lower ?? "") && !after) return null;

  let rule: string;
  if (before) rule = "person.title";
  else if (known) rule = "person.again";
  else if (after) rule = "person.apposition";
  else if (spoken && names.length <= 4) rule = "person.reporting-verb";
  else if (names.length > 1 && countryAfter(scan, to) !== null) rule = "person.of-country";
  else if (names.length > 1 && containsKnown(byLastName, glue(words))) rule = "person.again";
  else return null;

  const role = office?.role ?? after?.role ?? before?.role ?? null;
  const country = office?.country ?? before?.country ?? after?.country ?? countryAfter(scan, to);
  const spelled = glue(words);
  if (known && compatible(known.words, spelled)) {
    if (spelled.length > known.words.length) known.words = spelled;
    if (known.role === null || courtesyTitles.has(known.role)) known.role = role ?? known.role;
    known.country ??= country;
    return { from, to, titleFrom: before?.from ?? from, rule, known };
  }
  const shorter = containsKnown(byLastName, spelled);
  if (shorter) {
    shorter.words = spelled;
    shorter.role ??= role;
    shorter.country ??= country;
    byLastName.set(lastName, shorter);
    return { from, to, titleFrom: before?.from ?? from, rule, known: shorter };
  }
  const fresh: Known = { words: spelled, role, country };
  byLastName.set(lastName, fresh);
  if (names.length > 1) {
    // A person may be called by the name's first part (`Lula`), where nobody else has it.
    for (const word of spelled.slice(0, -1))
      if (word.length > 2 && !byLastName.has(word.toLowerCase())) byLastName.set(word.toLowerCase(), fresh);
  }
  return { from, to, titleFrom: before?.from ?? from, rule, known: fresh };
}

/** A person known so far by one of these words alone: `Lula` for `Luiz Inácio Lula da Silva`. */
function containsKnown(byLastName: ReadonlyMap<string, Known>, spelled: readonly string[]): Known | undefined {
  return spelled
    .map((word) => byLastName.get(word.toLowerCase()))
    .find((known) => known && known.words.length === 1 && compatible(known.words, spelled));
}

/** Whether a shorter name is contained in a longer one: `Omarov` in `Daniyar Omarov`. */
function compatible(known: readonly string[], spelled: readonly string[]): boolean {
  const fold = (word: string) => word.toLowerCase();
  const longer = new Set((known.length >= spelled.length ? known : spelled).map(fold));
  const shorter = known.length >= spelled.length ? spelled : known;
  return shorter.every(
    (word) => word === "-" || longer.has(fold(word)) || [...longer].some((w) => w.split("-").includes(fold(word))),
  );
}

function lastNameOf(words: readonly Token[]): string {
  const parts = glue(words).filter((word) => !/^(Jr|Sr)\.?$/.test(word));
  return (parts.at(-1) ?? "").toLowerCase();
}

/** The words of a name, with hyphenated ones in one piece. */
function glue(words: readonly Token[]): string[] {
  const glued: string[] = [];
  words.forEach((token, index) => {
    const previous = words[index - 1];
    if (previous && previous.end === token.start) glued[glued.length - 1] += token.text;
    else glued.push(token.text);
  });
  return glued;
}

function spell(words: readonly string[]): string {
  return words.join(" ").replace(/['’]s$/, "");
}

/** Titles that say nothing of an office. */
const courtesyTitles = new Set([
  "mr.",
  "mrs.",
  "ms.",
  "dr.",
  "mr",
  "mrs",
  "ms",
  "dr",
  "shri",
  "smt.",
  "excellency",
  "his excellency",
  "her excellency",
  "professor",
  "prof.",
]);

interface Title {
  from: number;
  role: string;
  country: string | null;
}

/** The title that stands before a name: `Kyrgyz Water Minister`, `the president of Kyrgyzstan,`, `His counterpart,`. */
function titleBefore(scan: Scan, nameFrom: number): Title | null {
  const { tokens, countryAt } = scan;
  let at = nameFrom - 1;
  if (tokens[at]?.text === ",") at -= 1;
  let country: string | null = null;
  let stateFrom = -1;
  // `Minister of Energy of Kazakhstan Daniyar Omarov`: walk back over `of …` to the title word.
  let steps = 0;
  let probe = at;
  while (probe >= 0 && steps < 12) {
    const token = tokens[probe]!;
    if (scan.startsSentence[probe + 1] === 1) return null;
    if (titleWords.has(token.lower) || pluralTitles.has(token.lower)) break;
    const inside =
      token.lower === "of" ||
      token.lower === "for" ||
      token.lower === "the" ||
      token.lower === "and" ||
      token.lower === "'s" ||
      capitalised.test(token.text) ||
      token.partOfSpeech === "NOUN" ||
      token.partOfSpeech === "ADJ" ||
      token.text === "-" ||
      token.partOfSpeech === "PROPN";
    if (!inside) return null;
    const mention = countryAt.get(probe);
    if (mention && country === null) {
      country = mention.code;
      stateFrom = mention.from;
    }
    probe -= 1;
    steps += 1;
  }
  if (probe < 0 || steps >= 12) return null;
  const plural = pluralTitles.has(tokens[probe]!.lower);
  // A title further back only counts when `of` ties it to the name: `the minister told Anna` is not one.
  if (probe !== at && tokens[probe + 1]?.lower !== "of" && tokens[probe + 1]?.lower !== "for") return null;
  if (tokens[nameFrom - 1]?.text === "," && probe === at && !startsWithArticleOrCountry(scan, probe)) {
    const isCounterpart = tokens[probe]!.lower === "counterpart";
    if (!isCounterpart && stateFrom < 0) return null;
  }
  let from = probe;
  while (from > 0 && scan.startsSentence[from] === 0) {
    const previous = tokens[from - 1]!;
    const mention = countryAt.get(from - 1);
    if (mention && tokens[from]!.lower !== ",") {
      if (country === null && !plural) country = mention.code;
      from = mention.from;
    } else if (
      titleModifiers.has(previous.lower) ||
      titleWords.has(previous.lower) ||
      previous.lower === "'s" ||
      (previous.text === "-" && titleModifiers.has(tokens[from]!.lower))
    ) {
      from -= 1;
    } else if (
      previous.lower === "and" &&
      titleModifiers.has(tokens[from]!.lower) &&
      titleModifiers.has(tokens[from - 2]?.lower ?? "")
    ) {
      from -= 1;
    } else break;
  }
  const role = tokens
    .slice(from, probe + 1)
    .filter((t, i) => !countryAt.has(from + i) && t.partOfSpeech !== "PART" && t.lower !== "his" && t.lower !== "her")
    .map((t) => t.lower)
    .join(" ");
  return { from, role, country };
}

function startsWithArticleOrCountry({ tokens, countryAt }: Scan, at: number): boolean {
  for (let index = at; index > at - 6 && index >= 0; index -= 1) {
    if (countryAt.has(index)) return true;
    const lower = tokens[index]!.lower;
    if (lower === "the" || lower === "his" || lower === "her" || lower === "'s") return true;
    if (!titleModifiers.has(lower) && !titleWords.has(lower)) return false;
  }
  return false;
}

/** The title that follows a name: `, Kazakhstan's energy minister,`; and `of Kazakhstan` right after it. */
function titleAfter({ tokens, countryAt, startsSentence }: Scan, nameTo: number): Title | null {
  if (tokens[nameTo]?.text !== "," && tokens[nameTo]?.text !== "(") return null;
  let country: string | null = null;
  let titleAt = -1;
  for (let at = nameTo + 1; at < Math.min(tokens.length, nameTo + 12); at += 1) {
    const token = tokens[at]!;
    if (
      startsSentence[at] === 1 ||
      token.text === "," ||
      token.text === ")" ||
      token.text === "." ||
      token.partOfSpeech === "VERB" ||
      token.partOfSpeech === "AUX"
    )
      break;
    const mention = countryAt.get(at);
    if (mention) country ??= mention.code;
    else if (titleWords.has(token.lower)) titleAt = at;
  }
  if (titleAt < 0) return null;
  return { from: nameTo, role: tokens[titleAt]!.lower, country };
}

/** `President Joseph Biden of the United States`, `Lula da Silva of the Federative Republic of Brazil`. */
function countryAfter({ tokens, countryAt }: Scan, nameTo: number): string | null {
  if (tokens[nameTo]?.lower !== "of") return null;
  for (let at = nameTo + 1; at < nameTo + 6; at += 1) {
    const mention = countryAt.get(at);
    if (mention) return mention.code;
    if (
      !/^(the|of|republic|federative|federal|islamic|socialist|plurinational|people's|kingdom|democratic|state|united)$/.test(
        tokens[at]?.lower ?? "",
      )
    )
      return null;
  }
  return null;
}

function nearReportingVerb({ tokens }: Scan, from: number, to: number): boolean {
  const previous = tokens[from - 1];
  if (previous && isReportingVerb(previous)) return true;
  let at = to;
  while (tokens[at]?.partOfSpeech === "ADV" || tokens[at]?.lower === "has" || tokens[at]?.lower === "also") at += 1;
  const next = tokens[at];
  return next !== undefined && isReportingVerb(next);
}
