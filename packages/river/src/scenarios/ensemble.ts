import { Simulation, type SimulationOptions } from "../engine/simulation.ts";
import type { BasinModel } from "../model/basin-model.ts";
import type { Period } from "../model/periods.ts";
import { measuresOf, type PlanMeasures } from "../results/measures.ts";
import { caseOf, inputsOf, memberCount, scenarioOf } from "./cases.ts";
import { MemberRecord, type TrackName } from "./member-record.ts";

/** Some of the members of a scenario, planned one after the other. */
export interface EnsemblePart {
  readonly scenario: string;
  readonly firstMember: number;
  readonly periods: readonly Period[];
  readonly measures: readonly PlanMeasures[];
  /** For each track: the figures of the first member's periods, then the second's, and so on; hm³. */
  readonly tracks: readonly { readonly name: TrackName; readonly values: Float64Array }[];
}

export interface EnsembleOptions extends SimulationOptions {
  /** Is told after each member which share of them is done. */
  readonly onProgress?: (share: number) => void;
}

/**
 * Plans members `firstMember` to `firstMember + count − 1` of a scenario. Parts can be planned apart, in any order and
 * on any thread: a member's plan does not depend on the others.
 *
 * @throws PlanError, ScenarioError
 */
export function planMembers(
  model: BasinModel,
  scenario: string,
  firstMember: number,
  count: number,
  { onProgress, ...options }: EnsembleOptions = {},
): EnsemblePart {
  const { changed } = caseOf(model, { id: scenario });
  const simulation = new Simulation(changed, options);
  const measures: PlanMeasures[] = [];
  const record = new MemberRecord(simulation, count);
  for (let index = 0; index < count; index += 1) {
    record.begin(index);
    simulation.run(
      inputsOf(changed, simulation.periods, scenarioOf(model, scenario), firstMember + index),
      (_, period) => {
        record.add(period);
      },
    );
    measures.push(measuresOf(record.plan()));
    onProgress?.((index + 1) / count);
  }
  return { scenario, firstMember, periods: simulation.periods, measures, tracks: record.tracks };
}

/** All members of a scenario: how many there are, what each measures, and the spread of each track over them. */
export interface Ensemble {
  readonly scenario: string;
  readonly members: number;
  readonly periods: readonly Period[];
  readonly measures: readonly PlanMeasures[];
  readonly tracks: readonly Spread[];
}

/** Of each period: the least of the members' figures, those that 10, 50 and 90% do not exceed, and the greatest. */
export interface Spread {
  readonly name: TrackName;
  readonly least: readonly number[];
  readonly p10: readonly number[];
  readonly median: readonly number[];
  readonly p90: readonly number[];
  readonly greatest: readonly number[];
}

export type { TrackName };
/** How many members a scenario has, so that they can be shared out. */
export { memberCount };

/** Parts of one scenario put together, in the order of the members. */
export function mergeParts(parts: readonly EnsemblePart[]): Ensemble {
  const inOrder = [...parts].sort((a, b) => a.firstMember - b.firstMember);
  const [first] = inOrder;
  if (!first) throw new RangeError("there is no part to put together");
  const { scenario, periods } = first;
  return {
    scenario,
    members: inOrder.reduce((total, { measures }) => total + measures.length, 0),
    periods,
    measures: inOrder.flatMap(({ measures }) => measures),
    tracks: first.tracks.map(({ name }, track) =>
      spreadOf(
        name,
        periods.length,
        inOrder.map(({ tracks }) => tracks[track]!.values),
      ),
    ),
  };
}

/** Periods whose figures are gathered at once: as many as lie together in the processor's cache. */
const TOGETHER = 8;

function spreadOf(name: TrackName, periods: number, parts: readonly Float64Array[]): Spread {
  const members = parts.reduce((total, { length }) => total + length, 0) / periods;
  const spread = { least: [], p10: [], median: [], p90: [], greatest: [] } as Record<keyof typeof levels, number[]>;
  const gathered = new Float64Array(TOGETHER * members);
  for (let first = 0; first < periods; first += TOGETHER) {
    const count = Math.min(TOGETHER, periods - first);
    let member = 0;
    for (const values of parts) {
      for (let start = first; start < values.length; start += periods) {
        for (let index = 0; index < count; index += 1) gathered[index * members + member] = values[start + index]!;
        member += 1;
      }
    }
    for (let index = 0; index < count; index += 1) {
      const figures = gathered.subarray(index * members, (index + 1) * members).sort();
      for (const level of levelNames) spread[level].push(quantile(figures, levels[level]));
    }
  }
  return { name, ...spread };
}

const levels = { least: 0, p10: 0.1, median: 0.5, p90: 0.9, greatest: 1 } as const;
const levelNames = Object.keys(levels) as (keyof typeof levels)[];

/** Between order statistics by straight lines (R. Hyndman and Y. Fan 1996, definition 7). */
function quantile(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1);
  const below = Math.floor(at);
  const low = sorted[below]!;
  return low + (at - below) * ((sorted[below + 1] ?? low) - low);
}
