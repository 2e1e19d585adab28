import type { LinearProgram } from "./linear-program.ts";

/**
 * A program whose rows are the nodes of a forest: each column is in one row (it comes from outside or goes there) or
 * joins two, and no two ways lead from one row to another. Rows stand in an order in which each comes before the one
 * that it hangs from, its parent.
 *
 * Solved for the column that joins it with its parent, the edge, row p says
 *
 *     edge = base · rhs + Σ leafFactor · leaf + Σ childFactor · edge of the child,
 *
 * and the row of a root says the same of an edge that is always 0.
 */
export interface Forest {
  readonly rowCount: number;
  /** The program's row that stands at each place. */
  readonly row: Int32Array;
  /** The place of the parent, or −1. */
  readonly parent: Int32Array;
  /** The column that joins a row with its parent, or −1. */
  readonly edge: Int32Array;
  readonly base: Float64Array;
  /** What the parent multiplies the edge with. */
  readonly childFactor: Float64Array;
  /** The columns in a row alone: leafStart[p] … leafStart[p + 1] − 1. */
  readonly leafStart: Int32Array;
  readonly leafColumn: Int32Array;
  readonly leafFactor: Float64Array;
  /**
   * The columns that are in one row alone of those at or below a place, from the one whose water is to move first, if
   * the edge grows, to the last: offerStart[p] … offerStart[p + 1] − 1, each with how much the edge grows with it.
   */
  readonly offerStart: Int32Array;
  readonly offerColumn: Int32Array;
  readonly offerFactor: Float64Array;
  /** Columns whose value is their lower bound: those that can't move, and those for the last need only. */
  readonly given: Int32Array;
  /** The row of a given column that is in one row alone, and its entry there; −1 for others. */
  readonly givenRow: Int32Array;
  readonly givenValue: Float64Array;
  /** Columns that are in no row, and 1 where the upper bound is the better one. */
  readonly loose: Int32Array;
  readonly looseAtUpper: Uint8Array;
}

/** Where ways are so long that the lists of offers grow beyond this, another method is the better one. */
const MOST_OFFERS = 500_000;
/** Costs nearer to each other than this, for costs of about 1, are the same. */
const SAME_COST = 1e-10;

interface Offer {
  readonly column: number;
  readonly factor: number;
  /** By level: what it costs that the edge grows by 1. */
  readonly costs: Float64Array;
}

/**
 * The program as a forest, or undefined if it is none.
 *
 * Columns that cost something at the first level, where nothing earns anything, are spare: they are used only if there
 * is no answer without them, and the forest is made without.
 *
 * @param isFixed for each column, 1 if its bounds are always the same as each other
 */
export function forestOf(program: LinearProgram, isFixed: Uint8Array): Forest | undefined {
  const { rowCount, columnCount, costs } = program;
  const hasSpares = costs[0]!.every((cost) => cost >= 0);
  const isSpare = Uint8Array.from(costs[0]!, (cost) => (hasSpares && cost > 0 ? 1 : 0));
  const given: number[] = [];
  const loose: number[] = [];
  const leaves: number[][] = Array.from({ length: rowCount }, () => []);
  const links: number[][] = Array.from({ length: rowCount }, () => []);
  const sets = Int32Array.from({ length: rowCount }, (_, row) => row);
  for (let column = 0; column < columnCount; column += 1) {
    if (isSpare[column] === 1 || isFixed[column] === 1) {
      given.push(column);
      continue;
    }
    const [first, second, third] = entriesOf(program, column);
    if (third !== undefined) return undefined;
    if (first === undefined) loose.push(column);
    else if (second === undefined) leaves[first.row]!.push(column);
    else {
      if (!unite(sets, first.row, second.row)) return undefined;
      links[first.row]!.push(column);
      links[second.row]!.push(column);
    }
  }
  const draft = new ForestDraft(program, leaves, links);
  return draft.isTooLarge
    ? undefined
    : {
        ...draft.finish(),
        given: Int32Array.from(given),
        ...rowsOf(program, given),
        loose: Int32Array.from(loose),
        looseAtUpper: Uint8Array.from(loose, (column) =>
          compareCosts(costsOf(program, column), new Float64Array(costs.length)) < 0 ? 1 : 0,
        ),
      };
}

class ForestDraft {
  readonly #program: LinearProgram;
  readonly #leaves: readonly (readonly number[])[];
  readonly #links: readonly (readonly number[])[];
  readonly #rows: number[] = [];
  readonly #parentRow: Int32Array;
  readonly #edgeOfRow: Int32Array;
  readonly #placeOfRow: Int32Array;
  readonly #offers: Offer[][];
  isTooLarge = false;

  constructor(program: LinearProgram, leaves: readonly (readonly number[])[], links: readonly (readonly number[])[]) {
    this.#program = program;
    this.#leaves = leaves;
    this.#links = links;
    this.#parentRow = new Int32Array(program.rowCount).fill(-1);
    this.#edgeOfRow = new Int32Array(program.rowCount).fill(-1);
    this.#placeOfRow = new Int32Array(program.rowCount).fill(-1);
    this.#offers = Array.from({ length: program.rowCount }, () => []);
    this.#placeRows();
    let count = 0;
    for (const row of this.#rows) {
      this.#offer(row);
      count += this.#offers[row]!.length;
      if (count > MOST_OFFERS) {
        this.isTooLarge = true;
        return;
      }
    }
  }

  finish() {
    const rows = this.#rows;
    const { lists: leafLists, start: leafStart } = flatten(rows.map((row) => this.#leaves[row]!));
    const { lists: offers, start: offerStart } = flatten(rows.map((row) => this.#offers[row]!));
    return {
      rowCount: rows.length,
      row: Int32Array.from(rows),
      parent: Int32Array.from(rows, (row) =>
        this.#parentRow[row]! < 0 ? -1 : this.#placeOfRow[this.#parentRow[row]!]!,
      ),
      edge: Int32Array.from(rows, (row) => this.#edgeOfRow[row]!),
      base: Float64Array.from(rows, (row) => this.#baseOf(row)),
      childFactor: Float64Array.from(rows, (row) => this.#childFactor(row)),
      leafStart,
      leafColumn: Int32Array.from(leafLists),
      leafFactor: Float64Array.from(
        rows.flatMap((row) => this.#leaves[row]!.map((column) => this.#leafFactor(row, column))),
      ),
      offerStart,
      offerColumn: Int32Array.from(offers, ({ column }) => column),
      offerFactor: Float64Array.from(offers, ({ factor }) => factor),
    };
  }

  /** Each tree hangs from the middle of its longest way, so that no way is longer than it must be. */
  #placeRows(): void {
    for (let row = 0; row < this.#program.rowCount; row += 1) {
      if (this.#placeOfRow[row]! >= 0) continue;
      const end = this.#walk(row).at(-1)!;
      const way = [this.#walk(end).at(-1)!];
      while (this.#parentRow[way.at(-1)!]! >= 0) way.push(this.#parentRow[way.at(-1)!]!);
      for (const placed of this.#walk(way[way.length >> 1]!).reverse()) {
        this.#placeOfRow[placed] = this.#rows.length;
        this.#rows.push(placed);
      }
    }
  }

  /** The rows of a tree from one of them on, those that are farther from it later; hangs them from it. */
  #walk(root: number): number[] {
    const found = [root];
    this.#parentRow[root] = -1;
    this.#edgeOfRow[root] = -1;
    for (const row of found) {
      for (const column of this.#links[row]!) {
        if (column === this.#edgeOfRow[row]) continue;
        const other = entriesOf(this.#program, column).find((entry) => entry.row !== row)!.row;
        this.#parentRow[other] = row;
        this.#edgeOfRow[other] = column;
        found.push(other);
      }
    }
    return found;
  }

  #valueAt(row: number, column: number): number {
    return entriesOf(this.#program, column).find((entry) => entry.row === row)!.value;
  }

  #baseOf(row: number): number {
    const edge = this.#edgeOfRow[row]!;
    return edge < 0 ? 1 : 1 / this.#valueAt(row, edge);
  }

  #leafFactor(row: number, column: number): number {
    return -this.#valueAt(row, column) * this.#baseOf(row);
  }

  #childFactor(row: number): number {
    const parent = this.#parentRow[row]!;
    return parent < 0 ? 0 : -this.#valueAt(parent, this.#edgeOfRow[row]!) * this.#baseOf(parent);
  }

  /** Puts the offers of a row and of those below it, which have been put in order, in order. */
  #offer(row: number): void {
    const program = this.#program;
    const edge = this.#edgeOfRow[row]!;
    const edgeCosts = edge < 0 ? new Float64Array(program.costs.length) : costsOf(program, edge);
    const offers = this.#offers[row]!;
    const add = (column: number, factor: number, costs: Float64Array, divisor: number) => {
      offers.push({ column, factor, costs: costs.map((cost, level) => cost / divisor + edgeCosts[level]!) });
    };
    for (const column of this.#leaves[row]!) {
      const factor = this.#leafFactor(row, column);
      add(column, factor, costsOf(program, column), factor);
    }
    for (const link of this.#links[row]!) {
      if (link === edge) continue;
      const child = entriesOf(program, link).find((entry) => entry.row !== row)!.row;
      const factor = this.#childFactor(child);
      for (const offer of this.#offers[child]!) add(offer.column, offer.factor * factor, offer.costs, factor);
    }
    offers.sort((a, b) => compareCosts(a.costs, b.costs));
  }
}

function rowsOf(program: LinearProgram, columns: readonly number[]) {
  const entries = columns.map((column) => entriesOf(program, column));
  return {
    givenRow: Int32Array.from(entries, (list) => (list.length === 1 ? list[0]!.row : -1)),
    givenValue: Float64Array.from(entries, (list) => (list.length === 1 ? list[0]!.value : 0)),
  };
}

/** The entries of a column that aren't 0. */
function entriesOf(
  { columnStart, entryRow, entryValue }: LinearProgram,
  column: number,
): { readonly row: number; readonly value: number }[] {
  const entries: { row: number; value: number }[] = [];
  for (let entry = columnStart[column]!; entry < columnStart[column + 1]!; entry += 1) {
    if (entryValue[entry] !== 0) entries.push({ row: entryRow[entry]!, value: entryValue[entry]! });
  }
  return entries;
}

function costsOf({ costs }: LinearProgram, column: number): Float64Array {
  return Float64Array.from(costs, (level) => level[column]!);
}

function compareCosts(a: Float64Array, b: Float64Array): number {
  for (let level = 0; level < a.length; level += 1) {
    const difference = a[level]! - b[level]!;
    if (Math.abs(difference) > SAME_COST * (1 + Math.abs(b[level]!))) return difference;
  }
  return 0;
}

/** Joins the sets of two rows; false if they were one already. */
function unite(sets: Int32Array, a: number, b: number): boolean {
  const [first, second] = [findSet(sets, a), findSet(sets, b)];
  sets[first] = second;
  return first !== second;
}

function findSet(sets: Int32Array, row: number): number {
  let set = row;
  while (sets[set] !== set) {
    sets[set] = sets[sets[set]!]!;
    set = sets[set]!;
  }
  return set;
}

function flatten<T>(lists: readonly (readonly T[])[]): { lists: T[]; start: Int32Array } {
  const start = new Int32Array(lists.length + 1);
  lists.forEach((list, index) => {
    start[index + 1] = start[index]! + list.length;
  });
  return { lists: lists.flat(), start };
}
