import type { Instant } from "@kelisim/register";

/** The day to judge by, and the last moment of it; the present where no day is asked for. */
export interface AsOf {
  readonly day: string;
  readonly instant: Instant | null;
}

export function asOfDay(day: string | null): AsOf {
  if (day === null) return { day: new Date().toISOString().slice(0, 10), instant: null };
  return { day, instant: `${day}T23:59:59.999Z` };
}
