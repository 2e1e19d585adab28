/** What a secretariat tries on a basin: kept apart from the model, so that the plan as it stands can be shown beside it. */
import type { BasinModel, Scenario } from "@kelisim/river";

export type Inflows =
  | { readonly kind: "modelled" }
  /** The historical year whose inflow is exceeded in this share of the years: 0.9 is a dry one. */
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

/** The model with what is tried as its scenario `TRIED`. */
export function withTries(model: BasinModel, tries: Tries): BasinModel {
  return { ...withShares(model, tries.shares), scenarios: [...model.scenarios, scenarioOf(tries)] };
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

function scenarioOf({ inflows, closed, ruleCurveFactor }: Tries): Scenario {
  return {
    id: TRIED,
    inflows: inflows.kind === "modelled" ? [] : [inflows],
    changes: [
      ...closed.map((node) => ({ kind: "outOfService" as const, node })),
      ...Object.entries(ruleCurveFactor).map(([node, factor]) => ({ kind: "ruleCurveFactor" as const, node, factor })),
    ],
  };
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
