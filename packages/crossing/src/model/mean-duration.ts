import type { Duration } from "./distribution.ts";

/** Mean and variance of a service with a chance of a secondary one. */
interface Service {
  readonly service: Duration;
  readonly secondary?: { readonly share: number; readonly service: Duration } | undefined;
}

export function meanSeconds(duration: Duration): number {
  if (duration.distribution !== "empirical") return duration.meanSeconds;
  return weightedMean(duration.seconds, duration.weights);
}

function varianceSeconds2(duration: Duration): number {
  switch (duration.distribution) {
    case "deterministic":
      return 0;
    case "exponential":
      return duration.meanSeconds ** 2;
    case "gamma":
    case "lognormal":
      return (duration.meanSeconds * duration.coefficientOfVariation) ** 2;
    case "empirical": {
      const mean = meanSeconds(duration);
      return weightedMean(
        duration.seconds.map((value) => (value - mean) ** 2),
        duration.weights,
      );
    }
  }
}

export function meanServiceSeconds({ service, secondary }: Service): number {
  return meanSeconds(service) + (secondary ? secondary.share * meanSeconds(secondary.service) : 0);
}

/** The coefficient of variation of the whole service. */
export function serviceVariation({ service, secondary }: Service): number {
  const mean = meanServiceSeconds({ service, secondary });
  if (mean === 0) return 0;
  let variance = varianceSeconds2(service);
  if (secondary) {
    const extra = meanSeconds(secondary.service);
    const { share } = secondary;
    variance += share * varianceSeconds2(secondary.service) + share * (1 - share) * extra ** 2;
  }
  return Math.sqrt(variance) / mean;
}

function weightedMean(values: readonly number[], weights: readonly number[] | undefined): number {
  const weightOf = (index: number) => weights?.[index] ?? 1;
  const total = values.reduce((sum, _, index) => sum + weightOf(index), 0);
  return values.reduce((sum, value, index) => sum + value * weightOf(index), 0) / total;
}
