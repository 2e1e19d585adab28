import type { InflowChange } from "../engine/figure-table.ts";
import type { BasinModel } from "../model/basin-model.ts";
import type { Period } from "../model/periods.ts";
import type { ScenarioInflows } from "../model/scenario.ts";
import type { Value } from "../model/value.ts";
import { lognormalFlows } from "./lognormal-flows.ts";
import { Draws } from "./normal-draws.ts";
import { ScenarioError } from "./scenario-error.ts";

export type Years = Extract<Value, { kind: "years" }>;

export interface InflowsOfCase {
  readonly yearOf: ((year: number) => number) | undefined;
  readonly inflows: InflowChange | undefined;
}

/**
 * What the steps of a scenario make of the inflows, one after the other.
 *
 * @param drawn which of the members that chance draws
 * @throws ScenarioError
 */
export function inflowsOf(
  model: BasinModel,
  periods: readonly Period[],
  steps: readonly ScenarioInflows[],
  drawn: number,
): InflowsOfCase {
  let yearOf: InflowsOfCase["yearOf"];
  const changes: InflowChange[] = [];
  for (const step of steps) {
    switch (step.kind) {
      case "year":
        commonYears(model).find((year) => year === step.year) ?? missingYear(model, step.year);
        yearOf = () => step.year;
        break;
      case "exceedance": {
        const year = yearOfExceedance(model, step.probability);
        yearOf = () => year;
        break;
      }
      case "factor":
        changes.push(factorChange(model, step));
        break;
      case "stochastic":
        if (step.method === "resample") yearOf = resampledYears(model, periods, step.seed, drawn);
        else changes.push(lognormalFlows(model, periods, step, new Draws(step.seed, drawn)));
    }
  }
  if (changes.length === 0) return { yearOf, inflows: undefined };
  return {
    yearOf,
    inflows: {
      replaces: (node) => changes.some((change) => change.replaces(node)),
      flowM3s: (node, period, given) => changes.reduce((flow, change) => change.flowM3s(node, period, flow), given),
    },
  };
}

function factorChange({ nodes }: BasinModel, step: Extract<ScenarioInflows, { kind: "factor" }>): InflowChange {
  const wanted = new Set<number>();
  for (const id of step.nodes ?? []) {
    const index = nodes.findIndex((node) => node.id === id && node.kind === "inflow");
    if (index < 0) throw new ScenarioError(`A scenario changes the inflow "${id}", which the model does not have.`);
    wanted.add(index);
  }
  return {
    replaces: () => false,
    flowM3s: (node, { month }, given) =>
      step.nodes && !wanted.has(node) ? given : given * step.factor * (step.byMonth?.[month - 1] ?? 1),
  };
}

function inflowYears({ nodes }: BasinModel): Years[] {
  return nodes.flatMap((node) =>
    node.kind === "inflow" && typeof node.flowM3s === "object" && node.flowM3s.kind === "years" ? [node.flowM3s] : [],
  );
}

/** The historical years that every inflow has. @throws ScenarioError if there are none */
export function commonYears(model: BasinModel): number[] {
  const lists = inflowYears(model);
  const inflowCount = model.nodes.filter(({ kind }) => kind === "inflow").length;
  if (lists.length < inflowCount || lists.length === 0) {
    throw new ScenarioError('Historical years need every inflow of the model to have figures of the kind "years".');
  }
  const first = Math.max(...lists.map(({ firstYear }) => firstYear));
  const last = Math.min(...lists.map(({ firstYear, years }) => firstYear + years.length - 1));
  if (last < first) throw new ScenarioError("The inflows of the model have no historical year in common.");
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function missingYear(model: BasinModel, year: number): never {
  const years = commonYears(model);
  throw new ScenarioError(`The inflows have the historical years ${years[0]} to ${years.at(-1)}, not ${year}.`);
}

/** The historical year whose total inflow comes nearest to being exceeded in this share of years (Weibull m/(n + 1)). */
export function yearOfExceedance(model: BasinModel, probability: number): number {
  const years = commonYears(model);
  const totals = years.map((year) => ({
    year,
    total: inflowYears(model).reduce(
      (sum, { firstYear, years: figures }) => sum + meanOf(figures[year - firstYear]!),
      0,
    ),
  }));
  totals.sort((a, b) => b.total - a.total || a.year - b.year);
  const rank = Math.round(probability * (years.length + 1));
  return totals[Math.min(Math.max(rank, 1), years.length) - 1]!.year;
}

function meanOf(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
}

function resampledYears(
  model: BasinModel,
  periods: readonly Period[],
  seed: number,
  drawn: number,
): (year: number) => number {
  const years = commonYears(model);
  const draws = new Draws(seed, drawn);
  const chosen = new Map<number, number>();
  for (const { year } of periods) {
    if (!chosen.has(year)) chosen.set(year, years[Math.floor(draws.uniform() * years.length)]!);
  }
  return (year) => chosen.get(year)!;
}
