import { type Atom, atomize, isDash } from "../figures/atoms.ts";
import type { Passage } from "../figures/grammar.ts";
import { phraseAt, phraseBefore } from "../figures/phrases.ts";
import type { DateMark } from "../reading.ts";
import type { TokenizedText } from "../tokens.ts";
import { addDays, type CalendarDate, isoOf, nearestYear, parseIso, weekdayOf } from "./calendar.ts";
import type { DateGrammar, RelativeDate } from "./grammar.ts";

/** A date as it stands in the text: atoms `from` to `to - 1`, with what it says of year, month and day. */
export interface DateReading {
  readonly from: number;
  readonly to: number;
  readonly rule: string;
  readonly date: Partial<CalendarDate>;
  readonly relative?: RelativeDate;
  /** 0 (Sunday) to 6, and whether it is to come. */
  readonly weekday?: { readonly number: number; readonly isAhead: boolean };
}

/**
 * The dates of a text in its order. What the text leaves out (the year of `2 March`) is told from the date of
 * publication, YYYY-MM-DD; without one it stays open. Time linear in the text's length.
 */
export function findDates(tokenized: TokenizedText, published: string | null, grammar: DateGrammar): DateMark[] {
  const { atoms, paragraphs } = atomize(tokenized);
  const { text } = tokenized;
  const base = parseIso(published);
  return paragraphs.flatMap(({ from, to }) =>
    readDates({ text, atoms, from, to }, grammar).map((reading) => {
      const [start, end] = [atoms[reading.from]!.start, atoms[reading.to - 1]!.end];
      const iso = isoOfReading(reading, base);
      return {
        start,
        end,
        text: text.slice(start, end),
        confidence: iso === null ? 0.7 : 0.9,
        rule: reading.rule,
        iso,
      };
    }),
  );
}

/** The dates of one paragraph. */
export function readDates(passage: Passage, grammar: DateGrammar): DateReading[] {
  const readings: DateReading[] = [];
  let at = passage.from;
  while (at < passage.to) {
    const reading = readDate(passage, grammar, at);
    if (!reading) {
      at += 1;
      continue;
    }
    const last = readings.at(-1);
    const year = reading.date.year;
    // `28 June – 2 July 2024`: the year stands once.
    const sharesYear =
      last?.date.day !== undefined &&
      last.date.year === undefined &&
      year !== undefined &&
      reading.date.month !== undefined &&
      reading.from === last.to + 1 &&
      passage.atoms[last.to]!.text !== "," &&
      joinsDays(grammar, passage.atoms[last.to]!);
    if (sharesYear) readings[readings.length - 1] = { ...last, date: { ...last.date, year } };
    readings.push(withYearPart(passage, grammar, reading, last?.to ?? passage.from));
    at = reading.to;
  }
  return readings;
}

function readDate(passage: Passage, grammar: DateGrammar, at: number): DateReading | null {
  const { atoms, to } = passage;
  const atom = atoms[at]!;
  const relative = phraseAt(grammar.relative, atoms, at, to);
  if (relative)
    return { from: at, to: relative.to, date: {}, relative: relative.meaning, rule: "date: counted from publication" };
  if (atom.kind === "digits") {
    return readNumericDate(passage, at) ?? readDayMonth(passage, grammar, at) ?? readYear(passage, grammar, at);
  }
  if (grammar.monthOf(atom) !== null) return readMonth(passage, grammar, at);
  const weekday = grammar.weekdayOf(atom);
  if (weekday === null) return null;
  return {
    from: at,
    to: at + 1,
    date: {},
    weekday: { number: weekday, isAhead: isAhead(passage, grammar, at) },
    rule: "date: weekday",
  };
}

/** `14.04.2023`, `2023-04-14`. */
function readNumericDate({ text, atoms, to }: Passage, at: number): DateReading | null {
  const first = atoms[at]!;
  const rule = "date: in digits";
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(first.text);
  if (dotted) return asDate(at, at + 1, Number(dotted[3]), Number(dotted[2]), Number(dotted[1]), rule);
  const last = atoms[at + 4];
  if (last === undefined || at + 4 >= to) return null;
  const dashed = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text.slice(first.start, Math.min(last.end, first.start + 11)));
  return dashed && asDate(at, at + 5, Number(dashed[1]), Number(dashed[2]), Number(dashed[3]), rule);
}

function asDate(from: number, to: number, year: number, month: number, day: number, rule: string): DateReading | null {
  if (month < 1 || month > 12 || isoOf({ year, month, day }) === null) return null;
  return { from, to, date: { year, month, day }, rule };
}

/** `2 March`, `1st of July 2023`, `5-6 May`, `2, 3 and 5 March`: the first day is the date's. */
function readDayMonth(passage: Passage, grammar: DateGrammar, at: number): DateReading | null {
  const { atoms, to } = passage;
  const day = dayOf(atoms[at]!);
  if (day === null || isTied(passage, at)) return null;
  let index = afterDay(passage, grammar, at);
  for (let days = 1; days < mostDays && index + 1 < to; days += 1) {
    if (!joinsDays(grammar, atoms[index]!) || dayOf(atoms[index + 1]!) === null) break;
    index = afterDay(passage, grammar, index + 1);
  }
  if (index < to && grammar.dayLinks.has(atoms[index]!.lower)) index += 1;
  const month = index < to ? grammar.monthOf(atoms[index]!) : null;
  if (month === null) return null;
  const end = afterShortWord(passage, index + 1);
  const year = yearAt(passage, grammar, end);
  return { from: at, to: year?.to ?? end, date: { day, month, ...year?.date }, rule: "date: day and month" };
}

/** `March 2, 2021`, `March 2-3`, `March 2021`, `October`. */
function readMonth(passage: Passage, grammar: DateGrammar, at: number): DateReading | null {
  const { atoms, to } = passage;
  const month = grammar.monthOf(atoms[at]!)!;
  let index = at + 1;
  if (index < to && atoms[index]!.text === "." && atoms[index]!.glued && dayOf(atoms[index + 1] ?? atoms[at]!) !== null)
    index += 1;
  const day = grammar.monthBeforeDay && index < to ? dayOf(atoms[index]!) : null;
  if (day === null) {
    const year = yearAt(passage, grammar, at + 1);
    return { from: at, to: year?.to ?? at + 1, date: { month, ...year?.date }, rule: "date: month" };
  }
  index = afterDay(passage, grammar, index);
  for (let days = 1; days < mostDays && index + 1 < to; days += 1) {
    const next = index + 2 < to ? atoms[index + 2]! : undefined;
    // `March 2 and 3 ministers` does not go on; `March 2-3` and `March 2 and 3,` do.
    const isOpen = isDash(atoms[index]!) || next === undefined || next.kind === "sign";
    if (!joinsDays(grammar, atoms[index]!) || dayOf(atoms[index + 1]!) === null || !isOpen) break;
    index = afterDay(passage, grammar, index + 1);
  }
  const year = yearAt(passage, grammar, index);
  return { from: at, to: year?.to ?? index, date: { day, month, ...year?.date }, rule: "date: month and day" };
}

/** A year by itself, or the first of `2021–2025`. */
function readYear(passage: Passage, grammar: DateGrammar, at: number): DateReading | null {
  const { atoms, to } = passage;
  const year = yearOf(atoms[at]!);
  const isCode = isTied(passage, at) && !phraseBefore(grammar.yearParts, atoms, at, passage.from);
  if (year === null || isCode || !grammar.isYearName(passage, at)) return null;
  let end = at + 1;
  const isSpan = end + 1 < to && isDash(atoms[end]!) && /^(?:\d\d|\d{4})$/.test(atoms[end + 1]!.text);
  if (isSpan) end += 2;
  if (end < to && grammar.yearWords.has(atoms[end]!.lower)) end = afterShortWord(passage, end + 1);
  return { from: at, to: end, date: { year }, rule: "date: year" };
}

/** `, 2021`, `2022 года`: the year behind a month or day. */
function yearAt(passage: Passage, grammar: DateGrammar, at: number): { to: number; date: { year: number } } | null {
  const { atoms, to } = passage;
  let index = at;
  if (index < to && (atoms[index]!.text === "," || grammar.dayLinks.has(atoms[index]!.lower))) index += 1;
  const year = index < to ? yearOf(atoms[index]!) : null;
  if (year === null || atoms[index]!.glued) return null;
  let end = index + 1;
  if (end < to && grammar.yearWords.has(atoms[end]!.lower)) end = afterShortWord(passage, end + 1);
  return { to: end, date: { year } };
}

/** `end of 2024`, `the first quarter of this year`: the part is in the mark. */
function withYearPart(passage: Passage, grammar: DateGrammar, reading: DateReading, free: number): DateReading {
  const isYear =
    reading.relative?.part === "year" || (reading.date.year !== undefined && reading.date.month === undefined);
  const part =
    isYear || reading.rule === "date: month"
      ? phraseBefore(grammar.yearParts, passage.atoms, reading.from, free)
      : null;
  return part ? { ...reading, from: part.from } : reading;
}

function isoOfReading(
  { date, relative, weekday }: DateReading,
  published: Required<CalendarDate> | null,
): string | null {
  const { year, month, day } = date;
  const known = { ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) };
  if (year !== undefined) return isoOf({ year, ...known });
  if (!published) return null;
  if (month !== undefined) return isoOf({ year: nearestYear(month, day, published), ...known });
  if (weekday) {
    const ahead = (weekday.number - weekdayOf(published) + 7) % 7;
    return isoOf(addDays(published, weekday.isAhead || ahead === 0 ? ahead : ahead - 7));
  }
  if (relative?.part === "day") return isoOf(addDays(published, relative.offset));
  if (relative?.part === "year") return isoOf({ year: published.year + relative.offset });
  const months = published.year * 12 + published.month - 1 + (relative?.offset ?? 0);
  return isoOf({ year: Math.floor(months / 12), month: (months % 12) + 1 });
}

/** Behind the full stop of `24 февр.` or `2022 г.`, where one in the sentence's midst shows that the word is cut short. */
function afterShortWord({ atoms, to }: Passage, at: number): number {
  const isShort = at < to && atoms[at]!.text === "." && atoms[at]!.glued && atoms[at - 1]!.text.length <= 4;
  return isShort && at + 1 < to && atoms[at + 1]!.sentence === atoms[at]!.sentence ? at + 1 : at;
}

/** Most days that share a month. */
const mostDays = 4;

const dayOf = ({ text }: Atom): number | null => (/^(?:0?[1-9]|[12]\d|3[01])$/.test(text) ? Number(text) : null);
const yearOf = ({ text }: Atom): number | null => (/^(?:1[5-9]|20|21)\d\d$/.test(text) ? Number(text) : null);

function afterDay({ atoms, to }: Passage, grammar: DateGrammar, at: number): number {
  let index = at + 1;
  if (
    index + 1 < to &&
    atoms[index]!.lower === "-" &&
    atoms[index]!.glued &&
    grammar.daySuffixes.has(atoms[index + 1]!.lower)
  )
    index += 1;
  return index < to && atoms[index]!.glued && grammar.daySuffixes.has(atoms[index]!.lower) ? index + 1 : index;
}

const joinsDays = (grammar: DateGrammar, atom: Atom): boolean =>
  isDash(atom) || atom.text === "," || grammar.dayJoiners.has(atom.lower);

/** The digits hang on a letter or sign before them: `COVID-19`, `A/2021`. */
function isTied({ atoms, from }: Passage, at: number): boolean {
  const [before, earlier] = [atoms[at - 1], atoms[at - 2]];
  if (before === undefined || at <= from || !atoms[at]!.glued) return false;
  if (before.kind !== "sign" || "/.:+№#$€£".includes(before.text)) return true;
  return before.lower === "-" && before.glued && earlier !== undefined && at - 2 >= from && earlier.kind === "word";
}

/** Most words from `will` to the weekday. */
const farthestCue = 15;

function isAhead({ atoms, from }: Passage, grammar: DateGrammar, at: number): boolean {
  const { sentence } = atoms[at]!;
  for (
    let index = at - 1;
    index >= from && index >= at - farthestCue && atoms[index]!.sentence === sentence;
    index -= 1
  ) {
    if (grammar.futureWords.has(atoms[index]!.lower)) return true;
  }
  return false;
}
