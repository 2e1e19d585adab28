import type { BasinModel } from "../model/basin-model.ts";
import type { Node, NodeOf } from "../model/node.ts";
import type { Value } from "../model/value.ts";
import { type Column, type LinearProgram, linearProgram } from "../solver/linear-program.ts";
import { FigureList } from "./figures.ts";
import { type Levels, levelsOf, tieWeights } from "./levels.ts";
import { constantGain, type Quantities, quantitiesOf } from "./quantities.ts";

/** More than any flow of a period: a flow that comes near has no limit. */
export const UNBOUNDED_HM3 = 1e9;

/** The columns of a set of proportional flows, and where its bounds come from (figures, divided by scales). */
export interface FlowColumns {
  readonly main: number;
  /** The part that counts towards a minimum, or −1. */
  readonly minimum: number;
  /** What passes although it is over the limit, or −1. */
  readonly over: number;
  readonly uppers: readonly { readonly figure: number; readonly scale: number }[];
  readonly minimumFigure: { readonly figure: number; readonly scale: number } | undefined;
  /** The flow is given: a figure, or what a delayed reach lets out (`~node`). */
  readonly fixed: { readonly figure: number; readonly scale: number } | undefined;
  readonly costs: readonly { readonly figure: number; readonly scale: number }[];
}

export interface ReservoirColumns {
  readonly node: number;
  readonly row: number;
  /** The volume above the lowest that can be reached: up to the rule curve (or −1), above it, above the maximum (or −1). */
  readonly belowCurve: number;
  readonly main: number;
  readonly over: number;
  readonly figures: {
    readonly initialVolumeHm3: number;
    readonly maximumVolumeHm3: number;
    readonly minimumVolumeHm3: number;
    readonly ruleCurveHm3: number;
    readonly evaporationMm: number;
    readonly rainMm: number;
    readonly costPerHm3: number;
  };
}

export interface JointColumns {
  readonly main: number;
  readonly minimum: number;
  readonly over: number;
  readonly minimumFigure: number;
  readonly maximumFigure: number;
  readonly costFigure: number;
}

export interface RiverColumns {
  /** The divisible water that is really divided by the shares. */
  readonly divided: number;
  readonly lessFigure: number;
  readonly inflowFigures: readonly number[];
  readonly parties: readonly {
    readonly party: string;
    /** Entitlement that nobody asks for; water beyond it; of the carried balance. */
    readonly unused: number;
    readonly beyond: number;
    readonly carried: number;
    /** The place of −share in the program's entries. */
    readonly shareEntry: number;
    readonly receivedAt: readonly number[];
  }[];
}

/** A model as a linear program for one period after the other. */
export interface BasinProgram {
  readonly model: BasinModel;
  readonly quantities: Quantities;
  readonly levels: Levels;
  readonly program: LinearProgram;
  readonly figures: FigureList;
  /** By root quantity; undefined where a quantity is not a root. */
  readonly flows: readonly (FlowColumns | undefined)[];
  readonly reservoirs: readonly ReservoirColumns[];
  readonly joints: readonly JointColumns[];
  readonly rivers: readonly RiverColumns[];
  /** Entries of the matrix that are −(1 − loss), which differs from period to period. */
  readonly lossEntries: readonly { readonly entry: number; readonly scale: number; readonly figure: number }[];
  /** By user: the figure of its demand. */
  readonly demandFigures: ReadonlyMap<number, number>;
  /** By delayed reach: the loss figure. */
  readonly delayed: readonly { readonly node: number; readonly row: number; readonly lossFigure: number }[];
  /** What stands behind each row, for messages. */
  readonly rowNames: readonly string[];
}

interface Draft {
  uppers: { figure: number; scale: number }[];
  minimumFigure?: { figure: number; scale: number };
  fixed?: { figure: number; scale: number };
  costs: { figure: number; scale: number }[];
  /** By level. */
  levelCosts: number[];
  minimumLevels: { level: number; scale: number }[];
  limited: boolean;
  entries: [number, number][];
}

export function basinProgram(model: BasinModel): BasinProgram {
  return new ProgramBuilder(model).build();
}

class ProgramBuilder {
  readonly #model: BasinModel;
  readonly #quantities: Quantities;
  readonly #levels: Levels;
  readonly #figures = new FigureList();
  readonly #drafts: (Draft | undefined)[];
  readonly #columns: Column[] = [];
  readonly #rowNames: string[] = [];
  readonly #forced: Uint8Array;
  readonly #demandFigures = new Map<number, number>();
  readonly #lossTerms: { row: number; quantity: number; figure: number }[] = [];
  readonly #delayed: { node: number; row: number; lossFigure: number }[] = [];
  #ties!: Float64Array;

  constructor(model: BasinModel) {
    this.#model = model;
    this.#quantities = quantitiesOf(model);
    this.#levels = levelsOf(model);
    this.#drafts = Array.from(this.#quantities.rootOf, (root, quantity) =>
      root === quantity
        ? { uppers: [], costs: [], levelCosts: [], minimumLevels: [], limited: false, entries: [] }
        : undefined,
    );
    this.#forced = forcedNodes(model, this.#quantities);
  }

  build(): BasinProgram {
    const { nodes } = this.#model;
    const { rootOf, edges } = this.#quantities;
    nodes.forEach((node, index) => {
      this.#addNode(node, index);
    });
    this.#addBalances();
    const reservoirRows = nodes.map((node) => (node.kind === "reservoir" ? this.#row(node.id) : -1));
    edges.forEach(({ from, to }, edge) => {
      const quantity = nodes.length + edge;
      if (reservoirRows[to]! >= 0) this.#term(reservoirRows[to]!, quantity, -1);
      if (reservoirRows[from]! >= 0) this.#term(reservoirRows[from]!, quantity, 1);
    });
    const jointRows = this.#model.jointLimits.map(({ id, nodes: members }) => {
      const row = this.#row(id);
      for (const { node, factor } of members) this.#term(row, this.#arrivalOf(node), factor);
      return row;
    });
    for (const { id, nodes: members } of this.#model.fixedProportions) {
      const [first, ...others] = members as [(typeof members)[number], ...typeof members];
      for (const other of others) {
        const row = this.#row(id);
        this.#term(row, this.#arrivalOf(first.node), 1 / first.factor);
        this.#term(row, this.#arrivalOf(other.node), -1 / other.factor);
      }
    }
    const riverRows = (this.#model.treaty?.rivers ?? []).map(({ id, receivedAt }) =>
      Object.entries(receivedAt).map(([party, ids]) => {
        const row = this.#row(`${id}, ${party}`);
        for (const node of ids) this.#term(row, this.#arrivalOf(node), 1);
        return { party, row, receivedAt: ids.map((node) => this.#indexOf(node)) };
      }),
    );
    // From here on the columns: in the order of the nodes, since ties are broken by it.
    this.#ties = tieWeights(this.#countColumns(rootOf));
    const flows = this.#drafts.map((draft) => draft && this.#flowColumns(draft));
    const reservoirs = nodes.flatMap((node, index) =>
      node.kind === "reservoir" ? [this.#reservoirColumns(node, index, reservoirRows[index]!)] : [],
    );
    const joints = this.#model.jointLimits.map((limit, index) => this.#jointColumns(limit, jointRows[index]!));
    const pendingRivers = (this.#model.treaty?.rivers ?? []).map((river, index) =>
      this.#riverColumns(river, index, riverRows[index]!),
    );
    const program = linearProgram(this.#rowNames.length, this.#levels.count, this.#columns);
    return {
      model: this.#model,
      quantities: this.#quantities,
      levels: this.#levels,
      program,
      figures: this.#figures,
      flows,
      reservoirs,
      joints,
      rivers: pendingRivers.map(({ rows, ...river }) => ({
        ...river,
        parties: river.parties.map((party, index) => ({
          ...party,
          shareEntry: entryAt(program, rows[index]!, river.divided),
        })),
      })),
      lossEntries: this.#lossTerms.flatMap(({ row, quantity, figure }) => {
        const { main, minimum, over } = flows[rootOf[quantity]!]!;
        const scale = this.#quantities.scaleOf[quantity]!;
        return [main, minimum, over]
          .filter((column) => column >= 0)
          .map((column) => ({ entry: entryAt(program, row, column), scale, figure }));
      }),
      demandFigures: this.#demandFigures,
      delayed: this.#delayed,
      rowNames: this.#rowNames,
    };
  }

  #indexOf(id: string): number {
    return this.#model.nodes.findIndex((node) => node.id === id);
  }

  /** The quantity that arrives at a node. For a reservoir, what it releases. */
  #arrivalOf(id: string): number {
    const index = this.#indexOf(id);
    return this.#quantities.releaseOf.get(index) ?? index;
  }

  #row(name: string): number {
    this.#rowNames.push(name);
    return this.#rowNames.length - 1;
  }

  #term(row: number, quantity: number, coefficient: number): void {
    const { rootOf, scaleOf } = this.#quantities;
    this.#drafts[rootOf[quantity]!]!.entries.push([row, coefficient * scaleOf[quantity]!]);
  }

  #addNode(node: Node, index: number): void {
    const quantity = this.#quantities.releaseOf.get(index) ?? index;
    const draft = this.#drafts[this.#quantities.rootOf[quantity]!]!;
    const scale = this.#quantities.scaleOf[quantity]!;
    const upper = (value: Value | undefined, isLimit: boolean) => {
      if (value === undefined) return;
      draft.uppers.push({ figure: this.#figures.add(value, "flowM3s"), scale });
      if (isLimit && this.#forced[index] === 1) draft.limited = true;
    };
    const minimum = (flow: { flowM3s: Value; priority: number } | undefined) => {
      if (flow === undefined) return;
      draft.minimumFigure = { figure: this.#figures.add(flow.flowM3s, "flowM3s"), scale };
      draft.minimumLevels.push({ level: this.#levels.ofPriority.get(flow.priority)!, scale });
    };
    const cost = (value: Value | undefined) => {
      if (value !== undefined) draft.costs.push({ figure: this.#figures.add(value, "plain"), scale });
    };
    switch (node.kind) {
      case "inflow":
        draft.fixed = { figure: this.#figures.add(node.flowM3s, "flowM3s", index), scale };
        break;
      case "reservoir":
        upper(node.maximumReleaseM3s, true);
        minimum(node.minimumRelease);
        break;
      case "canal":
        upper(node.capacityM3s, true);
        minimum(node.minimumFlow);
        cost(node.costPerHm3);
        break;
      case "user": {
        const figure = this.#figures.add(node.demandM3s, "flowM3s");
        this.#demandFigures.set(index, figure);
        draft.uppers.push({ figure, scale });
        minimum(node.minimumFlow);
        cost(node.costPerHm3);
        if (node.priority !== undefined) {
          const level = this.#levels.ofPriority.get(node.priority)!;
          draft.levelCosts[level] = (draft.levelCosts[level] ?? 0) - scale;
        }
        break;
      }
      default:
        upper(node.maximumFlowM3s, true);
        minimum(node.minimumFlow);
        cost(node.costPerHm3);
    }
    if (node.kind !== "inflow" && node.kind !== "supply" && this.#quantities.incoming[index]!.length === 0) {
      if (node.kind !== "reservoir") draft.uppers.push({ figure: this.#figures.add(0, "plain"), scale: 1 });
    }
  }

  /** What arrives is what is sent; what is sent on is what arrived, less losses. */
  #addBalances(): void {
    const { nodes } = this.#model;
    const { incoming, outgoing, junctions, divisions, releaseOf } = this.#quantities;
    for (const index of junctions) {
      if (releaseOf.has(index)) continue;
      const row = this.#row(nodes[index]!.id);
      for (const edge of incoming[index]!) this.#term(row, nodes.length + edge, 1);
      this.#term(row, index, -1);
    }
    for (const index of divisions) {
      const node = nodes[index]!;
      const row = this.#row(node.id);
      for (const edge of outgoing[index]!) this.#term(row, nodes.length + edge, 1);
      const release = releaseOf.get(index);
      if (release !== undefined) {
        this.#term(row, release, -1);
        continue;
      }
      const gain = constantGain(node);
      if (gain !== undefined) {
        this.#term(row, index, -gain);
        continue;
      }
      const lossShare = (node.kind === "reach" || node.kind === "canal" ? node.lossShare : undefined) ?? 0;
      const figure = this.#figures.add(lossShare, "plain");
      if (node.kind === "reach" && node.delayPeriods !== undefined) {
        this.#delayed.push({ node: index, row, lossFigure: figure });
      } else {
        this.#term(row, index, -1);
        this.#lossTerms.push({ row, quantity: index, figure });
      }
    }
  }

  #countColumns(rootOf: Int32Array): number {
    const roots = this.#drafts.filter((draft) => draft !== undefined).length;
    const rivers = this.#model.treaty?.rivers ?? [];
    return 3 * (roots + rootOf.length) + 10 * rivers.length + 3 * this.#model.jointLimits.length + 10;
  }

  #column(upper: number, costs: number[], entries: readonly (readonly [number, number])[]): number {
    const column = this.#columns.length;
    costs[this.#levels.tie] = (costs[this.#levels.tie] ?? 0) + this.#ties[column]!;
    this.#columns.push({ lower: 0, upper, costs, entries });
    return column;
  }

  #flowColumns(draft: Draft): FlowColumns {
    const { entries, levelCosts } = draft;
    let minimum = -1;
    if (draft.minimumFigure) {
      const costs = [...levelCosts];
      for (const { level, scale } of draft.minimumLevels) costs[level] = (costs[level] ?? 0) - scale;
      minimum = this.#column(0, costs, entries);
    }
    const main = this.#column(UNBOUNDED_HM3, [...levelCosts], entries);
    let over = -1;
    if ((draft.limited || draft.fixed) && draft.uppers.length > 0) {
      const costs = [...levelCosts];
      costs[this.#levels.limits] = 1;
      over = this.#column(UNBOUNDED_HM3, costs, entries);
    }
    const { uppers, minimumFigure, fixed, costs } = draft;
    return { main, minimum, over, uppers, minimumFigure, fixed, costs };
  }

  #reservoirColumns(node: NodeOf<"reservoir">, index: number, row: number): ReservoirColumns {
    const { keep, limits, ofPriority } = this.#levels;
    const costsAt = (...pairs: [number, number][]) => {
      const costs: number[] = [];
      for (const [level, cost] of pairs) costs[level] = cost;
      return costs;
    };
    const entries = [[row, 1]] as const;
    let belowCurve = -1;
    if (node.ruleCurve)
      belowCurve = this.#column(0, costsAt([ofPriority.get(node.ruleCurve.priority)!, -1], [keep, -1]), entries);
    const main = this.#column(0, costsAt([keep, -1]), entries);
    const isLowered = node.maximumVolumeHm3 !== undefined || initialAbove(node);
    const over = isLowered ? this.#column(UNBOUNDED_HM3, costsAt([limits, 1]), entries) : -1;
    const add = (value: Value | undefined) => (value === undefined ? -1 : this.#figures.add(value, "plain"));
    return {
      node: index,
      row,
      belowCurve,
      main,
      over,
      figures: {
        initialVolumeHm3: add(node.initialVolumeHm3),
        maximumVolumeHm3: add(node.maximumVolumeHm3),
        minimumVolumeHm3: add(node.minimumVolumeHm3),
        ruleCurveHm3: add(node.ruleCurve?.volumeHm3),
        evaporationMm: add(node.evaporationMm),
        rainMm: add(node.rainMm),
        costPerHm3: add(node.costPerHm3),
      },
    };
  }

  #jointColumns(limit: BasinModel["jointLimits"][number], row: number): JointColumns {
    const entries = [[row, -1]] as const;
    const { limits } = this.#levels;
    const add = (value: Value | undefined, unit: "flowM3s" | "plain") =>
      value === undefined ? -1 : this.#figures.add(value, unit);
    const minimumFigure = add(limit.minimumFlowM3s, "flowM3s");
    let minimum = -1;
    if (minimumFigure >= 0) {
      const costs: number[] = [];
      costs[limits] = -1;
      minimum = this.#column(0, costs, entries);
    }
    const main = this.#column(UNBOUNDED_HM3, [], entries);
    const over: number[] = [];
    over[limits] = 1;
    return {
      minimum,
      main,
      over: this.#column(UNBOUNDED_HM3, over, entries),
      minimumFigure,
      maximumFigure: add(limit.maximumFlowM3s, "flowM3s"),
      costFigure: add(limit.licence?.costPerHm3, "plain"),
    };
  }

  #riverColumns(
    river: NonNullable<BasinModel["treaty"]>["rivers"][number],
    place: number,
    rows: readonly { party: string; row: number; receivedAt: number[] }[],
  ) {
    const level = this.#levels.ofShares[place]!;
    const dividedCosts: number[] = [];
    dividedCosts[level] = -1;
    // The entries are the shares with a minus, which the season sets; 1 keeps the places.
    const divided = this.#column(
      0,
      dividedCosts,
      rows.map(({ row }) => [row, 1] as const),
    );
    const parties = rows.map(({ party, row, receivedAt }) => {
      const unused = this.#column(0, [], [[row, 1]]);
      const beyond = this.#column(UNBOUNDED_HM3, [], [[row, -1]]);
      const costs: number[] = [];
      if (river.carryOver) costs[this.#levels.ofCarryOver[place]!] = -1;
      const carried = this.#column(0, costs, [[row, -1]]);
      return { party, unused, beyond, carried, receivedAt };
    });
    const { lessFlowM3s } = river.divisible;
    return {
      divided,
      lessFigure: lessFlowM3s === undefined ? -1 : this.#figures.add(lessFlowM3s, "flowM3s"),
      inflowFigures: river.divisible.inflows.map((id) => {
        const node = this.#indexOf(id);
        return this.#figures.figures.findIndex(({ inflowOf }) => inflowOf === node);
      }),
      parties,
      rows: rows.map(({ row }) => row),
    };
  }
}

function initialAbove({ initialVolumeHm3, fullVolumeHm3 }: NodeOf<"reservoir">): boolean {
  return typeof initialVolumeHm3 !== "number" || initialVolumeHm3 > fullVolumeHm3;
}

function entryAt(program: LinearProgram, row: number, column: number): number {
  for (let entry = program.columnStart[column]!; entry < program.columnStart[column + 1]!; entry += 1) {
    if (program.entryRow[entry] === row) return entry;
  }
  throw new RangeError(`The program has no entry at row ${row} and column ${column}.`);
}

/** Nodes to which water comes whether it is wanted or not: those below an inflow, a delayed reach or a reservoir. */
function forcedNodes(model: BasinModel, { edges, outgoing }: Quantities): Uint8Array {
  const forced = new Uint8Array(model.nodes.length);
  const open: number[] = [];
  model.nodes.forEach((node, index) => {
    const gives =
      node.kind === "inflow" || node.kind === "reservoir" || (node.kind === "reach" && node.delayPeriods !== undefined);
    if (gives) open.push(index);
  });
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (forced[index] === 1) continue;
    forced[index] = 1;
    for (const edge of outgoing[index]!) open.push(edges[edge]!.to);
  }
  return forced;
}
