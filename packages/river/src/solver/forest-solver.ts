import { type Forest, forestOf } from "./forest.ts";
import type { LinearProgram } from "./linear-program.ts";

/** A bound so far away that no flow comes near is none. */
const UNLIMITED = 5e8;
/** How far rounding may take a flow out of its bounds, relative to their size. */
const TOLERANCE = 1e-11;
/** States of costs and matrix whose forests are remembered. */
const MEMORY = 64;
/** If forests have to be made for more than this share of the periods, it doesn't pay. */
const TOLERATED_SHARE = 0.1;
const TRIAL = 10;
/** What is where in the four sums of a place. */
const LEAST = 0;
const MOST = 1;
const INFINITIES = 2;

/**
 * Solves programs whose rows are a forest (river basins without loops and side constraints are of this kind) in one walk
 * from the leaves to the roots, without a basis and without anything from the period before.
 *
 * What the rows below an edge do at least cost, as a function of the edge's flow, is convex and made of straight pieces,
 * one for each column that comes from outside or goes there. In which order the pieces come depends on the costs alone,
 * which stay; what a period changes is their lengths. An edge's bounds cut pieces off at both ends: what is cut off at
 * the lower end is used whatever comes above, and what is cut off at the upper end is never used. At the root the pieces
 * are used in their order until the water is divided.
 *
 * Sums are kept apart into a finite part and a number of times infinity, so that far bounds do not spoil the rounding.
 */
export class ForestSolver {
  readonly #program: LinearProgram;
  readonly #isFixed: Uint8Array;
  readonly #forests = new Map<string, Forest | undefined>();
  #state: string | undefined;
  #forest: Forest | undefined;
  #periods = 0;
  #made = 0;
  /** By column: the part of its bounds that is still open. */
  readonly #low: Float64Array;
  readonly #high: Float64Array;
  /** By row: the right-hand side less what is given. */
  readonly #right: Float64Array;
  /** By place: the least and greatest flow of the edge, and how many times infinity is to be added to them. */
  readonly #sums: Float64Array;
  /** Whether a walk ended before its end, so that something may be left in the sums. */
  #isBroken = false;
  readonly #flow: Float64Array;

  /** @param isFixed for each column, 1 if its bounds are the same as each other in every period */
  constructor(program: LinearProgram, isFixed: Uint8Array) {
    const { rowCount, columnCount } = program;
    this.#program = program;
    this.#isFixed = isFixed;
    this.#low = new Float64Array(columnCount);
    this.#high = new Float64Array(columnCount);
    this.#right = new Float64Array(rowCount);
    this.#sums = new Float64Array(4 * rowCount);
    this.#flow = new Float64Array(rowCount);
  }

  /**
   * Writes the answer into `values` and says whether it could: not if the program is no forest, has no answer without
   * what is for the last need, or one without limit.
   *
   * @param state names the state of the costs and the matrix: another text whenever they differ
   */
  solve(state: string, values: Float64Array): boolean {
    this.#periods += 1;
    if (state !== this.#state) this.#enter(state);
    const forest = this.#forest;
    if (forest === undefined) return false;
    this.#takeGiven(forest, values);
    return this.#keepBounds(forest) && this.#takeLeaves(forest, values) && this.#takeEdges(forest, values);
  }

  #enter(state: string): void {
    this.#state = state;
    if (!this.#forests.has(state)) {
      const pays = this.#made < TRIAL || this.#made < TOLERATED_SHARE * this.#periods;
      if (this.#forests.size >= MEMORY) this.#forests.clear();
      this.#forests.set(state, pays ? forestOf(this.#program, this.#isFixed) : undefined);
      if (pays) this.#made += 1;
    }
    this.#forest = this.#forests.get(state);
  }

  #takeGiven({ given, givenRow, givenValue, loose, looseAtUpper }: Forest, values: Float64Array): void {
    const { columnStart, entryRow, entryValue, lower, upper, rhs } = this.#program;
    const right = this.#right;
    for (let row = 0; row < right.length; row += 1) right[row] = rhs[row]!;
    for (let index = 0; index < given.length; index += 1) {
      const column = given[index]!;
      const value = lower[column]!;
      values[column] = value;
      if (value === 0) continue;
      const row = givenRow[index]!;
      if (row >= 0) {
        right[row]! -= givenValue[index]! * value;
        continue;
      }
      const end = columnStart[column + 1]!;
      for (let entry = columnStart[column]!; entry < end; entry += 1) {
        right[entryRow[entry]!]! -= entryValue[entry]! * value;
      }
    }
    for (let index = 0; index < loose.length; index += 1) {
      const column = loose[index]!;
      values[column] = looseAtUpper[index] === 1 ? upper[column]! : lower[column]!;
    }
  }

  /**
   * From the leaves to the roots: adds up what the columns at and below each place can give its edge, and cuts off what
   * is out of the edge's bounds; at a root, whatever isn't 0. False if nothing is left.
   */
  #keepBounds(forest: Forest): boolean {
    const { rowCount, row, parent, edge, base, childFactor, leafStart, leafColumn, leafFactor } = forest;
    const { lower, upper } = this.#program;
    const right = this.#right;
    const lows = this.#low;
    const highs = this.#high;
    const sums = this.#sums;
    if (this.#isBroken) sums.fill(0);
    this.#isBroken = true;
    for (let place = 0; place < rowCount; place += 1) {
      const start = base[place]! * right[row[place]!]!;
      let least = start + sums[4 * place + LEAST]!;
      let most = start + sums[4 * place + MOST]!;
      let leastInfinities = sums[4 * place + LEAST + INFINITIES]!;
      let mostInfinities = sums[4 * place + MOST + INFINITIES]!;
      // For the next period.
      sums[4 * place + LEAST] = 0;
      sums[4 * place + MOST] = 0;
      sums[4 * place + LEAST + INFINITIES] = 0;
      sums[4 * place + MOST + INFINITIES] = 0;
      const end = leafStart[place + 1]!;
      for (let index = leafStart[place]!; index < end; index += 1) {
        const column = leafColumn[index]!;
        const factor = leafFactor[index]!;
        const low = lower[column]!;
        const high = upper[column]!;
        lows[column] = low;
        highs[column] = high;
        if (factor > 0) {
          least += factor * low;
          if (high < UNLIMITED) most += factor * high;
          else mostInfinities += factor;
        } else {
          most += factor * low;
          if (high < UNLIMITED) least += factor * high;
          else leastInfinities -= factor;
        }
      }
      const column = edge[place]!;
      const low = column < 0 ? 0 : lower[column]!;
      const high = column < 0 ? 0 : upper[column]!;
      if (least > high && leastInfinities === 0 && least - high > TOLERANCE * (10 + high + Math.abs(least)))
        return false;
      if (most < low && mostInfinities === 0 && low - most > TOLERANCE * (10 + low + Math.abs(most))) return false;
      if (leastInfinities > 0 || least < low) {
        if (!this.#cut(forest, place, 1, leastInfinities, low - least)) return false;
        least = low;
        leastInfinities = 0;
      }
      // What a root does not need is left at its least by itself.
      if (column < 0) continue;
      if (high < UNLIMITED && (mostInfinities > 0 || most > high)) {
        if (!this.#cut(forest, place, -1, mostInfinities, most - high)) return false;
        most = high;
        mostInfinities = 0;
      }
      const above = 4 * parent[place]!;
      const factor = childFactor[place]!;
      const toLeast = factor > 0 ? LEAST : MOST;
      const toMost = factor > 0 ? MOST : LEAST;
      sums[above + toLeast]! += factor * least;
      sums[above + toMost]! += factor * most;
      if (leastInfinities > 0) sums[above + toLeast + INFINITIES]! += Math.abs(factor) * leastInfinities;
      if (mostInfinities > 0) sums[above + toMost + INFINITIES]! += Math.abs(factor) * mostInfinities;
    }
    this.#isBroken = false;
    return true;
  }

  /**
   * Cuts so much off the pieces of a row, from the lower end (1) or the upper one (−1). False if that would take a flow
   * without limit.
   */
  #cut(forest: Forest, place: number, end: 1 | -1, infinities: number, amount: number): boolean {
    const { offerStart, offerColumn, offerFactor } = forest;
    const start = offerStart[place]!;
    const stop = offerStart[place + 1]!;
    let infinitiesLeft = infinities;
    let left = amount;
    for (let step = 0; step < stop - start; step += 1) {
      const index = end > 0 ? start + step : stop - 1 - step;
      const column = offerColumn[index]!;
      const low = this.#low[column]!;
      const high = this.#high[column]!;
      if (low === high) continue;
      const factor = end * offerFactor[index]!;
      const size = Math.abs(factor);
      if (high >= UNLIMITED) {
        if (factor > 0) {
          // All of an unlimited flow is none to plan with.
          if (infinitiesLeft > 0) return false;
          if (left > 0) this.#low[column] = low + left / size;
          return true;
        }
        if (infinitiesLeft < size * (1 - TOLERANCE)) return false;
        infinitiesLeft -= size;
        left += size * low;
        if (infinitiesLeft < TOLERANCE) {
          infinitiesLeft = 0;
          // So much of the piece is left.
          if (left < 0) {
            this.#high[column] = low - left / size;
            return true;
          }
        }
        this.#high[column] = low;
        continue;
      }
      const room = size * (high - low);
      if (infinitiesLeft > 0 || left >= room) {
        left -= room;
        if (factor > 0) this.#low[column] = high;
        else this.#high[column] = low;
        continue;
      }
      if (left > 0) {
        if (factor > 0) this.#low[column] = low + left / size;
        else this.#high[column] = high - left / size;
      }
      return true;
    }
    return infinitiesLeft === 0;
  }

  /** At the root, what was not used up to there stays at its least end. */
  #takeLeaves({ rowCount, edge, offerStart, offerColumn, offerFactor }: Forest, values: Float64Array): boolean {
    for (let place = 0; place < rowCount; place += 1) {
      if (edge[place]! >= 0) continue;
      for (let index = offerStart[place]!; index < offerStart[place + 1]!; index += 1) {
        const column = offerColumn[index]!;
        const value = offerFactor[index]! > 0 ? this.#low[column]! : this.#high[column]!;
        if (value >= UNLIMITED) return false;
        values[column] = value;
      }
    }
    return true;
  }

  #takeEdges(forest: Forest, values: Float64Array): boolean {
    const { rowCount, row, parent, edge, base, childFactor, leafStart, leafColumn, leafFactor } = forest;
    const { lower, upper } = this.#program;
    const flow = this.#flow;
    for (let place = 0; place < rowCount; place += 1) flow[place] = 0;
    for (let place = 0; place < rowCount; place += 1) {
      const given = base[place]! * this.#right[row[place]!]!;
      let value = given + flow[place]!;
      for (let index = leafStart[place]!; index < leafStart[place + 1]!; index += 1) {
        value += leafFactor[index]! * values[leafColumn[index]!]!;
      }
      const column = edge[place]!;
      const low = column < 0 ? 0 : lower[column]!;
      const high = column < 0 ? 0 : upper[column]!;
      // Cut to a bound, an edge is there up to rounding.
      if (value < low + TOLERANCE || value > high - TOLERANCE) {
        const size = 10 + Math.abs(low) + Math.abs(given) + Math.abs(flow[place]!);
        if (value < low - TOLERANCE * size || value > high + TOLERANCE * size) return false;
        value = value < low + TOLERANCE ? low : high;
      }
      if (column < 0) continue;
      values[column] = value;
      flow[parent[place]!]! += childFactor[place]! * value;
    }
    return true;
  }
}
