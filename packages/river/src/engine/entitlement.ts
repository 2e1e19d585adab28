import type { Period } from "../model/periods.ts";
import type { RiverShares } from "../model/treaty.ts";

/** Each party's share in a period, or undefined where no season of the treaty holds. */
export function sharesIn(
  river: RiverShares,
  period: Period,
  isDry: boolean,
): Readonly<Record<string, number>> | undefined {
  const day = period.startDate.slice(5);
  const season = river.shares.find(({ from, until }) => liesIn(day, from, until));
  if (season === undefined) return undefined;
  return isDry && river.dryYear?.byParty !== undefined ? river.dryYear.byParty : season.byParty;
}

/** Whether a day of the year (MM-DD) lies in a season, which may go over the turn of the year. */
function liesIn(day: string, from: string | undefined, until: string | undefined): boolean {
  if (from === undefined && until === undefined) return true;
  const first = from ?? "01-01";
  const last = until ?? "12-31";
  return first <= last ? first <= day && day <= last : day >= first || day <= last;
}

/** Whether a year with this divisible water is a dry one. */
export function isDryYear(river: RiverShares, divisibleHm3OfYear: number): boolean {
  const { dryYear } = river;
  return dryYear !== undefined && divisibleHm3OfYear < dryYear.belowShareOfNormal * dryYear.normalVolumeHm3;
}
