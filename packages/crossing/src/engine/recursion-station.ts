import { HOURS_PER_DAY } from "./calendar.ts";
import { DOUBLES, INTEGERS, JOINED_AT, NONE, ORDINAL, VISIT, WAITED } from "./customers.ts";
import { FreeLanes } from "./free-lanes.ts";
import type { Mailbox } from "./mailbox.ts";
import { TO_EXIT } from "./plan.ts";
import type { Scene } from "./scene.ts";
import { SERVICE_BLOCK, SERVICE_BLOCK_BITS } from "./service-times.ts";
import { countDuration } from "./tally.ts";

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
  readonly #free: FreeLanes;
  /** Whom each lane keeps until they can be sent on, and from when on that is. */
  readonly #customerIn: Int32Array;
  readonly #doneAt: Float64Array;

  /** Those who could not start before the present slice of time: a ring, of which the counters number the places. */
  #waiting = new Int32Array(INITIAL);
  #firstWaiting = 0;
  #afterWaiting = 0;
  /** When those who had to wait started, in the present slice of time. */
  #starts = new Float64Array(INITIAL);
  #startCount = 0;
  /** So many of these starts lie before the arrival last looked at, or more. */
  #startsPassed = 0;
  #lastStart = Number.NEGATIVE_INFINITY;

  constructor(scene: Scene, station: number) {
    const { firstLane, lanes } = scene.plan.stations[station]!;
    this.#scene = scene;
    this.#station = station;
    this.#mailbox = scene.mailboxes[station]!;
    this.#firstLane = firstLane;
    this.#free = new FreeLanes(firstLane, lanes);
    this.#customerIn = new Int32Array(lanes).fill(NONE);
    this.#doneAt = new Float64Array(lanes);
  }

  /** Lanes open, close and pause. */
  beginSpan(time: number): void {
    this.#free.openAndClose(this.#scene.lanes, time);
  }

  endSpan(): void {
    this.#free.noteBusyUntil(this.#scene.lanes);
  }

  /** How many lanes have someone in them at `time`, up to which has been simulated. */
  noteOccupied(occupied: Int32Array, time: number): void {
    this.#free.noteBusyUntil(this.#scene.lanes);
    occupied[this.#station] = this.#scene.lanes.countBusy(this.#scene.plan.stations[this.#station]!, time);
  }

  /** Serves those who come before `until`, as far as they start before it, and sends on those who are done. */
  advance(until: number): void {
    const { queues } = this.#scene;
    this.#mailbox.sort();
    this.#startCount = 0;
    this.#startsPassed = 0;
    this.#makeRoom(this.#afterWaiting - this.#firstWaiting + this.#mailbox.count);
    this.#serveWaiting(until);
    const served = this.#firstWaiting === this.#afterWaiting ? this.#serveArriving(until) : 0;
    this.#letWait(served);
    this.#mailbox.clear();
    this.#sendFinished(until);
    const waiting = this.#afterWaiting - this.#firstWaiting;
    queues.atStation[this.#station] = waiting;
    if (waiting === 0) queues.emptied[this.#station] = 1;
  }

  /** Those who have been waiting, in their order. */
  #serveWaiting(until: number): void {
    const { customers, queues, clock, services, tally, lanes, columns } = this.#scene;
    const { doubles, integers } = customers;
    const free = this.#free;
    while (this.#firstWaiting < this.#afterWaiting) {
      const customer = this.#waiting[this.#firstWaiting & (this.#waiting.length - 1)]!;
      const joined = doubles[(customer << DOUBLES) + JOINED_AT]!;
      const start = Math.max(joined, free.times[free.first]!);
      if (start >= until) return;
      this.#firstWaiting++;
      const visit = integers[(customer << INTEGERS) + VISIT]!;
      queues.waiting[visit]!--;
      queues.seconds[visit]! += start - clock.spanStart;
      this.#starts[this.#startCount++] = start;
      this.#lastStart = start;
      countDuration(tally.wait, visit, clock.hourOf(joined), start - joined);
      doubles[(customer << DOUBLES) + WAITED]! += start - joined;

      const service = services.of(visit, integers[(customer << INTEGERS) + ORDINAL]!);
      const end = start + service;
      const lane = free.lanes[free.first]!;
      this.#sendOn(lane);
      if (columns.visitNext[visit] === TO_EXIT && end < clock.countEnd) this.#scene.leave(customer, visit, end);
      else this.#keep(lane, customer, end);
      lanes.busy[this.#firstLane + lane]! += service;
      free.occupyFirst(end);
    }
  }

  /**
   * Those of the mailbox, nobody waiting before them: the innermost loop of most simulations, with everything in
   * variables.
   *
   * @returns how many of the mailbox start before `until`
   */
  #serveArriving(until: number): number {
    const { customers, queues, clock, services, tally, lanes, columns } = this.#scene;
    const { doubles, integers } = customers;
    const { times: arrivals, customers: arriving, count } = this.#mailbox;
    const free = this.#free;
    const { times: freeAt, lanes: freeLanes } = free;
    const { blocks, blockStart } = services;
    const { visitNext } = columns;
    const starts = this.#starts;
    const busy = lanes.busy.subarray(this.#firstLane);
    const maximumQueue = tally.maximumQueueByHour.subarray(this.#station * HOURS_PER_DAY + clock.hourOfDay);
    const station = this.#station;
    let startCount = this.#startCount;
    let lastStart = this.#lastStart;
    let place = 0;
    for (; place < count; place++) {
      const joined = arrivals[place]!;
      const start = Math.max(joined, freeAt[free.first]!);
      if (start >= until) break;
      const customer = arriving[place]!;
      const visit = integers[(customer << INTEGERS) + VISIT]!;
      const ordinal = integers[(customer << INTEGERS) + ORDINAL]!;
      const wait = start - joined;
      tally.joined[visit]!++;
      if (wait > 0) {
        // How many wait is looked up only where it may be more than ever in this hour.
        if (startCount - this.#startsPassed >= maximumQueue[0]!) this.#noteQueue(place, startCount, 0);
        starts[startCount++] = start;
        queues.seconds[visit]! += wait;
        doubles[(customer << DOUBLES) + WAITED]! += wait;
      }
      if (queues.emptied[station] === 0 && joined > lastStart) queues.emptied[station] = 1;
      lastStart = start;
      countDuration(tally.wait, visit, clock.hourOf(joined), wait);

      const inBlock = ordinal - blockStart[visit]!;
      const service =
        inBlock >= 0 && inBlock < SERVICE_BLOCK
          ? blocks[(visit << SERVICE_BLOCK_BITS) + inBlock]!
          : services.of(visit, ordinal);
      const end = start + service;
      const lane = freeLanes[free.first]!;
      if (this.#customerIn[lane] !== NONE) this.#sendOn(lane);
      if (visitNext[visit] === TO_EXIT && end < clock.countEnd) this.#scene.leave(customer, visit, end);
      else this.#keep(lane, customer, end);
      busy[lane]! += service;
      free.occupyFirst(end);
    }
    this.#startCount = startCount;
    this.#lastStart = lastStart;
    return place;
  }

  /** Those of the mailbox who do not start before the end of the slice. */
  #letWait(from: number): void {
    const { customers, queues, clock, tally } = this.#scene;
    const { doubles, integers } = customers;
    const mailbox = this.#mailbox;
    for (let place = from; place < mailbox.count; place++) {
      const customer = mailbox.customers[place]!;
      const joined = mailbox.times[place]!;
      const visit = integers[(customer << INTEGERS) + VISIT]!;
      tally.joined[visit]!++;
      if (this.#firstWaiting === this.#afterWaiting && joined > this.#lastStart) queues.emptied[this.#station] = 1;
      this.#noteQueue(place, this.#startCount, this.#afterWaiting - this.#firstWaiting);
      doubles[(customer << DOUBLES) + JOINED_AT] = joined;
      this.#waiting[this.#afterWaiting++ & (this.#waiting.length - 1)] = customer;
      queues.waiting[visit]!++;
      queues.seconds[visit]! -= joined - clock.spanStart;
    }
  }

  /** Someone joins who has to wait: so do those before them who start later, and those who do not start yet. */
  #noteQueue(place: number, startCount: number, notStarting: number): void {
    const joined = this.#mailbox.times[place]!;
    while (this.#startsPassed < startCount && this.#starts[this.#startsPassed]! <= joined) this.#startsPassed++;
    this.#scene.queues.noteLength(this.#station, startCount - this.#startsPassed + notStarting + 1);
  }

  /** A lane keeps its customer to send them on when they are done, and another is to be served or the slice ends. */
  #keep(lane: number, customer: number, until: number): void {
    this.#customerIn[lane] = customer;
    this.#doneAt[lane] = until;
  }

  /** Sends on whoever a lane keeps. Lanes are taken as they fall free, so people come out in order but for closed lanes. */
  #sendOn(lane: number): void {
    const customer = this.#customerIn[lane]!;
    if (customer === NONE) return;
    this.#customerIn[lane] = NONE;
    const scene = this.#scene;
    const visit = scene.customers.integers[(customer << INTEGERS) + VISIT]!;
    scene.send(customer, visit, scene.nextVisit(customer, visit), this.#doneAt[lane]!, this.#firstLane + lane);
  }

  #sendFinished(until: number): void {
    // First those who may begin again, in the order in which they fell free; then the others.
    const { times, lanes, first, count } = this.#free;
    for (let place = first; place < first + count && times[place]! < until; place++) this.#sendOn(lanes[place]!);
    if (count === this.#customerIn.length) return;
    for (let lane = 0; lane < this.#customerIn.length; lane++) {
      if (!this.#free.mayBegin(lane) && this.#doneAt[lane]! < until) this.#sendOn(lane);
    }
  }

  /** Room for so many to wait and to start. */
  #makeRoom(count: number): void {
    const size = this.#waiting.length;
    if (count <= size) return;
    const larger = 2 ** Math.ceil(Math.log2(count));
    const waiting = new Int32Array(larger);
    for (let place = this.#firstWaiting; place < this.#afterWaiting; place++) {
      waiting[place & (larger - 1)] = this.#waiting[place & (size - 1)]!;
    }
    this.#waiting = waiting;
    this.#starts = new Float64Array(larger);
  }
}

const INITIAL = 1024;
