/**
 * Accounts are kept in whole thousands of cubic metres, so that what is printed adds up: hm³ with three decimals, a half
 * rounded away from zero.
 */
export function roundToThousandM3(volumeHm3: number): number {
  return thousandM3(volumeHm3) / 1000;
}

/** The sum of volumes that are whole thousands of m³, again exactly one. */
export function sumHm3(volumesHm3: readonly number[]): number {
  return volumesHm3.reduce((total, volume) => total + thousandM3(volume), 0) / 1000;
}

export function thousandM3(volumeHm3: number): number {
  // 1e-9 of a thousand m³ takes back what the division by 1000 did to a half.
  const scaled = volumeHm3 * 1000;
  return Math.sign(scaled) * Math.floor(Math.abs(scaled) + 0.5 + 1e-9) + 0;
}
