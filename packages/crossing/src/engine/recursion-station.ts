import { HOURS_PER_DAY } from "./calendar.ts";
import { DOUBLES, INTEGERS, JOINED_AT, NONE, ORDINAL, VISIT, WAITED } from "./customers.ts";
import type { Mailbox } from "./mailbox.ts";
import type { Scene } from "./scene.ts";
import { countDuration } from "./tally.ts";
import { WinnerTree } from "./winner-tree.ts";

/**
 * A station with like lanes that serves first come, first served, by the recursion of J. Kiefer and J. Wolfowitz
 * ("On the theory of queues with many servers", Transactions of the AMS 78 (1955), 1–18; with one lane that of
 * D. V. Lindley, 1952): whoever comes next starts as soon as they are there and the first lane is free. Nobody's start
 * depends on who comes after them, so no event list is needed.
 *
 * Starts, ends and waits are to the last bit those of the event list; sums over time may differ by rounding.
 */
export class RecursionStation {
  readonly #scene: Scene;
  readonly #station: number;
  readonly #mailbox: Mailbox;
  readonly #firstLane: number;
  /** When each lane is free to begin a service; infinite for those that may not. */
  readonly #free: WinnerTree;
  /** When the last service of each lane ends, and whose it is until they have been sent on. */
  readonly #endOfService: Float64Array;
  readonly #customerIn: Int32Array;
  readonly #mayBegin: Uint8Array;

  /** Those who could not start before the present slice of time: a ring. */
  #waiting = new Int32Array(RING);
  #firstWaiting = 0;
  #afterWaiting = 0;
  /** When those of the present slice who had to wait started, as far as later arrivals find them waiting: a ring. */
  #starts = new Float64Array(RING);
  #firstStart = 0;
  #afterStart = 0;
  #lastStart = Number.NEGATIVE_INFINITY;

  constructor(scene: Scene, station: number) {
    const { firstLane, lanes } = scene.plan.stations[station]!;
    this.#scene = scene;
    this.#station = station;
    this.#mailbox = scene.mailboxes[station]!;
    this.#firstLane = firstLane;
    this.#free = new WinnerTree(lanes);
    this.#endOfService = new Float64Array(lanes).fill(Number.NEGATIVE_INFINITY);
    this.#customerIn = new Int32Array(lanes).fill(NONE);
    this.#mayBegin = new Uint8Array(lanes);
  }

  /** Lanes open, close and pause. */
  beginSpan(time: number): void {
    const { open, paused } = this.#scene.lanes;
    for (let lane = 0; lane < this.#mayBegin.length; lane++) {
      const number = this.#firstLane + lane;
      const may = open[number] === 1 && paused[number] === 0 ? 1 : 0;
      if (may === this.#mayBegin[lane]) continue;
      this.#mayBegin[lane] = may;
      this.#free.set(lane, may === 1 ? Math.max(time, this.#endOfService[lane]!) : Number.POSITIVE_INFINITY);
    }
  }

  /** Serves those who come before `until`, as far as they start before it, and sends on those who are done. */
  advance(until: number): void {
    const isClear = this.#serveWaiting(until);
    this.#serveArriving(until, isClear);
    this.#sendFinished(until);
    this.#forgetStarts(until);
    const { queues } = this.#scene;
    queues.atStation[this.#station] = this.#afterWaiting - this.#firstWaiting;
    if (this.#afterWaiting === this.#firstWaiting) queues.emptied[this.#station] = 1;
  }

  /** @returns whether all who had been waiting have started */
  #serveWaiting(until: number): boolean {
    const { customers, queues, clock } = this.#scene;
    const { doubles, integers } = customers;
    while (this.#firstWaiting < this.#afterWaiting) {
      const customer = this.#waiting[this.#firstWaiting & (this.#waiting.length - 1)]!;
      const joined = doubles[(customer << DOUBLES) + JOINED_AT]!;
      const start = Math.max(joined, this.#free.least);
      if (start >= until) return false;
      this.#firstWaiting++;
      const visit = integers[(customer << INTEGERS) + VISIT]!;
      queues.waiting[visit]!--;
      queues.seconds[visit]! += start - clock.spanStart;
      if (joined > this.#lastStart) queues.emptied[this.#station] = 1;
      this.#noteStart(start);
      this.#serve(customer, visit, joined, start);
    }
    return true;
  }

  #serveArriving(until: number, isClear: boolean): void {
    const { customers, queues, clock, tally } = this.#scene;
    const { doubles, integers } = customers;
    const mailbox = this.#mailbox;
    mailbox.sort();
    let mayStart = isClear;
    for (let place = 0; place < mailbox.count; place++) {
      const customer = mailbox.customers[place]!;
      const joined = mailbox.times[place]!;
      const visit = integers[(customer << INTEGERS) + VISIT]!;
      doubles[(customer << DOUBLES) + JOINED_AT] = joined;
      tally.joined[visit]!++;
      const start = Math.max(joined, this.#free.least);
      if (mayStart && start < until) {
        if (joined > this.#lastStart) queues.emptied[this.#station] = 1;
        if (start > joined) {
          this.#noteJoin(joined);
          this.#noteStart(start);
          queues.seconds[visit]! += start - joined;
        }
        this.#serve(customer, visit, joined, start);
      } else {
        mayStart = false;
        this.#noteJoin(joined);
        this.#wait(customer);
        queues.waiting[visit]!++;
        queues.seconds[visit]! -= joined - clock.spanStart;
      }
    }
    mailbox.clear();
  }

  #serve(customer: number, visit: number, joined: number, start: number): void {
    const { customers, services, tally, clock, lanes } = this.#scene;
    const { doubles, integers } = customers;
    const lane = this.#free.winner;
    this.#sendOn(lane);
    const wait = start - joined;
    countDuration(tally.wait, visit, clock.hourOf(joined), wait);
    doubles[(customer << DOUBLES) + WAITED]! += wait;
    const service = services.of(visit, integers[(customer << INTEGERS) + ORDINAL]!);
    const end = start + service;
    this.#endOfService[lane] = end;
    this.#customerIn[lane] = customer;
    this.#free.set(lane, end);
    this.#lastStart = start;
    lanes.busy[this.#firstLane + lane]! += service;
    lanes.busyUntil[this.#firstLane + lane] = end;
  }

  /** Sends on whoever a lane served last. Lanes are taken in the order in which they fall free, so people come out in order. */
  #sendOn(lane: number): void {
    const customer = this.#customerIn[lane]!;
    if (customer === NONE) return;
    this.#customerIn[lane] = NONE;
    const visit = this.#scene.customers.integers[(customer << INTEGERS) + VISIT]!;
    this.#scene.send(customer, visit, this.#scene.nextVisit(customer, visit), this.#endOfService[lane]!);
  }

  #sendFinished(until: number): void {
    for (;;) {
      let first = NONE;
      let earliest = until;
      for (let lane = 0; lane < this.#customerIn.length; lane++) {
        if (this.#customerIn[lane] !== NONE && this.#endOfService[lane]! < earliest) {
          first = lane;
          earliest = this.#endOfService[lane]!;
        }
      }
      if (first === NONE) return;
      this.#sendOn(first);
    }
  }

  #wait(customer: number): void {
    if (this.#afterWaiting - this.#firstWaiting === this.#waiting.length) {
      const grown = new Int32Array(this.#waiting.length * 2);
      const size = this.#waiting.length;
      for (let place = this.#firstWaiting; place < this.#afterWaiting; place++) {
        grown[place & (2 * size - 1)] = this.#waiting[place & (size - 1)]!;
      }
      this.#waiting = grown;
    }
    this.#waiting[this.#afterWaiting++ & (this.#waiting.length - 1)] = customer;
  }

  /** Someone joins who has to wait: those before them who have not started yet wait as well. */
  #noteJoin(joined: number): void {
    while (this.#firstStart < this.#afterStart && this.#startAt(this.#firstStart) <= joined) this.#firstStart++;
    const before = this.#afterStart - this.#firstStart + this.#afterWaiting - this.#firstWaiting;
    const { tally, clock } = this.#scene;
    const hour = this.#station * HOURS_PER_DAY + clock.hourOfDay;
    if (before >= tally.maximumQueueByHour[hour]!) tally.maximumQueueByHour[hour] = before + 1;
  }

  #noteStart(start: number): void {
    if (this.#afterStart - this.#firstStart === this.#starts.length) {
      const grown = new Float64Array(this.#starts.length * 2);
      const size = this.#starts.length;
      for (let place = this.#firstStart; place < this.#afterStart; place++) {
        grown[place & (2 * size - 1)] = this.#starts[place & (size - 1)]!;
      }
      this.#starts = grown;
    }
    this.#starts[this.#afterStart++ & (this.#starts.length - 1)] = start;
  }

  #startAt(place: number): number {
    return this.#starts[place & (this.#starts.length - 1)]!;
  }

  #forgetStarts(until: number): void {
    while (this.#firstStart < this.#afterStart && this.#startAt(this.#firstStart) < until) this.#firstStart++;
  }
}

const RING = 1024;
