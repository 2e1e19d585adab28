/** The only place where units are converted. 1 hm³ = 1 million m³. */

const M3_PER_HM3 = 1e6;
export const SECONDS_PER_DAY = 86_400;

/** The volume that a steady flow brings in so many days. */
export function volumeHm3OfFlow(flowM3s: number, days: number): number {
  return flowM3s * hm3PerM3s(days);
}

export function flowM3sOfVolume(volumeHm3: number, days: number): number {
  return volumeHm3 / hm3PerM3s(days);
}

/** hm³ in so many days for each m³/s: 0.864 in ten days. */
export function hm3PerM3s(days: number): number {
  return (days * SECONDS_PER_DAY) / M3_PER_HM3;
}

/** A depth over an area: 1 mm on 1 km² is 1000 m³. */
export function volumeHm3OfDepth(depthMm: number, areaKm2: number): number {
  return depthMm * areaKm2 * 1e-3;
}

const GRAVITY_M_PER_S2 = 9.81;
const WATER_KG_PER_M3 = 1000;
const JOULES_PER_GWH = 3.6e12;

/** The energy of a volume that falls through a head: ρ·g·V·h·η. */
export function energyGwhOfVolume(volumeHm3: number, headM: number, efficiency: number): number {
  return (WATER_KG_PER_M3 * GRAVITY_M_PER_S2 * volumeHm3 * M3_PER_HM3 * headM * efficiency) / JOULES_PER_GWH;
}

/** What a plant of so many megawatts gives at most in so many days. */
export function energyGwhOfPower(powerMw: number, days: number): number {
  return (powerMw * days * 24) / 1000;
}
