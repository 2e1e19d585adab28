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
  const points = new PoissonPoints(profile, share, span, streamKey(seed, replication, `arrivals/${name}`));
  const process = emptyBlock();
  const nextOrdinals = counter(process.ordinals);
  if (!batch) {
    const nextBlock = () => {
      points.fill(process.times);
      nextOrdinals();
    };
    return { ...process, nextBlock };
  }
  const sizeOf = batchSampler(batch, streamKey(seed, replication, `batch/${name}`));
  const batchTimes = new Float64Array(ARRIVAL_BLOCK);
  let batches = 0;
  let leftOfBatch = 0;
  const nextBlock = () => {
    for (let i = 0; i < ARRIVAL_BLOCK; i++) {
      if (leftOfBatch === 0) {
        if (batches % ARRIVAL_BLOCK === 0) points.fill(batchTimes);
        leftOfBatch = sizeOf(batches++);
      }
      leftOfBatch--;
      process.times[i] = batchTimes[(batches - 1) % ARRIVAL_BLOCK]!;
    }
    nextOrdinals();
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

/** Numbers the arrivals of successive blocks from 0 on. */
function counter(ordinals: Int32Array): () => void {
  let next = 0;
  return () => {
    for (let i = 0; i < ordinals.length; i++) ordinals[i] = next + i;
    next += ordinals.length;
  };
}

/**
 * Successive points of the process, by inversion of the cumulated rate: the distance between two points is a unit
 * exponential, spent at the rate of each segment that it passes.
 */
export class PoissonPoints {
  readonly #profile: RateProfile;
  readonly #share: number;
  readonly #end: number;
  readonly #fillDistances: FillDurations;
  #ordinal = 0;
  /** The last point, or where a segment without further points ended; infinite after the end. */
  #time: number;
  #segment: number;
  #rate = 0;
  #segmentEnd = 0;

  constructor(profile: RateProfile, share: number, span: TimeSpan, key: StreamKey) {
    this.#profile = profile;
    this.#share = share;
    this.#end = span.to;
    this.#fillDistances = exponentialSampler(1, key);
    this.#time = span.from;
    this.#segment = Math.floor(span.from / profile.segmentSeconds);
    this.#lookUpSegment();
  }

  /** The next points, in seconds; infinite after the end of the time span. */
  fill(times: Float64Array): void {
    this.#fillDistances(times, 0, times.length, this.#ordinal);
    this.#ordinal += times.length;
    for (let i = this.#fillSegment(times, 0); i < times.length; i = this.#fillSegment(times, i + 1)) {
      times[i] = this.#nextAcrossSegments(times[i]!);
    }
  }

  /** From distances to points, as far as they lie in the present segment. @returns the place of the first beyond it */
  #fillSegment(times: Float64Array, from: number): number {
    const limit = Math.min(this.#segmentEnd, this.#end);
    const meanDistance = 1 / this.#rate;
    // Converted, so that the compiler knows a number and allocates nothing for it.
    let time = Number(this.#time);
    let i = from;
    for (; i < times.length; i++) {
      const next = time + times[i]! * meanDistance;
      if (next >= limit) break;
      times[i] = next;
      time = next;
    }
    this.#time = time;
    return i;
  }

  #nextAcrossSegments(unitDistance: number): number {
    let distance = unitDistance;
    let next = this.#time + distance * (1 / this.#rate);
    while (next >= this.#segmentEnd && this.#segmentEnd < this.#end) {
      // Rounding must not let it fall to 0 where the next rate may be 0.
      distance = Math.max(distance - this.#rate * (this.#segmentEnd - this.#time), Number.MIN_VALUE);
      this.#time = this.#segmentEnd;
      this.#segment++;
      this.#lookUpSegment();
      next = this.#time + distance * (1 / this.#rate);
    }
    this.#time = next < this.#end ? next : Number.POSITIVE_INFINITY;
    return this.#time;
  }

  #lookUpSegment(): void {
    this.#rate = this.#share * this.#profile.ratePerSecond(this.#segment);
    this.#segmentEnd = (this.#segment + 1) * this.#profile.segmentSeconds;
  }
}

function batchSampler(batch: BatchSize, key: StreamKey): (ordinal: number) => number {
  switch (batch.distribution) {
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
