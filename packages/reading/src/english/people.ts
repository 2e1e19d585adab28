import type { CountryMention, OrganisationMention, Person, PersonMention } from "../names/names.ts";
import type { Token, TokenizedText } from "../tokens.ts";
import { calendarNames, notNames } from "./lexicon/capitalised.ts";
import { isReportingVerb } from "./lexicon/reporting.ts";
import { nameParticles, pluralTitles, portfolios, titleModifiers, titleWords } from "./lexicon/titles.ts";
import { baseVerbs } from "./lexicon/verbs.ts";
import { capitalised, countryAfter, courtesyTitles, type Scan, titleAfter, titleBefore } from "./titles.ts";

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
  for (const mention of organisations) {
    taken.fill(1, mention.from, mention.to);
    if (!mention.isParty) continue;
    // `ADB Country Director`: a body at the table stands for its people as a country does.
    const side: CountryMention = { ...mention, code: mention.name, form: "name" };
    countryAt.set(mention.from, side);
    countryAt.set(mention.to - 1, side);
  }
  const startsSentence = new Uint8Array(tokens.length);
  for (const sentence of sentences) startsSentence[sentence.from] = 1;

  const scan = { tokens, taken, startsSentence, countryAt };
  const byLastName = new Map<string, Known>();
  const candidates: Candidate[] = [];
  const headlineTo = endOfCapitals(sentences, tokens);
  for (let index = headlineTo; index < tokens.length; index += 1) {
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

/** Token behind a headline all in capitals, where a name cannot be told from a verb; 0 where the text has none. */
function endOfCapitals(sentences: TokenizedText["sentences"], tokens: readonly Token[]): number {
  let to = 0;
  for (const sentence of sentences) {
    if (sentence.paragraph > 0) break;
    for (let at = sentence.from; at < sentence.to; at += 1) if (/\p{Ll}/u.test(tokens[at]!.text)) return to;
    if (sentence.to - sentence.from >= 4) to = sentence.to;
  }
  return to;
}

function isNameWord({ tokens, taken }: Scan, index: number): boolean {
  const token = tokens[index];
  if (!token || taken[index] === 1 || !capitalised.test(token.text)) return false;
  return !notNames.has(token.lower) && !calendarNames.has(token.lower);
}

function canStartName(scan: Scan, index: number): boolean {
  const token = scan.tokens[index]!;
  if (!isNameWord(scan, index) || titleWords.has(token.lower) || pluralTitles.has(token.lower)) return false;
  // `Foreign Minister`: the word belongs to the title.
  if (titleModifiers.has(token.lower) || isPortfolio(scan, index)) return false;
  // `Leaders Meet in Aktau`: a headline writes its verbs with capitals.
  if (pluralTitles.has(scan.tokens[index - 1]?.lower ?? "") && baseVerbs.has(token.lower)) return false;
  if (scan.startsSentence[index] === 1) return token.partOfSpeech === "PROPN" || token.partOfSpeech === "NOUN";
  return (
    token.partOfSpeech === "PROPN" ||
    token.partOfSpeech === "NOUN" ||
    token.partOfSpeech === "ADJ" ||
    token.partOfSpeech === "VERB"
  );
}

/** `Minister of Science and Higher Education …`: a word behind `of` or `and` that names what the office is for. */
function isPortfolio({ tokens }: Scan, index: number): boolean {
  if (!portfolios.has(tokens[index]!.lower)) return false;
  const before = tokens[index - 1]?.lower ?? "";
  return /^(of|for|and|&|,)$/.test(before) || portfolios.has(before) || titleModifiers.has(before);
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
    } else if (token.text === "," && /^(Jr|Sr)\.?$/.test(tokens[to + 1]?.text ?? "")) {
      to += 2;
    } else break;
  }
  return to;
}

function describe(scan: Scan, from: number, to: number, byLastName: Map<string, Known>): Candidate | null {
  const { tokens } = scan;
  const words = tokens.slice(from, to);
  const names = words.filter((t) => t.text !== "-" && t.text !== ",");
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
  // `Ana Maria Ruiz, who took office last year`
  else if (names.length > 1 && scan.tokens[to]?.text === "," && scan.tokens[to + 1]?.lower === "who")
    rule = "person.who";
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
      if (word.length > 1 && !/\.$/.test(word) && !byLastName.has(word.toLowerCase()))
        byLastName.set(word.toLowerCase(), fresh);
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
  const fold = (word: string) => word.toLowerCase().replace(/,$/, "");
  const longer = new Set((known.length >= spelled.length ? known : spelled).map(fold));
  const shorter = known.length >= spelled.length ? spelled : known;
  return shorter.every(
    (word) => word === "-" || longer.has(fold(word)) || [...longer].some((w) => w.split("-").includes(fold(word))),
  );
}

function lastNameOf(words: readonly Token[]): string {
  const parts = glue(words).filter((word) => !/^(Jr|Sr)\.?$/.test(word));
  return (parts.at(-1) ?? "").replace(/,$/, "").toLowerCase();
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

function nearReportingVerb({ tokens }: Scan, from: number, to: number): boolean {
  const previous = tokens[from - 1];
  if (previous && isReportingVerb(previous)) return true;
  let at = to;
  while (tokens[at]?.partOfSpeech === "ADV" || tokens[at]?.lower === "has" || tokens[at]?.lower === "also") at += 1;
  const next = tokens[at];
  return next !== undefined && isReportingVerb(next);
}
