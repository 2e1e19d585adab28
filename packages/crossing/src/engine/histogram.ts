/**
 * Durations counted in bins whose width grows with the duration: 32 bins for each doubling, from 2^-7 seconds (8 ms)
 * to 2^25 seconds (a year). A bin is at most 3.1 % of its durations wide. Bin 0 is for exactly 0, bin 1 for what is
 * smaller than all others; what is longer than a year is counted in the last.
 */
const BINS_PER_DOUBLING_BITS = 5;
const LOWEST_EXPONENT = -7;
const HIGHEST_EXPONENT = 25;
/** The compiler folds only a constant that the module keeps to itself. */
const BINS = 2 + ((HIGHEST_EXPONENT - LOWEST_EXPONENT) << BINS_PER_DOUBLING_BITS);
export const HISTOGRAM_BINS = BINS;

const DROPPED_BITS = 20 - BINS_PER_DOUBLING_BITS;
const FIRST_CODE = (1023 + LOWEST_EXPONENT) << BINS_PER_DOUBLING_BITS;

const asDouble = new Float64Array(1);
const asWords = new Uint32Array(asDouble.buffer);
/** Which of the two words holds sign and exponent. */
const HIGH = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0;

/** The bin of a duration of at least 0, from its exponent and the first bits of its mantissa. */
export function binOf(seconds: number): number {
  if (seconds <= 0) return 0;
  asDouble[0] = seconds;
  const bin = (asWords[HIGH]! >>> DROPPED_BITS) - FIRST_CODE + 2;
  return bin < 1 ? 1 : bin < BINS ? bin : BINS - 1;
}

/** The least duration of a bin; its longest is the next bin's least. */
export function binStart(bin: number): number {
  if (bin <= 1) return 0;
  asWords[HIGH] = (bin - 2 + FIRST_CODE) << DROPPED_BITS;
  asWords[1 - HIGH] = 0;
  return asDouble[0]!;
}

/**
 * The duration that a share of those counted, `total` of them, do not exceed, taking them as spread evenly within a bin.
 * NaN for an empty histogram.
 */
export function quantile(counts: Float64Array, total: number, share: number, maximum: number): number {
  if (total === 0) return Number.NaN;
  const wanted = share * total;
  let below = 0;
  for (let bin = 0; bin < counts.length; bin++) {
    const inside = counts[bin]!;
    if (inside > 0 && below + inside >= wanted) {
      if (bin === 0) return 0;
      const start = binStart(bin);
      const end = Math.min(maximum, bin + 1 < HISTOGRAM_BINS ? binStart(bin + 1) : maximum);
      return Math.min(maximum, start + ((wanted - below) / inside) * Math.max(0, end - start));
    }
    below += inside;
  }
  return maximum;
}
