import { offeredLoad } from "./offered-load.ts";
import {
  checkNotNegative,
  checkShare,
  checkStationLoad,
  queueFromWait,
  type StationLoad,
  type SteadyStateWaits,
  secondsPerHour,
} from "./steady-state.ts";

/**
 * M/D/c: Poisson arrivals, constant services, one queue, first come first served (Crommelin 1932, Post Office
 * Electrical Engineers' Journal 25:41–50). The queue seen every D seconds is a random walk reflected at 0 with
 * steps Poisson(a) − c; Spitzer's identity gives its distribution by sums of positive terms only, and the wait
 * follows from it by Franx 2001, Operations Research Letters 29:221–229.
 */
export function mdc(station: StationLoad): SteadyStateWaits {
  checkStationLoad(station);
  const { arrivalsPerHour, serviceSeconds, lanes } = station;
  const load = offeredLoad(arrivalsPerHour, serviceSeconds);
  if (load >= lanes) return unstable;
  const queueAtMost = queueDistribution(load, lanes);
  const waitAtMost = (seconds: number) => franxWait(seconds, station, queueAtMost);
  let meanQueue = 0;
  for (const probability of queueAtMost) meanQueue += 1 - probability;
  const meanWaitSeconds = arrivalsPerHour === 0 ? 0 : meanQueue / queueFromWait(arrivalsPerHour, 1);
  return {
    utilisation: load / lanes,
    waitProbability: 1 - waitAtMost(0),
    meanWaitSeconds,
    meanQueue,
    waitExceeds: (seconds) => {
      checkNotNegative("seconds", seconds);
      return Math.max(0, 1 - waitAtMost(seconds));
    },
    waitQuantileSeconds: (share) => {
      checkShare("share", share);
      return quantile(share, waitAtMost, serviceSeconds);
    },
  };
}

const unstable: SteadyStateWaits = {
  utilisation: 1,
  waitProbability: 1,
  meanWaitSeconds: Number.POSITIVE_INFINITY,
  meanQueue: Number.POSITIVE_INFINITY,
  waitExceeds: () => 1,
  waitQuantileSeconds: () => Number.POSITIVE_INFINITY,
};

const negligible = 1e-15;

/** P(queue ≤ k) for k = 0, 1, … until it is 1 but for what double precision can't hold. */
function queueDistribution(load: number, lanes: number): Float64Array {
  const steps = positivePartWeights(load, lanes);
  let none = 0;
  for (const weight of steps) none += weight;
  const probabilities = [Math.exp(-none)];
  const cumulative = [probabilities[0]!];
  for (let k = 1; 1 - cumulative[k - 1]! > negligible && k < steps.length; k++) {
    let sum = 0;
    for (let j = 1; j <= k; j++) sum += j * steps[j]! * probabilities[k - j]!;
    probabilities.push(sum / k);
    cumulative.push(cumulative[k - 1]! + sum / k);
  }
  return Float64Array.from(cumulative, (value) => Math.min(1, value));
}

/** Σₙ P(Poisson(n·a) = n·c + k)/n for k = 1, 2, … (index k; index 0 stays 0). */
function positivePartWeights(load: number, lanes: number): Float64Array {
  if (load === 0) return new Float64Array(1);
  // The queue's tail falls like exp(−θk) with load·(e^θ − 1) = lanes·θ.
  const theta = tailExponent(load, lanes);
  const longest = Math.ceil(45 / theta) + 2 * lanes;
  const weights = new Float64Array(longest + 1);
  for (let n = 1; ; n++) {
    const mean = n * load;
    let probability = Math.exp((n * lanes + 1) * Math.log(mean) - mean - logFactorial(n * lanes + 1));
    let added = 0;
    for (let k = 1; k <= longest; k++) {
      weights[k] = weights[k]! + probability / n;
      added += probability / n;
      probability *= mean / (n * lanes + k + 1);
      if (probability < negligible * 1e-5 && n * lanes + k > mean) break;
    }
    if (added < negligible * 1e-3) return weights;
  }
}

/** The positive root θ of load·(e^θ − 1) = lanes·θ, by bisection. */
function tailExponent(load: number, lanes: number): number {
  let low = 0;
  let high = 1;
  while (load * Math.expm1(high) < lanes * high) high *= 2;
  for (let step = 0; step < 80; step++) {
    const middle = (low + high) / 2;
    if (load * Math.expm1(middle) < lanes * middle) low = middle;
    else high = middle;
  }
  return high;
}

/** P(wait ≤ x) = Σⱼ P(Poisson(λ(mD − x)) = j)·P(queue ≤ mc − 1 − j), where (m − 1)D ≤ x < mD (Franx 2001). */
function franxWait(seconds: number, station: StationLoad, queueAtMost: Float64Array): number {
  const { arrivalsPerHour, serviceSeconds, lanes } = station;
  if (serviceSeconds === 0) return 1;
  const turn = Math.floor(seconds / serviceSeconds) + 1;
  const mean = (arrivalsPerHour / secondsPerHour) * (turn * serviceSeconds - seconds);
  let probability = Math.exp(-mean);
  let sum = 0;
  for (let j = 0; j < turn * lanes; j++) {
    const queue = turn * lanes - 1 - j;
    sum += probability * (queue < queueAtMost.length ? queueAtMost[queue]! : 1);
    probability *= mean / (j + 1);
  }
  return Math.min(1, sum);
}

function quantile(share: number, waitAtMost: (seconds: number) => number, serviceSeconds: number): number {
  if (waitAtMost(0) >= share) return 0;
  let low = 0;
  let high = serviceSeconds;
  while (waitAtMost(high) < share) high *= 2;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (waitAtMost(middle) < share) low = middle;
    else high = middle;
  }
  return high;
}

/** ln n!: exactly summed where small, by Stirling's series beyond. */
function logFactorial(n: number): number {
  if (n < 30) {
    let sum = 0;
    for (let k = 2; k <= n; k++) sum += Math.log(k);
    return sum;
  }
  const inverse = 1 / n;
  return (
    n * Math.log(n) -
    n +
    0.5 * Math.log(2 * Math.PI * n) +
    inverse * (1 / 12 - inverse * inverse * (1 / 360 - inverse * inverse * (1 / 1260)))
  );
}
