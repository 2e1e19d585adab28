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
import {
  beforeOneLot,
  fractionWords,
  halfWords,
  lots,
  numberWords,
  oneAndAHalf,
  vaguePlurals,
  vagueQuantifiers,
} from "./number-words.ts";

const list = (words: string): string[] => words.split(" ");
const words = new Map<string, NumberWord>(
  numberWords.flatMap(({ forms, value, role }) => list(forms).map((form) => [form, { value, role }] as const)),
);
const oneAndAHalfForms = new Set(list(oneAndAHalf.forms));
const halves = new Map(
  halfWords.flatMap(({ words, value, unit }) =>
    unit === undefined ? words.map((word) => [word, value] as const) : [],
  ),
);
const oneLot = new Map(lots.flatMap(({ singular, value }) => list(singular).map((form) => [form, value] as const)));
const manyLots = new Map(lots.flatMap(({ plural, value }) => list(plural).map((form) => [form, value] as const)));
const plurals = new Set(list(vaguePlurals));
const quantifiers = new Set(list(vagueQuantifiers));
const opensOneLot = new Set(list(beforeOneLot));
const divisors = new Map(
  fractionWords.flatMap(({ forms, divisor }) => list(forms).map((form) => [form, divisor] as const)),
);
const abbreviated = /^(?:тыс|млн|млрд|трлн)$/;

/** The number in digits or words that starts at atom `at`: `3,2 млрд`, `двадцать пять`, `полтора миллиона`, `сотни`. */
export function readRussianNumber(passage: Passage, at: number): NumberReading | null {
  const { text, atoms, to } = passage;
  const atom = atoms[at];
  if (atom === undefined) return null;
  if (atom.kind === "digits") {
    const fraction = readFraction(atoms, at, to);
    if (fraction) return { from: at, to: fraction.to, value: fraction.value, scale: 1, form: "digits" };
    const digits = readDigits(text, atoms, at, to, { decimal: "," });
    if (!digits) return null;
    const rest = readFraction(atoms, digits.to, to);
    return withScale(passage, at, rest?.to ?? digits.to, digits.value + (rest?.value ?? 0), "digits");
  }
  if (atom.kind === "sign") {
    const fraction = readFraction(atoms, at, to);
    return fraction && withScale(passage, at, fraction.to, fraction.value, "digits");
  }
  return readWords(passage, at);
}

function readWords(passage: Passage, at: number): NumberReading | null {
  const { atoms, from, to } = passage;
  const { lower } = atoms[at]!;
  if (oneAndAHalfForms.has(lower)) return withScale(passage, at, at + 1, oneAndAHalf.value, "words");
  const half = halves.get(lower);
  if (half !== undefined) return { from: at, to: at + 1, value: half, scale: 1, form: "words" };
  const isBehindOpener = at > from && opensOneLot.has(atoms[at - 1]!.lower);
  const lot = oneLot.get(lower);
  if (lot !== undefined) return { from: at, to: at + 1, value: lot, scale: lot, form: "words" };
  if (isBehindOpener && manyLots.has(lower) && /^сотни$/.test(lower)) {
    return { from: at, to: at + 1, value: manyLots.get(lower)!, scale: 1, form: "words" };
  }
  if (manyLots.has(lower) || (plurals.has(lower) && !(isBehindOpener && /[иа]$/.test(lower))))
    return readVague(passage, at, at);
  if (quantifiers.has(lower)) {
    const next = at + 1 < to ? atoms[at + 1]!.lower : "";
    return manyLots.has(next) || plurals.has(next) ? readVague(passage, at, at + 1) : null;
  }
  const divisor = divisors.get(lower);
  if (divisor !== undefined) return { from: at, to: at + 1, value: 1 / divisor, scale: 1, form: "share" };
  const first = words.get(lower);
  if (!first || (first.role === "scale" && abbreviated.test(lower))) return null;
  return readFromWords(passage, at, first);
}

function readFromWords(passage: Passage, at: number, first: NumberWord): NumberReading | null {
  const { atoms, to } = passage;
  let number = extendNumber(noNumber, first);
  let scale = first.role === "scale" ? first.value : 1;
  let end = at + 1;
  while (number && end < to) {
    const word = words.get(atoms[end]!.lower);
    const longer: PartialNumber | null = word ? extendNumber(number, word) : null;
    if (!word || !longer) break;
    if (word.role === "scale") scale = word.value;
    number = longer;
    end = afterAbbreviation(passage, end + 1);
  }
  if (!number) return null;
  const value = numberSoFar(number);
  const next = end < to ? atoms[end]!.lower : "";
  const divisor = divisors.get(next);
  if (divisor !== undefined && value < divisor && value > 0) {
    return { from: at, to: end + 1, value: value / divisor, scale: 1, form: "share" };
  }
  const lot = manyLots.get(next) ?? oneLot.get(next);
  if (lot !== undefined) return { from: at, to: end + 1, value: value * lot, scale: lot, form: "words" };
  return withAHalf(passage, at, end, value) ?? { from: at, to: end, value, scale, form: "words" };
}

/** `два с половиной миллиона`. */
function withAHalf(passage: Passage, from: number, at: number, value: number): NumberReading | null {
  const { atoms, to } = passage;
  const isHalf = at + 1 < to && atoms[at]!.lower === "с" && atoms[at + 1]!.lower === "половиной";
  return isHalf ? withScale(passage, from, at + 2, value + 0.5, "words") : null;
}

/** The value with the scale words behind it: `3,2 млрд`, `2 тыс.`, `3 млн 500 тыс.` */
function withScale(
  passage: Passage,
  from: number,
  at: number,
  value: number,
  form: NumberReading["form"],
): NumberReading {
  const { text, atoms, to } = passage;
  let number: PartialNumber = { ...noNumber, chunk: value, empty: false };
  let [end, scale] = [at, 1];
  while (end < to) {
    const word = words.get(atoms[end]!.lower);
    const longer = word?.role === "scale" ? extendNumber(number, word) : null;
    if (longer) {
      number = longer;
      scale = word!.value;
      end = afterAbbreviation(passage, end + 1);
      continue;
    }
    const more = scale > 1 && atoms[end]!.kind === "digits" ? readDigits(text, atoms, end, to, { decimal: "," }) : null;
    const next = more && more.to < to ? words.get(atoms[more.to]!.lower) : undefined;
    if (!more || next?.role !== "scale" || next.value >= scale) break;
    number = { ...number, chunk: more.value };
    end = more.to;
  }
  const total = numberSoFar(number);
  const plus = end < to && atoms[end]!.text === "+" && atoms[end]!.glued && atoms[end + 1]?.glued !== true;
  if (plus) return { from, to: end + 1, value: total, scale, form, bound: "more-than" };
  return withAHalf(passage, from, end, total) ?? { from, to: end, value: total, scale, form };
}

/** Behind the full stop of `млрд.`; one that ends the sentence stays outside. */
function afterAbbreviation({ atoms, to }: Passage, at: number): number {
  const stop = atoms[at];
  if (stop?.text !== "." || !stop.glued || at + 1 >= to || !abbreviated.test(atoms[at - 1]!.lower)) return at;
  return atoms[at + 1]!.sentence === stop.sentence ? at + 1 : at;
}

/** `сотни (тысяч)`, `несколько десятков (миллионов)`: a number without a value. */
function readVague({ atoms, to }: Passage, from: number, at: number): NumberReading {
  let end = at + 1;
  while (end < to && (plurals.has(atoms[end]!.lower) || abbreviated.test(atoms[end]!.lower))) end += 1;
  return { from, to: end, value: null, scale: 1, form: "vague" };
}
