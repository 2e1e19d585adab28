import type { Passage } from "../../figures/grammar.ts";
import { ratePeriods } from "./nouns.ts";

const periods = new Set(ratePeriods);

/** The atom behind `per day`, `a day` or `an hour` at atom `at`, or `at` itself where none stands there. */
export function endOfRate({ atoms, to }: Passage, at: number): number {
  if (at + 1 >= to || !["per", "a", "an"].includes(atoms[at]!.lower)) return at;
  return periods.has(atoms[at + 1]!.lower) ? at + 2 : at;
}
