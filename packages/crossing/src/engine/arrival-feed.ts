import { ARRIVAL_BLOCK, type ArrivalProcess } from "./arrival-process.ts";
import { HOURS_PER_DAY } from "./calendar.ts";
import { NONE } from "./customers.ts";
import type { Scene } from "./scene.ts";

/** Lets those of one source into the crossing, to the mailbox of the station at which they enter. */
export class ArrivalFeed {
  readonly #scene: Scene;
  readonly #process: ArrivalProcess;
  readonly #firstClass: number;
  /** The visit with which all of the source begin; undefined where shares or bookings decide. */
  readonly #onlyFirstVisit: number | undefined;
  #place = 0;

  constructor(scene: Scene, process: ArrivalProcess, source: number) {
    const { kind, firstClass } = scene.plan.sources[source]!;
    const { targets } = scene.plan.classes[firstClass]!.enter;
    this.#scene = scene;
    this.#process = process;
    this.#firstClass = firstClass;
    this.#onlyFirstVisit = kind === "plain" && targets.length === 1 ? targets[0] : undefined;
    process.nextBlock();
  }

  /** Those who arrive before `until`. */
  advance(until: number): void {
    const process = this.#process;
    while (process.times[this.#place]! < until) {
      if (this.#onlyFirstVisit === undefined) this.#letIn(until);
      else this.#letInAlike(until, this.#onlyFirstVisit);
      if (this.#place < ARRIVAL_BLOCK) return;
      process.nextBlock();
      this.#place = 0;
    }
  }

  /** Those of the present block, all of them beginning with the same visit. */
  #letInAlike(until: number, visit: number): void {
    const { customers, mailboxes, columns, tally, clock } = this.#scene;
    const { times, ordinals } = this.#process;
    const mailbox = mailboxes[columns.visitStation[visit]!]!;
    mailbox.beginRun(times[this.#place]!, ARRIVAL_BLOCK);
    let place = this.#place;
    let count = mailbox.count;
    for (; place < ARRIVAL_BLOCK; place++) {
      const time = times[place]!;
      if (time >= until) break;
      mailbox.times[count] = time;
      mailbox.customers[count++] = customers.admit(time, ordinals[place]!, visit);
    }
    tally.arrivedByHour[this.#firstClass * HOURS_PER_DAY + clock.hourOfDay]! += place - this.#place;
    mailbox.count = count;
    this.#place = place;
  }

  #letIn(until: number): void {
    const { customers, mailboxes, columns, tally, clock, draws } = this.#scene;
    const { times, ordinals, classOffsets } = this.#process;
    for (; this.#place < ARRIVAL_BLOCK; this.#place++) {
      const time = times[this.#place]!;
      if (time >= until) return;
      const classIndex = this.#firstClass + classOffsets[this.#place]!;
      const ordinal = ordinals[this.#place]!;
      const visit = draws.firstVisit(classIndex, ordinal);
      tally.arrivedByHour[classIndex * HOURS_PER_DAY + clock.hourOfDay]!++;
      mailboxes[columns.visitStation[visit]!]!.put(time, customers.admit(time, ordinal, visit), NONE);
    }
  }
}
