import { exp, log } from "./elementary.ts";

/**
 * Quantiles of the gamma distribution of mean 1 and variance `1 / shape`, shape ≥ 1, from a table of polynomials: one for
 * each part of (0, 1/2) and of its mirror image, as wide as an eighth of its octave. The table is laid out from the
 * differential equation of the quantile (G. Steinbrecher and W. T. Shaw, "Quantile mechanics", European Journal of Applied
 * Mathematics 19 (2008), 87–112); each polynomial is the beginning of a Taylor series. In probability, the error is less
 * than half the distance between two uniform numbers.
 */
const PART_BITS = 3;
const PARTS_OF_OCTAVE = 1 << PART_BITS;
const DEGREE = 6;
/** Of a part: its middle, then the coefficients of the powers of the distance from it. */
const ENTRY_BITS = 3;
/** The smallest probability is 2^-33, the largest below 1/2. */
const OCTAVES = 32;
const PARTS = OCTAVES << PART_BITS;
const FIRST_CODE = (1023 - 33) << PART_BITS;
const DROPPED_BITS = 20 - PART_BITS;

const asDouble = new Float64Array(1);
const asWords = new Int32Array(asDouble.buffer);
/** Which of the two words holds sign and exponent. */
const HIGH = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0;

/**
 * Replaces uniform numbers, odd multiples of 2^-33 on (0, 1), by `factor` times the quantiles at them. Works on an array,
 * as a call for each would cost more than the arithmetic.
 */
export function toGammaQuantiles(
  values: Float64Array,
  from: number,
  to: number,
  table: Float64Array,
  factor: number,
): void {
  for (let i = from; i < to; i++) {
    const beyondHalf = values[i]! - 0.5;
    const probability = 0.5 - Math.abs(beyondHalf);
    asDouble[0] = probability;
    const part = (asWords[HIGH]! >> DROPPED_BITS) - FIRST_CODE + Number(beyondHalf > 0) * PARTS;
    const at = part << ENTRY_BITS;
    const d = probability - table[at]!;
    const upper = table[at + 4]! + d * (table[at + 5]! + d * (table[at + 6]! + d * table[at + 7]!));
    values[i] = factor * (table[at + 1]! + d * (table[at + 2]! + d * (table[at + 3]! + d * upper)));
  }
}

/** The table for a shape of at least 1. */
export function gammaQuantileTable(shape: number): Float64Array {
  const known = tables.get(shape);
  if (known) return known;
  const k = Math.min(shape, LARGEST_SHAPE);
  const table = new Float64Array((2 * PARTS) << ENTRY_BITS);
  const { quantile, probability, density } = nearMedian(k);
  layOut(table, 0, k, probability, quantile, 1 / density);
  layOut(table, PARTS, k, 1 - probability, quantile, -1 / density);
  if (k < shape) narrow(table, Math.sqrt(k / shape));
  if (tables.size === MOST_TABLES) tables.clear();
  tables.set(shape, table);
  return table;
}

/** Beyond, only the spread changes: the distribution is as good as normal. */
const LARGEST_SHAPE = 1e8;
/** By shape: the streams of a model share most of theirs. Each takes 32 kB. */
const tables = new Map<number, Float64Array>();
const MOST_TABLES = 32;
/** As many terms as it takes from the middle of one part to that of the next. */
const TERMS = 14;

/**
 * Lays out the parts from 1/2 down to 0, from anywhere near 1/2 with the quantile there and its slope: positive, or
 * negative in the mirror image.
 */
function layOut(
  table: Float64Array,
  firstPart: number,
  shape: number,
  startProbability: number,
  startQuantile: number,
  startSlope: number,
): void {
  const series = new Float64Array(TERMS);
  let width = 0.25 / PARTS_OF_OCTAVE;
  let middle = startProbability;
  taylorSeries(series, startQuantile, startSlope * width, shape);
  for (let octave = OCTAVES - 1, bottom = 0.25; octave >= 0; octave--, bottom /= 2) {
    for (let index = PARTS_OF_OCTAVE - 1; index >= 0; index--) {
      const next = bottom + (index + 0.5) * (bottom / PARTS_OF_OCTAVE);
      const step = (next - middle) / width;
      const quantile = valueAt(series, step);
      const slope = slopeAt(series, step) / width;
      middle = next;
      width = bottom / PARTS_OF_OCTAVE;
      taylorSeries(series, quantile, slope * width, shape);
      const at = (firstPart + octave * PARTS_OF_OCTAVE + index) << ENTRY_BITS;
      table[at] = middle;
      for (let power = 0, scale = 1; power <= DEGREE; power++, scale /= width) {
        table[at + 1 + power] = series[power]! * scale;
      }
    }
  }
}

/** Brings all quantiles nearer to the mean, 1, by a factor. */
function narrow(table: Float64Array, factor: number): void {
  for (let at = 0; at < table.length; at += 1 << ENTRY_BITS) {
    table[at + 1] = 1 + factor * (table[at + 1]! - 1);
    for (let power = 1; power <= DEGREE; power++) table[at + 1 + power]! *= factor;
  }
}

/**
 * The Taylor series of a quantile q of mean 1 from its value and first derivative. With density f(q) ~ q^(k-1) e^(-kq) and
 * q′ = ±1/f(q): q q″ = q′² (k (q − 1) + 1), whose terms give each coefficient from those before.
 */
function taylorSeries(series: Float64Array, value: number, slope: number, shape: number): void {
  series[0] = value;
  series[1] = slope;
  slopes[0] = slope;
  for (let n = 0; n + 2 < TERMS; n++) {
    let square = 0;
    for (let i = 0; i <= n; i++) square += slopes[i]! * slopes[n - i]!;
    squares[n] = square;
    let sum = squares[n]! * (shape * (value - 1) + 1);
    for (let i = 1; i <= n; i++) {
      sum += shape * series[i]! * squares[n - i]! - series[i]! * (n - i + 1) * slopes[n - i + 1]!;
    }
    slopes[n + 1] = sum / ((n + 1) * value);
    series[n + 2] = slopes[n + 1]! / (n + 2);
  }
}

const slopes = new Float64Array(TERMS);
const squares = new Float64Array(TERMS);

function valueAt(series: Float64Array, x: number): number {
  let value = 0;
  for (let power = TERMS - 1; power >= 0; power--) value = value * x + series[power]!;
  return value;
}

function slopeAt(series: Float64Array, x: number): number {
  let slope = 0;
  for (let power = TERMS - 1; power >= 1; power--) slope = slope * x + power * series[power]!;
  return slope;
}

/** A point near the median, with its probability and density, of the distribution of mean 1. */
function nearMedian(shape: number): { quantile: number; probability: number; density: number } {
  const quantile = 1 - 1 / (3 * shape);
  // q^k e^(-k (q − 1)) by the series of the logarithm, as its parts nearly cancel.
  const below = 1 - quantile;
  let logarithm = 0;
  let power = below;
  for (let n = 2; n < 60; n++) {
    power *= below;
    logarithm -= power / n;
  }
  const density = (exp(shape * logarithm) * rootOverGamma(shape)) / quantile;
  // The incomplete gamma function: Abramowitz and Stegun, Handbook of Mathematical Functions, 6.5.29.
  let term = 1;
  let sum = 0;
  for (let n = 1; term > 1e-17 * sum; n++) {
    sum += term;
    term *= (shape * quantile) / (shape + n);
  }
  return { quantile, density, probability: (density * quantile * sum) / shape };
}

/** k^k e^(-k) / Γ(k), by Stirling's series where it is good to all digits (Abramowitz and Stegun 6.1.40). */
function rootOverGamma(shape: number): number {
  let k = shape;
  let ratio = 1;
  // Γ(k) = Γ(k + 1)/k, so this is the same of k + 1 times (k/(k + 1))^(k + 1) e.
  for (; k < 20; k++) ratio *= exp(1 + (k + 1) * log(k / (k + 1)));
  const k2 = k * k;
  const series = (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / (1188 * k2)) / k2) / k2) / k2) / k;
  return ratio * Math.sqrt(k / (2 * Math.PI)) * exp(-series);
}
