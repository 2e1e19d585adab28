import { offeredLoad } from "./offered-load.ts";
import { checkNotNegative, checkStationLoad, type StationLoad, secondsPerHour } from "./steady-state.ts";

export interface ImpatientState {
  readonly utilisation: number;
  /** Probability that an arrival does not find a free lane. */
  readonly waitProbability: number;
  /** Share of arrivals that give up before service. */
  readonly gaveUpShare: number;
  /** Mean time in the queue over all arrivals, those who give up included. */
  readonly meanWaitSeconds: number;
  /** Mean time in the queue of those who are served. */
  readonly meanWaitOfServedSeconds: number;
  readonly meanQueue: number;
}

/**
 * Erlang A, M/M/c+M: as M/M/c, and who waits gives up after an exponential patience. It has a long run at any load
 * (Palm 1957, Research on telephone traffic carried by full availability groups, Tele 1; Garnett, Mandelbaum and
 * Reiman 2002, Manufacturing & Service Operations Management 4:208–227).
 */
export function erlangA(station: StationLoad & { readonly patienceSeconds: number }): ImpatientState {
  checkStationLoad(station);
  checkNotNegative("patienceSeconds", station.patienceSeconds);
  const { arrivalsPerHour, serviceSeconds, lanes, patienceSeconds } = station;
  if (serviceSeconds === 0 || arrivalsPerHour === 0) return idle;
  if (patienceSeconds === 0) throw new RangeError("patienceSeconds must be above 0");
  const perSecond = arrivalsPerHour / secondsPerHour;
  const load = offeredLoad(arrivalsPerHour, serviceSeconds);

  // Probabilities relative to the state "all lanes busy, nobody waits": lanes below it, the queue above it.
  let below = 0;
  let belowBusy = 0;
  let weight = 1;
  for (let busy = lanes; busy > 0; busy--) {
    weight *= busy / load;
    below += weight;
    belowBusy += weight * (busy - 1);
  }
  let above = 1;
  let queue = 0;
  let secondsServed = 0;
  weight = 1;
  // An arrival that finds k waiting is served after k + 1 departures from the queue, none of them its own giving up.
  let expectedIfServed = 0;
  let servedShare = 1;
  for (let waiting = 0; ; waiting++) {
    const leaveRate = lanes / serviceSeconds + (waiting + 1) / patienceSeconds;
    expectedIfServed += 1 / leaveRate;
    servedShare *= 1 - 1 / patienceSeconds / leaveRate;
    secondsServed += weight * servedShare * expectedIfServed;
    weight *= perSecond / leaveRate;
    above += weight;
    queue += weight * (waiting + 1);
    if (weight < 1e-17 * above && perSecond < leaveRate) break;
  }
  const total = below + above;
  const meanQueue = queue / total;
  const gaveUpShare = meanQueue / patienceSeconds / perSecond;
  return {
    utilisation: (belowBusy + above * lanes) / total / lanes,
    waitProbability: above / total,
    gaveUpShare,
    meanWaitSeconds: meanQueue / perSecond,
    meanWaitOfServedSeconds: secondsServed / total / (1 - gaveUpShare),
    meanQueue,
  };
}

const idle: ImpatientState = {
  utilisation: 0,
  waitProbability: 0,
  gaveUpShare: 0,
  meanWaitSeconds: 0,
  meanWaitOfServedSeconds: 0,
  meanQueue: 0,
};
