import type { Duration } from "../model/distribution.ts";
import { exp, log, power, toLogarithms, toNormalQuantiles } from "./elementary.ts";
import { gammaQuantileTable, toGammaQuantiles } from "./gamma-quantiles.ts";
import { fillUniform, type StreamKey, uniformAt } from "./threefry.ts";

/**
 * Writes the durations (seconds) with the ordinals `ordinal`, `ordinal + 1`, … to `out[from] … out[from + count - 1]`.
 * The duration of an ordinal is always the same.
 */
export type FillDurations = (out: Float64Array, from: number, count: number, ordinal: number) => void;

/** Samples by inversion, one uniform number for each duration: a larger one gives a longer duration. */
export function durationSampler(duration: Duration, key: StreamKey): FillDurations {
  switch (duration.distribution) {
    case "deterministic":
      return (out, from, count) => {
        out.fill(duration.meanSeconds, from, from + count);
      };
    case "exponential":
      return exponentialSampler(duration.meanSeconds, key);
    case "lognormal":
      return lognormalSampler(duration.meanSeconds, duration.coefficientOfVariation, key);
    case "gamma":
      return gammaSampler(duration.meanSeconds, duration.coefficientOfVariation, key);
    case "empirical":
      return empiricalSampler(duration.seconds, duration.weights, key);
  }
}

export function exponentialSampler(mean: number, key: StreamKey): FillDurations {
  return (out, from, count, ordinal) => {
    fillUniform(out, from, count, key, ordinal, 0);
    toLogarithms(out, from, from + count, -mean);
  };
}

/** With s² = ln(1 + cv²), the logarithm is normal with mean ln(mean) − s²/2 and standard deviation s. */
function lognormalSampler(mean: number, coefficientOfVariation: number, key: StreamKey): FillDurations {
  const variance = log(1 + coefficientOfVariation * coefficientOfVariation);
  const deviation = Math.sqrt(variance);
  const location = log(mean) - variance / 2;
  return (out, from, count, ordinal) => {
    fillUniform(out, from, count, key, ordinal, 0);
    const end = from + count;
    toNormalQuantiles(out, from, end);
    for (let i = from; i < end; i++) out[i] = exp(location + deviation * out[i]!);
  };
}

/** A shape k below 1 is made of k + 1 and one more draw u: the variate times u^(1/k). */
function gammaSampler(mean: number, coefficientOfVariation: number, key: StreamKey): FillDurations {
  const shape = 1 / (coefficientOfVariation * coefficientOfVariation);
  if (shape >= 1) return gammaQuantileSampler(mean, shape, key);
  const ofShapeAndOne = gammaQuantileSampler(mean * (1 + 1 / shape), shape + 1, key);
  return (out, from, count, ordinal) => {
    ofShapeAndOne(out, from, count, ordinal);
    for (let i = 0; i < count; i++) {
      out[from + i]! *= power(uniformAt(key, ordinal + i, 1), 1 / shape);
    }
  };
}

function gammaQuantileSampler(mean: number, shape: number, key: StreamKey): FillDurations {
  const table = gammaQuantileTable(shape);
  return (out, from, count, ordinal) => {
    fillUniform(out, from, count, key, ordinal, 0);
    toGammaQuantiles(out, from, from + count, table, mean);
  };
}

function empiricalSampler(
  values: readonly number[],
  weights: readonly number[] | undefined,
  key: StreamKey,
): FillDurations {
  const choose = weightedChoice(weights ?? values.map(() => 1));
  return (out, from, count, ordinal) => {
    fillUniform(out, from, count, key, ordinal, 0);
    for (let i = from; i < from + count; i++) out[i] = values[choose(out[i]!)]!;
  };
}

/** From a uniform number to an index with probability proportional to its weight. */
export function weightedChoice(weights: readonly number[]): (u: number) => number {
  const cumulative = new Float64Array(weights.length);
  let total = 0;
  weights.forEach((weight, index) => {
    total += weight;
    cumulative[index] = total;
  });
  const last = weights.findLastIndex((weight) => weight > 0);
  return (u) => {
    const wanted = u * total;
    let low = 0;
    let high = last;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (cumulative[middle]! > wanted) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}
