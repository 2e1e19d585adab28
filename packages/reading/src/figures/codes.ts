import type { Passage } from "./grammar.ts";
import type { NumberReading } from "./numbers.ts";

/**
 * Whether the digits are a piece of a name, code, clock time or address and no amount: `COVID-19`, `C5+1`, `14:30`,
 * `250-12-34`, `+7 727`, and the number of a list's item at the start of a paragraph.
 */
export function isPartOfCode({ atoms, from, to }: Passage, number: NumberReading): boolean {
  if (number.form !== "digits") return false;
  const first = atoms[number.from]!;
  const [before, earlier] = [atoms[number.from - 1], atoms[number.from - 2]];
  if (before !== undefined && number.from > from && first.glued) {
    if (before.kind === "word") return true;
    if ("+:/._=@#№\\*&?".includes(before.text)) return true;
    const isTied = before.glued && earlier !== undefined && number.from - 2 >= from && earlier.kind !== "sign";
    if (before.lower === "-" && isTied) return true;
  }
  const [after, later] = [atoms[number.to], atoms[number.to + 1]];
  if (after === undefined || number.to >= to) return false;
  if (number.from === from && (after.text === "." || after.text === ")")) return true;
  const tiesDigits = after.glued && later?.glued === true && later.kind === "digits" && number.to + 1 < to;
  if (!tiesDigits) return false;
  if (after.text === ":" || after.text === "/") return true;
  const [third, fourth] = [atoms[number.to + 2], atoms[number.to + 3]];
  return after.lower === "-" && third?.lower === "-" && third.glued && fourth?.kind === "digits" && fourth.glued;
}

/** The atom behind the code that the number is a piece of. */
export function endOfCode({ atoms, to }: Passage, number: NumberReading): number {
  const isTelephone = atoms[number.from - 1]?.text === "+";
  let at = number.to;
  while (at < to) {
    const { kind, glued, text } = atoms[at]!;
    const goesOn = glued ? kind === "digits" || "-–/:.+()".includes(text) : isTelephone && kind === "digits";
    if (!goesOn) break;
    at += 1;
  }
  return at;
}
