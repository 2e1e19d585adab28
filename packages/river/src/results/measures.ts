import type { NodeKind } from "../model/node.ts";

/** What of a plan is measured; a whole plan will do. */
export interface MeasuredPlan {
  readonly periods: { readonly length: number };
  readonly nodes: readonly MeasuredNode[];
}

interface MeasuredNode {
  readonly id: string;
  readonly kind: NodeKind;
  readonly party: string | undefined;
  /** Figures by period, in a list or a typed array. */
  readonly demandHm3?: ArrayLike<number>;
  readonly shortHm3?: ArrayLike<number>;
  readonly energyGwh?: ArrayLike<number>;
}

/** How well demands are met over a season or over years. */
export interface Measures {
  readonly demandHm3: number;
  readonly shortHm3: number;
  /** The share of periods in which nothing is short. */
  readonly reliability: number;
  /** How likely a period of shortage is followed by one without; NaN where nothing is ever short. */
  readonly resilience: number;
  /** The largest shortage of a period in each spell of shortage, hm³, averaged over the spells; 0 without any. */
  readonly vulnerabilityHm3: number;
}

/** The measures of one plan: of every user, of each party's users together, and of all. */
export interface PlanMeasures {
  readonly users: readonly { readonly id: string; readonly measures: Measures }[];
  readonly parties: readonly { readonly id: string; readonly measures: Measures }[];
  readonly all: Measures;
  readonly energyGwh: number;
}

/** Less than this is rounding, not a shortage: 1 m³. */
const noticeableHm3 = 1e-6;

/**
 * Reliability, resilience and vulnerability of a plan.
 *
 * T. Hashimoto, J. Stedinger and D. Loucks, "Reliability, resiliency, and vulnerability criteria for water resource
 * system performance evaluation", Water Resources Research 18 (1982), 14–20.
 */
export function measuresOf(result: MeasuredPlan): PlanMeasures {
  const users = result.nodes.filter(({ kind }) => kind === "user");
  const parties = [...new Set(users.flatMap(({ party }) => (party === undefined ? [] : [party])))];
  const count = result.periods.length;
  return {
    users: users.map((user) => ({ id: user.id, measures: together([user], count) })),
    parties: parties.map((id) => ({
      id,
      measures: together(
        users.filter(({ party }) => party === id),
        count,
      ),
    })),
    all: together(users, count),
    energyGwh: result.nodes.reduce((total, { energyGwh = [] }) => total + sum(energyGwh), 0),
  };
}

function together(users: readonly MeasuredNode[], periods: number): Measures {
  const short = new Float64Array(periods);
  for (const { shortHm3 } of users) {
    if (shortHm3) for (let period = 0; period < periods; period += 1) short[period]! += shortHm3[period]!;
  }
  const spells: number[] = [];
  let recoveries = 0;
  let followed = 0;
  let failures = 0;
  for (let period = 0; period < periods; period += 1) {
    if (short[period]! <= noticeableHm3) continue;
    failures++;
    const goesOn = period > 0 && short[period - 1]! > noticeableHm3;
    if (goesOn) spells[spells.length - 1] = Math.max(spells.at(-1)!, short[period]!);
    else spells.push(short[period]!);
    if (period + 1 === periods) continue;
    followed++;
    if (short[period + 1]! <= noticeableHm3) recoveries++;
  }
  return {
    demandHm3: users.reduce((total, { demandHm3 = [] }) => total + sum(demandHm3), 0),
    shortHm3: sum(short),
    reliability: (periods - failures) / periods,
    resilience: recoveries / followed,
    vulnerabilityHm3: spells.length === 0 ? 0 : sum(spells) / spells.length,
  };
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let index = 0; index < values.length; index += 1) total += values[index]!;
  return total;
}
