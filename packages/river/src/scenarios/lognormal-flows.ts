import type { InflowChange } from "../engine/figure-table.ts";
import type { BasinModel } from "../model/basin-model.ts";
import type { Period } from "../model/periods.ts";
import type { ScenarioInflows } from "../model/scenario.ts";
import type { Value } from "../model/value.ts";
import type { Draws } from "./normal-draws.ts";
import { ScenarioError } from "./scenario-error.ts";

type Stochastic = Extract<ScenarioInflows, { kind: "stochastic" }>;

/** The flows of one part of the year (a month, a decade, a day), as their logarithms are distributed. */
interface Part {
  readonly meanLog: number;
  readonly deviationLog: number;
  /** Correlation of the logarithms with those of the part before. */
  readonly correlation: number;
}

/** What the historical years of a model's inflows teach. */
interface History {
  /** The inflows that have historical years, and those that have not. */
  readonly historical: readonly number[];
  readonly given: readonly number[];
  /** By historical inflow. */
  readonly parts: readonly (readonly Part[])[];
  /** By part of the year: what mixes independent shocks so that they are correlated as those of the inflows. */
  readonly mixes: readonly (readonly number[][])[];
  /** The same for the first period, which follows none. */
  readonly firstMixes: readonly (readonly number[][])[];
}

const learned = new WeakMap<BasinModel, History>();

/**
 * Flows of chance (Thomas and Fiering 1962, on logarithms): z(t) = ρ·z(t − 1) + √(1 − ρ²)·ε, flow = exp(μ + σ·z), with
 * μ and σ such that mean and variation of the flows themselves are those of the historical years. The shocks ε of
 * several inflows are correlated such that their flows are as in those years (Matalas 1967, with lag-one correlations of
 * each inflow alone), as far as that can be. Inflows without historical years follow one z of their own, around the flow
 * that the model gives.
 *
 * @throws ScenarioError
 */
export function lognormalFlows(
  model: BasinModel,
  periods: readonly Period[],
  step: Stochastic,
  draws: Draws,
): InflowChange {
  const history = learned.get(model) ?? learn(model);
  learned.set(model, history);
  const { historical, given, parts } = history;
  if (given.length > 0 && step.around === undefined) {
    const id = model.nodes[given[0]!]!.id;
    throw new ScenarioError(
      `The inflow "${id}" has no historical years to learn its variation from. Give them, or the variation to assume ("around").`,
    );
  }
  const flows = historical.map(() => new Float64Array(periods.length));
  const factors = new Float64Array(periods.length);
  const { coefficientOfVariation = 0, serialCorrelation = 0 } = step.around ?? {};
  const deviation = Math.sqrt(Math.log(1 + coefficientOfVariation ** 2));
  const states = historical.map(() => 0);
  let common = 0;
  for (let t = 0; t < periods.length; t += 1) {
    const noise = historical.map(() => draws.normal());
    const mixes = t === 0 ? history.firstMixes : history.mixes;
    const mix = mixes[historical.length === 0 ? 0 : partOf(parts[0]!.length, periods[t]!)]!;
    historical.forEach((_, site) => {
      const part = parts[site]![partOf(parts[site]!.length, periods[t]!)]!;
      const shock = mix[site]!.reduce((sum, weight, other) => sum + weight * noise[other]!, 0);
      states[site] = t === 0 ? shock : part.correlation * states[site]! + Math.sqrt(1 - part.correlation ** 2) * shock;
      flows[site]![t] = Math.exp(part.meanLog + part.deviationLog * states[site]!);
    });
    if (given.length === 0) continue;
    const shock = draws.normal();
    common = t === 0 ? shock : serialCorrelation * common + Math.sqrt(1 - serialCorrelation ** 2) * shock;
    factors[t] = Math.exp(deviation * common - deviation ** 2 / 2);
  }
  const ofNode = model.nodes.map((_, node) => flows[historical.indexOf(node)]);
  return {
    replaces: (node) => ofNode[node] !== undefined,
    flowM3s: (node, { index }, flow) => ofNode[node]?.[index] ?? flow * factors[index]!,
  };
}

/** The number of the part of the year in which a period starts. */
function partOf(count: number, period: Period): number {
  if (count === 12) return period.month - 1;
  return count === 36 ? period.decadeOfYear : period.dayOfLeapYear;
}

const LEAST_PIVOT = 1e-6;

/** A flow of zero has no logarithm; so little counts as the least. */
const LEAST_M3S = 1e-6;

type Years = Extract<Value, { kind: "years" }>;

function yearsOf(model: BasinModel, node: number): Years {
  const inflow = model.nodes[node]!;
  const { flowM3s } = inflow as Extract<typeof inflow, { kind: "inflow" }>;
  return flowM3s as Years;
}

function partsOf(model: BasinModel, node: number): Part[] {
  const { years } = yearsOf(model, node);
  const count = years[0]!.length === 365 ? 366 : years[0]!.length;
  const logs = Array.from({ length: count }, (_, part) =>
    years.map((figures) => Math.log(Math.max(LEAST_M3S, figureOfPart(figures, part)))),
  );
  return logs.map((values, part) => {
    const flows = years.map((figures) => Math.max(LEAST_M3S, figureOfPart(figures, part)));
    const mean = meanOf(flows);
    const variance = flows.reduce((sum, flow) => sum + (flow - mean) ** 2, 0) / (flows.length - 1);
    const deviationLog = Math.sqrt(Math.log(1 + variance / mean ** 2));
    // The first part of a year follows the last one of the year before.
    const before = part > 0 ? logs[part - 1]! : logs[count - 1]!.slice(0, -1);
    const own = part > 0 ? values : values.slice(1);
    return { meanLog: Math.log(mean) - deviationLog ** 2 / 2, deviationLog, correlation: correlationOf(before, own) };
  });
}

function figureOfPart(figures: readonly number[], part: number): number {
  if (figures.length !== 365) return figures[part]!;
  return figures[part - (part >= 59 ? 1 : 0)]!;
}

function learn(model: BasinModel): History {
  const historical: number[] = [];
  const given: number[] = [];
  model.nodes.forEach((node, index) => {
    if (node.kind !== "inflow") return;
    const hasYears = typeof node.flowM3s === "object" && node.flowM3s.kind === "years" && node.flowM3s.years.length > 1;
    (hasYears ? historical : given).push(index);
  });
  const parts = historical.map((node) => partsOf(model, node));
  const correlations = Array.from({ length: parts[0]?.length ?? 1 }, (_, part) =>
    historical.map((a, first) =>
      historical.map((b, second) => {
        if (a === b) return 1;
        return parts[first]!.length === parts[second]!.length ? correlationOf(...logsTogether(model, a, b, part)) : 0;
      }),
    ),
  );
  const shocks = correlations.map((now, part) => {
    const before = correlations.at(part - 1)!;
    return now.map((row, first) =>
      row.map((correlation, second) => {
        if (first === second) return 1;
        const a = parts[first]![part]?.correlation ?? 0;
        const b = parts[second]![part]?.correlation ?? 0;
        const shock = correlation - a * b * before[first]![second]!;
        return Math.max(-1, Math.min(1, shock / Math.sqrt((1 - a ** 2) * (1 - b ** 2))));
      }),
    );
  });
  return { historical, given, parts, mixes: shocks.map(choleskyOf), firstMixes: correlations.map(choleskyOf) };
}

/** The logarithms of two inflows in a part of the year, of the years that both have. */
function logsTogether(model: BasinModel, a: number, b: number, part: number): [number[], number[]] {
  const [first, second] = [yearsOf(model, a), yearsOf(model, b)];
  const start = Math.max(first.firstYear, second.firstYear);
  const end = Math.min(first.firstYear + first.years.length, second.firstYear + second.years.length);
  const logs = ({ firstYear, years }: Years) =>
    years
      .slice(start - firstYear, Math.max(start, end) - firstYear)
      .map((figures) => Math.log(Math.max(LEAST_M3S, figureOfPart(figures, part))));
  return [logs(first), logs(second)];
}

/**
 * The lower triangle L with L·Lᵀ = matrix, a matrix of correlations. Where they can't all be together, each is made
 * smaller by the same part, as little as will do.
 */
function choleskyOf(matrix: readonly (readonly number[])[]): number[][] {
  for (let percent = 0; ; percent += 1) {
    const shrunk = matrix.map((row, i) => row.map((value, j) => (i === j ? value : (value * (100 - percent)) / 100)));
    const lower = triangleOf(shrunk);
    if (lower !== undefined) return lower;
  }
}

/** Undefined where the matrix is not definite. */
function triangleOf(matrix: readonly (readonly number[])[]): number[][] | undefined {
  const lower = matrix.map((row) => row.map(() => 0));
  for (const [i, row] of matrix.entries()) {
    for (let j = 0; j <= i; j += 1) {
      let sum = row[j]!;
      for (let k = 0; k < j; k += 1) sum -= lower[i]![k]! * lower[j]![k]!;
      if (i === j && sum < LEAST_PIVOT) return undefined;
      lower[i]![j] = i === j ? Math.sqrt(sum) : sum / lower[j]![j]!;
    }
  }
  return lower;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function correlationOf(a: readonly number[], b: readonly number[]): number {
  const meanA = meanOf(a);
  const meanB = meanOf(b);
  let product = 0;
  let squareA = 0;
  let squareB = 0;
  a.forEach((value, index) => {
    product += (value - meanA) * (b[index]! - meanB);
    squareA += (value - meanA) ** 2;
    squareB += (b[index]! - meanB) ** 2;
  });
  if (squareA === 0 || squareB === 0) return 0;
  return Math.max(-0.999, Math.min(0.999, product / Math.sqrt(squareA * squareB)));
}
