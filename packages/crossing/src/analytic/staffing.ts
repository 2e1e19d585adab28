import { mmc } from "./erlang.ts";
import { offeredLoad } from "./offered-load.ts";
import { checkNotNegative, checkShare } from "./steady-state.ts";

/** How long people may wait: this share of them no longer than so many seconds. */
export interface WaitTarget {
  /** 0 to below 1. */
  readonly share: number;
  readonly waitSeconds: number;
}

/**
 * The square-root rule: c = a + β·√a lanes for an offered load a, rounded up
 * (Erlang 1924; Halfin and Whitt 1981, Operations Research 29:567–588).
 */
export function squareRootLanes(load: number, safety: number): number {
  checkNotNegative("load", load);
  return Math.max(1, Math.ceil(load + safety * Math.sqrt(load)));
}

/**
 * The safety factor β at which a large station makes this share of arrivals wait: the root of
 * P(wait) = 1 / (1 + β·Φ(β)/φ(β)) (Halfin and Whitt 1981).
 *
 * @param waitProbability above 0 and below 1
 */
export function squareRootSafety(waitProbability: number): number {
  if (!(waitProbability > 0 && waitProbability < 1)) throw new RangeError("waitProbability must be between 0 and 1");
  let low = 0;
  let high = 1;
  while (halfinWhittWaitProbability(high) > waitProbability) high *= 2;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (halfinWhittWaitProbability(middle) > waitProbability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * The least lanes at which the target is met in the long run, taking the queue as M/G/c: the wait beyond 0 is as in
 * M/M/c and stretched by (1 + cv²)/2, which is exact for exponential services and, in the mean, for one lane
 * (Lee and Longton 1959, Operational Research Quarterly 10:56–69; Whitt 1993, Production and Operations Management
 * 2:114–161). A start for a search on the simulation, not its answer.
 */
export function lanesForTarget(
  station: {
    readonly arrivalsPerHour: number;
    readonly serviceSeconds: number;
    /** Coefficient of variation of the service time; 1 is exponential. */
    readonly serviceVariation: number;
  },
  target: WaitTarget,
): number {
  checkShare("share", target.share);
  checkNotNegative("waitSeconds", target.waitSeconds);
  checkNotNegative("serviceVariation", station.serviceVariation);
  const { arrivalsPerHour, serviceSeconds, serviceVariation } = station;
  const load = offeredLoad(arrivalsPerHour, serviceSeconds);
  const stretch = (1 + serviceVariation ** 2) / 2;
  const keeps = (lanes: number) =>
    lanes > load &&
    mmc({ arrivalsPerHour, serviceSeconds, lanes }).waitExceeds(target.waitSeconds / stretch) <= 1 - target.share;
  // The rule lands near the answer when no wait at all is wanted, and above it otherwise.
  let lanes = squareRootLanes(load, target.share === 0 ? 0 : squareRootSafety(1 - target.share));
  while (!keeps(lanes)) lanes++;
  while (lanes > 1 && keeps(lanes - 1)) lanes--;
  return lanes;
}

/** 1 / (1 + β·Φ(β)/φ(β)) for β ≥ 0. */
function halfinWhittWaitProbability(safety: number): number {
  return 1 / (1 + safety * normalRatio(safety));
}

/** Φ(x)/φ(x) for x ≥ 0: 1/(2φ(x)) and the series x + x³/3 + x⁵/15 + … (Abramowitz and Stegun 1964, 26.2.11). */
function normalRatio(x: number): number {
  let term = x;
  let sum = x;
  for (let odd = 3; term > 1e-17 * sum; odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return sum + 0.5 * Math.sqrt(2 * Math.PI) * Math.exp((x * x) / 2);
}
