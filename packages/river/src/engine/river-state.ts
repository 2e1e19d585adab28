import type { BasinModel } from "../model/basin-model.ts";
import { holdsDay, type Period } from "../model/periods.ts";
import type { RiverShares } from "../model/treaty.ts";
import { type BasinProgram, type RiverColumns, UNBOUNDED_HM3 } from "../network/basin-program.ts";
import { isDryYear, sharesIn } from "./entitlement.ts";
import type { FigureTable } from "./figure-table.ts";

/** A river of the treaty while it is planned: the shares that hold, what is divided, each party's carried balance. */
export class RiverState {
  readonly river: RiverShares;
  readonly columns: RiverColumns;
  /** Of the period just planned, by party in the order of `columns.parties`. */
  divisibleHm3 = 0;
  readonly share: Float64Array;
  readonly receivedHm3: Float64Array;
  readonly balanceHm3: Float64Array;
  readonly #program: BasinProgram;
  /** Each party's users, if what counts is users alone: the figures of their demands. */
  readonly #demandFigures: readonly (readonly number[] | undefined)[];
  /** Demands that a dry year cuts, and by which factor. */
  readonly #cuts: readonly { readonly figure: number; readonly factor: number }[];
  #lateCuts: readonly { readonly figure: number; readonly factor: number }[] = [];
  #isDry = new Uint8Array(0);

  constructor(model: BasinModel, columns: RiverColumns, index: number, program: BasinProgram) {
    this.river = model.treaty!.rivers[index]!;
    this.columns = columns;
    this.#program = program;
    this.share = new Float64Array(columns.parties.length);
    this.receivedHm3 = new Float64Array(columns.parties.length);
    this.balanceHm3 = new Float64Array(columns.parties.length);
    this.#demandFigures = columns.parties.map(({ receivedAt }) => {
      const figures = receivedAt.map((node) => program.demandFigures.get(node));
      return figures.every((figure) => figure !== undefined) ? figures : undefined;
    });
    const factors = this.river.dryYear?.demandFactorByPriority ?? {};
    const users = new Set(columns.parties.flatMap(({ receivedAt }) => receivedAt));
    this.#cuts = [...users].flatMap((node) => {
      const user = model.nodes[node]!;
      const factor = user.kind === "user" && user.priority !== undefined ? factors[String(user.priority)] : undefined;
      return factor === undefined ? [] : [{ figure: program.demandFigures.get(node)!, factor }];
    });
  }

  /** Finds the dry years of a scenario, cuts the demands of their periods, and clears the balances. */
  restart({ values, width, late }: FigureTable, periods: readonly Period[]): void {
    this.balanceHm3.fill(0);
    this.#isDry = new Uint8Array(periods.length);
    if (this.river.dryYear === undefined) return;
    const ofYear = new Map<number, number>();
    for (const { index, year } of periods) {
      ofYear.set(year, (ofYear.get(year) ?? 0) + this.#divisible(values, index * width));
    }
    const lateFigures = new Set(late.map(({ figure }) => figure));
    this.#lateCuts = this.#cuts.filter(({ figure }) => lateFigures.has(figure));
    const cuts = this.#cuts.filter(({ figure }) => !lateFigures.has(figure));
    for (const { index, year } of periods) {
      if (!isDryYear(this.river, ofYear.get(year)!)) continue;
      this.#isDry[index] = 1;
      for (const { figure, factor } of cuts) values[index * width + figure]! *= factor;
    }
  }

  /** Gives the name of the state in which the shares leave the matrix. */
  setBounds(values: Float64Array, base: number, period: Period): string {
    const { upper, lower, entryValue } = this.#program.program;
    for (const { figure, factor } of this.#lateCuts) {
      if (this.#isDry[period.index] === 1) values[base + figure]! *= factor;
    }
    const { clearedOn } = this.river.carryOver ?? {};
    if (clearedOn !== undefined && period.index > 0 && holdsDay(period, clearedOn)) this.balanceHm3.fill(0);
    const shares = sharesIn(this.river, period, this.#isDry[period.index] === 1);
    this.divisibleHm3 = this.#divisible(values, base);
    upper[this.columns.divided] = shares === undefined ? 0 : this.divisibleHm3;
    let state = "";
    this.columns.parties.forEach(({ party, unused, beyond, carried, shareEntry }, index) => {
      const share = shares?.[party] ?? 0;
      this.share[index] = share;
      entryValue[shareEntry] = -share;
      state += `${share} `;
      const balance = this.river.carryOver === undefined ? 0 : this.balanceHm3[index]!;
      lower[carried] = Math.min(0, balance);
      upper[carried] = balance;
      const entitled = share * this.divisibleHm3 + Math.max(0, balance);
      upper[unused] = Math.max(0, entitled - this.#demand(index, values, base));
      upper[beyond] = UNBOUNDED_HM3;
    });
    return state;
  }

  /** What each party received, and its balance after it. */
  account(flowHm3: (quantity: number) => number): void {
    const { releaseOf } = this.#program.quantities;
    const { carryOver } = this.river;
    this.columns.parties.forEach(({ receivedAt }, index) => {
      let received = 0;
      for (const node of receivedAt) received += flowHm3(releaseOf.get(node) ?? node);
      this.receivedHm3[index] = received;
      const most = carryOver?.maximumHm3 ?? Number.POSITIVE_INFINITY;
      const balance = this.balanceHm3[index]! + this.share[index]! * this.divisibleHm3 - received;
      this.balanceHm3[index] = Math.max(-most, Math.min(most, balance));
    });
  }

  #divisible(values: Float64Array, base: number): number {
    const { inflowFigures, lessFigure } = this.columns;
    let sum = 0;
    for (const figure of inflowFigures) sum += values[base + figure]!;
    if (lessFigure >= 0) sum -= values[base + lessFigure]!;
    return Math.max(0, sum);
  }

  #demand(party: number, values: Float64Array, base: number): number {
    const figures = this.#demandFigures[party];
    if (figures === undefined) return Number.POSITIVE_INFINITY;
    let sum = 0;
    for (const figure of figures) sum += values[base + figure]!;
    return sum;
  }
}
