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
}

/** The factors, or undefined if the columns are not independent. */
export function factorBasis(program: LinearProgram, basic: Int32Array): BasisFactor | undefined {
  const size = program.rowCount;
  const { rows, columns } = gather(program, basic);
  const pivotRow = new Int32Array(size);
  const pivotSlot = new Int32Array(size);
  const pivotValue = new Float64Array(size);
  const lower: [number[], number[]][] = [];
  const upper: [number[], number[]][] = [];
  const rowActive = new Uint8Array(size).fill(1);
  const slotActive = new Uint8Array(size).fill(1);
  const rowLeft = Int32Array.from(rows, (row) => row.slots.length);
  const slotLeft = Int32Array.from(columns, (column) => column.rows.length);
  const queue: number[] = [];
  for (let slot = 0; slot < size; slot += 1) if (slotLeft[slot] === 1) queue.push(slot);
  for (let row = 0; row < size; row += 1) if (rowLeft[row] === 1) queue.push(~row);
  let count = 0;
  for (let head = 0; head < queue.length; head += 1) {
    const item = queue[head]!;
    let row: number;
    let slot: number;
    let value = 0;
    if (item >= 0) {
      slot = item;
      if (!slotActive[slot] || slotLeft[slot] !== 1) continue;
      const column = columns[slot]!;
      const place = column.rows.findIndex((candidate) => rowActive[candidate] === 1);
      row = column.rows[place]!;
      value = column.values[place]!;
    } else {
      row = ~item;
      if (!rowActive[row] || rowLeft[row] !== 1) continue;
      const entries = rows[row]!;
      const place = entries.slots.findIndex((candidate) => slotActive[candidate] === 1);
      slot = entries.slots[place]!;
      value = entries.values[place]!;
    }
    // Too small to divide by: leave it to the dense part, which may find a better one.
    if (Math.abs(value) < SMALL_PIVOT) continue;
    pivotRow[count] = row;
    pivotSlot[count] = slot;
    pivotValue[count] = value;
    count += 1;
    rowActive[row] = 0;
    slotActive[slot] = 0;
    const lowerRows: number[] = [];
    const lowerValues: number[] = [];
    const column = columns[slot]!;
    column.rows.forEach((other, place) => {
      if (!rowActive[other]) return;
      lowerRows.push(other);
      lowerValues.push(column.values[place]! / value);
      if (--rowLeft[other]! === 1) queue.push(~other);
    });
    const upperSlots: number[] = [];
    const upperValues: number[] = [];
    const entries = rows[row]!;
    entries.slots.forEach((other, place) => {
      if (!slotActive[other]) return;
      upperSlots.push(other);
      upperValues.push(entries.values[place]!);
      if (--slotLeft[other]! === 1) queue.push(other);
    });
    lower.push([lowerRows, lowerValues]);
    upper.push([upperSlots, upperValues]);
  }
  if (count < size) {
    const done = factorDense(columns, rowActive, slotActive, (row, slot, value, below, right) => {
      pivotRow[count] = row;
      pivotSlot[count] = slot;
      pivotValue[count] = value;
      count += 1;
      lower.push(below);
      upper.push(right);
    });
    if (!done) return undefined;
  }
  const packedLower = pack(lower);
  const packedUpper = pack(upper);
  return {
    size,
    pivotRow,
    pivotSlot,
    pivotValue,
    lowerStart: packedLower.start,
    lowerRow: packedLower.index,
    lowerValue: packedLower.value,
    upperStart: packedUpper.start,
    upperSlot: packedUpper.index,
    upperValue: packedUpper.value,
    lowerPivots: Int32Array.from(lower.flatMap(([rowsOfPivot], pivot) => (rowsOfPivot.length > 0 ? [pivot] : []))),
  };
}

interface Gathered {
  readonly rows: { readonly slots: number[]; readonly values: number[] }[];
  readonly columns: { readonly rows: number[]; readonly values: number[] }[];
}

function gather(program: LinearProgram, basic: Int32Array): Gathered {
  const { columnCount, columnStart, entryRow, entryValue, rowCount } = program;
  const rows = Array.from({ length: rowCount }, () => ({ slots: [] as number[], values: [] as number[] }));
  const columns = Array.from(basic, (column, slot) => {
    const own = { rows: [] as number[], values: [] as number[] };
    const add = (row: number, value: number) => {
      own.rows.push(row);
      own.values.push(value);
      rows[row]!.slots.push(slot);
      rows[row]!.values.push(value);
    };
    if (column >= columnCount) add(column - columnCount, 1);
    else {
      for (let entry = columnStart[column]!; entry < columnStart[column + 1]!; entry += 1) {
        if (entryValue[entry] !== 0) add(entryRow[entry]!, entryValue[entry]!);
      }
    }
    return own;
  });
  return { rows, columns };
}

type EmitPivot = (
  row: number,
  slot: number,
  value: number,
  below: [number[], number[]],
  right: [number[], number[]],
) => void;

/** Gaussian elimination with complete choice of the pivot, of what is left. */
function factorDense(
  columns: Gathered["columns"],
  rowActive: Uint8Array,
  slotActive: Uint8Array,
  emit: EmitPivot,
): boolean {
  const rowIds = activeOf(rowActive);
  const slotIds = activeOf(slotActive);
  const count = rowIds.length;
  const place = new Map(rowIds.map((row, index) => [row, index]));
  const matrix = new Float64Array(count * count);
  slotIds.forEach((slot, j) => {
    const column = columns[slot]!;
    column.rows.forEach((row, entry) => {
      const i = place.get(row);
      if (i !== undefined) matrix[i * count + j] = column.values[entry]!;
    });
  });
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
      if (factor !== 0) {
        for (let j = k + 1; j < count; j += 1) matrix[i * count + j]! -= factor * matrix[k * count + j]!;
      }
    }
  }
  for (let k = 0; k < count; k += 1) {
    const below: [number[], number[]] = [[], []];
    const right: [number[], number[]] = [[], []];
    for (let i = k + 1; i < count; i += 1) {
      if (matrix[i * count + k] !== 0) {
        below[0].push(rowIds[i]!);
        below[1].push(matrix[i * count + k]!);
      }
      if (matrix[k * count + i] !== 0) {
        right[0].push(slotIds[i]!);
        right[1].push(matrix[k * count + i]!);
      }
    }
    emit(rowIds[k]!, slotIds[k]!, matrix[k * count + k]!, below, right);
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

function pack(lists: readonly [number[], number[]][]): { start: Int32Array; index: Int32Array; value: Float64Array } {
  const start = new Int32Array(lists.length + 1);
  lists.forEach(([index], k) => {
    start[k + 1] = start[k]! + index.length;
  });
  return {
    start,
    index: Int32Array.from(lists.flatMap(([index]) => index)),
    value: Float64Array.from(lists.flatMap(([, value]) => value)),
  };
}

/** Solves B·x = right. `right` is by row and is used up; the answer, by slot, goes to `answer`. */
export function solveForward(factor: BasisFactor, right: Float64Array, answer: Float64Array): void {
  const { size, pivotRow, pivotSlot, pivotValue, lowerStart, lowerRow, lowerValue, lowerPivots } = factor;
  const { upperStart, upperSlot, upperValue } = factor;
  for (let index = 0; index < lowerPivots.length; index += 1) {
    const k = lowerPivots[index]!;
    const value = right[pivotRow[k]!]!;
    if (value === 0) continue;
    for (let entry = lowerStart[k]!; entry < lowerStart[k + 1]!; entry += 1) {
      right[lowerRow[entry]!]! -= lowerValue[entry]! * value;
    }
  }
  for (let k = size - 1; k >= 0; k -= 1) {
    let value = right[pivotRow[k]!]!;
    for (let entry = upperStart[k]!; entry < upperStart[k + 1]!; entry += 1) {
      value -= upperValue[entry]! * answer[upperSlot[entry]!]!;
    }
    answer[pivotSlot[k]!] = value === 0 ? 0 : value / pivotValue[k]!;
  }
}

/** Solves Bᵀ·y = left. `left` is by slot and is used up; the answer, by row, goes to `answer`. */
export function solveBackward(factor: BasisFactor, left: Float64Array, answer: Float64Array): void {
  const { size, pivotRow, pivotSlot, pivotValue, lowerStart, lowerRow, lowerValue, lowerPivots } = factor;
  const { upperStart, upperSlot, upperValue } = factor;
  for (let k = 0; k < size; k += 1) {
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
