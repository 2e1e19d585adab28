import type { Period } from "../model/periods.ts";
import { hm3PerM3s } from "../model/units.ts";
import type { Value } from "../model/value.ts";
import type { BasinProgram } from "../network/basin-program.ts";
import type { Figure } from "../network/figures.ts";
import { dependsOnScenario, dependsOnVolume, evaluate, type ValueContext } from "./evaluate.ts";
import { PlanError } from "./plan-error.ts";

/** Inflows of a scenario: the flow of a node in a period, from the flow that the model gives. */
export interface InflowChange {
  /** Whether the flow that the model gives does not matter, and need not be known. */
  replaces(node: number): boolean;
  flowM3s(node: number, period: Period, givenM3s: number): number;
}

/**
 * The figures of a model, those that are the same in every period apart from those that are not. One table serves one
 * scenario after the other: what does not depend on the scenario is evaluated once.
 */
export class FigureTable {
  /** The figures of the present period; flows as volumes. */
  readonly current: Float64Array;
  readonly #figures: readonly Figure[];
  readonly #periods: readonly Period[];
  /** By period: what turns a flow into a volume. */
  readonly #hm3: Float64Array;
  /** By figure, where its figures differ: one for each period. */
  readonly #series: (Float64Array | undefined)[];
  /** Figures of each scenario, and of each period; those that depend on a reservoir's volume are known when the period comes. */
  readonly #ofScenario: readonly number[];
  readonly #overwritten: ReadonlySet<number>;
  /** Figures to be taken from their series in each period. */
  #changing = new Int32Array(0);
  readonly #late: readonly number[];
  #context: ValueContext | undefined;
  #inflows: InflowChange | undefined;

  /** @param overwritten figures of `current` that are changed in the course of a period */
  constructor({ figures: { figures } }: BasinProgram, periods: readonly Period[], overwritten: ReadonlySet<number>) {
    this.#overwritten = overwritten;
    this.current = new Float64Array(figures.length);
    this.#figures = figures;
    this.#periods = periods;
    this.#hm3 = Float64Array.from(periods, ({ days }) => hm3PerM3s(days));
    this.#series = figures.map(() => undefined);
    const places = figures.map((_, figure) => figure);
    this.#late = places.filter((figure) => dependsOnVolume(figures[figure]!.value));
    this.#ofScenario = places.filter((figure) => {
      const { value, inflowOf } = figures[figure]!;
      return !dependsOnVolume(value) && (inflowOf !== undefined || dependsOnScenario(value));
    });
  }

  /**
   * Takes up a scenario.
   *
   * @throws PlanError where a figure comes to what none can be
   */
  start(context: ValueContext, inflows: InflowChange | undefined): void {
    const isFirst = this.#context === undefined;
    this.#context = context;
    this.#inflows = inflows;
    if (isFirst) this.#evaluateShared();
    for (const figure of this.#ofScenario) this.#evaluate(figure);
  }

  /** Puts the figures of a period into `current`, but for those that depend on a reservoir's volume. */
  load(t: number): void {
    const { current } = this;
    const changing = this.#changing;
    for (let index = 0; index < changing.length; index += 1) {
      const figure = changing[index]!;
      current[figure] = this.#series[figure]![t]!;
    }
  }

  /** Evaluates what depends on a reservoir's volume. */
  loadLate(t: number): void {
    for (let index = 0; index < this.#late.length; index += 1) {
      const figure = this.#late[index]!;
      this.current[figure] = this.#figureAt(figure, t);
    }
  }

  /** A figure of any period of the scenario; 0 for one that depends on a reservoir's volume. */
  at(figure: number, t: number): number {
    return this.#series[figure]?.[t] ?? (this.#late.includes(figure) ? 0 : this.current[figure]!);
  }

  /** Whether a figure is the same in every period of every scenario. */
  isConstant(figure: number): boolean {
    return this.#series[figure] === undefined && !this.#late.includes(figure);
  }

  #evaluateShared(): void {
    const ofScenario = new Set(this.#ofScenario);
    this.#figures.forEach((_, figure) => {
      if (ofScenario.has(figure) || this.#late.includes(figure)) return;
      this.#evaluate(figure);
      const series = this.#series[figure]!;
      if (this.#overwritten.has(figure) || !series.every((value) => value === series[0])) return;
      this.current[figure] = series[0]!;
      this.#series[figure] = undefined;
    });
    const places = this.#figures.map((_, figure) => figure);
    this.#changing = Int32Array.from(places.filter((figure) => ofScenario.has(figure) || this.#series[figure]));
  }

  #evaluate(figure: number): void {
    const { value, unit, inflowOf } = this.#figures[figure]!;
    const periods = this.#periods;
    const series = this.#series[figure] ?? new Float64Array(periods.length);
    this.#series[figure] = series;
    const inflows = inflowOf === undefined ? undefined : this.#inflows;
    if (inflows?.replaces(inflowOf!)) series.fill(0);
    else fill(series, value, periods, this.#context!);
    if (inflows)
      for (let t = 0; t < series.length; t += 1) series[t] = inflows.flowM3s(inflowOf!, periods[t]!, series[t]!);
    for (let t = 0; t < series.length; t += 1) series[t] = this.#checked(series[t]!, unit, t);
  }

  #figureAt(figure: number, t: number): number {
    const { value, unit, inflowOf } = this.#figures[figure]!;
    const period = this.#periods[t]!;
    let result = evaluate(value, period, this.#context!);
    if (inflowOf !== undefined && this.#inflows) result = this.#inflows.flowM3s(inflowOf, period, result);
    return this.#checked(result, unit, t);
  }

  /** What is put together from parts may come to what no part is. @returns the figure, a flow as a volume */
  #checked(figure: number, unit: Figure["unit"], t: number): number {
    if (unit === "flowM3s") {
      if (figure >= 0) return figure * this.#hm3[t]!;
    } else if (!Number.isNaN(figure)) return figure;
    throw new PlanError(
      this.#periods[t]!.label,
      [],
      `a value of the model comes to ${figure}, which no ${unit === "flowM3s" ? "flow" : "figure"} can be. Check the sums, products and factors.`,
    );
  }
}

/** The figures of all periods; what is the same for all of them is looked up once. */
function fill(series: Float64Array, value: Value, periods: readonly Period[], context: ValueContext): void {
  if (typeof value === "number") {
    series.fill(value);
    return;
  }
  switch (value.kind) {
    case "byScenario":
      fill(series, value.values[context.memberOf(value.set)]!, periods, context);
      return;
    case "series":
      for (let t = 0; t < series.length; t += 1) series[t] = value.values[t]!;
      return;
    case "sum":
    case "product":
    case "minimum":
    case "maximum": {
      const [first, ...others] = value.of;
      fill(series, first!, periods, context);
      for (const other of others) {
        if (value.kind === "product" && typeof other === "number") {
          for (let t = 0; t < series.length; t += 1) series[t]! *= other;
          continue;
        }
        const part = new Float64Array(series.length);
        fill(part, other, periods, context);
        join(series, part, value.kind);
      }
      return;
    }
    default:
      for (let t = 0; t < series.length; t += 1) series[t] = evaluate(value, periods[t]!, context);
  }
}

function join(series: Float64Array, part: Float64Array, kind: "sum" | "product" | "minimum" | "maximum"): void {
  switch (kind) {
    case "sum":
      for (let t = 0; t < series.length; t += 1) series[t]! += part[t]!;
      return;
    case "product":
      for (let t = 0; t < series.length; t += 1) series[t]! *= part[t]!;
      return;
    case "minimum":
      for (let t = 0; t < series.length; t += 1) series[t] = Math.min(series[t]!, part[t]!);
      return;
    case "maximum":
      for (let t = 0; t < series.length; t += 1) series[t] = Math.max(series[t]!, part[t]!);
  }
}
