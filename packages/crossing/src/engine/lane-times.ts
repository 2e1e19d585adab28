import { HOURS_PER_DAY } from "./calendar.ts";
import type { Clock } from "./clock.ts";
import type { Plan, PlannedStation } from "./plan.ts";
import type { Tally } from "./tally.ts";

/** Which lanes are open, and what they spend their time on. */
export class LaneTimes {
  readonly open: Uint8Array;
  readonly paused: Uint8Array;
  readonly group: Int32Array;
  /** By lane: seconds busy and held up since the span began. A service counts whole when it begins. */
  readonly busy: Float64Array;
  readonly heldUp: Float64Array;
  readonly broken: Float64Array;
  /** When the service in each lane ends, of which what lies beyond the span is not yet spent. */
  readonly busyUntil: Float64Array;
  readonly #clock: Clock;
  readonly #tally: Tally;

  constructor(plan: Plan, clock: Clock, tally: Tally) {
    const { lanes } = plan;
    this.open = new Uint8Array(lanes);
    this.paused = new Uint8Array(lanes);
    this.group = new Int32Array(lanes);
    plan.groups.forEach(({ firstLane, count }, group) => {
      this.group.fill(group, firstLane, firstLane + count);
    });
    this.busy = new Float64Array(lanes);
    this.heldUp = new Float64Array(lanes);
    this.broken = new Float64Array(lanes);
    this.busyUntil = new Float64Array(lanes).fill(Number.NEGATIVE_INFINITY);
    this.#clock = clock;
    this.#tally = tally;
  }

  /** How many lanes of a station have a service under way at `time`. */
  countBusy({ firstLane, lanes }: PlannedStation, time: number): number {
    let count = 0;
    for (let lane = firstLane; lane < firstLane + lanes; lane++) if (this.busyUntil[lane]! > time) count++;
    return count;
  }

  /** Adds up what the lanes did in the span that ends. */
  endSpan(time: number): void {
    const { spanStart, hourOfDay } = this.#clock;
    const span = time - spanStart;
    const tally = this.#tally;
    for (let lane = 0; lane < this.busy.length; lane++) {
      const beyond = Math.max(0, this.busyUntil[lane]! - time);
      const busy = this.busy[lane]! - beyond;
      const heldUp = this.heldUp[lane]!;
      // A lane that has closed is open as long as it takes to finish with its last customer.
      const open = this.open[lane] === 1 ? span : busy + heldUp;
      tally.busySeconds[lane]! += busy;
      tally.openSeconds[lane]! += open;
      tally.heldUpSeconds[lane]! += heldUp;
      if (this.open[lane] === 1) tally.brokenSeconds[lane]! += this.broken[lane]!;
      const groupHour = this.group[lane]! * HOURS_PER_DAY + hourOfDay;
      tally.busySecondsByHour[groupHour]! += busy;
      tally.openSecondsByHour[groupHour]! += open;
      this.busy[lane] = beyond;
      this.heldUp[lane] = 0;
      this.broken[lane] = 0;
    }
  }
}
