import type { Day } from "../../entry/fields.ts";
import type { ItemFacets } from "./item-facets.ts";
import type { Version } from "./item-versions.ts";

/** What of all items is asked for most, as columns of numbers: a hundred thousand of them are looked through in a moment. */
export class ItemColumns {
  readonly type = new ValuesColumn();
  readonly standing = new ValuesColumn();
  readonly strength = new ValuesColumn();
  readonly area = new ValuesColumn();
  readonly by = new ValuesColumn();
  readonly to = new ValuesColumn();
  readonly waitingFor = new ValuesColumn();
  readonly due = new NumberColumn();

  set(place: number, { standing, waitingFor }: Version, facets: ItemFacets): void {
    this.type.set(place, [facets.type]);
    this.standing.set(place, [standing]);
    this.strength.set(place, facets.strength === null ? [] : [facets.strength]);
    this.area.set(place, facets.areas);
    this.by.set(place, facets.obligors);
    this.to.set(place, facets.beneficiaries);
    this.waitingFor.set(place, waitingFor);
    this.due.set(place, facets.due === null ? 0 : numberOfDay(facets.due));
  }
}

/** Numbers by place. */
class NumberColumn {
  #numbers = new Int32Array(1024);

  get numbers(): Int32Array {
    return this.#numbers;
  }

  set(place: number, value: number): void {
    if (place >= this.#numbers.length) {
      const longer = new Int32Array(Math.max(place + 1, 2 * this.#numbers.length));
      longer.set(this.#numbers);
      this.#numbers = longer;
    }
    this.#numbers[place] = value;
  }
}

/** None, one or several values by place. Items have few combinations of them, so each place has a combination's code. */
export interface CodedValues {
  /** By place, the place of its values among the combinations. */
  readonly codes: Int32Array;
  readonly combinations: readonly (readonly string[])[];
}

class ValuesColumn implements CodedValues {
  readonly #codes = new NumberColumn();
  readonly #codeOf = new Map<string, number>();
  readonly combinations: (readonly string[])[] = [];

  get codes(): Int32Array {
    return this.#codes.numbers;
  }

  set(place: number, values: readonly string[]): void {
    const key = JSON.stringify(values);
    const code = this.#codeOf.get(key) ?? this.combinations.push(values) - 1;
    this.#codeOf.set(key, code);
    this.#codes.set(place, code);
  }
}

/** By combination, 1 if it has any of some values, else 0. */
export function combinationsHaving({ combinations }: CodedValues, wanted: readonly string[]): Uint8Array {
  return Uint8Array.from(combinations, (values) => (values.some((value) => wanted.includes(value)) ? 1 : 0));
}

/** A day as a number that is greater the later it is, and never 0. */
export function numberOfDay(day: Day): number {
  return Number(day.replaceAll("-", "")) + 1;
}
