import type { FigureReading, FoundUnit, Passage } from "../../figures/grammar.ts";
import type { NumberReading } from "../../figures/numbers.ts";
import { phraseBefore } from "../../figures/phrases.ts";
import { headOf, nounOf } from "./counted.ts";
import { boundsBeforeTable } from "./tables.ts";

/** Most pieces from `количество` to the number. */
const farthest = 40;
const amountStems = ["количеств", "численност", "квот"];
const amountWords = new Set(["число", "числа", "числу"]);
const repeatable = new Set(["count", "duration", "measure", "percent"]);

/** What a number without a noun counts, told by what stands before it in its sentence. */
export function readElided(
  passage: Passage,
  number: NumberReading,
  earlier: readonly FigureReading[],
): FoundUnit | null {
  const { atoms, from } = passage;
  if (number.value === null || number.value === 1 || number.form === "share" || !endsPhrase(passage, number.to))
    return null;
  const bound = phraseBefore(boundsBeforeTable, atoms, number.from, from);
  const at = (bound?.from ?? number.from) - 1;
  const before = atoms[at];
  if (before === undefined || at < from || before.sentence !== atoms[number.from]!.sentence) return null;
  const isValue =
    bound?.meaning === "at-most" ||
    ["на", "с", "в", "составляет", "составит", "составило", "превысило", "превысит", "достигло", "достигнет"].includes(
      before.lower,
    );
  if (isValue) {
    const unit = nounOfAmount(passage, number.from);
    if (unit !== null)
      return { kind: "count", unit, to: number.to, rule: "count: number of something", confidence: 0.75 };
  }
  const last = earlier.at(-1);
  if (!last || !repeatable.has(last.kind) || last.value === 1) return null;
  if (atoms[last.from]!.sentence !== before.sentence || number.from - last.to > farthest) return null;
  const isInstead = before.lower === "вместо" || (atoms[at - 1]?.lower === "вместо" && before.partOfSpeech === "ADJ");
  const next = number.to + 1 < passage.to ? `${atoms[number.to]!.lower} ${atoms[number.to + 1]!.lower}` : "";
  const isOfThem =
    last.kind === "count" &&
    (next === "из них" || next === "из которых" || before.lower === "них" || before.lower === "которых");
  if (!isInstead && !isOfThem) return null;
  return {
    kind: last.kind,
    unit: last.unit,
    to: number.to,
    rule: `${last.kind}: unit of the figure before`,
    confidence: 0.65,
  };
}

/** Nothing that could be counted follows. */
function endsPhrase({ atoms, to }: Passage, at: number): boolean {
  const next = atoms[at];
  if (next === undefined || at >= to) return true;
  if (next.kind === "sign") return '.,;:)!?—–”»"'.includes(next.text);
  return ["ADP", "CCONJ", "SCONJ", "AUX", "PART", "VERB"].includes(next.partOfSpeech);
}

/** `количество образовательных грантов … до 50`: the noun behind `количество`. */
function nounOfAmount(passage: Passage, at: number): string | null {
  const { atoms, from } = passage;
  const { sentence } = atoms[at]!;
  for (let index = at - 1; index >= from && index >= at - farthest && atoms[index]!.sentence === sentence; index -= 1) {
    const { lower } = atoms[index]!;
    if (!amountWords.has(lower) && !amountStems.some((stem) => lower.startsWith(stem))) continue;
    const start = index + 1;
    const head = start < at ? headOf({ ...passage, to: at }, start, false) : null;
    return head && nounOf(passage, head, false);
  }
  return null;
}
