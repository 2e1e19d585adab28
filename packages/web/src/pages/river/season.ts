/** The periods of a season as charts and sentences name them. */
import type { Period } from "@kelisim/river";
import type { Tick } from "../../components/chart/line-chart.tsx";
import type { Formats } from "../../messages/formats.ts";

type Days = Pick<Period, "startDate" | "days">;

/** The last day of a period, YYYY-MM-DD. */
export function lastDay({ startDate, days }: Days): string {
  return new Date(Date.parse(startDate) + (days - 1) * 86_400_000).toISOString().slice(0, 10);
}

/** What a period is called: its days, or the name of its month. */
export function periodLabel(period: Days, { period: days }: Formats): string {
  return days(period.startDate, lastDay(period));
}

/** From the first day of the first period to the last day of the last. */
export function seasonLabel(periods: readonly Days[], { period: days }: Formats): string {
  return days(periods[0]!.startDate, lastDay(periods.at(-1)!));
}

/** A tick where a month begins. */
export function monthTicks(periods: readonly Days[], { shortMonth }: Formats): readonly Tick[] {
  return periods.flatMap(({ startDate }, at) =>
    at === 0 || periods[at - 1]!.startDate.slice(0, 7) !== startDate.slice(0, 7)
      ? [{ at, label: shortMonth(startDate) }]
      : [],
  );
}
