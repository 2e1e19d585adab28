import { HOURS_PER_DAY } from "./calendar.ts";
import type { Clock } from "./clock.ts";
import type { Plan } from "./plan.ts";
import type { Tally } from "./tally.ts";

/**
 * How many wait where, over time. A length that lasts for an instant only is none: whoever comes at the moment at which
 * a lane falls free, and so waits 0 seconds, does not make the queue longer.
 */
export class QueueLengths {
  /** By visit: how many wait, and their customer-seconds since the span began, less what those still waiting will add. */
  readonly waiting: Int32Array;
  readonly seconds: Float64Array;
  /** By station: how many wait, and whether nobody did at some moment since `takeNeverEmpty`. */
  readonly atStation: Int32Array;
  readonly emptied: Uint8Array;
  /** By station: when the length changed last. */
  readonly #changedAt: Float64Array;
  readonly #clock: Clock;
  readonly #tally: Tally;

  constructor(plan: Plan, clock: Clock, tally: Tally) {
    this.waiting = new Int32Array(plan.visits.length);
    this.seconds = new Float64Array(plan.visits.length);
    this.atStation = new Int32Array(plan.stations.length);
    this.emptied = new Uint8Array(plan.stations.length).fill(1);
    this.#changedAt = new Float64Array(plan.stations.length);
    this.#clock = clock;
    this.#tally = tally;
  }

  begin(visit: number, station: number, time: number): void {
    this.waiting[visit]!++;
    this.seconds[visit]! -= time - this.#clock.spanStart;
    this.#noteLasting(station, time);
    this.atStation[station]!++;
  }

  end(visit: number, station: number, time: number): void {
    this.waiting[visit]!--;
    this.seconds[visit]! += time - this.#clock.spanStart;
    this.#noteLasting(station, time);
    if (--this.atStation[station]! === 0) this.emptied[station] = 1;
  }

  /** The length is about to change at `time`: what it was counts if it has lasted. */
  #noteLasting(station: number, time: number): void {
    if (time === this.#changedAt[station]) return;
    this.#changedAt[station] = time;
    this.noteLength(station, this.atStation[station]!);
  }

  noteLength(station: number, length: number): void {
    const hour = station * HOURS_PER_DAY + this.#clock.hourOfDay;
    if (length > this.#tally.maximumQueueByHour[hour]!) this.#tally.maximumQueueByHour[hour] = length;
  }

  /** Whether people waited at a station at every moment since this was last asked. */
  takeNeverEmpty(station: number): boolean {
    const never = this.emptied[station] === 0;
    this.emptied[station] = this.atStation[station] === 0 ? 1 : 0;
    return never;
  }

  beginSpan(): void {
    this.#noteLengths();
  }

  endSpan(time: number): void {
    const span = time - this.#clock.spanStart;
    const { queueSecondsByHour } = this.#tally;
    for (let visit = 0; visit < this.seconds.length; visit++) {
      queueSecondsByHour[visit * HOURS_PER_DAY + this.#clock.hourOfDay]! +=
        this.seconds[visit]! + this.waiting[visit]! * span;
      this.seconds[visit] = 0;
    }
    this.#noteLengths();
  }

  #noteLengths(): void {
    for (let station = 0; station < this.atStation.length; station++)
      this.noteLength(station, this.atStation[station]!);
  }
}
