import type { BatchSize } from "../model/distribution.ts";
import { exponentialSampler, type FillDurations, weightedChoice } from "../random/duration-sampler.ts";
import { log } from "../random/elementary.ts";
import { type StreamKey, streamKey, uniformAt } from "../random/threefry.ts";
import type { RateProfile } from "./rate-profile.ts";

/** How many arrivals are generated at once. */
export const ARRIVAL_BLOCK = 256;

/** Arrivals of one source in order of time, made a block at a time. They do not depend on the state of the crossing. */
export interface ArrivalProcess {
  /** The next arrivals, in seconds from the period's start; infinite after the last. */
  readonly times: Float64Array;
  /** Which of the source's classes each of them belongs to, as an offset; 0 but for those who wanted a slot in vain. */
  readonly classOffsets: Uint8Array;
  /** Which random numbers are theirs. */
  readonly ordinals: Int32Array;
  /** Replaces `times` and the others by the next block. */
  readonly nextBlock: () => void;
  /** Of a source that books: how its wishes have ended so far. */
  readonly booking?: BookingCounts;
}

/** How many wishes for a slot in the period ended how. */
export interface BookingCounts {
  booked: number;
  noShows: number;
  withoutSlot: number;
}

export interface ReplicationSeed {
  readonly seed: number;
  readonly replication: number;
}

/** From when to when arrivals are wanted, in seconds from the period's start. */
export interface TimeSpan {
  readonly from: number;
  readonly to: number;
}

/** Points of a Poisson process with the profile's rates times `share`, or batches at such points. */
export function poissonArrivals(
  profile: RateProfile,
  share: number,
  batch: BatchSize | undefined,
  span: TimeSpan,
  { seed, replication }: ReplicationSeed,
  name: string,
): ArrivalProcess {
  const nextTime = poissonTimes(profile, share, span, streamKey(seed, replication, `arrivals/${name}`));
  const sizeOf = batchSampler(batch, streamKey(seed, replication, `batch/${name}`));
  const process = emptyBlock();
  let batches = 0;
  let members = 0;
  let leftOfBatch = 0;
  let time = 0;
  const nextBlock = () => {
    for (let i = 0; i < ARRIVAL_BLOCK; i++) {
      if (leftOfBatch === 0) {
        time = nextTime();
        leftOfBatch = sizeOf(batches++);
      }
      leftOfBatch--;
      process.times[i] = time;
      process.ordinals[i] = members++;
    }
  };
  return { ...process, nextBlock };
}

export function emptyBlock() {
  return {
    times: new Float64Array(ARRIVAL_BLOCK),
    classOffsets: new Uint8Array(ARRIVAL_BLOCK),
    ordinals: new Int32Array(ARRIVAL_BLOCK),
  };
}

/**
 * Successive points of the process, by inversion of the cumulated rate: the distance between two points is a unit
 * exponential, spent at the rate of each segment that it passes.
 */
export function poissonTimes(profile: RateProfile, share: number, span: TimeSpan, key: StreamKey): () => number {
  const { segmentSeconds } = profile;
  const fill: FillDurations = exponentialSampler(1, key);
  const distances = new Float64Array(ARRIVAL_BLOCK);
  let used = ARRIVAL_BLOCK;
  let ordinal = 0;
  let time = span.from;
  let segment = Math.floor(span.from / segmentSeconds);
  let segmentEnd = (segment + 1) * segmentSeconds;
  let rate = share * profile.ratePerSecond(segment);
  return () => {
    if (used === ARRIVAL_BLOCK) {
      fill(distances, 0, ARRIVAL_BLOCK, ordinal);
      ordinal += ARRIVAL_BLOCK;
      used = 0;
    }
    let distance = distances[used++]!;
    while (time + distance / rate >= segmentEnd || rate === 0) {
      distance -= rate * (segmentEnd - time);
      time = segmentEnd;
      if (time >= span.to) return Number.POSITIVE_INFINITY;
      segment++;
      segmentEnd = (segment + 1) * segmentSeconds;
      rate = share * profile.ratePerSecond(segment);
    }
    time += distance / rate;
    return time;
  };
}

function batchSampler(batch: BatchSize | undefined, key: StreamKey): (ordinal: number) => number {
  switch (batch?.distribution) {
    case undefined:
      return () => 1;
    case "fixed":
      return () => batch.size;
    case "geometric": {
      // The number of trials up to the first success of probability 1/mean.
      const logOfFailure = batch.meanSize > 1 ? log(1 - 1 / batch.meanSize) : Number.NEGATIVE_INFINITY;
      return (ordinal) => 1 + Math.floor(log(uniformAt(key, ordinal, 0)) / logOfFailure);
    }
    case "empirical": {
      const choose = weightedChoice(batch.weights ?? batch.sizes.map(() => 1));
      return (ordinal) => batch.sizes[choose(uniformAt(key, ordinal, 0))]!;
    }
  }
}
