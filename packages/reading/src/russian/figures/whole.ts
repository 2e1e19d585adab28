import type { FigureReading, Passage } from "../../figures/grammar.ts";
import { readRoman } from "../../figures/numbers.ts";
import { once } from "../../figures/once.ts";
import { phraseAt, phraseTable } from "../../figures/phrases.ts";
import { declinePhrase } from "../morphology/decline.ts";
import { factorStems, factorWords } from "./factors.ts";
import { halfWords, lowOrdinals, numberWords, occasions, ordinalEndings, ordinalStems } from "./number-words.ts";
import { readRussianNumber } from "./read-number.ts";
import { unitShortForms, unitWords } from "./tables.ts";
import { adjectiveNumbers, adjectiveUnits } from "./units.ts";

const factors = phraseTable(factorWords.flatMap(({ words, value }) => words.map((word) => [word, value] as const)));
const occasionForms = once(() =>
  phraseTable(
    occasions.flatMap((occasion) => declinePhrase(occasion).map(({ words }) => [words.join(" "), occasion] as const)),
  ),
);
const endings = ordinalEndings.split(" ");
const ordinals = new Map(
  ordinalStems.flatMap(({ stem, value }) => endings.map((ending) => [stem + ending, value] as const)),
);
const afterTens = new Map(
  [...ordinalStems, ...lowOrdinals].flatMap(({ stem, value }) =>
    endings.map((ending) => [stem + ending, value] as const),
  ),
);
const tens = new Map(
  numberWords.flatMap(({ forms, value, role }) => (role === "tens" ? [[forms.split(" ")[0]!, value] as const] : [])),
);
const prefixes = [...adjectiveNumbers].sort((a, b) => b.prefix.length - a.prefix.length);
const halves = new Map(
  halfWords.flatMap(({ words, value, unit }) =>
    unit === undefined ? [] : words.map((word) => [word, { value, unit }] as const),
  ),
);

/** Figures that are not a number with a unit behind it: `вдвое`, `трехдневный`, `пятое заседание`, `30-летие`, `полгода`. */
export function readWhole(passage: Passage, at: number): FigureReading | null {
  const { atoms, to } = passage;
  const atom = atoms[at]!;
  if (atom.kind === "digits") return readDigitOrdinal(passage, at);
  if (atom.kind === "sign") return null;
  const factor = phraseAt(factors, atoms, at, to);
  if (factor) return whole(at, factor.to, "factor", factor.meaning, "x", "factor: verb or adverb");
  if (atom.lower.startsWith("у")) {
    const stem = factorStems.find(({ stem }) => atom.lower.startsWith(stem));
    if (stem) return whole(at, at + 1, "factor", stem.value, "x", "factor: verb or adverb");
  }
  const half = halves.get(atom.lower);
  if (half) return whole(at, at + 1, "duration", half.value, half.unit, "duration: half in one word");
  if (/^четверт[ьи]ю?$/.test(atom.lower) && at + 1 < to && /^(?:века|столетия)$/.test(atoms[at + 1]!.lower))
    return whole(at, at + 2, "duration", 25, "year", "duration: part of a century");
  return readOrdinal(passage, at) ?? readAdjective(passage, at) ?? readInverted(passage, at);
}

const whole = (
  from: number,
  to: number,
  kind: FigureReading["kind"],
  value: number | null,
  unit: string,
  rule: string,
): FigureReading => ({ from, to, kind, value, unit, rule, confidence: 0.9 });

/** `трехдневный`, `восьмиполосная`: number and unit in one adjective. */
function readAdjective({ atoms }: Passage, at: number): FigureReading | null {
  const { lower, partOfSpeech } = atoms[at]!;
  if (lower.length < 8 || (partOfSpeech !== "ADJ" && partOfSpeech !== "NOUN" && partOfSpeech !== "PROPN")) return null;
  const number = prefixes.find(({ prefix }) => lower.startsWith(prefix));
  const unit = number && adjectiveUnits.find(({ stem }) => lower.startsWith(stem, number.prefix.length));
  return unit ? whole(at, at + 1, unit.kind, number.value, unit.unit, `${unit.kind}: number in an adjective`) : null;
}

/** `лет двадцать`: some twenty years. */
function readInverted(passage: Passage, at: number): FigureReading | null {
  const { atoms, from, to } = passage;
  const unit = phraseAt(unitWords(), atoms, at, to) ?? phraseAt(unitShortForms, atoms, at, to);
  if (unit?.to !== at + 1 || unit.meaning.kind !== "duration" || at + 1 >= to) return null;
  const number = atoms[at + 1]!.kind === "word" ? readRussianNumber(passage, at + 1) : null;
  const isBehindNumber = at > from && readRussianNumber(passage, at - 1) !== null;
  if (
    number?.form !== "words" ||
    isBehindNumber ||
    !/^(?:лет|часов|часа|дней|дня|месяцев|месяца|минут|недель)$/.test(atoms[at]!.lower)
  )
    return null;
  const next = number.to < to ? atoms[number.to]! : undefined;
  if (next !== undefined && next.kind === "word" && next.partOfSpeech !== "ADP" && next.partOfSpeech !== "CCONJ")
    return null;
  return {
    ...whole(at, number.to, "duration", number.value, unit.meaning.unit, "duration: number behind its unit"),
    bound: "about",
    confidence: 0.7,
  };
}

/** `пятое заседание`, `двадцать первая сессия`, `XVII Форум`. */
function readOrdinal(passage: Passage, at: number): FigureReading | null {
  const { atoms, to } = passage;
  const { lower, text } = atoms[at]!;
  const ten = tens.get(lower);
  const rest = ten !== undefined && at + 1 < to ? afterTens.get(atoms[at + 1]!.lower) : undefined;
  if (ten !== undefined && rest !== undefined && rest < 10) return numbered(passage, at, at + 2, ten + rest);
  const value = ordinals.get(lower) ?? readRoman(text);
  return value === null ? null : numbered(passage, at, at + 1, value);
}

/** `30-летие`, `12-е заседание`. */
function readDigitOrdinal(passage: Passage, at: number): FigureReading | null {
  const { atoms, to } = passage;
  const [digits, hyphen, ending] = [atoms[at]!, atoms[at + 1], atoms[at + 2]];
  if (at + 2 >= to || hyphen?.lower !== "-" || !hyphen.glued || !ending!.glued || !/^\d{1,4}$/.test(digits.text))
    return null;
  if (/^лети[еяюи]м?$/.test(ending!.lower)) {
    return whole(at, at + 3, "ordinal", Number(digits.text), "летие", "ordinal: anniversary");
  }
  return ending!.text.length <= 3 ? numbered(passage, at, at + 3, Number(digits.text)) : null;
}

/** Most words from the ordinal to the noun: `пятое внеочередное Консультативное заседание`. */
const longestName = 5;

function numbered({ atoms, to }: Passage, from: number, at: number, value: number): FigureReading | null {
  for (let index = at; index < to && index < at + longestName; index += 1) {
    const occasion = phraseAt(occasionForms(), atoms, index, to);
    if (occasion) return whole(from, occasion.to, "ordinal", value, occasion.meaning, "ordinal: numbered occasion");
    const { kind, partOfSpeech } = atoms[index]!;
    if (kind !== "word" || (partOfSpeech !== "ADJ" && partOfSpeech !== "PROPN")) return null;
  }
  return null;
}
