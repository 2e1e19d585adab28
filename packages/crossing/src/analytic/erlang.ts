import { offeredLoad } from "./offered-load.ts";
import {
  checkNotNegative,
  checkShare,
  checkStationLoad,
  checkWhole,
  queueFromWait,
  type StationLoad,
  type SteadyStateWaits,
} from "./steady-state.ts";

/**
 * M/M/c: Poisson arrivals, exponential services, one queue, first come first served.
 * The wait is 0 with probability 1 − C and beyond that exponential with rate (c − a)/E[S]
 * (Erlang 1917; Kleinrock 1975, Queueing Systems I, section 3.5).
 */
export function mmc(station: StationLoad): SteadyStateWaits {
  checkStationLoad(station);
  const { arrivalsPerHour, serviceSeconds, lanes } = station;
  const load = offeredLoad(arrivalsPerHour, serviceSeconds);
  const waitProbability = erlangC(lanes, load);
  // Seconds in which a queue that never empties moves up by one over the spare capacity.
  const waitScaleSeconds = load < lanes ? serviceSeconds / (lanes - load) : Number.POSITIVE_INFINITY;
  const meanWaitSeconds = waitProbability === 0 ? 0 : waitProbability * waitScaleSeconds;
  return {
    utilisation: Math.min(1, load / lanes),
    waitProbability,
    meanWaitSeconds,
    meanQueue: queueFromWait(arrivalsPerHour, meanWaitSeconds),
    waitExceeds: (seconds) => {
      checkNotNegative("seconds", seconds);
      return waitScaleSeconds === 0 ? 0 : waitProbability * Math.exp(-seconds / waitScaleSeconds);
    },
    waitQuantileSeconds: (share) => {
      checkShare("share", share);
      return waitProbability <= 1 - share ? 0 : waitScaleSeconds * Math.log(waitProbability / (1 - share));
    },
  };
}

/**
 * Erlang's delay formula C(c, a): the probability that an arrival at M/M/c waits; 1 from a = c on.
 * Computed from Erlang B by C = B / (1 − (a/c)(1 − B)) (Cooper 1981, Introduction to Queueing Theory, section 3.4).
 */
export function erlangC(lanes: number, load: number): number {
  const blocking = erlangB(lanes, load);
  return load >= lanes ? 1 : blocking / (1 - (load / lanes) * (1 - blocking));
}

/**
 * Erlang's loss formula B(c, a): the share of arrivals that M/M/c/c turns away (Erlang 1917), by the recursion
 * B(k) = a·B(k−1) / (k + a·B(k−1)), which neither overflows nor cancels (Jagerman 1974, Bell System Technical
 * Journal 53:525–551).
 */
export function erlangB(lanes: number, load: number): number {
  checkWhole("lanes", lanes, 0);
  checkNotNegative("load", load);
  let blocking = 1;
  for (let lane = 1; lane <= lanes; lane++) blocking = (load * blocking) / (lane + load * blocking);
  return blocking;
}
