import { durationSampler, type FillDurations } from "../random/duration-sampler.ts";
import { fillUniform, type StreamKey, streamKey } from "../random/threefry.ts";
import type { ReplicationSeed } from "./arrival-process.ts";
import type { Plan, PlannedVisit } from "./plan.ts";

export const SERVICE_BLOCK_BITS = 8;
export const SERVICE_BLOCK = 1 << SERVICE_BLOCK_BITS;

/** Below this probability of a visit, most of a block would be drawn for people who never come. */
const BLOCK_FROM_PROBABILITY = 0.25;

/**
 * The service time of every customer at every station, secondary inspection included. It depends on who is served
 * alone, not on when. Times are drawn for 256 successive customers at once, which is several times faster.
 */
export class ServiceTimes {
  /** The times of each visit's block: those of visit v from v × 256 on. */
  readonly blocks: Float64Array;
  /** The first ordinal of each visit's block; far from all ordinals while there is none. */
  readonly blockStart: Int32Array;
  readonly #inBlocks: readonly boolean[];
  readonly #fill: readonly FillDurations[];
  readonly #single = new Float64Array(1);

  constructor(plan: Plan, seed: ReplicationSeed) {
    this.blocks = new Float64Array(plan.visits.length * SERVICE_BLOCK);
    this.blockStart = new Int32Array(plan.visits.length).fill(-SERVICE_BLOCK);
    this.#inBlocks = plan.visits.map(({ probability }) => probability >= BLOCK_FROM_PROBABILITY);
    this.#fill = plan.visits.map((visit) => serviceSampler(plan, visit, seed));
  }

  of(visit: number, ordinal: number): number {
    const place = ordinal - this.blockStart[visit]!;
    if (place >= 0 && place < SERVICE_BLOCK) return this.blocks[(visit << SERVICE_BLOCK_BITS) + place]!;
    return this.#draw(visit, ordinal);
  }

  /** Writes the service times of successive customers to `out`. */
  fill(visit: number, out: Float64Array, from: number, count: number, ordinal: number): void {
    this.#fill[visit]!(out, from, count, ordinal);
  }

  #draw(visit: number, ordinal: number): number {
    const fill = this.#fill[visit]!;
    // Those before the block have been overtaken: they are few, and a block never moves back.
    if (!this.#inBlocks[visit] || ordinal < this.blockStart[visit]!) {
      fill(this.#single, 0, 1, ordinal);
      return this.#single[0]!;
    }
    const start = ordinal & ~(SERVICE_BLOCK - 1);
    this.blockStart[visit] = start;
    fill(this.blocks, visit << SERVICE_BLOCK_BITS, SERVICE_BLOCK, start);
    return this.blocks[(visit << SERVICE_BLOCK_BITS) + ordinal - start]!;
  }
}

function serviceSampler(plan: Plan, visit: PlannedVisit, { seed, replication }: ReplicationSeed): FillDurations {
  const name = visitRandomName(plan, visit);
  const service = durationSampler(visit.service, streamKey(seed, replication, `service/${name}`));
  if (!visit.secondary || visit.secondary.share === 0) return service;
  const choiceKey: StreamKey = streamKey(seed, replication, `secondary-choice/${name}`);
  const secondary = durationSampler(visit.secondary.service, streamKey(seed, replication, `secondary/${name}`));
  const { share } = visit.secondary;
  const chosen = new Float64Array(SERVICE_BLOCK);
  const additional = new Float64Array(1);
  return (out, from, count, ordinal) => {
    service(out, from, count, ordinal);
    fillUniform(chosen, 0, count, choiceKey, ordinal, 0);
    for (let i = 0; i < count; i++) {
      if (chosen[i]! >= share) continue;
      secondary(additional, 0, 1, ordinal + i);
      out[from + i]! += additional[0]!;
    }
  };
}

/** Names a visit's random streams by station and class, so that they are the same in every variant of a model. */
export function visitRandomName(plan: Plan, visit: PlannedVisit): string {
  return `${plan.stations[visit.station]!.station.id}/${plan.classes[visit.class]!.randomName}`;
}
