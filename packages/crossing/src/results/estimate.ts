import type { Estimate } from "./result.ts";

/** The mean of independent values and the half width of its 95 % interval; values that are NaN (nobody came) are left out. */
export function estimate(values: readonly number[]): Estimate {
  const known = values.filter((value) => !Number.isNaN(value));
  if (known.length === 0) return { mean: Number.NaN, halfWidth: Number.NaN };
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  if (known.length === 1) return { mean, halfWidth: Number.NaN };
  const variance = known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (known.length - 1);
  return { mean, halfWidth: studentT975(known.length - 1) * Math.sqrt(variance / known.length) };
}

/** The 97.5 % point of Student's t for 1 to 30 degrees of freedom (Abramowitz and Stegun 1964, table 26.10). */
const TABLE = [
  12.706205, 4.302653, 3.182446, 2.776445, 2.570582, 2.446912, 2.364624, 2.306004, 2.262157, 2.228139, 2.200985,
  2.178813, 2.160369, 2.144787, 2.13145, 2.119905, 2.109816, 2.100922, 2.093024, 2.085963, 2.079614, 2.073873, 2.068658,
  2.063899, 2.059539, 2.055529, 2.051831, 2.048407, 2.04523, 2.042272,
];
const NORMAL_975 = 1.959963984540054;

/** Beyond the table by the expansion of Abramowitz and Stegun, 26.7.5, whose error is then below 10^-6. */
export function studentT975(degreesOfFreedom: number): number {
  const listed = TABLE[degreesOfFreedom - 1];
  if (listed !== undefined) return listed;
  const z = NORMAL_975;
  const n = degreesOfFreedom;
  return (
    z +
    (z ** 3 + z) / (4 * n) +
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * n ** 2) +
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * n ** 3)
  );
}
