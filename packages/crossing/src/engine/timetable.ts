import { HOURS_PER_DAY, modulo, SECONDS_PER_DAY, SECONDS_PER_HOUR } from "./calendar.ts";
import type { Plan } from "./plan.ts";

/** When lanes open, close and pause. Between two successive boundaries nothing of it changes. */
export interface Timetable {
  /** Seconds of the day, in order: every full hour and whenever a break begins or ends. */
  readonly boundaries: readonly number[];
  /** How many lanes of a group are open in an hour of the week. */
  readonly openLanes: (group: number, hourOfWeek: number) => number;
  /** By boundary and group: whether the group has its break from then until the next boundary. */
  readonly isPaused: readonly (readonly boolean[])[];
}

export function timetableOf({ groups }: Plan): Timetable {
  const breaks = groups.map(({ lanes }) =>
    (lanes.breaks ?? []).map(({ hourOfDay, minutes }) => ({
      from: hourOfDay * SECONDS_PER_HOUR,
      seconds: minutes * 60,
    })),
  );
  const boundaries = new Set(Array.from({ length: HOURS_PER_DAY }, (_, hour) => hour * SECONDS_PER_HOUR));
  for (const { from, seconds } of breaks.flat()) {
    boundaries.add(from);
    boundaries.add(modulo(from + seconds, SECONDS_PER_DAY));
  }
  const inOrder = [...boundaries].sort((a, b) => a - b);
  return {
    boundaries: inOrder,
    openLanes: (group, hourOfWeek) => {
      const { lanes } = groups[group]!;
      return lanes.openByHourOfWeek?.[hourOfWeek] ?? lanes.openByHourOfDay?.[hourOfWeek % HOURS_PER_DAY] ?? lanes.count;
    },
    isPaused: inOrder.map((second) =>
      breaks.map((own) => own.some(({ from, seconds }) => modulo(second - from, SECONDS_PER_DAY) < seconds)),
    ),
  };
}
