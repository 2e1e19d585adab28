import type { Highs } from "highs";
import type { BasinModel } from "../model/basin-model.ts";
import type { Reservoir } from "../model/node.ts";
import { type Period, periodsOf } from "../model/periods.ts";
import { volumeHm3OfDepth, volumeHm3OfFlow } from "../model/units.ts";
import { type BasinProgram, basinProgram, type ReservoirColumns, UNBOUNDED_HM3 } from "../network/basin-program.ts";
import { solveWithHighs } from "../solver/highs.ts";
import { type SolverOutcome, WarmSolver } from "../solver/solver.ts";
import { Bounds } from "./bounds.ts";
import type { ValueContext } from "./evaluate.ts";
import { FigureTable, type InflowChange } from "./figure-table.ts";
import { LicenceState } from "./licence-state.ts";
import { explainInfeasible, PlanError } from "./plan-error.ts";
import { RiverState } from "./river-state.ts";
import { atVolume, type StorageTable, storageTable } from "./storage-table.ts";

/** One scenario of a model: which year's figures hold when, which members of the scenario sets, which inflows. */
export interface ScenarioInputs {
  /** The historical year for a calendar year; the year itself where absent. */
  readonly yearOf?: ((year: number) => number) | undefined;
  readonly memberOf?: ((set: string) => number) | undefined;
  readonly inflows?: InflowChange | undefined;
}

export interface SimulationOptions {
  /** HiGHS, for periods in which rounding keeps the own solver from an answer; or for all of them (`always`). */
  readonly highs?: Highs | undefined;
  readonly always?: boolean | undefined;
}

/** Is told of every period once it is planned; reads what it wants from the simulation. */
export type Recorder = (simulation: Simulation, period: Period) => void;

/**
 * Plans the periods of a model one after the other. One object serves any number of scenarios of its model; what a
 * scenario gives does not depend on those that ran before it.
 */
export class Simulation {
  readonly model: BasinModel;
  readonly periods: readonly Period[];
  readonly program: BasinProgram;
  readonly solver: WarmSolver;
  /** By reservoir, in the order of `program.reservoirs`: the volume at the period's start and end, and what evaporated less rain. */
  readonly startVolumeHm3: Float64Array;
  readonly endVolumeHm3: Float64Array;
  readonly evaporatedHm3: Float64Array;
  readonly rivers: readonly RiverState[];
  /** For each quantity: its columns, or −1: main, minimum, over. */
  readonly #columns: Int32Array;
  readonly #table: FigureTable;
  /** Of the bounds that change from period to period or from scenario to scenario; the others are set once. */
  #bounds: Bounds | undefined;
  readonly #fullVolumeHm3: Float64Array;
  readonly #deadVolumeHm3: Float64Array;
  readonly #tables: readonly (StorageTable | undefined)[];
  readonly #reservoirIndex: ReadonlyMap<string, number>;
  readonly #licences: LicenceState;
  #hasChangingCosts = false;
  /** What passed each delayed reach's start, by period. */
  readonly #delayedHm3: readonly Float64Array[];
  readonly #cameHm3: Float64Array;
  readonly #options: SimulationOptions;
  /** Periods that HiGHS solved. */
  byHighs = 0;

  constructor(model: BasinModel, options: SimulationOptions = {}) {
    this.#options = options;
    this.model = model;
    this.periods = periodsOf(model.periods);
    this.program = basinProgram(model);
    this.solver = new WarmSolver(this.program.program, fixedColumns(this.program));
    const { reservoirs } = this.program;
    const nodes = reservoirs.map(({ node }) => model.nodes[node] as Reservoir);
    this.#fullVolumeHm3 = Float64Array.from(nodes, ({ fullVolumeHm3 }) => fullVolumeHm3);
    this.#deadVolumeHm3 = Float64Array.from(nodes, ({ deadVolumeHm3 }) => deadVolumeHm3);
    this.#tables = nodes.map(storageTable);
    this.#reservoirIndex = new Map(nodes.map(({ id }, index) => [id, index]));
    const { flows, quantities } = this.program;
    this.#columns = Int32Array.from(
      Array.from(quantities.rootOf).flatMap((root) => {
        const { main, minimum, over } = flows[root]!;
        return [main, minimum, over];
      }),
    );
    this.startVolumeHm3 = new Float64Array(reservoirs.length);
    this.endVolumeHm3 = new Float64Array(reservoirs.length);
    this.evaporatedHm3 = new Float64Array(reservoirs.length);
    // Dry years cut demands.
    const cut = new Set(this.program.rivers.length > 0 ? this.program.demandFigures.values() : []);
    this.#table = new FigureTable(this.program, this.periods, cut);
    this.rivers = this.program.rivers.map(
      (columns, index) => new RiverState(model, columns, index, this.program, this.periods),
    );
    this.#licences = new LicenceState(model, this.program);
    this.#delayedHm3 = this.program.delayed.map(() => new Float64Array(this.periods.length));
    this.#cameHm3 = new Float64Array(this.program.delayed.length);
  }

  /** @throws PlanError */
  run(inputs: ScenarioInputs, record: Recorder): void {
    const table = this.#table;
    table.start(this.#contextOf(inputs), inputs.inflows);
    this.#bounds ??= this.#setOnce();
    this.solver.restart();
    this.#licences.restart();
    for (const river of this.rivers) river.restart(table, this.periods);
    this.program.reservoirs.forEach(({ figures }, index) => {
      this.endVolumeHm3[index] = table.at(figures.initialVolumeHm3, 0);
    });
    for (let t = 0; t < this.periods.length; t += 1) {
      this.#plan(t);
      record(this, this.periods[t]!);
    }
  }

  /** The flow of a quantity in the period just planned. */
  flowHm3(quantity: number): number {
    const { values } = this.solver;
    const place = 3 * quantity;
    let value = values[this.#columns[place]!]!;
    const minimum = this.#columns[place + 1]!;
    if (minimum >= 0) value += values[minimum]!;
    const over = this.#columns[place + 2]!;
    if (over >= 0) value += values[over]!;
    return value * this.program.quantities.scaleOf[quantity]!;
  }

  /** What is over the limit of the set of flows to which a quantity belongs. */
  overHm3(quantity: number): number {
    const { over } = this.program.flows[this.program.quantities.rootOf[quantity]!]!;
    return over < 0 ? 0 : this.solver.values[over]! * this.program.quantities.scaleOf[quantity]!;
  }

  /** Of a delayed reach: the water, sent before, that came to its end in the period just planned, before losses. */
  cameHm3(node: number): number | undefined {
    const index = this.program.delayed.findIndex((delayed) => delayed.node === node);
    return index < 0 ? undefined : this.#cameHm3[index];
  }

  /** A figure of the period just planned; flows as volumes. */
  figure(figure: number): number {
    return this.#table.current[figure]!;
  }

  levelM(reservoir: number, volumeHm3: number): number | undefined {
    const table = this.#tables[reservoir];
    return table && atVolume(table, table.levelM, volumeHm3);
  }

  reservoirIndex(id: string): number {
    return this.#reservoirIndex.get(id)!;
  }

  #contextOf({ yearOf, memberOf }: ScenarioInputs): ValueContext {
    return {
      periods: this.periods,
      step: this.model.periods.step,
      yearOf: yearOf ? ({ year }) => yearOf(year) : ({ year }) => year,
      memberOf: memberOf ?? (() => 0),
      volumeHm3: (id) => this.endVolumeHm3[this.#reservoirIndex.get(id)!]!,
      fullVolumeHm3: (id) => this.#fullVolumeHm3[this.#reservoirIndex.get(id)!]!,
    };
  }

  /** Sets the bounds and costs that are the same in every period of every scenario; gives the other bounds. */
  #setOnce(): Bounds {
    const table = this.#table;
    const isConstant = (figure: number) => table.isConstant(figure);
    new Bounds(this.program, (figures) => figures.every(isConstant)).set(table.current);
    this.#setCosts();
    const { flows, reservoirs, joints } = this.program;
    const costs = [
      ...flows.flatMap((columns) => columns?.costs.map(({ figure }) => figure) ?? []),
      ...reservoirs.map(({ figures }) => figures.costPerHm3),
      ...joints.map(({ costFigure }) => costFigure),
    ];
    this.#hasChangingCosts = costs.some((figure) => figure >= 0 && !table.isConstant(figure));
    return new Bounds(this.program, (figures) => !figures.every(isConstant));
  }

  #plan(t: number): void {
    const period = this.periods[t]!;
    const table = this.#table;
    const figures = table.current;
    table.load(t);
    table.loadLate(t);
    let state = "";
    for (const river of this.rivers) river.cutDemands(figures, t);
    for (const river of this.rivers) state += river.setBounds(figures, t);
    this.#bounds!.set(figures);
    const { reservoirs } = this.program;
    for (let index = 0; index < reservoirs.length; index += 1) this.#setReservoir(index, reservoirs[index]!);
    this.#licences.setBounds(figures, period);
    this.#setDelayed(t);
    state += this.#setLosses();
    if (this.#hasChangingCosts) state += this.#setCosts();
    this.#solve(period, state);
    for (let index = 0; index < reservoirs.length; index += 1) {
      const { row, belowCurve, main, over } = reservoirs[index]!;
      let end = this.startVolumeHm3[index]! - this.evaporatedHm3[index]! - this.program.program.rhs[row]!;
      end += this.solver.values[main]!;
      if (belowCurve >= 0) end += this.solver.values[belowCurve]!;
      if (over >= 0) end += this.solver.values[over]!;
      this.endVolumeHm3[index] = Math.max(0, end);
    }
    for (let index = 0; index < this.#delayedHm3.length; index += 1) {
      this.#delayedHm3[index]![t] = this.flowHm3(this.program.delayed[index]!.node);
    }
    this.#licences.account(this.solver.values);
    for (const river of this.rivers) river.account(this);
  }

  #setReservoir(index: number, columns: ReservoirColumns): void {
    const { figures, row, belowCurve, main, over } = columns;
    const { upper, rhs } = this.program.program;
    const { current } = this.#table;
    const fullVolumeHm3 = this.#fullVolumeHm3[index]!;
    const deadVolumeHm3 = this.#deadVolumeHm3[index]!;
    const start = this.endVolumeHm3[index]!;
    this.startVolumeHm3[index] = start;
    let evaporated = 0;
    if (figures.evaporationMm >= 0 || figures.rainMm >= 0) {
      const depth =
        (figures.evaporationMm >= 0 ? current[figures.evaporationMm]! : 0) -
        (figures.rainMm >= 0 ? current[figures.rainMm]! : 0);
      const table = this.#tables[index]!;
      evaporated = Math.min(start, volumeHm3OfDepth(depth, atVolume(table, table.areaKm2, start)));
    }
    this.evaporatedHm3[index] = evaporated;
    const left = start - evaporated;
    const maximum =
      figures.maximumVolumeHm3 >= 0 ? Math.min(fullVolumeHm3, current[figures.maximumVolumeHm3]!) : fullVolumeHm3;
    const minimum =
      figures.minimumVolumeHm3 >= 0 ? Math.max(deadVolumeHm3, current[figures.minimumVolumeHm3]!) : deadVolumeHm3;
    const lowest = Math.min(minimum, left);
    rhs[row] = left - lowest;
    let room = Math.max(0, maximum - lowest);
    if (belowCurve >= 0) {
      const below = Math.min(room, Math.max(0, current[figures.ruleCurveHm3]! - lowest));
      upper[belowCurve] = below;
      room -= below;
    }
    upper[main] = room;
    if (over >= 0) upper[over] = UNBOUNDED_HM3;
  }

  #setDelayed(t: number): void {
    if (this.program.delayed.length === 0) return;
    this.program.delayed.forEach(({ node, row, lossFigure }, index) => {
      const reach = this.model.nodes[node]!;
      if (reach.kind !== "reach") return;
      const { delayPeriods = 1, initialFlowM3s = 0 } = reach;
      const then = t - delayPeriods;
      const came = then >= 0 ? this.#delayedHm3[index]![then]! : volumeHm3OfFlow(initialFlowM3s, this.periods[t]!.days);
      this.#cameHm3[index] = came;
      this.program.program.rhs[row] = came * (1 - this.figure(lossFigure));
    });
  }

  /** Losses that differ from period to period stand in the matrix. Gives the name of that state. */
  #setLosses(): string {
    const { lossEntries, program } = this.program;
    let state = "";
    for (const { entry, scale, figure } of lossEntries) {
      const value = -(1 - this.figure(figure)) * scale;
      program.entryValue[entry] = value;
      state += `${value} `;
    }
    return state;
  }

  #setCosts(): string {
    const { program, flows, reservoirs, joints, levels } = this.program;
    const costs = program.costs[levels.cost]!;
    let state = "";
    for (const columns of flows) {
      if (columns === undefined || columns.costs.length === 0) continue;
      let cost = 0;
      for (const { figure, scale } of columns.costs) cost += this.figure(figure) * scale;
      costs[columns.main] = cost;
      if (columns.minimum >= 0) costs[columns.minimum] = cost;
      if (columns.over >= 0) costs[columns.over] = cost;
      state += `${cost} `;
    }
    for (const { figures, belowCurve, main, over } of reservoirs) {
      if (figures.costPerHm3 < 0) continue;
      const cost = this.figure(figures.costPerHm3);
      costs[main] = cost;
      if (belowCurve >= 0) costs[belowCurve] = cost;
      if (over >= 0) costs[over] = cost;
      state += `${cost} `;
    }
    for (const { costFigure, main, minimum, over } of joints) {
      if (costFigure < 0) continue;
      const cost = this.figure(costFigure);
      costs[main] = cost;
      if (minimum >= 0) costs[minimum] = cost;
      costs[over] = cost;
      state += `${cost} `;
    }
    return state;
  }

  #solve(period: Period, state: string): void {
    const { highs, always = false } = this.#options;
    let outcome: SolverOutcome = "stuck";
    if (highs === undefined || !always) outcome = this.solver.solve(period.decadeOfYear, state);
    if (outcome === "stuck" && highs !== undefined) {
      const answer = solveWithHighs(highs, this.program.program);
      this.byHighs += 1;
      outcome = answer.outcome;
      if (answer.outcome === "optimal") this.solver.values.set(answer.values);
    }
    if (outcome !== "optimal") throw explainInfeasible(this.program, period, outcome);
    if (!this.solver.isOfForest && this.solver.largest() > UNBOUNDED_HM3 / 2)
      throw new PlanError(period.label, [], UNLIMITED);
  }
}

/** For each column, 1 if it is a given flow. */
function fixedColumns({ program, flows }: BasinProgram): Uint8Array {
  const isFixed = new Uint8Array(program.columnCount);
  for (const columns of flows) {
    if (columns?.fixed === undefined) continue;
    for (const column of [columns.main, columns.minimum, columns.over]) if (column >= 0) isFixed[column] = 1;
  }
  return isFixed;
}

const UNLIMITED =
  "a flow has no limit: water goes round in a circle in which every turn is worth something. Give one of its nodes a maximum flow, or take the benefit off.";
