import type { ArrivalProcess } from "./arrival-process.ts";
import { DirectArrivals, type DirectSource } from "./direct-arrivals.ts";
import { DirectCounts } from "./direct-counts.ts";
import { type DirectService, ServiceByEvents, ServiceByRecursion } from "./direct-service.ts";
import { FreeLanes } from "./free-lanes.ts";
import type { Plan } from "./plan.ts";
import type { Scene } from "./scene.ts";
import type { Tally } from "./tally.ts";

/**
 * A station with like lanes that serves first come, first served, to which everyone comes straight from outside and
 * after which everyone leaves, simulated by itself with no more kept of a customer than arrival and service time. Most
 * of the people at most crossings pass one such station.
 */
export class DirectStation {
  readonly #scene: Scene;
  readonly #station: number;
  readonly #free: FreeLanes;
  readonly #sources: readonly DirectSource[];
  readonly #arrivals: DirectArrivals;
  readonly #service: DirectService;
  readonly #counts: DirectCounts;

  constructor(scene: Scene, station: number, by: "recursion" | "events", processes: readonly ArrivalProcess[]) {
    const { firstLane, lanes } = scene.plan.stations[station]!;
    const busy = scene.lanes.busy.subarray(firstLane, firstLane + lanes);
    this.#scene = scene;
    this.#station = station;
    this.#free = new FreeLanes(firstLane, lanes);
    this.#sources = sourcesOf(scene.plan, station, processes);
    this.#arrivals = new DirectArrivals(this.#sources, scene.services);
    this.#service = by === "events" ? new ServiceByEvents(this.#free, busy) : new ServiceByRecursion(this.#free, busy);
    this.#counts = new DirectCounts(scene, station, this.#sources);
  }

  /** Lanes open, close and pause. */
  beginSpan(time: number): void {
    this.#free.openAndClose(this.#scene.lanes, time);
    this.#service.beginSpan(time);
  }

  endSpan(): void {
    this.#free.noteBusyUntil(this.#scene.lanes);
  }

  /** How many lanes have someone in them at `time`, up to which has been simulated. */
  noteOccupied(occupied: Int32Array, time: number): void {
    this.#free.noteBusyUntil(this.#scene.lanes);
    occupied[this.#station] = this.#scene.lanes.countBusy(this.#scene.plan.stations[this.#station]!, time);
  }

  /** Counts those inside by class. */
  noteInside(inside: Float64Array): void {
    this.#counts.noteInside(inside);
    const { next, arrived, source } = this.#arrivals;
    for (let place = next; place < arrived; place++) inside[this.#sources[source[place]!]!.classIndex]!++;
  }

  /** Serves those who come and start before `until`. */
  advance(until: number): void {
    const { queues } = this.#scene;
    const arrivals = this.#arrivals;
    const counts = this.#counts;
    counts.countLate();
    // How many of those who come next have been waiting.
    let waiting = arrivals.arrived - arrivals.next;
    for (;;) {
      const from = arrivals.next;
      this.#service.start(arrivals, until);
      const to = arrivals.next;
      const waited = Math.min(waiting, to - from);
      waiting -= waited;
      if (waited > 0) counts.countServedWaiting(arrivals, from, from + waited);
      counts.countServed(arrivals, from + waited, to, this.#free.lastTime());
      if (to > from) continue;
      if (arrivals.areKnownUntil(until)) break;
      arrivals.lookAhead();
    }
    const comeBefore = arrivals.next + waiting;
    arrivals.arrived = Math.max(arrivals.arrived, comeBefore);
    while (arrivals.joined[arrivals.arrived]! < until) arrivals.arrived++;
    counts.countWaiting(arrivals, comeBefore, arrivals.arrived, waiting === 0);
    queues.atStation[this.#station] = arrivals.arrived - arrivals.next;
    if (arrivals.arrived === arrivals.next) queues.emptied[this.#station] = 1;
  }
}

/** The sources whose people come to a station. */
function sourcesOf(plan: Plan, station: number, processes: readonly ArrivalProcess[]): DirectSource[] {
  return plan.sources.flatMap(({ firstClass }, source) => {
    const visit = plan.classes[firstClass]!.onlyVisit;
    if (visit === undefined || plan.visits[visit]!.station !== station) return [];
    return [{ process: processes[source]!, visit, classIndex: firstClass }];
  });
}

/** Whether a station that a recursion can serve sees only people who come straight from outside and then leave. */
export function isDirect(plan: Plan, station: number, tally: Tally): boolean {
  const { visits } = plan.stations[station]!;
  if (visits.length === 0) return false;
  return visits.every((visit) => {
    const classIndex = plan.visits[visit]!.class;
    const { onlyVisit, kind } = plan.classes[classIndex]!;
    // Where whole waits are counted apart from the visit's, they are counted at the exit.
    return kind === "plain" && onlyVisit === visit && tally.journeyWaitVisit[classIndex] === visit;
  });
}
