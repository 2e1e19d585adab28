import { durationSampler, type FillDurations } from "../random/duration-sampler.ts";
import { type StreamKey, streamKey, uniformAt } from "../random/threefry.ts";
import type { ReplicationSeed } from "./arrival-process.ts";
import type { Plan, PlannedVisit, RouteChoice } from "./plan.ts";
import { visitRandomName } from "./service-times.ts";

/** The random choices of a replication other than arrivals and service times, each with a stream of its own. */
export class Draws {
  readonly #plan: Plan;
  readonly #enterKeys: readonly StreamKey[];
  readonly #routeKeys: readonly StreamKey[];
  readonly #laneKeys: readonly StreamKey[];
  readonly #patience: readonly (FillDurations | undefined)[];
  readonly #lifetime: readonly (FillDurations | undefined)[];
  readonly #repair: readonly (FillDurations | undefined)[];
  readonly #single = new Float64Array(1);

  constructor(plan: Plan, { seed, replication }: ReplicationSeed) {
    const key = (purpose: string) => streamKey(seed, replication, purpose);
    const visitKeys = (purpose: string) =>
      plan.visits.map((visit: PlannedVisit) => key(`${purpose}/${visitRandomName(plan, visit)}`));
    this.#plan = plan;
    this.#enterKeys = plan.classes.map(({ randomName }) => key(`enter/${randomName}`));
    this.#routeKeys = visitKeys("route");
    this.#laneKeys = visitKeys("lane");
    const patienceKeys = visitKeys("patience");
    this.#patience = plan.visits.map(
      ({ patience }, visit) => patience && durationSampler(patience, patienceKeys[visit]!),
    );

    const lanes = plan.groups.flatMap(({ station, lanes: group, count }) =>
      Array.from({ length: count }, (_, index) => ({
        name: `${plan.stations[station]!.station.id}/${group.id}/${index}`,
        breakdown: group.breakdown,
      })),
    );
    this.#lifetime = lanes.map(
      ({ name, breakdown }) =>
        breakdown &&
        durationSampler(
          { distribution: "exponential", meanSeconds: breakdown.meanHoursBetween * 3600 },
          key(`breakdown/${name}`),
        ),
    );
    this.#repair = lanes.map(
      ({ name, breakdown }) => breakdown && durationSampler(breakdown.repair, key(`repair/${name}`)),
    );
  }

  firstVisit(classIndex: number, ordinal: number): number {
    return choose(this.#plan.classes[classIndex]!.enter, this.#enterKeys[classIndex]!, ordinal);
  }

  nextVisit(visit: number, ordinal: number): number {
    return choose(this.#plan.visits[visit]!.next, this.#routeKeys[visit]!, ordinal);
  }

  /** A number on (0, 1) for the choice of a lane. */
  laneChoice(visit: number, ordinal: number): number {
    return uniformAt(this.#laneKeys[visit]!, ordinal, 0);
  }

  /** Seconds of patience, infinite for those who never give up. */
  patience(visit: number, ordinal: number): number {
    return this.#one(this.#patience[visit], ordinal);
  }

  /** Seconds from its last repair to a lane's next breakdown, infinite for those that never break down. */
  lifetime(lane: number, ordinal: number): number {
    return this.#one(this.#lifetime[lane], ordinal);
  }

  repair(lane: number, ordinal: number): number {
    return this.#one(this.#repair[lane], ordinal);
  }

  #one(fill: FillDurations | undefined, ordinal: number): number {
    if (!fill) return Number.POSITIVE_INFINITY;
    fill(this.#single, 0, 1, ordinal);
    return this.#single[0]!;
  }
}

function choose({ targets, cumulated }: RouteChoice, key: StreamKey, ordinal: number): number {
  if (targets.length === 1) return targets[0]!;
  const u = uniformAt(key, ordinal, 0);
  let branch = 0;
  while (u >= cumulated[branch]!) branch++;
  return targets[branch]!;
}
