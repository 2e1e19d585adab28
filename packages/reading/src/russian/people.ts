import type { CountryMention, OrganisationMention, Person, PersonMention } from "../names/names.ts";
import type { Token, TokenizedText } from "../tokens.ts";
import { isReportingVerb } from "./lexicon/reporting.ts";
import { nameParticles, notNames, surnameEnding } from "./lexicon/titles.ts";
import { dative, genitive, instrumental, nominative, prepositional } from "./morphology/cases.ts";
import { nominativeOfName, stemOfName } from "./morphology/to-nominative.ts";
import { type Scan, titleBefore, titleOf } from "./titles.ts";

interface Known {
  words: string[];
  /** The name as the text writes it, where it has initials: `А. Омаров`. */
  written: string | null;
  isNominative: boolean;
  role: string | null;
  country: string | null;
}

/**
 * Mentions of people in any case: by title (`министра энергетики Казахстана Ерлана Мусабаева`), by full name, and later
 * by last name. The name is given in the nominative, as it stands elsewhere in the text or by the case of its title.
 */
export function findPeople(
  { tokens, sentences }: TokenizedText,
  countries: readonly CountryMention[],
  organisations: readonly OrganisationMention[],
): PersonMention[] {
  const taken = new Uint8Array(tokens.length);
  const partyAt = new Map<number, string>();
  for (const mention of countries) {
    taken.fill(1, mention.from, mention.to);
    for (let at = mention.from; at < mention.to; at += 1) partyAt.set(at, mention.code);
  }
  for (const { from, to, name, isParty } of organisations) {
    taken.fill(1, from, to);
    if (isParty) for (let at = from; at < to; at += 1) partyAt.set(at, name);
  }
  const startsSentence = new Uint8Array(tokens.length);
  for (const sentence of sentences) startsSentence[sentence.from] = 1;
  const named = new Uint8Array(tokens.length);
  const scan: Scan = { tokens, taken, named, startsSentence, partyAt };

  const known = new Map<string, Known>();
  const found: { from: number; to: number; titleFrom: number; rule: string; known: Known }[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    if (!isNameWord(scan, index)) continue;
    const to = endOfName(scan, index);
    const mention = describe(scan, index, to, known);
    if (mention) {
      found.push(mention);
      named.fill(1, mention.from, mention.to);
    }
    index = to - 1;
  }
  const people = new Map<Known, Person>();
  return found.map(({ known: one, ...mention }) => {
    let person = people.get(one);
    if (!person) {
      person = { name: one.written ?? one.words.join(" "), role: one.role, country: one.country };
      people.set(one, person);
    }
    return { ...mention, person };
  });
}

function isNameWord({ tokens, taken }: Scan, at: number): boolean {
  const token = tokens[at];
  if (!token || taken[at] === 1 || notNames.has(token.lower)) return false;
  if (!/^\p{Lu}(?:\p{Ll}[\p{L}'’]*(?:-\p{L}\p{Ll}+)*)?$/u.test(token.text)) return false;
  if (token.text.length === 1) return tokens[at + 1]?.text === "." && tokens[at + 1]!.start === token.end;
  // `Псковскую область`, `Витебской области`
  if (/ск(?:ая|ую|ой|ого|ому|ом|им|ий)$/.test(token.lower) && regionNouns.test(tokens[at + 1]?.lower ?? ""))
    return false;
  // `Исламская Республика`
  if (/^(?:республик|федераци|королевств|эмират|штат)/.test(tokens[at + 1]?.lower ?? "")) return false;
  return (
    !titleOf(token.lower) &&
    !/^(?:ADP|CCONJ|SCONJ|PRON|DET|PART|ADV|NUM|AUX)$/.test(token.partOfSpeech) &&
    !isQuotedTerm(tokens, at)
  );
}

const regionNouns =
  /^(?:област|район|кра[йяюеё]|республик|губерни|округ|долин|сторон|групп|дорог|ГЭС|ТЭЦ|университет|академи|институт|банк)/i;

/** `газета «Рейнский курьер»`, `ИА «Армпульс»`: a name between quotation marks is a thing's. */
function isQuotedTerm(tokens: readonly Token[], at: number): boolean {
  if (!/^[«“„"]$/.test(tokens[at - 1]?.text ?? "")) return false;
  for (let next = at + 1; next < at + 5; next += 1) if (/^[»”"]$/.test(tokens[next]?.text ?? "")) return true;
  return false;
}

/** Token behind the name that begins at `from`: at most four parts, initials with their stops, particles inside. */
function endOfName(scan: Scan, from: number): number {
  const { tokens } = scan;
  let to = from;
  let parts = 0;
  while (parts < 4 && to < tokens.length) {
    if (isNameWord(scan, to)) {
      to += tokens[to]!.text.length === 1 ? 2 : 1;
      parts += 1;
    } else if (to > from && nameParticles.has(tokens[to]!.lower)) to += 1;
    else break;
  }
  return to;
}

function describe(
  scan: Scan,
  from: number,
  to: number,
  known: Map<string, Known>,
): (Omit<PersonMention, "person"> & { known: Known }) | null {
  const { tokens } = scan;
  const words = tokens
    .slice(from, to)
    .filter((token) => token.text !== ".")
    .map((token) => token.text);
  const stem = stemOfName(fold(words.at(-1)!));
  const earlier = known.get(stem);
  const title = titleBefore(scan, from);
  const count = words.filter((word) => word.length > 1).length;
  const spoken = besideReportingVerb(scan, from, to);
  let rule: string;
  if (title) rule = "person.title";
  else if (earlier && sharesNames(earlier, words)) rule = "person.again";
  else if (spoken && count > 1 && tokens[from]!.partOfSpeech !== "ADJ") rule = "person.reporting-verb";
  else if (count > 1 && surnameEnding.test(fold(words.at(-1)!)) && tokens[from]!.partOfSpeech !== "ADJ")
    rule = "person.full-name";
  else if (
    spoken &&
    tokens[from]!.partOfSpeech !== "ADJ" &&
    surnameEnding.test(fold(words.at(-1)!)) &&
    scan.startsSentence[from] !== 1
  )
    rule = "person.reporting-verb";
  else return null;

  const titleFrom = title?.from ?? from;
  const cases = title?.cases ?? (spoken ? nominative : caseByContext(tokens, from));
  const isNominative = (cases & nominative) !== 0;
  const spelled = isNominative ? words : words.map((word) => nominativeOfName(word, cases));
  const hasInitials = words.some((word) => word.length === 1);
  if (earlier && sharesNames(earlier, words)) {
    const longer = words.length > earlier.words.length;
    if (hasInitials && !earlier.words.some((word) => word.length === 1)) {
      // `Р. Ашимов` says less than the name known, but for the ending.
      if (isNominative && !earlier.isNominative) earlier.words[earlier.words.length - 1] = spelled.at(-1)!;
    } else if (longer || (words.length === earlier.words.length && isNominative && !earlier.isNominative)) {
      earlier.words = spelled;
      earlier.isNominative = isNominative;
    } else if (isNominative && !earlier.isNominative) earlier.words[earlier.words.length - 1] = spelled.at(-1)!;
    if (title && earlier.role === null) earlier.role = title.role;
    if (title?.country && earlier.country === null) earlier.country = title.country;
    return { from, to, titleFrom, rule, known: earlier };
  }
  const fresh: Known = {
    words: spelled,
    written: hasInitials ? written(scan, from, to, spelled) : null,
    isNominative,
    role: title?.role ?? null,
    country: title?.country ?? null,
  };
  known.set(stem, fresh);
  return { from, to, titleFrom, rule, known: fresh };
}

/** Initials with their stops, and a blank where the text has one: `А.Р. Омаров`. */
function written({ tokens }: Scan, from: number, to: number, spelled: readonly string[]): string {
  let text = "";
  let word = 0;
  for (let at = from; at < to; at += 1) {
    const token = tokens[at]!;
    if (at > from && tokens[at - 1]!.end < token.start) text += " ";
    text += token.text === "." ? "." : spelled[word++]!;
  }
  return text;
}

/** Whether a name may be the known person's: all parts of the shorter one are in the longer one, initials aside. */
function sharesNames(earlier: Known, words: readonly string[]): boolean {
  const stems = new Set(earlier.words.map((word) => stemOfName(fold(word))));
  const own = words.filter((word) => word.length > 1).map((word) => stemOfName(fold(word)));
  const shorter = own.length <= stems.size ? own : [...stems];
  const longer = own.length <= stems.size ? stems : new Set(own);
  return shorter.every((stem) => longer.has(stem) || stem.length === 1);
}

/** The case that stands before a name without title: `по словам Омарова`, `с Омаровым`. */
function caseByContext(tokens: readonly Token[], from: number): number {
  const before = tokens[from - 1]?.lower ?? "";
  if (/^(?:словам|мнению|данным|сообщению|информации|от|у|для|из|без|со|визит|визита|участием|имени)$/.test(before))
    return genitive;
  if (/^(?:к|ко|благодаря)$/.test(before)) return dative;
  if (/^(?:с|перед|между|над)$/.test(before)) return instrumental;
  if (/^(?:о|об|при)$/.test(before)) return prepositional;
  return nominative;
}

function besideReportingVerb({ tokens }: Scan, from: number, to: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 3); at -= 1) {
    if (isReportingVerb(tokens[at]!)) return true;
    if (tokens[at]!.partOfSpeech === "PUNCT") break;
  }
  let next = to;
  while (tokens[next]?.partOfSpeech === "ADV") next += 1;
  const token = tokens[next];
  return token !== undefined && isReportingVerb(token);
}

function fold(word: string): string {
  return word.toLowerCase().replace(/ё/g, "е");
}
