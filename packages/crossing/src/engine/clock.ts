import { HOURS_PER_DAY, modulo, SECONDS_PER_HOUR } from "./calendar.ts";

/** The span being simulated, in which no lane opens or closes. All of it lies in one hour of the day. */
export class Clock {
  spanStart: number;
  hourOfDay = 0;
  /** Until when everything is counted together: the end of the warm-up, then that of the period. */
  countEnd = 0;

  constructor(startTime: number) {
    this.spanStart = startTime;
  }

  /** The hour of the day of a moment of this span or before it. */
  hourOf(time: number): number {
    return time >= this.spanStart ? this.hourOfDay : modulo(Math.floor(time / SECONDS_PER_HOUR), HOURS_PER_DAY);
  }
}
