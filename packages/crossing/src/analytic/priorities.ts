import { erlangC } from "./erlang.ts";
import { offeredLoad } from "./offered-load.ts";
import { checkNotNegative, checkWhole } from "./steady-state.ts";

/** A class of arrivals, the most urgent first. */
export interface PriorityClass {
  readonly arrivalsPerHour: number;
  readonly serviceSeconds: number;
  /** Coefficient of variation of the service time; 1 is exponential. */
  readonly serviceVariation: number;
}

/**
 * One lane, priorities that don't interrupt a service: E[Wₖ] = W₀ / ((1 − σₖ₋₁)(1 − σₖ)) with
 * W₀ = Σ λᵢE[Sᵢ²]/2 and σₖ the load of classes 1 … k (Cobham 1954, Operations Research 2:70–76).
 *
 * @returns the mean wait in seconds of each class, infinite from the first one that does not keep up
 */
export function priorityWaitsOneLane(classes: readonly PriorityClass[]): number[] {
  const loads = classes.map(({ arrivalsPerHour, serviceSeconds, serviceVariation }) => {
    checkNotNegative("serviceVariation", serviceVariation);
    return offeredLoad(arrivalsPerHour, serviceSeconds);
  });
  // The class in service is random, with probability its share of time: all classes that get through count.
  let residual = 0;
  let total = 0;
  for (const [index, { serviceSeconds, serviceVariation }] of classes.entries()) {
    const served = Math.min(loads[index]!, Math.max(0, 1 - total));
    residual += (served * serviceSeconds * (1 + serviceVariation ** 2)) / 2;
    total += loads[index]!;
  }
  return waitsBehindClasses(residual, loads);
}

/**
 * The same at several lanes when all classes have one exponential service time:
 * W₀ = C(c, a)·E[S]/c (Cobham 1954; Davis 1966, Operations Research 14:133–136).
 */
export function priorityWaits(arrivalsPerHour: readonly number[], serviceSeconds: number, lanes: number): number[] {
  checkWhole("lanes", lanes, 1);
  const loads = arrivalsPerHour.map((rate) => offeredLoad(rate, serviceSeconds) / lanes);
  const load = loads.reduce((sum, share) => sum + share, 0) * lanes;
  return waitsBehindClasses((erlangC(lanes, load) * serviceSeconds) / lanes, loads);
}

function waitsBehindClasses(untilFirstDepartureSeconds: number, utilisations: readonly number[]): number[] {
  let before = 0;
  return utilisations.map((utilisation) => {
    const through = before + utilisation;
    const wait = through < 1 ? untilFirstDepartureSeconds / ((1 - before) * (1 - through)) : Number.POSITIVE_INFINITY;
    before = through;
    return wait;
  });
}
