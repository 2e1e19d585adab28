import type { Duration } from "../model/distribution.ts";
import { exp, log, normalQuantile, power, toLogarithms, toNormalQuantiles } from "./elementary.ts";
import { fillUniform, type StreamKey, uniformAt } from "./threefry.ts";

/**
 * Writes the durations (seconds) with the ordinals `ordinal`, `ordinal + 1`, … to `out[from] … out[from + count - 1]`.
 * The duration of an ordinal is always the same.
 */
export type FillDurations = (out: Float64Array, from: number, count: number, ordinal: number) => void;

/** Samples by inversion, one uniform number for each duration; gamma by rejection. */
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

/**
 * G. Marsaglia and W. W. Tsang, "A simple method for generating gamma variables", ACM TOMS 26 (2000), 363–372.
 * Attempt n of an ordinal uses its draws 2n and 2n + 1; shapes below 1 are made of shape + 1 and one more draw.
 */
function gammaSampler(mean: number, coefficientOfVariation: number, key: StreamKey): FillDurations {
  const shape = 1 / (coefficientOfVariation * coefficientOfVariation);
  const scale = mean / shape;
  const boosted = shape < 1;
  const d = (boosted ? shape + 1 : shape) - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  const retry = (ordinal: number): number => {
    for (let attempt = 1; ; attempt++) {
      const normal = normalQuantile(uniformAt(key, ordinal, 2 * attempt));
      const candidate = tryGamma(normal, uniformAt(key, ordinal, 2 * attempt + 1), c, d);
      if (candidate > 0) return candidate;
    }
  };
  const acceptance = new Float64Array(BLOCK);
  return (out, from, count, ordinal) => {
    for (let done = 0; done < count; done += BLOCK) {
      const size = Math.min(BLOCK, count - done);
      const start = from + done;
      fillUniform(out, start, size, key, ordinal + done, 0);
      fillUniform(acceptance, 0, size, key, ordinal + done, 1);
      toNormalQuantiles(out, start, start + size);
      for (let i = 0; i < size; i++) {
        const normal = out[start + i]!;
        const square = normal * normal;
        const root = 1 + c * normal;
        // Nearly all are accepted at once.
        if (root > 0 && acceptance[i]! < 1 - SQUEEZE * square * square)
          out[start + i] = scale * d * (root * root * root);
        else {
          const candidate = tryGamma(normal, acceptance[i]!, c, d);
          out[start + i] = scale * (candidate > 0 ? candidate : retry(ordinal + done + i));
        }
      }
      if (!boosted) continue;
      fillUniform(acceptance, 0, size, key, ordinal + done, BOOST_DRAW);
      for (let i = 0; i < size; i++) out[start + i]! *= power(acceptance[i]!, 1 / shape);
    }
  };
}

const BLOCK = 256;
const SQUEEZE = 0.0331;
const BOOST_DRAW = 0x7fffffff;

/** A gamma variate of shape d + 1/3, or 0 if this attempt is rejected. */
function tryGamma(normal: number, u: number, c: number, d: number): number {
  const root = 1 + c * normal;
  if (root <= 0) return 0;
  const cube = root * root * root;
  const square = normal * normal;
  if (u < 1 - SQUEEZE * square * square) return d * cube;
  return log(u) < 0.5 * square + d * (1 - cube + log(cube)) ? d * cube : 0;
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
