import { checkNotNegative, checkWhole, secondsPerHour } from "./steady-state.ts";

/** M(t)/M/c(t), with arrivals and lanes that hold for an hour each. */
export interface TimeVaryingLoad {
  readonly arrivalsPerHour: readonly number[];
  /** Lanes open in each hour; as many hours as `arrivalsPerHour`. */
  readonly lanes: readonly number[];
  readonly serviceSeconds: number;
  /** Those who arrive when this many are inside are not counted in; large enough that this has no weight. */
  readonly mostInside: number;
  /** How many instants of each hour to report; evenly spaced, the last at the hour's end. */
  readonly instantsPerHour: number;
}

/** The station at one instant, over all ways that the day can go. */
export interface InstantState {
  readonly atSeconds: number;
  readonly meanInside: number;
  readonly meanQueue: number;
  /** Probability that somebody who arrives now has to wait. */
  readonly waitProbability: number;
  /** Mean wait of somebody who arrives now, if the lanes stay as they are now. */
  readonly meanWaitSeconds: number;
}

export interface TimeVaryingState {
  readonly instants: readonly InstantState[];
  /** Mean number waiting over each hour. */
  readonly meanQueueByHour: readonly number[];
  /** Probability that somebody was turned away by `mostInside`, at the worst instant reported. */
  readonly cutOff: number;
}

/**
 * A day that starts empty, by the Kolmogorov forward equations of the number inside. Rates are constant within an
 * hour, so uniformisation solves each hour to within rounding (Jensen 1953, Skandinavisk Aktuarietidskrift
 * 36:87–91; Grassmann 1977, Computers & Operations Research 4:47–53). When lanes close, services in them are taken up
 * again by the lanes left, which changes nothing for exponential services but who is counted as waiting.
 */
export function timeVaryingQueue(load: TimeVaryingLoad): TimeVaryingState {
  const { arrivalsPerHour, lanes, serviceSeconds, mostInside, instantsPerHour } = load;
  checkNotNegative("serviceSeconds", serviceSeconds);
  if (serviceSeconds === 0) throw new RangeError("serviceSeconds must be above 0");
  if (lanes.length !== arrivalsPerHour.length) throw new RangeError("lanes must have one number for each hour");
  checkWhole("mostInside", mostInside, 1);
  checkWhole("instantsPerHour", instantsPerHour, 1);
  const stepSeconds = secondsPerHour / instantsPerHour;
  const instants: InstantState[] = [];
  const meanQueueByHour: number[] = [];
  let state = new Float64Array(mostInside + 1);
  state[0] = 1;
  let cutOff = 0;
  for (const [hour, rate] of arrivalsPerHour.entries()) {
    checkNotNegative("arrivalsPerHour", rate);
    checkWhole("lanes", lanes[hour]!, 0);
    const perSecond = rate / secondsPerHour;
    let queueSeconds = 0;
    for (let step = 1; step <= instantsPerHour; step++) {
      const { after, timeIn } = advance(state, perSecond, lanes[hour]!, 1 / serviceSeconds, stepSeconds);
      state = after;
      cutOff = Math.max(cutOff, after[mostInside]!);
      queueSeconds += sumOver(timeIn, (inside) => Math.max(0, inside - lanes[hour]!));
      instants.push(describeInstant(state, lanes[hour]!, serviceSeconds, hour * secondsPerHour + step * stepSeconds));
    }
    meanQueueByHour.push(queueSeconds / secondsPerHour);
  }
  return { instants, meanQueueByHour, cutOff };
}

/** The state after `seconds`, and the expected time spent in each state on the way. */
function advance(
  state: Float64Array<ArrayBuffer>,
  arrivalRate: number,
  lanes: number,
  serviceRate: number,
  seconds: number,
) {
  const mostInside = state.length - 1;
  const pace = arrivalRate + lanes * serviceRate;
  if (pace === 0) return { after: state, timeIn: state.map((probability) => probability * seconds) };
  // Short enough that exp(−pace·t) does not vanish.
  const pieces = Math.ceil((pace * seconds) / 200);
  const pieceMean = (pace * seconds) / pieces;
  const up = arrivalRate / pace;
  const timeIn = new Float64Array(mostInside + 1);
  let current = state;
  for (let piece = 0; piece < pieces; piece++) {
    const after = new Float64Array(mostInside + 1);
    let jumped = current.slice();
    let probability = Math.exp(-pieceMean);
    let later = 1 - probability;
    for (let jumps = 0; ; jumps++) {
      for (let inside = 0; inside <= mostInside; inside++) {
        after[inside] = after[inside]! + probability * jumped[inside]!;
        timeIn[inside] = timeIn[inside]! + (later / pace) * jumped[inside]!;
      }
      if (jumps > pieceMean && later < 1e-14) break;
      jumped = jumpOnce(jumped, up, lanes, serviceRate / pace);
      probability *= pieceMean / (jumps + 1);
      later -= probability;
    }
    current = after;
  }
  return { after: current, timeIn };
}

/** One step of the uniformised chain: an arrival, an end of service, or nothing. */
function jumpOnce(
  state: Float64Array<ArrayBuffer>,
  up: number,
  lanes: number,
  downPerLane: number,
): Float64Array<ArrayBuffer> {
  const mostInside = state.length - 1;
  const after = new Float64Array(mostInside + 1);
  for (let inside = 0; inside <= mostInside; inside++) {
    const probability = state[inside]!;
    if (probability === 0) continue;
    const down = Math.min(inside, lanes) * downPerLane;
    const upHere = inside < mostInside ? up : 0;
    if (inside < mostInside) after[inside + 1] = after[inside + 1]! + probability * upHere;
    if (inside > 0) after[inside - 1] = after[inside - 1]! + probability * down;
    after[inside] = after[inside]! + probability * (1 - upHere - down);
  }
  return after;
}

function describeInstant(
  state: Float64Array<ArrayBuffer>,
  lanes: number,
  serviceSeconds: number,
  atSeconds: number,
): InstantState {
  return {
    atSeconds,
    meanInside: sumOver(state, (inside) => inside),
    meanQueue: sumOver(state, (inside) => Math.max(0, inside - lanes)),
    waitProbability: sumOver(state, (inside) => (inside >= lanes ? 1 : 0)),
    meanWaitSeconds:
      lanes === 0
        ? Number.POSITIVE_INFINITY
        : sumOver(state, (inside) => (Math.max(0, inside - lanes + 1) * serviceSeconds) / lanes),
  };
}

function sumOver(weights: Float64Array<ArrayBuffer>, weightOf: (inside: number) => number): number {
  let sum = 0;
  for (let inside = 0; inside < weights.length; inside++) sum += weights[inside]! * weightOf(inside);
  return sum;
}
