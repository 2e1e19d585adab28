import { checkNotNegative, secondsPerHour } from "./steady-state.ts";

/** The offered load a = λ·E[S] in erlangs: the mean number of lanes that would be busy if lanes were without end. */
export function offeredLoad(arrivalsPerHour: number, serviceSeconds: number): number {
  checkNotNegative("arrivalsPerHour", arrivalsPerHour);
  checkNotNegative("serviceSeconds", serviceSeconds);
  return (arrivalsPerHour * serviceSeconds) / secondsPerHour;
}

/**
 * The offered load over the day for arrivals that change by the hour: the mean number of busy lanes of the
 * M(t)/G/∞ queue, m(t) = E[λ(t − Sₑ)]·E[S], where Sₑ is the residual service time. It lags behind the arrivals,
 * which the plain λ(t)·E[S] misses (Eick, Massey and Whitt 1993, Operations Research 41:731–742; used for staffing
 * by Jennings, Mandelbaum, Massey and Whitt 1996, Management Science 42:1383–1394). Services are taken as
 * exponential; the hours repeat as a cycle (24 of a day, 168 of a week).
 *
 * @returns the mean load of each hour, in erlangs
 */
export function offeredLoadByHour(arrivalsPerHour: readonly number[], serviceSeconds: number): number[] {
  checkNotNegative("serviceSeconds", serviceSeconds);
  const loads = arrivalsPerHour.map((rate) => offeredLoad(rate, serviceSeconds));
  if (serviceSeconds === 0 || loads.length === 0) return loads;
  const decay = Math.exp(-secondsPerHour / serviceSeconds);
  // m' = (load − m)/E[S] within an hour; the start of the cycle is where one turn maps it onto itself.
  const afterOneTurn = loads.reduce((m, load) => load + (m - load) * decay, 0);
  let atHourStart = afterOneTurn / (1 - decay ** loads.length);
  const meanOfTransition = (serviceSeconds / secondsPerHour) * (1 - decay);
  return loads.map((load) => {
    const mean = load + (atHourStart - load) * meanOfTransition;
    atHourStart = load + (atHourStart - load) * decay;
    return mean;
  });
}
