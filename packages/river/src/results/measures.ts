import type { BasinResult, NodeResult } from "./basin-result.ts";

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
export function measuresOf(result: BasinResult): PlanMeasures {
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

function together(users: readonly NodeResult[], periods: number): Measures {
  const short = Array.from({ length: periods }, (_, period) =>
    users.reduce((total, { shortHm3 = [] }) => total + (shortHm3[period] ?? 0), 0),
  );
  const isShort = short.map((volume) => volume > noticeableHm3);
  const spells: number[] = [];
  let recoveries = 0;
  let followed = 0;
  for (const [period, failing] of isShort.entries()) {
    if (!failing) continue;
    if (isShort[period - 1] && spells.length > 0) spells[spells.length - 1] = Math.max(spells.at(-1)!, short[period]!);
    else spells.push(short[period]!);
    if (period + 1 === periods) continue;
    followed++;
    if (!isShort[period + 1]) recoveries++;
  }
  return {
    demandHm3: users.reduce((total, { demandHm3 = [] }) => total + sum(demandHm3), 0),
    shortHm3: sum(short),
    reliability: isShort.filter((failing) => !failing).length / periods,
    resilience: recoveries / followed,
    vulnerabilityHm3: spells.length === 0 ? 0 : sum(spells) / spells.length,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
