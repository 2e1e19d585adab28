import { checkNotNegative, checkWhole, queueFromWait, type SteadyState } from "./steady-state.ts";

/** Arrivals that come in batches: a bus, a convoy. */
export interface BatchLoad {
  readonly batchesPerHour: number;
  /** Probability of a batch of 1, 2, 3, …; adds up to 1. */
  readonly batchSizeShares: readonly number[];
  /** Mean service time of one member. */
  readonly serviceSeconds: number;
}

/** The shares of a batch that always has this size. */
export function batchOf(size: number): number[] {
  checkWhole("size", size, 1);
  return Array.from({ length: size }, (_, index) => (index + 1 === size ? 1 : 0));
}

/**
 * M[X]/G/1: the wait of a member is that of its batch's first member and the services of the members before it:
 * E[W] = λE[X]E[S²]/(2(1 − ρ)) + E[S](E[X²] − E[X])/(2E[X](1 − ρ))
 * (Gaver 1959, Naval Research Logistics Quarterly; Tijms 2003, A First Course in Stochastic Models, section 9.3).
 */
export function batchesOneLane(batch: BatchLoad & { readonly serviceVariation: number }): SteadyState {
  checkNotNegative("serviceVariation", batch.serviceVariation);
  const { serviceSeconds } = batch;
  const { membersPerHour, meanSize, meanSquaredSize } = batchMoments(batch);
  const load = queueFromWait(membersPerHour, serviceSeconds);
  const meanWaitSeconds =
    load < 1
      ? (serviceSeconds * (load * (1 + batch.serviceVariation ** 2) + meanSquaredSize / meanSize - 1)) /
        (2 * (1 - load))
      : Number.POSITIVE_INFINITY;
  return {
    utilisation: Math.min(1, load),
    // Only the first of a batch that finds the lane free does not wait.
    waitProbability: load < 1 ? 1 - (1 - load) / meanSize : 1,
    meanWaitSeconds,
    meanQueue: queueFromWait(membersPerHour, meanWaitSeconds),
  };
}

/**
 * M[X]/M/c: batch arrivals, exponential services, several lanes. The numbers inside follow from the balance across
 * each level, λ·P(at most n inside, batch passes n) = min(n + 1, c)·μ·p(n + 1), a recursion of positive terms
 * (Tijms 2003, A First Course in Stochastic Models, section 9.3.2).
 */
export function batches(batch: BatchLoad & { readonly lanes: number }): SteadyState {
  checkWhole("lanes", batch.lanes, 1);
  const { lanes, serviceSeconds, batchSizeShares } = batch;
  const { membersPerHour, meanSize } = batchMoments(batch);
  const load = queueFromWait(membersPerHour, serviceSeconds);
  if (load >= lanes) {
    return { utilisation: 1, waitProbability: 1, meanWaitSeconds: Infinity, meanQueue: Infinity };
  }
  const batchLoad = load / meanSize;
  const sizeExceeds = [1];
  for (const [index, share] of batchSizeShares.entries()) sizeExceeds.push(Math.max(0, sizeExceeds[index]! - share));

  const weights = [1];
  let total = 1;
  let queue = 0;
  for (let inside = 1; ; inside++) {
    let upward = 0;
    for (let jump = 1; jump <= Math.min(inside, batchSizeShares.length); jump++) {
      upward += weights[inside - jump]! * sizeExceeds[jump - 1]!;
    }
    const weight = (batchLoad * upward) / Math.min(inside, lanes);
    weights.push(weight);
    total += weight;
    queue += weight * Math.max(0, inside - lanes);
    if (inside > lanes + batchSizeShares.length && weight * inside < 1e-16 * (total + queue) * (1 - load / lanes))
      break;
  }
  const meanQueue = queue / total;
  return {
    utilisation: load / lanes,
    waitProbability: 1 - membersServedAtOnce(weights, total, lanes, batchSizeShares) / meanSize,
    meanWaitSeconds: membersPerHour === 0 ? 0 : meanQueue / queueFromWait(membersPerHour, 1),
    meanQueue,
  };
}

/** Mean number of a batch's members who find a free lane. */
function membersServedAtOnce(
  weights: readonly number[],
  total: number,
  lanes: number,
  batchSizeShares: readonly number[],
): number {
  let members = 0;
  for (let inside = 0; inside < Math.min(lanes, weights.length); inside++) {
    for (const [index, share] of batchSizeShares.entries()) {
      members += (weights[inside]! / total) * share * Math.min(index + 1, lanes - inside);
    }
  }
  return members;
}

function batchMoments(batch: BatchLoad) {
  checkNotNegative("batchesPerHour", batch.batchesPerHour);
  checkNotNegative("serviceSeconds", batch.serviceSeconds);
  let sum = 0;
  let meanSize = 0;
  let meanSquaredSize = 0;
  for (const [index, share] of batch.batchSizeShares.entries()) {
    checkNotNegative("batchSizeShares", share);
    sum += share;
    meanSize += share * (index + 1);
    meanSquaredSize += share * (index + 1) ** 2;
  }
  if (Math.abs(sum - 1) > 1e-9) throw new RangeError("batchSizeShares must add up to 1");
  return { membersPerHour: batch.batchesPerHour * meanSize, meanSize, meanSquaredSize };
}
