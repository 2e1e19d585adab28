import { isHyphen } from "../../figures/atoms.ts";
import type { Passage } from "../../figures/grammar.ts";
import {
  extendNumber,
  type NumberReading,
  type NumberWord,
  noNumber,
  numberSoFar,
  type PartialNumber,
  readDigits,
  readFraction,
} from "../../figures/numbers.ts";
import { phraseAt } from "../../figures/phrases.ts";
import { fractionWords, lots, numberWords, scaleLetters, vagueNumbers, vagueQuantifiers } from "./number-words.ts";
import { currencyWords, unitShortForms } from "./tables.ts";

const words = new Map<string, NumberWord>(
  numberWords.flatMap(({ words, value, role }) => words.map((word) => [word, { value, role }] as const)),
);
const letters = new Map<string, NumberWord>(
  scaleLetters.map(({ letter, value }) => [letter, { value, role: "scale" }]),
);
const lotSizes = new Map(lots.map(({ word, value }) => [word, value]));
const vague = new Set(vagueNumbers.map(({ word }) => word));
const quantifiers = new Set(vagueQuantifiers.map(({ word }) => word));
const divisors = new Map(
  fractionWords.flatMap(({ word, divisor }) => [
    [word, divisor],
    [`${word}s`, divisor],
  ]),
);

/**
 * The number in digits or words that starts at atom `at`: `2.4 million`, `twenty-five`, `two and a half`, `a dozen`,
 * `half a million`, `two-thirds`, `hundreds of thousands`.
 */
export function readEnglishNumber(passage: Passage, at: number, afterCurrency: boolean): NumberReading | null {
  const first = passage.atoms[at];
  if (first === undefined) return null;
  if (first.kind === "digits") return readFromDigits(passage, at, afterCurrency);
  if (first.kind === "sign") {
    const fraction = readFraction(passage.atoms, at, passage.to);
    return fraction && withScale(passage, at, fraction.to, fraction.value, afterCurrency, "digits");
  }
  const word = first.lower;
  if (word === "half") return readHalf(passage, at);
  if (word === "a" || word === "an") return readAfterArticle(passage, at);
  if (vague.has(word)) return readVague(passage, at, at + 1);
  if (quantifiers.has(word)) {
    const next = passage.atoms[at + 1];
    return next !== undefined && at + 1 < passage.to && scaleOrLot(next.lower) !== undefined
      ? readVague(passage, at, at + 2)
      : null;
  }
  return readFromWords(passage, at);
}

function readFromDigits(passage: Passage, at: number, afterCurrency: boolean): NumberReading | null {
  const { text, atoms, to } = passage;
  const fraction = readFraction(atoms, at, to);
  if (fraction) return { from: at, to: fraction.to, value: fraction.value, scale: 1, form: "digits" };
  const digits = readDigits(text, atoms, at, to, { decimal: "." });
  if (!digits) return null;
  const rest = readFraction(atoms, digits.to, to);
  return withScale(passage, at, rest?.to ?? digits.to, digits.value + (rest?.value ?? 0), afterCurrency, "digits");
}

function readFromWords(passage: Passage, at: number): NumberReading | null {
  const { atoms } = passage;
  const first = words.get(atoms[at]!.lower);
  if (!first || first.role === "scale" || first.role === "hundred") return null;
  const one = extendNumber(noNumber, first);
  if (!one) return null;
  const { end, scale, value } = extendByWords(passage, at + 1, one, first.role);
  return (
    readShare(passage, at, end, value) ??
    readAndAHalf(passage, at, end, value) ??
    readLot(passage, at, end, value) ?? { from: at, to: end, value, scale, form: "words" }
  );
}

/** The number with all the words that go on with it from atom `at`. */
function extendByWords(passage: Passage, at: number, start: PartialNumber, role: NumberWord["role"]) {
  let [number, end, lastRole, scale] = [start, at, role, 1];
  while (end < passage.to) {
    const step = nextWord(passage, end, lastRole);
    const longer = step && extendNumber(number, step.word);
    if (!step || !longer) break;
    if (step.word.role === "scale") scale = step.word.value;
    [number, end, lastRole] = [longer, step.to, step.word.role];
  }
  return { end, scale, value: numberSoFar(number) };
}

/** The next word of a number, behind a hyphen or, after a hundred or a scale word, behind `and`. */
function nextWord(
  { atoms, to }: Passage,
  at: number,
  lastRole: NumberWord["role"],
): { word: NumberWord; to: number } | null {
  const direct = words.get(atoms[at]!.lower);
  if (direct) return { word: direct, to: at + 1 };
  if (at + 1 >= to) return null;
  const behind = words.get(atoms[at + 1]!.lower);
  if (!behind) return null;
  const isTied = isHyphen(atoms[at]) && atoms[at]!.glued && atoms[at + 1]!.glued;
  const isJoined =
    atoms[at]!.lower === "and" && (lastRole === "hundred" || lastRole === "scale") && behind.role !== "scale";
  return isTied || isJoined ? { word: behind, to: at + 2 } : null;
}

/** The value with the scale words behind it: `2.4 million`, `5-million`, `3 million 500 thousand`. */
function withScale(
  passage: Passage,
  from: number,
  start: number,
  value: number,
  afterCurrency: boolean,
  form: NumberReading["form"],
): NumberReading {
  const { atoms, to } = passage;
  let number: PartialNumber = { ...noNumber, chunk: value, empty: false };
  let end = start;
  let scale = 1;
  while (end < to) {
    const tied = isHyphen(atoms[end]) && atoms[end]!.glued && atoms[end + 1]?.glued === true && end + 1 < to;
    const atom = atoms[tied ? end + 1 : end]!;
    const word = words.get(atom.lower) ?? (afterCurrency && end === start ? letters.get(atom.lower) : undefined);
    const isScale = word?.role === "scale" || (word?.role === "hundred" && scale === 1);
    const longer = isScale && !goesOn(passage, tied ? end + 2 : end + 1) ? extendNumber(number, word) : null;
    if (!longer) {
      // `3 million 500 thousand`
      const more =
        scale > 1 && atom.kind === "digits" ? readDigits(passage.text, atoms, end, to, { decimal: "." }) : null;
      const next = more && words.get(atoms[more.to]?.lower ?? "");
      if (!more || next?.role !== "scale" || next.value >= scale || more.to >= to) break;
      number = { ...number, chunk: more.value };
      end = more.to;
      continue;
    }
    scale = word!.role === "scale" ? word!.value : scale;
    number = longer;
    end = afterAbbreviation(passage, tied ? end + 2 : end + 1);
  }
  const total = numberSoFar(number);
  const plus = end < to && atoms[end]!.text === "+" && atoms[end]!.glued && atoms[end + 1]?.glued !== true;
  if (plus) return { from, to: end + 1, value: total, scale, form, bound: "more-than" };
  return (
    readAndAHalf(passage, from, end, total) ??
    readLot(passage, from, end, total) ?? { from, to: end, value: total, scale, form }
  );
}

/** Behind the full stop of `300 mln. kWh`; one that ends the sentence stays outside. */
function afterAbbreviation({ atoms, to }: Passage, at: number): number {
  const isShort = /^(?:[mb]ln|[mbt]n|mio|tr?ln|trn)$/.test(atoms[at - 1]!.lower);
  if (!isShort || at + 1 >= to || atoms[at]!.text !== "." || !atoms[at]!.glued) return at;
  const next = at + 1;
  const isUnit = phraseAt(unitShortForms, atoms, next, to) ?? phraseAt(currencyWords(), atoms, next, to);
  return isUnit || /^\p{Ll}/u.test(atoms[next]!.text) ? next : at;
}

const goesOn = ({ atoms, to }: Passage, at: number): boolean =>
  at < to && atoms[at]!.glued && atoms[at]!.kind !== "sign";

/** `two-thirds`, `one quarter`: the number is a share where the word agrees with it. */
function readShare(passage: Passage, from: number, at: number, count: number): NumberReading | null {
  const { atoms, to } = passage;
  const part = isHyphen(atoms[at]) ? at + 1 : at;
  const word = atoms[part]?.lower ?? "";
  const divisor = divisors.get(word);
  if (divisor === undefined || part >= to || count >= divisor || !Number.isInteger(count)) return null;
  if ((count === 1) === word.endsWith("s")) return null;
  return shareOfScale(passage, from, part + 1, count / divisor);
}

/** The share by itself, or of a scale word: `three quarters of a million`, `a quarter million`. */
function shareOfScale({ atoms, to }: Passage, from: number, at: number, share: number): NumberReading {
  const isOfA = at + 2 < to && atoms[at]!.lower === "of" && atoms[at + 1]!.lower === "a";
  const scaleAt = isOfA ? at + 2 : at;
  const scale = scaleAt < to ? scaleOrLot(atoms[scaleAt]!.lower) : undefined;
  if (scale === undefined) return { from, to: at, value: share, scale: 1, form: "share" };
  return { from, to: scaleAt + 1, value: share * scale, scale, form: "words" };
}

/** `two and a half (million)`. */
function readAndAHalf(passage: Passage, from: number, at: number, count: number): NumberReading | null {
  const { atoms, to } = passage;
  const hyphens = isHyphen(atoms[at]) ? 1 : 0;
  const words = ["and", "a", "half"];
  let end = at;
  for (const word of words) {
    if (hyphens === 1 && isHyphen(atoms[end])) end += 1;
    if (end >= to || atoms[end]!.lower !== word) return null;
    end += 1;
  }
  return withScale(passage, from, end, count + 0.5, false, "words");
}

/** `two dozen`. */
function readLot({ atoms, to }: Passage, from: number, at: number, count: number): NumberReading | null {
  const size = at < to ? lotSizes.get(atoms[at]!.lower) : undefined;
  return size === undefined ? null : { from, to: at + 1, value: count * size, scale: size, form: "words" };
}

const halvesBefore = new Set(["first", "second", "latter", "former", "1st", "2nd", "other", "better"]);

/** `half a million`, `half an hour`, `half of`; `half` as another word's part is none of them. */
function readHalf(passage: Passage, at: number): NumberReading | null {
  const { atoms, to } = passage;
  if (at + 1 >= to) return null;
  const direct = isHyphen(atoms[at + 1]) ? at + 2 : at + 1;
  const lot = direct < to ? scaleOrLot(atoms[direct]!.lower) : undefined;
  if (lot !== undefined) return { from: at, to: direct + 1, value: 0.5 * lot, scale: lot, form: "words" };
  const article = atoms[at + 1]!.lower;
  if (at + 2 < to && (article === "a" || article === "an")) {
    const size = scaleOrLot(atoms[at + 2]!.lower);
    if (size === undefined) return { from: at, to: at + 2, value: 0.5, scale: 1, form: "words" };
    return { from: at, to: at + 3, value: 0.5 * size, scale: size, form: "words" };
  }
  // `the first half of 2024`
  if (at > passage.from && halvesBefore.has(atoms[at - 1]!.lower)) return null;
  const isBy = at > passage.from && atoms[at - 1]!.lower === "by";
  const isShare = isBy || article === "of" || article === "the" || article === "its" || article === "their";
  return isShare ? { from: at, to: at + 1, value: 0.5, scale: 1, form: "share" } : null;
}

/** `a hundred`, `a dozen`, `a third of`, `a few thousand`, `a half-million`. */
function readAfterArticle(passage: Passage, at: number): NumberReading | null {
  const { atoms, to } = passage;
  const next = atoms[at + 1];
  if (next === undefined || at + 1 >= to) return null;
  const size = lotSizes.get(next.lower);
  if (size !== undefined) return { from: at, to: at + 2, value: size, scale: size, form: "words" };
  const word = words.get(next.lower);
  if (word && (word.role === "scale" || word.role === "hundred")) {
    const one = extendNumber(noNumber, { value: 1, role: "ones" })!;
    const { end, scale, value } = extendByWords(passage, at + 1, one, "ones");
    return { from: at, to: end, value, scale, form: "words" };
  }
  if (quantifiers.has(next.lower) && at + 2 < to && scaleOrLot(atoms[at + 2]!.lower) !== undefined) {
    return readVague(passage, at, at + 3);
  }
  const half = next.lower === "half" ? readHalf(passage, at + 1) : null;
  if (half?.form === "words" && half.scale > 1) return { ...half, from: at };
  const divisor = divisors.get(next.lower);
  if (divisor === undefined || next.lower.endsWith("s") || at + 2 >= to) return null;
  const share = shareOfScale(passage, at, at + 2, 1 / divisor);
  const isBy = at > passage.from && atoms[at - 1]!.lower === "by";
  return share.form === "words" || isBy || atoms[at + 2]!.lower === "of" ? share : null;
}

/** What `hundred`, `million` or `dozen` multiplies by; undefined for another word. */
function scaleOrLot(word: string): number | undefined {
  const known = words.get(word);
  return lotSizes.get(word) ?? (known?.role === "scale" || known?.role === "hundred" ? known.value : undefined);
}

/** `hundreds (of thousands) of`, `several hundred (thousand)`: a number without a value. */
function readVague({ atoms, to }: Passage, from: number, at: number): NumberReading {
  let end = at;
  while (end < to) {
    const next = atoms[end]!.lower === "of" && end + 1 < to ? end + 1 : end;
    const { lower } = atoms[next]!;
    if (!vague.has(lower) && !(next === end && scaleOrLot(lower) !== undefined)) break;
    end = next + 1;
  }
  if (end < to && atoms[end]!.lower === "of") end += 1;
  return { from, to: end, value: null, scale: 1, form: "vague" };
}
