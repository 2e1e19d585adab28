/** What a secretariat tries on a basin: kept apart from the model, so that the plan as it stands can be shown beside it. */
import type { BasinModel, Scenario, ScenarioInflows } from "@kelisim/river";

export type Inflows =
  | { readonly kind: "modelled" }
  /**
   * The year whose inflow is exceeded in this share of the years: 0.9 is a dry one. Of the historical years, or where
   * the model has none of years drawn by chance.
   */
  | { readonly kind: "exceedance"; readonly probability: number }
  | { readonly kind: "factor"; readonly factor: number };

export interface Tries {
  readonly inflows: Inflows;
  /** Canals, reaches, plants and users that are out of service. */
  readonly closed: readonly string[];
  /** By river and party: the share that holds in every season instead of the treaty's. */
  readonly shares: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** By reservoir: its rule curve × this. */
  readonly ruleCurveFactor: Readonly<Record<string, number>>;
}

export const nothingTried: Tries = { inflows: { kind: "modelled" }, closed: [], shares: {}, ruleCurveFactor: {} };

export const TRIED = "tried-here";

export function triesAnything(tries: Tries): boolean {
  return (
    tries.inflows.kind !== "modelled" ||
    tries.closed.length > 0 ||
    Object.keys(tries.shares).length > 0 ||
    Object.keys(tries.ruleCurveFactor).length > 0
  );
}

/** The many years over which plans are spread. */
export type Years =
  | { readonly kind: "historical" }
  /** So many drawn by chance. A year's flows vary by this share of their mean, where the model has no historical years. */
  | { readonly kind: "chance"; readonly count: number; readonly variation: number }
  /** Those of a scenario of the model. */
  | { readonly kind: "scenario"; readonly id: string };

/** The model with what is tried as its scenario `TRIED`. */
export function withTries(model: BasinModel, tries: Tries): BasinModel {
  const { inflows } = tries;
  if (inflows.kind === "modelled") return withScenario(model, tries, []);
  if (inflows.kind === "exceedance" && !hasYears(model)) return withScenario(model, tries, [chanceOf(model, DRAWN)]);
  return withScenario(model, tries, [inflows]);
}

/** The same in many years, whatever inflows are tried. */
export function withYears(model: BasinModel, tries: Tries, years: Exclude<Years, { kind: "historical" }>): BasinModel {
  if (years.kind === "chance") return withScenario(model, tries, [chanceOf(model, years)]);
  const own = model.scenarios.find(({ id }) => id === years.id)!;
  return withScenario(model, tries, own.inflows, own.changes);
}

/** The same in one historical year. */
export function withYear(model: BasinModel, tries: Tries, year: number): BasinModel {
  return withScenario(model, tries, [{ kind: "year", year }]);
}

/** How much flows vary from year to year, by the model's own scenario of chance; assumed where it has none. */
export function variationOf(model: BasinModel): {
  readonly coefficientOfVariation: number;
  readonly serialCorrelation: number;
} {
  for (const { inflows } of model.scenarios) {
    for (const step of inflows) if (step.kind === "stochastic" && step.around) return step.around;
  }
  return { coefficientOfVariation: 0.25, serialCorrelation: 0.8 };
}

/** As many as make each step of the slider of exceedance (a twentieth) one year: Weibull's m / (n + 1). */
const DRAWN = { count: 99 } as const;

/** Years drawn by chance: around the model's flows where it has no historical years to learn from. */
function chanceOf(model: BasinModel, { count, variation }: { readonly count: number; readonly variation?: number }) {
  const { coefficientOfVariation, serialCorrelation } = variationOf(model);
  const around = { coefficientOfVariation: variation ?? coefficientOfVariation, serialCorrelation, source: "assumed" };
  return { kind: "stochastic", method: "lognormal", count, seed: 1, around } as const;
}

/** Whether every inflow has historical years, as a dry year by exceedance needs. */
export function hasYears(model: BasinModel): boolean {
  const inflows = model.nodes.filter((node) => node.kind === "inflow");
  return (
    inflows.length > 0 &&
    inflows.every(({ flowM3s }) => typeof flowM3s === "object" && flowM3s.kind === "years" && flowM3s.years.length > 1)
  );
}

/** The nodes that can be taken out of service. */
export function closable(model: BasinModel): BasinModel["nodes"] {
  return model.nodes.filter(({ kind }) => ["canal", "hydropower", "user"].includes(kind));
}

function withScenario(
  model: BasinModel,
  { closed, shares, ruleCurveFactor }: Tries,
  inflows: readonly ScenarioInflows[],
  changes: Scenario["changes"] = [],
): BasinModel {
  const scenario: Scenario = {
    id: TRIED,
    inflows: [...inflows],
    changes: [
      ...changes,
      ...closed.map((node) => ({ kind: "outOfService" as const, node })),
      ...Object.entries(ruleCurveFactor).map(([node, factor]) => ({ kind: "ruleCurveFactor" as const, node, factor })),
    ],
  };
  return { ...withShares(model, shares), scenarios: [...model.scenarios, scenario] };
}

function withShares(model: BasinModel, shares: Tries["shares"]): BasinModel {
  if (!model.treaty) return model;
  const rivers = model.treaty.rivers.map((river) => {
    const byParty = shares[river.id];
    if (byParty === undefined) return river;
    return { ...river, shares: river.shares.map((season) => ({ ...season, byParty: { ...byParty } })) };
  });
  return { ...model, treaty: { ...model.treaty, rivers } };
}
