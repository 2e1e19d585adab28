import { offeredLoad } from "./offered-load.ts";
import { checkNotNegative, queueFromWait, type SteadyState } from "./steady-state.ts";

/** One lane with Poisson arrivals and services of any distribution, of which two moments are known. */
export interface SingleLane {
  readonly arrivalsPerHour: number;
  /** Mean service time. */
  readonly serviceSeconds: number;
  /** Coefficient of variation of the service time: standard deviation over mean. 0 is constant, 1 exponential. */
  readonly serviceVariation: number;
}

/**
 * M/G/1, first come first served: E[W] = λ·E[S²] / (2(1 − ρ))
 * (Pollaczek 1930, Khinchine 1932; Kleinrock 1975, Queueing Systems I, section 5.6).
 * M/M/1 is the case of variation 1, M/D/1 that of variation 0.
 */
export function mg1(lane: SingleLane): SteadyState {
  checkNotNegative("serviceVariation", lane.serviceVariation);
  const load = offeredLoad(lane.arrivalsPerHour, lane.serviceSeconds);
  const squaredVariation = lane.serviceVariation ** 2;
  const meanWaitSeconds =
    load < 1 ? (load * lane.serviceSeconds * (1 + squaredVariation)) / (2 * (1 - load)) : Number.POSITIVE_INFINITY;
  return {
    utilisation: Math.min(1, load),
    waitProbability: Math.min(1, load),
    meanWaitSeconds,
    meanQueue: queueFromWait(lane.arrivalsPerHour, meanWaitSeconds),
  };
}

/** M/M/1: E[W] = ρ·E[S] / (1 − ρ) (Kleinrock 1975, Queueing Systems I, section 3.2). */
export function mm1(arrivalsPerHour: number, serviceSeconds: number): SteadyState {
  return mg1({ arrivalsPerHour, serviceSeconds, serviceVariation: 1 });
}
