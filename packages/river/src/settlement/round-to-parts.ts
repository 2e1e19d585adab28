import type Fraction from "fraction.js";
import { exact } from "../sharing/exact.ts";

/**
 * Whole numbers as near to the exact shares as they can be while they add up to the whole: each is rounded down, and
 * what is left goes, one each, to those who lost most by it (largest remainder; A. Hamilton 1792). Of those who lost
 * alike, the one named first gets it.
 *
 * @param whole the sum of the shares, as a whole number of the smallest unit (tiyn, m³)
 */
export function roundToParts(whole: bigint, shares: readonly Fraction[]): bigint[] {
  const parts = shares.map(floorOf);
  const lost = shares.map((share, index) => share.sub(exact(String(parts[index]!))));
  const mostFirst = shares.map((_, index) => index).sort((a, b) => lost[b]!.compare(lost[a]!) || a - b);
  const left = Number(whole - parts.reduce((total, part) => total + part, 0n));
  for (const index of mostFirst.slice(0, left)) parts[index] = parts[index]! + 1n;
  return parts;
}

/** The nearest whole number; a half goes away from zero. */
export function roundHalfUp(amount: Fraction): bigint {
  const doubled = 2n * amount.n + amount.d;
  return amount.s * (doubled / (2n * amount.d));
}

function floorOf({ s, n, d }: Fraction): bigint {
  const towardsZero = n / d;
  return s < 0n && n % d !== 0n ? -towardsZero - 1n : s * towardsZero;
}
