import { offeredLoad } from "./offered-load.ts";
import { checkStationLoad, checkWhole, queueFromWait, type StationLoad, type SteadyState } from "./steady-state.ts";

export interface LimitedRoomState extends SteadyState {
  /** Share of arrivals that find the room full and are turned away. */
  readonly turnedAwayShare: number;
}

/**
 * M/M/c/K: as M/M/c, with waiting room for `waitingRoom` (K − c) beyond the lanes; who finds it full is lost.
 * The wait is of those who enter (Gross, Shortle, Thompson and Harris 2008, Fundamentals of Queueing Theory,
 * section 2.5).
 */
export function mmck(station: StationLoad & { readonly waitingRoom: number }): LimitedRoomState {
  checkStationLoad(station);
  checkWhole("waitingRoom", station.waitingRoom, 0);
  const { arrivalsPerHour, serviceSeconds, lanes, waitingRoom } = station;
  const load = offeredLoad(arrivalsPerHour, serviceSeconds);
  const probabilities = stateProbabilities(load, lanes, waitingRoom);
  const turnedAwayShare = probabilities[lanes + waitingRoom]!;
  let waitProbability = 0;
  let meanQueue = 0;
  for (let waiting = 0; waiting <= waitingRoom; waiting++) {
    const probability = probabilities[lanes + waiting]!;
    meanQueue += waiting * probability;
    if (waiting < waitingRoom) waitProbability += probability;
  }
  const enteringShare = 1 - turnedAwayShare;
  const enteringPerHour = arrivalsPerHour * enteringShare;
  const meanWaitSeconds = enteringPerHour === 0 ? 0 : meanQueue / queueFromWait(enteringPerHour, 1);
  return {
    utilisation: (load * enteringShare) / lanes,
    waitProbability: enteringShare === 0 ? 0 : waitProbability / enteringShare,
    meanWaitSeconds,
    meanQueue,
    turnedAwayShare,
  };
}

/** Birth–death probabilities of 0 … lanes + waitingRoom inside, scaled as they grow so that nothing overflows. */
function stateProbabilities(load: number, lanes: number, waitingRoom: number): Float64Array {
  const weights = new Float64Array(lanes + waitingRoom + 1);
  weights[0] = 1;
  let total = 1;
  for (let inside = 1; inside < weights.length; inside++) {
    weights[inside] = (weights[inside - 1]! * load) / Math.min(inside, lanes);
    total += weights[inside]!;
    if (total > 1e200) {
      for (let earlier = 0; earlier <= inside; earlier++) weights[earlier] = weights[earlier]! / total;
      total = 1;
    }
  }
  return weights.map((weight) => weight / total);
}
