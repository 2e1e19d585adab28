/** Poisson arrivals at one queue before identical lanes, in the long run. */
export interface StationLoad {
  readonly arrivalsPerHour: number;
  /** Mean service time. */
  readonly serviceSeconds: number;
  readonly lanes: number;
}

/** What a station comes to in the long run. Infinite means and a certain wait say that no long run exists. */
export interface SteadyState {
  /** Share of the lanes' time that is spent serving. */
  readonly utilisation: number;
  /** Probability that an arrival has to wait. */
  readonly waitProbability: number;
  /** Mean wait before service, of those who are served. */
  readonly meanWaitSeconds: number;
  /** Mean number who wait. */
  readonly meanQueue: number;
}

/** A steady state whose distribution of waits is known too. */
export interface SteadyStateWaits extends SteadyState {
  /** Probability that the wait is longer than so many seconds. */
  readonly waitExceeds: (seconds: number) => number;
  /** The wait that this share (0 to below 1) of arrivals does not exceed. */
  readonly waitQuantileSeconds: (share: number) => number;
}

export const secondsPerHour = 3600;

/** Little's law, L = λW (Little 1961, Operations Research 9:383–387): the mean number who wait. */
export function queueFromWait(arrivalsPerHour: number, meanWaitSeconds: number): number {
  return arrivalsPerHour === 0 ? 0 : (arrivalsPerHour / secondsPerHour) * meanWaitSeconds;
}

/** @throws RangeError for a rate or time below zero or not finite, or lanes that are no whole number of at least 1. */
export function checkStationLoad(station: StationLoad): void {
  checkNotNegative("arrivalsPerHour", station.arrivalsPerHour);
  checkNotNegative("serviceSeconds", station.serviceSeconds);
  checkWhole("lanes", station.lanes, 1);
}

export function checkNotNegative(name: string, value: number): void {
  if (!(Number.isFinite(value) && value >= 0)) throw new RangeError(`${name} must be a number of at least 0`);
}

export function checkWhole(name: string, value: number, least: number): void {
  if (!(Number.isSafeInteger(value) && value >= least)) {
    throw new RangeError(`${name} must be a whole number of at least ${least}`);
  }
}

export function checkShare(name: string, value: number): void {
  if (!(value >= 0 && value < 1)) throw new RangeError(`${name} must be at least 0 and below 1`);
}
