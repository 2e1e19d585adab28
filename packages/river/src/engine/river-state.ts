import type { BasinModel } from "../model/basin-model.ts";
import { holdsDay, type Period } from "../model/periods.ts";
import type { RiverShares } from "../model/treaty.ts";
import type { BasinProgram, RiverColumns } from "../network/basin-program.ts";
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
  /** By party: the quantities that arrive where the treaty counts. */
  readonly #receivedAt: readonly (readonly number[])[];
  /** Each party's users, if what counts is users alone: the figures of their demands. */
  readonly #demandFigures: readonly (readonly number[] | undefined)[];
  /** Demands that a dry year cuts, and by which factor. */
  readonly #cuts: readonly { readonly figure: number; readonly factor: number }[];
  /** By period. */
  readonly #isDry: Uint8Array;
  /** The shares of every period, in a year of middling water and in a dry one: the same object where they are the same. */
  readonly #seasons: readonly (readonly [SharesOfPeriod, SharesOfPeriod])[];
  readonly #clears: Uint8Array;

  constructor(
    model: BasinModel,
    columns: RiverColumns,
    index: number,
    program: BasinProgram,
    periods: readonly Period[],
  ) {
    this.river = model.treaty!.rivers[index]!;
    this.columns = columns;
    this.#program = program;
    this.share = new Float64Array(columns.parties.length);
    this.receivedHm3 = new Float64Array(columns.parties.length);
    this.balanceHm3 = new Float64Array(columns.parties.length);
    const { releaseOf } = program.quantities;
    this.#receivedAt = columns.parties.map(({ receivedAt }) => receivedAt.map((node) => releaseOf.get(node) ?? node));
    this.#demandFigures = columns.parties.map(({ receivedAt }) => {
      const figures = receivedAt.map((node) => program.demandFigures.get(node));
      return figures.every((figure) => figure !== undefined) ? figures : undefined;
    });
    this.#isDry = new Uint8Array(periods.length);
    this.#seasons = seasonsOf(this.river, columns, periods);
    const { clearedOn } = this.river.carryOver ?? {};
    this.#clears = Uint8Array.from(periods, (period) =>
      clearedOn !== undefined && period.index > 0 && holdsDay(period, clearedOn) ? 1 : 0,
    );
    const factors = this.river.dryYear?.demandFactorByPriority ?? {};
    const users = new Set(columns.parties.flatMap(({ receivedAt }) => receivedAt));
    this.#cuts = [...users].flatMap((node) => {
      const user = model.nodes[node]!;
      const factor = user.kind === "user" && user.priority !== undefined ? factors[String(user.priority)] : undefined;
      return factor === undefined ? [] : [{ figure: program.demandFigures.get(node)!, factor }];
    });
  }

  /** Finds the dry years of a scenario, and clears the balances. */
  restart(table: FigureTable, periods: readonly Period[]): void {
    this.balanceHm3.fill(0);
    this.#isDry.fill(0);
    if (this.river.dryYear === undefined) return;
    const ofYear = new Map<number, number>();
    for (const { index, year } of periods) {
      const divisibleHm3 = this.#divisible((figure) => table.at(figure, index));
      ofYear.set(year, (ofYear.get(year) ?? 0) + divisibleHm3);
    }
    for (const { index, year } of periods) if (isDryYear(this.river, ofYear.get(year)!)) this.#isDry[index] = 1;
  }

  /** Cuts the demands of a dry year's period. */
  cutDemands(figures: Float64Array, t: number): void {
    if (this.#isDry[t] === 0) return;
    for (const { figure, factor } of this.#cuts) figures[figure]! *= factor;
  }

  /** Gives the name of the state in which the shares leave the matrix. */
  setBounds(figures: Float64Array, t: number): string {
    const { upper, lower, entryValue } = this.#program.program;
    if (this.#clears[t] === 1) this.balanceHm3.fill(0);
    const { shares, holds, name } = this.#seasons[t]![this.#isDry[t] === 1 ? 1 : 0];
    this.divisibleHm3 = this.#divisible((figure) => figures[figure]!);
    upper[this.columns.divided] = holds ? this.divisibleHm3 : 0;
    const { parties } = this.columns;
    const carriesOver = this.river.carryOver !== undefined;
    for (let index = 0; index < parties.length; index += 1) {
      const { unused, carried, shareEntry } = parties[index]!;
      const share = shares[index]!;
      this.share[index] = share;
      entryValue[shareEntry] = -share;
      const balance = carriesOver ? this.balanceHm3[index]! : 0;
      lower[carried] = Math.min(0, balance);
      upper[carried] = balance;
      const entitled = share * this.divisibleHm3 + Math.max(0, balance);
      upper[unused] = Math.max(0, entitled - this.#demand(index, figures));
    }
    return name;
  }

  /** What each party received, and its balance after it. */
  account(flows: { flowHm3(quantity: number): number }): void {
    const most = this.river.carryOver?.maximumHm3 ?? Number.POSITIVE_INFINITY;
    for (let index = 0; index < this.#receivedAt.length; index += 1) {
      const quantities = this.#receivedAt[index]!;
      let received = 0;
      for (let place = 0; place < quantities.length; place += 1) received += flows.flowHm3(quantities[place]!);
      this.receivedHm3[index] = received;
      const balance = this.balanceHm3[index]! + this.share[index]! * this.divisibleHm3 - received;
      this.balanceHm3[index] = Math.max(-most, Math.min(most, balance));
    }
  }

  #divisible(figureHm3: (figure: number) => number): number {
    const { inflowFigures, lessFigure } = this.columns;
    let sum = 0;
    for (let index = 0; index < inflowFigures.length; index += 1) sum += figureHm3(inflowFigures[index]!);
    if (lessFigure >= 0) sum -= figureHm3(lessFigure);
    return Math.max(0, sum);
  }

  #demand(party: number, figures: Float64Array): number {
    const demands = this.#demandFigures[party];
    if (demands === undefined) return Number.POSITIVE_INFINITY;
    let sum = 0;
    for (let index = 0; index < demands.length; index += 1) sum += figures[demands[index]!]!;
    return sum;
  }
}

interface SharesOfPeriod {
  /** By party, in the order of the columns. */
  readonly shares: readonly number[];
  /** Whether a season of the treaty holds. */
  readonly holds: boolean;
  /** Names the state of the matrix in which the shares stand. */
  readonly name: string;
}

function seasonsOf(
  river: RiverShares,
  { parties }: RiverColumns,
  periods: readonly Period[],
): [SharesOfPeriod, SharesOfPeriod][] {
  const none = {};
  const known = new Map<object, SharesOfPeriod>();
  const sharesOf = (period: Period, isDry: boolean): SharesOfPeriod => {
    const byParty = sharesIn(river, period, isDry);
    const found = known.get(byParty ?? none);
    if (found !== undefined) return found;
    const shares = parties.map(({ party }) => byParty?.[party] ?? 0);
    const made = { shares, holds: byParty !== undefined, name: `${byParty !== undefined} ${shares.join(" ")};` };
    known.set(byParty ?? none, made);
    return made;
  };
  return periods.map((period) => [sharesOf(period, false), sharesOf(period, true)]);
}
