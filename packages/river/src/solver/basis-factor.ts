import type { LinearProgram } from "./linear-program.ts";

const SMALL_PIVOT = 1e-9;

/**
 * The factors of a basis: a square choice of a program's columns, `basic[slot]` for each slot, where the numbers from
 * `columnCount` on stand for the unit columns of the rows. Of a network's basis, which is a forest, rows and columns
 * with one entry can be taken off one after the other without any arithmetic, so that solving with it costs no more
 * than a walk over the forest; what side constraints and losses in a circle leave is factored densely.
 */
export interface BasisFactor {
  readonly size: number;
  /** The k-th pivot's row and slot. */
  readonly pivotRow: Int32Array;
  readonly pivotSlot: Int32Array;
  readonly pivotValue: Float64Array;
  /** Multipliers of the k-th pivot for rows that come later: lowerStart[k] … lowerStart[k + 1] − 1. */
  readonly lowerStart: Int32Array;
  readonly lowerRow: Int32Array;
  readonly lowerValue: Float64Array;
  /** The k-th pivot's row in the slots that come later. */
  readonly upperStart: Int32Array;
  readonly upperSlot: Int32Array;
  readonly upperValue: Float64Array;
  /** The pivots that have multipliers, in order. */
  readonly lowerPivots: Int32Array;
  /** Which pivot a row and a slot have. */
  readonly pivotOfRow: Int32Array;
  readonly pivotOfSlot: Int32Array;
}

/** Factors one basis of a program after the other. What it needs to work in is made once. */
export class BasisFactorizer {
  readonly #program: LinearProgram;
  /** The slot of each column and of each row's unit column, or −1. */
  readonly #slotOf: Int32Array;
  readonly #rowActive: Uint8Array;
  readonly #slotActive: Uint8Array;
  readonly #rowLeft: Int32Array;
  readonly #slotLeft: Int32Array;
  /** Slots, and rows as their complement, that had one entry left. */
  readonly #queue: Int32Array;
  readonly #pivotRow: Int32Array;
  readonly #pivotSlot: Int32Array;
  readonly #pivotValue: Float64Array;
  readonly #lower: EntryList;
  readonly #upper: EntryList;
  #basic: Int32Array = new Int32Array(0);
  #count = 0;

  constructor(program: LinearProgram) {
    const { rowCount, columnCount } = program;
    this.#program = program;
    this.#slotOf = new Int32Array(columnCount + rowCount).fill(-1);
    this.#rowActive = new Uint8Array(rowCount);
    this.#slotActive = new Uint8Array(rowCount);
    this.#rowLeft = new Int32Array(rowCount);
    this.#slotLeft = new Int32Array(rowCount);
    this.#queue = new Int32Array(4 * rowCount + 4);
    this.#pivotRow = new Int32Array(rowCount);
    this.#pivotSlot = new Int32Array(rowCount);
    this.#pivotValue = new Float64Array(rowCount);
    this.#lower = new EntryList(rowCount);
    this.#upper = new EntryList(rowCount);
  }

  /** The factors, or undefined if the columns are not independent. */
  factor(basic: Int32Array): BasisFactor | undefined {
    const size = this.#program.rowCount;
    this.#basic = basic;
    this.#count = 0;
    this.#lower.clear();
    this.#upper.clear();
    for (let slot = 0; slot < size; slot += 1) this.#slotOf[basic[slot]!] = slot;
    this.#peel();
    const done = this.#count === size || this.#factorDense();
    for (let slot = 0; slot < size; slot += 1) this.#slotOf[basic[slot]!] = -1;
    if (!done) return undefined;
    const lower = this.#lower;
    const lowerPivots: number[] = [];
    for (let k = 0; k < size; k += 1) if (lower.start[k + 1]! > lower.start[k]!) lowerPivots.push(k);
    const pivotOfRow = new Int32Array(size);
    const pivotOfSlot = new Int32Array(size);
    for (let k = 0; k < size; k += 1) {
      pivotOfRow[this.#pivotRow[k]!] = k;
      pivotOfSlot[this.#pivotSlot[k]!] = k;
    }
    return {
      size,
      pivotOfRow,
      pivotOfSlot,
      pivotRow: this.#pivotRow.slice(),
      pivotSlot: this.#pivotSlot.slice(),
      pivotValue: this.#pivotValue.slice(),
      lowerStart: lower.start.slice(),
      lowerRow: lower.index.slice(0, lower.length),
      lowerValue: lower.value.slice(0, lower.length),
      upperStart: this.#upper.start.slice(),
      upperSlot: this.#upper.index.slice(0, this.#upper.length),
      upperValue: this.#upper.value.slice(0, this.#upper.length),
      lowerPivots: Int32Array.from(lowerPivots),
    };
  }

  /** Takes off rows and columns with one entry, one after the other. */
  #peel(): void {
    const { rowCount: size, columnCount, columnStart, entryRow, entryValue } = this.#program;
    const basic = this.#basic;
    const rowLeft = this.#rowLeft.fill(0);
    const slotLeft = this.#slotLeft.fill(0);
    this.#rowActive.fill(1);
    this.#slotActive.fill(1);
    for (let slot = 0; slot < size; slot += 1) {
      const column = basic[slot]!;
      if (column >= columnCount) {
        slotLeft[slot] = 1;
        rowLeft[column - columnCount]! += 1;
        continue;
      }
      for (let entry = columnStart[column]!; entry < columnStart[column + 1]!; entry += 1) {
        if (entryValue[entry] === 0) continue;
        slotLeft[slot]! += 1;
        rowLeft[entryRow[entry]!]! += 1;
      }
    }
    const queue = this.#queue;
    let end = 0;
    for (let slot = 0; slot < size; slot += 1) if (slotLeft[slot] === 1) queue[end++] = slot;
    for (let row = 0; row < size; row += 1) if (rowLeft[row] === 1) queue[end++] = ~row;
    for (let head = 0; head < end; head += 1) {
      const item = queue[head]!;
      const taken = item >= 0 ? this.#takeSlot(item) : this.#takeRow(~item);
      if (taken) end = this.#eliminate(end);
    }
  }

  /** Makes the one entry of a slot the next pivot. */
  #takeSlot(slot: number): boolean {
    if (this.#slotActive[slot] === 0 || this.#slotLeft[slot] !== 1) return false;
    const { columnCount, columnStart, entryRow, entryValue } = this.#program;
    const column = this.#basic[slot]!;
    if (column >= columnCount) return this.#take(column - columnCount, slot, 1);
    for (let entry = columnStart[column]!; entry < columnStart[column + 1]!; entry += 1) {
      const row = entryRow[entry]!;
      if (this.#rowActive[row] === 1 && entryValue[entry] !== 0) return this.#take(row, slot, entryValue[entry]!);
    }
    return false;
  }

  /** Makes the one entry of a row the next pivot. */
  #takeRow(row: number): boolean {
    if (this.#rowActive[row] === 0 || this.#rowLeft[row] !== 1) return false;
    const { columnCount, rowStart, rowColumn, rowEntry, entryValue } = this.#program;
    const unit = this.#slotOf[columnCount + row]!;
    if (unit >= 0 && this.#slotActive[unit] === 1) return this.#take(row, unit, 1);
    for (let place = rowStart[row]!; place < rowStart[row + 1]!; place += 1) {
      const slot = this.#slotOf[rowColumn[place]!]!;
      const value = entryValue[rowEntry[place]!]!;
      if (slot >= 0 && this.#slotActive[slot] === 1 && value !== 0) return this.#take(row, slot, value);
    }
    return false;
  }

  #take(row: number, slot: number, value: number): boolean {
    // Too small to divide by: leave it to the dense part, which may find a better one.
    if (Math.abs(value) < SMALL_PIVOT) return false;
    this.#pivotRow[this.#count] = row;
    this.#pivotSlot[this.#count] = slot;
    this.#pivotValue[this.#count] = value;
    this.#rowActive[row] = 0;
    this.#slotActive[slot] = 0;
    return true;
  }

  /** Writes down what the pivot just taken has in common with the rows and slots that are left. */
  #eliminate(queueEnd: number): number {
    const { columnCount, columnStart, entryRow, entryValue, rowStart, rowColumn, rowEntry } = this.#program;
    const row = this.#pivotRow[this.#count]!;
    const column = this.#basic[this.#pivotSlot[this.#count]!]!;
    const value = this.#pivotValue[this.#count]!;
    let end = queueEnd;
    if (column < columnCount) {
      for (let entry = columnStart[column]!; entry < columnStart[column + 1]!; entry += 1) {
        const other = entryRow[entry]!;
        if (this.#rowActive[other] === 0 || entryValue[entry] === 0) continue;
        this.#lower.add(other, entryValue[entry]! / value);
        if (--this.#rowLeft[other]! === 1) this.#queue[end++] = ~other;
      }
    }
    const unit = this.#slotOf[columnCount + row]!;
    if (unit >= 0 && this.#slotActive[unit] === 1) {
      this.#upper.add(unit, 1);
      if (--this.#slotLeft[unit]! === 1) this.#queue[end++] = unit;
    }
    for (let place = rowStart[row]!; place < rowStart[row + 1]!; place += 1) {
      const slot = this.#slotOf[rowColumn[place]!]!;
      const entry = entryValue[rowEntry[place]!]!;
      if (slot < 0 || this.#slotActive[slot] === 0 || entry === 0) continue;
      this.#upper.add(slot, entry);
      if (--this.#slotLeft[slot]! === 1) this.#queue[end++] = slot;
    }
    this.#close();
    return end;
  }

  #close(): void {
    this.#count += 1;
    this.#lower.start[this.#count] = this.#lower.length;
    this.#upper.start[this.#count] = this.#upper.length;
  }

  /** Gaussian elimination with complete choice of the pivot, of what is left. */
  #factorDense(): boolean {
    const { columnCount, columnStart, entryRow, entryValue } = this.#program;
    const rowIds = activeOf(this.#rowActive);
    const slotIds = activeOf(this.#slotActive);
    const count = rowIds.length;
    const place = new Map(rowIds.map((row, index) => [row, index]));
    const matrix = new Float64Array(count * count);
    slotIds.forEach((slot, j) => {
      const column = this.#basic[slot]!;
      if (column >= columnCount) {
        const i = place.get(column - columnCount);
        if (i !== undefined) matrix[i * count + j] = 1;
        return;
      }
      for (let entry = columnStart[column]!; entry < columnStart[column + 1]!; entry += 1) {
        const i = place.get(entryRow[entry]!);
        if (i !== undefined) matrix[i * count + j] = entryValue[entry]!;
      }
    });
    if (!eliminateDense(matrix, rowIds, slotIds)) return false;
    for (let k = 0; k < count; k += 1) {
      this.#pivotRow[this.#count] = rowIds[k]!;
      this.#pivotSlot[this.#count] = slotIds[k]!;
      this.#pivotValue[this.#count] = matrix[k * count + k]!;
      for (let i = k + 1; i < count; i += 1) {
        if (matrix[i * count + k] !== 0) this.#lower.add(rowIds[i]!, matrix[i * count + k]!);
        if (matrix[k * count + i] !== 0) this.#upper.add(slotIds[i]!, matrix[k * count + i]!);
      }
      this.#close();
    }
    return true;
  }
}

/** Entries of the factors, pivot after pivot. */
class EntryList {
  readonly start: Int32Array;
  index: Int32Array;
  value: Float64Array;
  length = 0;

  constructor(size: number) {
    this.start = new Int32Array(size + 1);
    this.index = new Int32Array(4 * size + 16);
    this.value = new Float64Array(4 * size + 16);
  }

  clear(): void {
    this.length = 0;
  }

  add(index: number, value: number): void {
    if (this.length === this.index.length) {
      const { index: oldIndex, value: oldValue } = this;
      this.index = new Int32Array(2 * this.length);
      this.value = new Float64Array(2 * this.length);
      this.index.set(oldIndex);
      this.value.set(oldValue);
    }
    this.index[this.length] = index;
    this.value[this.length] = value;
    this.length += 1;
  }
}

/** Leaves the multipliers below the diagonal; the rows and slots come in the order of the pivots. */
function eliminateDense(matrix: Float64Array, rowIds: number[], slotIds: number[]): boolean {
  const count = rowIds.length;
  for (let k = 0; k < count; k += 1) {
    let best = 0;
    let bestRow = k;
    let bestColumn = k;
    for (let i = k; i < count; i += 1) {
      for (let j = k; j < count; j += 1) {
        const size = Math.abs(matrix[i * count + j]!);
        if (size > best) [best, bestRow, bestColumn] = [size, i, j];
      }
    }
    if (best < SMALL_PIVOT) return false;
    swapRows(matrix, count, k, bestRow);
    swapColumns(matrix, count, k, bestColumn);
    [rowIds[k], rowIds[bestRow]] = [rowIds[bestRow]!, rowIds[k]!];
    [slotIds[k], slotIds[bestColumn]] = [slotIds[bestColumn]!, slotIds[k]!];
    const pivot = matrix[k * count + k]!;
    for (let i = k + 1; i < count; i += 1) {
      const factor = matrix[i * count + k]! / pivot;
      matrix[i * count + k] = factor;
      if (factor === 0) continue;
      for (let j = k + 1; j < count; j += 1) matrix[i * count + j]! -= factor * matrix[k * count + j]!;
    }
  }
  return true;
}

function activeOf(active: Uint8Array): number[] {
  return Array.from(active.keys()).filter((index) => active[index] === 1);
}

function swapRows(matrix: Float64Array, count: number, a: number, b: number): void {
  if (a === b) return;
  for (let j = 0; j < count; j += 1) {
    const kept = matrix[a * count + j]!;
    matrix[a * count + j] = matrix[b * count + j]!;
    matrix[b * count + j] = kept;
  }
}

function swapColumns(matrix: Float64Array, count: number, a: number, b: number): void {
  if (a === b) return;
  for (let i = 0; i < count; i += 1) {
    const kept = matrix[i * count + a]!;
    matrix[i * count + a] = matrix[i * count + b]!;
    matrix[i * count + b] = kept;
  }
}

/**
 * Solves B·x = right. `right` is by row and is used up; the answer, by slot, goes to `answer`.
 *
 * @param last the last pivot whose row of `right` is not 0; where it is given, `answer` must be 0
 */
export function solveForward(
  factor: BasisFactor,
  right: Float64Array,
  answer: Float64Array,
  last = factor.size - 1,
): void {
  const { pivotOfRow, pivotRow, pivotSlot, pivotValue, lowerStart, lowerRow, lowerValue, lowerPivots } = factor;
  const { upperStart, upperSlot, upperValue } = factor;
  let end = last;
  for (let index = 0; index < lowerPivots.length; index += 1) {
    const k = lowerPivots[index]!;
    const value = right[pivotRow[k]!]!;
    if (value === 0) continue;
    for (let entry = lowerStart[k]!; entry < lowerStart[k + 1]!; entry += 1) {
      const row = lowerRow[entry]!;
      right[row]! -= lowerValue[entry]! * value;
      if (pivotOfRow[row]! > end) end = pivotOfRow[row]!;
    }
  }
  for (let k = end; k >= 0; k -= 1) {
    let value = right[pivotRow[k]!]!;
    for (let entry = upperStart[k]!; entry < upperStart[k + 1]!; entry += 1) {
      value -= upperValue[entry]! * answer[upperSlot[entry]!]!;
    }
    answer[pivotSlot[k]!] = value === 0 ? 0 : value / pivotValue[k]!;
  }
}

/**
 * Solves Bᵀ·y = left. `left` is by slot and is used up; the answer, by row, goes to `answer`.
 *
 * @param first the first pivot whose slot of `left` is not 0; where it is given, `answer` must be 0
 */
export function solveBackward(factor: BasisFactor, left: Float64Array, answer: Float64Array, first = 0): void {
  const { size, pivotRow, pivotSlot, pivotValue, lowerStart, lowerRow, lowerValue, lowerPivots } = factor;
  const { upperStart, upperSlot, upperValue } = factor;
  for (let k = first; k < size; k += 1) {
    const given = left[pivotSlot[k]!]!;
    if (given === 0) {
      answer[pivotRow[k]!] = 0;
      continue;
    }
    const value = given / pivotValue[k]!;
    for (let entry = upperStart[k]!; entry < upperStart[k + 1]!; entry += 1) {
      left[upperSlot[entry]!]! -= upperValue[entry]! * value;
    }
    answer[pivotRow[k]!] = value;
  }
  for (let index = lowerPivots.length - 1; index >= 0; index -= 1) {
    const k = lowerPivots[index]!;
    let value = answer[pivotRow[k]!]!;
    for (let entry = lowerStart[k]!; entry < lowerStart[k + 1]!; entry += 1) {
      value -= lowerValue[entry]! * answer[lowerRow[entry]!]!;
    }
    answer[pivotRow[k]!] = value;
  }
}
