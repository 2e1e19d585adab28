import type { InflowChange } from "../engine/figure-table.ts";
import type { BasinModel } from "../model/basin-model.ts";
import type { Period } from "../model/periods.ts";
import type { ScenarioInflows } from "../model/scenario.ts";
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

/**
 * Flows of chance (Thomas and Fiering 1962, on logarithms): z(t) = ρ·z(t − 1) + √(1 − ρ²)·ε, flow = exp(μ + σ·z), with
 * μ and σ such that mean and variation of the flows themselves are those of the historical years. Inflows without
 * historical years follow one z of their own, around the flow that the model gives.
 *
 * @throws ScenarioError
 */
export function lognormalFlows(
  model: BasinModel,
  periods: readonly Period[],
  step: Stochastic,
  draws: Draws,
): InflowChange {
  const historical: number[] = [];
  const given: number[] = [];
  model.nodes.forEach((node, index) => {
    if (node.kind !== "inflow") return;
    const hasYears = typeof node.flowM3s === "object" && node.flowM3s.kind === "years" && node.flowM3s.years.length > 1;
    (hasYears ? historical : given).push(index);
  });
  if (given.length > 0 && step.around === undefined) {
    const id = model.nodes[given[0]!]!.id;
    throw new ScenarioError(
      `The inflow "${id}" has no historical years to learn its variation from. Give them, or the variation to assume ("around").`,
    );
  }
  const parts = historical.map((node) => partsOf(model, node));
  const mix = choleskyOf(residualCorrelations(model, historical, parts));
  const flows = new Map(historical.map((node) => [node, new Float64Array(periods.length)]));
  const factors = new Float64Array(periods.length);
  const { coefficientOfVariation = 0, serialCorrelation = 0 } = step.around ?? {};
  const deviation = Math.sqrt(Math.log(1 + coefficientOfVariation ** 2));
  const states = historical.map(() => 0);
  let common = 0;
  for (let t = 0; t < periods.length; t += 1) {
    const noise = historical.map(() => draws.normal());
    historical.forEach((node, site) => {
      const part = parts[site]![partOf(parts[site]!.length, periods[t]!)]!;
      const shock = mix[site]!.reduce((sum, weight, other) => sum + weight * noise[other]!, 0);
      states[site] = t === 0 ? shock : part.correlation * states[site]! + Math.sqrt(1 - part.correlation ** 2) * shock;
      flows.get(node)![t] = Math.exp(part.meanLog + part.deviationLog * states[site]!);
    });
    if (given.length === 0) continue;
    const shock = draws.normal();
    common = t === 0 ? shock : serialCorrelation * common + Math.sqrt(1 - serialCorrelation ** 2) * shock;
    factors[t] = Math.exp(deviation * common - deviation ** 2 / 2);
  }
  return {
    flowM3s: (node, { index }, flow) => flows.get(node)?.[index] ?? flow * factors[index]!,
  };
}

/** The number of the part of the year in which a period starts. */
function partOf(count: number, period: Period): number {
  if (count === 12) return period.month - 1;
  return count === 36 ? period.decadeOfYear : period.dayOfLeapYear;
}

/** A flow of zero has no logarithm; so little counts as the least. */
const LEAST_M3S = 1e-6;

function yearsOf(model: BasinModel, node: number): readonly (readonly number[])[] {
  const inflow = model.nodes[node]!;
  const { flowM3s } = inflow as Extract<typeof inflow, { kind: "inflow" }>;
  return (flowM3s as { years: readonly (readonly number[])[] }).years;
}

function partsOf(model: BasinModel, node: number): Part[] {
  const years = yearsOf(model, node);
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

/** How what is new in each part of the year is correlated between the inflows. */
function residualCorrelations(model: BasinModel, nodes: readonly number[], parts: readonly Part[][]): number[][] {
  const residuals = nodes.map((node, site) => {
    const all = yearsOf(model, node).flatMap((figures) =>
      parts[site]!.map(({ meanLog, deviationLog }, part) =>
        deviationLog === 0 ? 0 : (Math.log(Math.max(LEAST_M3S, figureOfPart(figures, part))) - meanLog) / deviationLog,
      ),
    );
    return all
      .slice(1)
      .map((z, index) => z - parts[site]![(index + 1) % parts[site]!.length]!.correlation * all[index]!);
  });
  return residuals.map((a) => residuals.map((b) => (a === b ? 1 : a.length === b.length ? correlationOf(a, b) : 0)));
}

/** The lower triangle L with L·Lᵀ = matrix, which is made definite where it isn't quite. */
function choleskyOf(matrix: readonly (readonly number[])[]): number[][] {
  const lower = matrix.map((row) => row.map(() => 0));
  matrix.forEach((row, i) => {
    for (let j = 0; j <= i; j += 1) {
      let sum = row[j]!;
      for (let k = 0; k < j; k += 1) sum -= lower[i]![k]! * lower[j]![k]!;
      if (i === j) lower[i]![i] = Math.sqrt(Math.max(sum, 1e-12));
      else lower[i]![j] = sum / lower[j]![j]!;
    }
    const length = Math.hypot(...lower[i]!);
    lower[i] = lower[i]!.map((value) => value / length);
  });
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
