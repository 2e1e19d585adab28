import { ARRIVAL_BLOCK, type ArrivalProcess } from "./arrival-process.ts";
import { HOURS_PER_DAY } from "./calendar.ts";
import type { RouteChoice } from "./plan.ts";
import type { Scene } from "./scene.ts";

/** Lets those of one source into the crossing, to the mailbox of the station at which they enter. */
export class ArrivalFeed {
  readonly #scene: Scene;
  readonly #process: ArrivalProcess;
  readonly #firstClass: number;
  /** The visit with which all of a class begin; undefined where shares decide. */
  readonly #onlyFirstVisit: readonly (number | undefined)[];
  #place = 0;

  constructor(scene: Scene, process: ArrivalProcess, source: number) {
    this.#scene = scene;
    this.#process = process;
    this.#firstClass = scene.plan.sources[source]!.firstClass;
    this.#onlyFirstVisit = scene.plan.classes.map(({ enter }: { enter: RouteChoice }) =>
      enter.targets.length === 1 ? enter.targets[0] : undefined,
    );
    process.nextBlock();
  }

  /** Those who arrive before `until`. */
  advance(until: number): void {
    const { customers, mailboxes, columns, tally, clock, draws } = this.#scene;
    const process = this.#process;
    let place = this.#place;
    for (;;) {
      const time = process.times[place]!;
      if (time >= until) break;
      const classIndex = this.#firstClass + process.classOffsets[place]!;
      const ordinal = process.ordinals[place]!;
      const visit = this.#onlyFirstVisit[classIndex] ?? draws.firstVisit(classIndex, ordinal);
      tally.arrivedByHour[classIndex * HOURS_PER_DAY + clock.hourOfDay]!++;
      mailboxes[columns.visitStation[visit]!]!.put(time, customers.admit(time, ordinal, visit));
      if (++place === ARRIVAL_BLOCK) {
        process.nextBlock();
        place = 0;
      }
    }
    this.#place = place;
  }
}
