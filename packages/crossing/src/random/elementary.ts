/**
 * Logarithm, exponential and normal quantile from additions, multiplications, divisions and square roots alone, which
 * IEEE 754 fixes to the last bit. `Math.log` and `Math.exp` are left to the engine: equal in Node and Chromium, which
 * share V8, but not promised to equal Firefox or Safari.
 */

const LN2 = Math.LN2;
const TABLE_BITS = 8;
const TABLE_SIZE = 1 << TABLE_BITS;

/** For the midpoints c of 256 parts of [1, 2): 1/c rounded, and the logarithm of the c that the rounded value stands for. */
const reciprocal = new Float64Array(TABLE_SIZE);
const logOfMidpoint = new Float64Array(TABLE_SIZE);
for (let j = 0; j < TABLE_SIZE; j++) {
  reciprocal[j] = 1 / (1 + (j + 0.5) / TABLE_SIZE);
  logOfMidpoint[j] = logBySeries(1 / reciprocal[j]!);
}

/** 2^e and e ln 2, for the exponents e of IEEE 754 as they are stored: larger by 1023. */
const powersOfTwo = Float64Array.from({ length: 2047 }, (_, code) => powerOfTwo(code - 1023));
const logOfExponent = Float64Array.from({ length: 2047 }, (_, code) => (code - 1023) * LN2);

const asDouble = new Float64Array(1);
const asWords = new Int32Array(asDouble.buffer);
/** Which of the two words holds sign and exponent. */
const HIGH = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0;

/**
 * Replaces positive numbers (of at least 2^-1022) by `factor` times their logarithms, to about 15 digits. Works on an
 * array, as a call for each would cost more than the arithmetic.
 */
export function toLogarithms(values: Float64Array, from: number, to: number, factor: number): void {
  for (let i = from; i < to; i++) {
    const x = values[i]!;
    asDouble[0] = x;
    const word = asWords[HIGH]!;
    const exponent = word >> 20;
    const part = (word >> (20 - TABLE_BITS)) & (TABLE_SIZE - 1);
    const r = x * powersOfTwo[2046 - exponent]! * reciprocal[part]! - 1;
    const r2 = r * r;
    const series = r + r2 * (-0.5 + r * (1 / 3) + r2 * (-0.25 + r * 0.2 - r2 * (1 / 6)));
    values[i] = factor * (logOfExponent[exponent]! + logOfMidpoint[part]! + series);
  }
}

/** ln x for any x of at least 2^-1022. */
export function log(x: number): number {
  single[0] = x;
  toLogarithms(single, 0, 1, 1);
  return single[0]!;
}

const single = new Float64Array(1);

/** ln x = 2 artanh((x − 1)/(x + 1)), summed until nothing is added; for the table. */
function logBySeries(x: number): number {
  const z = (x - 1) / (x + 1);
  let sum = 0;
  let power = z;
  for (let k = 1; k < 60; k += 2) {
    sum += power / k;
    power *= z * z;
  }
  return 2 * sum;
}

const EXP_BITS = 7;
const EXP_SIZE = 1 << EXP_BITS;
/** ln 2 / 128 in two parts; the first has zeros at its end, so that k times it is exact. */
const STEP_HIGH = 0.00541521234481479;
const STEP_LOW = 3.309782317038503e-12;

/** 2^(j/128), by repeated square roots. */
const rootsOfTwo = new Float64Array(EXP_SIZE).fill(1);
for (let bit = EXP_BITS - 1, root = Math.sqrt(2); bit >= 0; bit--, root = Math.sqrt(root)) {
  for (let j = 0; j < EXP_SIZE; j++) if ((j >> bit) & 1) rootsOfTwo[j]! *= root;
}

/** e^x; 0 below −700, infinite above 700. */
export function exp(x: number): number {
  if (!(x > -700)) return 0;
  if (x > 700) return Number.POSITIVE_INFINITY;
  const k = Math.floor(x * (EXP_SIZE / LN2) + 0.5);
  const r = x - k * STEP_HIGH - k * STEP_LOW;
  const series = 1 + r * (1 + r * (0.5 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120)))));
  return series * rootsOfTwo[k & (EXP_SIZE - 1)]! * powersOfTwo[(k >> EXP_BITS) + 1023]!;
}

function powerOfTwo(exponent: number): number {
  let power = 1;
  for (let i = 0; i < Math.abs(exponent); i++) power *= exponent > 0 ? 2 : 0.5;
  return power;
}

/** x^y for x > 0. */
export function power(x: number, y: number): number {
  return exp(y * log(x));
}

/**
 * Replaces numbers on (0, 1) by the standard normal quantiles at them, to about 16 digits: algorithm AS 241 (PPND16),
 * M. J. Wichura, Applied Statistics 37 (1988), 477–484. Works on an array, as a call for each would cost more than the
 * arithmetic; those in the tails, which no processor foresees, are done apart from the others.
 */
export function toNormalQuantiles(values: Float64Array, from: number, to: number): void {
  for (let first = from; first < to; first += TAIL_BLOCK) {
    const end = Math.min(to, first + TAIL_BLOCK);
    const tails = findTails(values, first, end);
    toCentralQuantiles(values, first, end);
    toTailQuantiles(values, tails);
  }
}

const TAIL_BLOCK = 256;
/** The numbers of a block that are in the tails: where they are, what they are, and the logarithm of what lies beyond. */
const tailPlace = new Int32Array(TAIL_BLOCK);
const tailNumber = new Float64Array(TAIL_BLOCK);
const tailLogarithm = new Float64Array(TAIL_BLOCK);

/** @returns how many are in the tails */
function findTails(values: Float64Array, from: number, to: number): number {
  let tails = 0;
  for (let i = from; i < to; i++) {
    const p = values[i]!;
    tailPlace[tails] = i;
    tailNumber[tails] = p;
    // 1 if more than 0.425 from a half, else 0: without a branch.
    tails += (Math.abs(p - 0.5) * (1 / 0.425)) | 0;
  }
  return tails;
}

function toCentralQuantiles(values: Float64Array, from: number, to: number): void {
  for (let i = from; i < to; i++) {
    const q = values[i]! - 0.5;
    const r = 0.180625 - q * q;
    values[i] =
      (q *
        (((((((2509.0809287301227 * r + 33430.57558358813) * r + 67265.7709270087) * r + 45921.95393154987) * r +
          13731.69376550946) *
          r +
          1971.5909503065513) *
          r +
          133.14166789178438) *
          r +
          3.3871328727963665)) /
      (((((((5226.495278852854 * r + 28729.085735721943) * r + 39307.89580009271) * r + 21213.794301586597) * r +
        5394.196021424751) *
        r +
        687.1870074920579) *
        r +
        42.31333070160091) *
        r +
        1);
  }
}

/** The standard normal quantile at p, 0 < p < 1. */
export function normalQuantile(p: number): number {
  single[0] = p;
  toNormalQuantiles(single, 0, 1);
  return single[0]!;
}

function toTailQuantiles(values: Float64Array, tails: number): void {
  for (let tail = 0; tail < tails; tail++) {
    const p = tailNumber[tail]!;
    tailLogarithm[tail] = p < 0.5 ? p : 1 - p;
  }
  toLogarithms(tailLogarithm, 0, tails, 1);
  for (let tail = 0; tail < tails; tail++) {
    const magnitude = quantileFromLogarithm(tailLogarithm[tail]!);
    values[tailPlace[tail]!] = tailNumber[tail]! < 0.5 ? -magnitude : magnitude;
  }
}

/** The normal quantile at 1 − p, from ln p, for p < 0.075. */
function quantileFromLogarithm(logarithm: number): number {
  const root = Math.sqrt(-logarithm);
  let magnitude: number;
  if (root <= 5) {
    const r = root - 1.6;
    magnitude =
      (((((((0.0007745450142783414 * r + 0.022723844989269184) * r + 0.2417807251774506) * r + 1.2704582524523684) * r +
        3.6478483247632045) *
        r +
        5.769497221460691) *
        r +
        4.630337846156546) *
        r +
        1.4234371107496835) /
      (((((((1.0507500716444169e-9 * r + 0.0005475938084995345) * r + 0.015198666563616457) * r + 0.14810397642748008) *
        r +
        0.6897673349851) *
        r +
        1.6763848301838038) *
        r +
        2.053191626637759) *
        r +
        1);
  } else {
    const r = root - 5;
    magnitude =
      (((((((2.0103343992922881e-7 * r + 2.7115555687434876e-5) * r + 0.0012426609473880784) * r +
        0.026532189526576124) *
        r +
        0.29656057182850487) *
        r +
        1.7848265399172913) *
        r +
        5.463784911164114) *
        r +
        6.657904643501103) /
      (((((((2.0442631033899397e-15 * r + 1.421511758316446e-7) * r + 1.8463183175100548e-5) * r +
        0.0007868691311456133) *
        r +
        0.014875361290850615) *
        r +
        0.1369298809227358) *
        r +
        0.599832206555888) *
        r +
        1);
  }
  return magnitude;
}
