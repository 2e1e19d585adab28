import type Fraction from "fraction.js";
import { zero } from "./exact.ts";

interface Row {
  readonly pivot: number;
  entries: Fraction[];
  value: Fraction;
}

/**
 * Linear equations in n unknowns, kept in reduced row echelon form: which sums of the unknowns are settled already, and
 * what they are.
 */
export class SettledSums {
  readonly #unknowns: number;
  readonly #rows: Row[] = [];

  constructor(unknowns: number) {
    this.#unknowns = unknowns;
  }

  get rank(): number {
    return this.#rows.length;
  }

  /** What is still open of a sum, in terms of the unknowns that are left, and the value of what is settled of it. */
  open(entries: readonly Fraction[]): { rest: Fraction[]; value: Fraction } {
    const { rest, value } = this.#reduce(entries);
    const isSettled = rest.map((_, unknown) => this.#rows.some(({ pivot }) => pivot === unknown));
    return { rest: rest.filter((_, unknown) => !isSettled[unknown]), value };
  }

  /** Settles a sum; does nothing where it follows from those before it. */
  add(entries: readonly Fraction[], value: Fraction): void {
    const reduced = this.#reduce(entries);
    const pivot = reduced.rest.findIndex((entry) => !entry.equals(0));
    if (pivot < 0) return;
    const scale = reduced.rest[pivot]!;
    const added = {
      pivot,
      entries: reduced.rest.map((entry) => entry.div(scale)),
      value: value.sub(reduced.value).div(scale),
    };
    for (const row of this.#rows) {
      const factor = row.entries[pivot]!;
      row.entries = row.entries.map((entry, index) => entry.sub(factor.mul(added.entries[index]!)));
      row.value = row.value.sub(factor.mul(added.value));
    }
    this.#rows.push(added);
  }

  /** The unknowns, once as many sums are settled as there are of them. */
  solution(): Fraction[] {
    return Array.from(
      { length: this.#unknowns },
      (_, unknown) => this.#rows.find(({ pivot }) => pivot === unknown)!.value,
    );
  }

  #reduce(entries: readonly Fraction[]): { rest: Fraction[]; value: Fraction } {
    let rest = [...entries];
    let value = zero;
    for (const row of this.#rows) {
      const factor = rest[row.pivot]!;
      if (factor.equals(0)) continue;
      rest = rest.map((entry, index) => entry.sub(factor.mul(row.entries[index]!)));
      value = value.add(factor.mul(row.value));
    }
    return { rest, value };
  }
}
