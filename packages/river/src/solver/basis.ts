import { type BasisFactor, type BasisFactorizer, solveBackward } from "./basis-factor.ts";
import type { LinearProgram } from "./linear-program.ts";

/**
 * A basis of a program with what is needed to go on from it. It stays the best one for as long as the costs and the
 * matrix stay and its flows keep within their bounds, whatever the bounds are.
 */
export interface Basis {
  /** The same for bases with the same answers; of others it is almost always another. */
  readonly key: number;
  /** The column of each slot; columnCount + row for the unit column of a row. */
  readonly basic: Int32Array;
  readonly nonbasic: Int32Array;
  /** For each column, 1 if it stands at its upper bound when it isn't basic. */
  readonly atUpper: Uint8Array;
  /** For each column, its reduced cost of each level. */
  readonly reducedCosts: Float64Array;
  readonly factor: BasisFactor;
}

/** Reduced costs nearer to zero than this, for costs of about 1, are zero. */
const ZERO_COST = 1e-10;

/**
 * The basis of these columns, or undefined if they aren't independent. Every other column stands at its better bound;
 * one for which both are as good, where `atUpper` says.
 */
export function basisOf(
  program: LinearProgram,
  basic: Int32Array,
  factor: BasisFactor | undefined,
  atUpper?: Uint8Array,
): Basis | undefined {
  if (factor === undefined) return undefined;
  const { columnCount, costs } = program;
  const isBasic = new Uint8Array(columnCount);
  for (const column of basic) if (column < columnCount) isBasic[column] = 1;
  const nonbasic = new Int32Array(columnCount - basic.filter((column) => column < columnCount).length);
  let count = 0;
  for (let column = 0; column < columnCount; column += 1) if (isBasic[column] === 0) nonbasic[count++] = column;
  const reducedCosts = reducedCostsOf(program, basic, factor);
  const standsAtUpper = new Uint8Array(columnCount);
  let first = 0;
  let second = 0;
  for (const column of basic) {
    first = (first + spread(column)) | 0;
    second = (second + spread(~column)) | 0;
  }
  for (const column of nonbasic) {
    const sign = signOf(reducedCosts, column * costs.length, costs.length);
    const isUpper = sign < 0 || (sign === 0 && atUpper?.[column] === 1);
    if (!isUpper) continue;
    standsAtUpper[column] = 1;
    if (sign === 0) first = (first + spread(column ^ 0x40000000)) | 0;
  }
  const key = (first >>> 0) * 2 ** 21 + (second >>> 11);
  return { key, basic, nonbasic, atUpper: standsAtUpper, reducedCosts, factor };
}

/** The basis of the unit columns, from which everything can start. */
export function unitBasis(program: LinearProgram, factorizer: BasisFactorizer): Basis {
  const basic = Int32Array.from({ length: program.rowCount }, (_, row) => program.columnCount + row);
  return basisOf(program, basic, factorizer.factor(basic))!;
}

/** c − cᵦ·B⁻¹·A, for each column and level. */
function reducedCostsOf(program: LinearProgram, basic: Int32Array, factor: BasisFactor): Float64Array {
  const { rowCount, columnCount, columnStart, entryRow, entryValue, costs } = program;
  const levels = costs.length;
  const reduced = new Float64Array(columnCount * levels);
  const left = new Float64Array(rowCount);
  const prices = new Float64Array(rowCount);
  costs.forEach((cost, level) => {
    let priced = false;
    for (let slot = 0; slot < rowCount; slot += 1) {
      const column = basic[slot]!;
      left[slot] = column < columnCount ? cost[column]! : 0;
      if (left[slot] !== 0) priced = true;
    }
    if (priced) solveBackward(factor, left, prices);
    else prices.fill(0);
    for (let column = 0; column < columnCount; column += 1) {
      let value = cost[column]!;
      for (let entry = columnStart[column]!; entry < columnStart[column + 1]!; entry += 1) {
        value -= prices[entryRow[entry]!]! * entryValue[entry]!;
      }
      reduced[column * levels + level] = Math.abs(value) < ZERO_COST ? 0 : value;
    }
  });
  for (const column of basic) if (column < columnCount) reduced.fill(0, column * levels, (column + 1) * levels);
  return reduced;
}

/** −1, 0 or 1: the sign of the first of these values that isn't zero. */
export function signOf(values: Float64Array, start: number, count: number): -1 | 0 | 1 {
  for (let index = start; index < start + count; index += 1) {
    const value = values[index]!;
    if (value < -ZERO_COST) return -1;
    if (value > ZERO_COST) return 1;
  }
  return 0;
}

/** Spreads neighbouring whole numbers over all of 32 bits (the finalizer of MurmurHash3, Appleby 2011). */
function spread(number: number): number {
  let hash = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
