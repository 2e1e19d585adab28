import { type Basis, basisOf, unitBasis } from "./basis.ts";
import { BasisFactorizer } from "./basis-factor.ts";
import { basicFlows, violation } from "./basis-flows.ts";
import { DualSimplex } from "./dual-simplex.ts";
import { ForestSolver } from "./forest-solver.ts";
import type { LinearProgram } from "./linear-program.ts";

export type SolverOutcome = "optimal" | "infeasible" | "stuck";

/** Bases remembered for one state of costs and matrix. */
const MEMORY = 400;
/** Remembered bases tried before the simplex method goes on from the best of them. */
const TRIES = 24;
/** After so many periods it shows whether remembering pays: not if more than this share of them found no basis. */
const TRIAL = 20;
const TOLERATED_MISSES = 0.1;
/** States of costs and matrix remembered. */
const MEMORIES = 64;

interface Remembered extends Basis {
  /** The basis that answered the next period the last time. */
  next: Remembered | undefined;
  usedAt: number;
}

interface Memory {
  /** Whether remembered bases answer often enough to be worth looking at; if not, each period goes on from the last. */
  isUseful: boolean;
  solved: number;
  missed: number;
  readonly bases: Map<number, Remembered>;
  readonly recent: Remembered[];
  readonly byHint: Map<number, Remembered>;
}

/**
 * Solves a program again and again while its bounds and right-hand sides change, as those of a river do from period to
 * period. The basis of one period mostly answers the next as well, or the one that came after it the year before does:
 * such bases are remembered, and a period costs one walk over the network to see whether a remembered basis keeps
 * within the bounds. Where none does, the dual simplex method goes on from the one that comes nearest. A large network
 * has too many bases for that; where remembering does not pay, each period simply goes on from the one before.
 *
 * The answer does not depend on what is remembered, if the last level of the costs leaves no ties.
 */
export class WarmSolver {
  /** The answer: a value for each column. */
  readonly values: Float64Array;
  /** Whether the answer was found in one walk over a forest; then no flow is without limit. */
  isOfForest = false;
  readonly #program: LinearProgram;
  readonly #factorizer: BasisFactorizer;
  readonly #simplex: DualSimplex;
  readonly #forest: ForestSolver;
  readonly #memories = new Map<string, Memory>();
  readonly #flows: Float64Array;
  readonly #work: Float64Array;
  #state = "";
  #memory: Memory;
  #last: Remembered | undefined;
  #clock = 0;
  /** Of the period that is being solved: the basis whose flows leave their bounds least, by how much, and how many were tried. */
  #nearest: Remembered | undefined;
  #least = 0;
  #tries = 0;

  /** @param isFixed for each column, 1 if its bounds are the same as each other in every period */
  constructor(program: LinearProgram, isFixed: Uint8Array = new Uint8Array(program.columnCount)) {
    this.#program = program;
    this.#forest = new ForestSolver(program, isFixed);
    this.#factorizer = new BasisFactorizer(program);
    this.#simplex = new DualSimplex(program, this.#factorizer);
    this.values = new Float64Array(program.columnCount);
    this.#flows = new Float64Array(program.rowCount);
    this.#work = new Float64Array(program.rowCount);
    this.#memory = newMemory();
    this.#memories.set(this.#state, this.#memory);
  }

  /**
   * @param hint a whole number for periods that are alike, such as the decade of the year
   * @param state names the state of the costs and the matrix: another text whenever they differ
   */
  solve(hint: number, state = ""): SolverOutcome {
    this.isOfForest = this.#forest.solve(state, this.values);
    if (this.isOfForest) return "optimal";
    this.#clock += 1;
    if (state !== this.#state) this.#enter(state);
    if (this.#memory.isUseful) return this.#remembering(hint);
    let outcome = this.#simplex.run();
    if (outcome !== "optimal") {
      this.#simplex.load(unitBasis(this.#program, this.#factorizer));
      outcome = this.#simplex.run();
    }
    if (outcome === "optimal") this.#simplex.writeValues(this.values);
    return outcome;
  }

  #remembering(hint: number): SolverOutcome {
    const memory = this.#memory;
    memory.solved += 1;
    this.#nearest = undefined;
    this.#least = Number.POSITIVE_INFINITY;
    this.#tries = 0;
    const previous = this.#last;
    if (this.#fits(previous?.next, hint, previous) || this.#fits(previous, hint, previous)) return "optimal";
    if (this.#fits(memory.byHint.get(hint), hint, previous)) return "optimal";
    const { recent } = memory;
    for (let index = recent.length - 1; index >= 0 && this.#tries < TRIES; index -= 1) {
      if (this.#fits(recent[index], hint, previous)) return "optimal";
    }
    memory.missed += 1;
    if (memory.solved >= TRIAL && memory.missed > TOLERATED_MISSES * memory.solved) memory.isUseful = false;
    return this.#goOn(this.#nearest ?? unitBasis(this.#program, this.#factorizer), hint, previous);
  }

  /** Looks at a basis that has not been looked at yet; takes it if its flows keep within their bounds. */
  #fits(candidate: Remembered | undefined, hint: number, previous: Remembered | undefined): boolean {
    if (candidate === undefined || candidate.usedAt === this.#clock) return false;
    candidate.usedAt = this.#clock;
    this.#tries += 1;
    const size = this.#look(candidate, this.#least);
    if (size === 0) {
      this.#accept(candidate, hint, previous);
      return true;
    }
    if (size < this.#least) {
      this.#least = size;
      this.#nearest = candidate;
    }
    return false;
  }

  #goOn(start: Basis, hint: number, previous: Remembered | undefined): SolverOutcome {
    this.#simplex.load(start);
    let outcome = this.#simplex.run();
    if (outcome !== "optimal") {
      this.#simplex.load(unitBasis(this.#program, this.#factorizer));
      outcome = this.#simplex.run();
    }
    if (outcome !== "optimal") return outcome;
    const found = this.#simplex.snapshot();
    if (found === undefined) return "stuck";
    let basis = this.#memory.bases.get(found.key);
    if (basis === undefined || this.#look(basis, Number.POSITIVE_INFINITY) > 0) {
      basis = { ...found, next: undefined, usedAt: this.#clock };
      this.#remember(basis);
      this.#look(basis, Number.POSITIVE_INFINITY);
    }
    this.#accept(basis, hint, previous);
    return "optimal";
  }

  /**
   * Forgets everything, so that what follows depends to the last bit on nothing that came before: bases of the same
   * answer may differ in rounding.
   */
  restart(): void {
    this.#memories.clear();
    this.#state = "";
    this.#memory = newMemory();
    this.#memories.set("", this.#memory);
    this.#last = undefined;
  }

  /** The size of the largest value of the answer. */
  largest(): number {
    let largest = 0;
    for (let column = 0; column < this.values.length; column += 1) {
      const size = Math.abs(this.values[column]!);
      if (size > largest) largest = size;
    }
    return largest;
  }

  /** How far the flows of a basis leave their bounds in all; stops adding up beyond `enough`. */
  #look(candidate: Basis, enough: number): number {
    const program = this.#program;
    basicFlows(program, candidate, this.#work, this.#flows);
    const { basic } = candidate;
    let sum = 0;
    for (let slot = 0; slot < basic.length; slot += 1) {
      sum += Math.abs(violation(program, basic[slot]!, this.#flows[slot]!));
      if (sum >= enough) break;
    }
    return sum;
  }

  /** Takes over the flows that were last looked at. */
  #accept(basis: Remembered, hint: number, previous: Remembered | undefined): void {
    const { columnCount, lower, upper } = this.#program;
    const { basic, nonbasic, atUpper } = basis;
    for (let index = 0; index < nonbasic.length; index += 1) {
      const column = nonbasic[index]!;
      this.values[column] = atUpper[column] === 1 ? upper[column]! : lower[column]!;
    }
    for (let slot = 0; slot < basic.length; slot += 1) {
      const column = basic[slot]!;
      if (column < columnCount) this.values[column] = this.#flows[slot]!;
    }
    if (previous !== undefined) previous.next = basis;
    this.#last = basis;
    if (previous !== basis) this.#memory.byHint.set(hint, basis);
  }

  #remember(basis: Remembered): void {
    const { bases, recent, byHint } = this.#memory;
    if (bases.size >= MEMORY) {
      bases.clear();
      recent.length = 0;
      byHint.clear();
    }
    bases.set(basis.key, basis);
    recent.push(basis);
  }

  /** Another state of costs and matrix: what was remembered in it before, or a start from the last basis. */
  #enter(state: string): void {
    this.#state = state;
    const last = this.#last;
    const known = this.#memories.get(state);
    this.#memory = known ?? newMemory();
    this.#last = undefined;
    if (known !== undefined) {
      // What it goes on from stands for other costs.
      known.isUseful = true;
      return;
    }
    if (this.#memories.size >= MEMORIES) this.#memories.clear();
    this.#memories.set(state, this.#memory);
    const basis = last && basisOf(this.#program, last.basic, this.#factorizer.factor(last.basic), last.atUpper);
    if (basis) this.#remember({ ...basis, next: undefined, usedAt: 0 });
  }
}

function newMemory(): Memory {
  return { isUseful: true, solved: 0, missed: 0, bases: new Map(), recent: [], byHint: new Map() };
}
