import * as calendar from "./calendar.ts";
import * as records from "./customers.ts";
import type { LaneEnds } from "./lane-ends.ts";
import * as laneState from "./lane-state.ts";
import type { Mailbox } from "./mailbox.ts";
import type { Plan } from "./plan.ts";
import type { ReadyLanes } from "./ready-lanes.ts";
import type { Scene } from "./scene.ts";
import * as serviceTimes from "./service-times.ts";
import { countDuration } from "./tally.ts";
import type { WaitingLines } from "./waiting-lines.ts";

// Node's compiler folds a constant that a module keeps to itself; an imported one it loads and checks at every use.
const { DOUBLES, INTEGERS, JOINED_AT, LINE, NEXT, NONE, ORDINAL, PREVIOUS, VISIT, WAITED } = records;
const { BUSY, OFF, READY } = laneState;
const { SERVICE_BLOCK, SERVICE_BLOCK_BITS } = serviceTimes;
const { HOURS_PER_DAY } = calendar;

/** How many waits and exits are counted at once: short loops over few arrays are faster than one that does everything. */
const GROUP = 256;

/** What the rules of `EventStations` and those here both work on. */
export interface LanesAndLines {
  readonly ends: LaneEnds;
  /** By lane. */
  readonly state: Uint8Array;
  readonly customerIn: Int32Array;
  readonly ready: ReadyLanes;
  readonly lines: WaitingLines;
}

/**
 * The events of plain stations: those with one line before like lanes that never break down, where everyone finds room,
 * nobody gives up, and all come straight from outside and leave afterwards. The rules are those of `EventStations` with
 * all that cannot happen left out, and in one loop, as calls would cost more than what they do.
 */
export class PlainEvents {
  readonly #scene: Scene;
  readonly #shared: LanesAndLines;
  /** By station: whether it is plain and simulated here. */
  readonly isPlain: Uint8Array;
  /** Who began to be served, and who left, in this group of events, and when. */
  readonly #served = new Int32Array(GROUP);
  readonly #servedAt = new Float64Array(GROUP);
  readonly #left = new Int32Array(GROUP);
  readonly #leftAt = new Float64Array(GROUP);
  #servedCount = 0;
  #leftCount = 0;
  /** Of the mailbox: who comes next. */
  #place = 0;
  /** The lane whose service could not begin within the loop, if any. */
  #waitingLane: number = NONE;

  constructor(scene: Scene, stations: readonly number[], shared: LanesAndLines) {
    this.#scene = scene;
    this.#shared = shared;
    this.isPlain = new Uint8Array(scene.plan.stations.length);
    for (const station of stations) if (isPlain(scene.plan, station)) this.isPlain[station] = 1;
  }

  /**
   * Lets everything happen, from the mailbox's `place` on, that happens before `until` and not after `interruption`, up
   * to the first event that is not plain. @returns the place of the mailbox's next
   */
  advance(mailbox: Mailbox, from: number, until: number, interruption: number): number {
    const { ends } = this.#shared;
    this.#place = from;
    for (;;) {
      ends.makeRoom(GROUP);
      this.#waitingLane = NONE;
      this.#run(mailbox, until, interruption);
      this.#count();
      if (this.#waitingLane !== NONE) this.#serve(this.#waitingLane);
      else if (this.#servedCount < GROUP && this.#leftCount < GROUP) return this.#place;
    }
  }

  /**
   * A group of events, ended by the first for which something must be done that is done elsewhere. The loop calls
   * nothing, so that the compiler need not look anew, at every access, at what a call might have changed.
   */
  #run(mailbox: Mailbox, until: number, interruption: number): void {
    const scene = this.#scene;
    const { services, queues, lanes, tally } = scene;
    const { spanStart } = scene.clock;
    // Tells the compiler that it is an integer.
    const hourOfDay = scene.clock.hourOfDay | 0;
    const { waiting, seconds, atStation, emptied, changedAt } = queues;
    const { joined, maximumQueueByHour } = tally;
    const { visitStation, visitFirstGroup, visitLine } = scene.columns;
    const { integers, doubles } = scene.customers;
    const { ends, customerIn, state, ready } = this.#shared;
    const { first: firstInLine, last: lastInLine } = this.#shared.lines;
    const { first: firstReady } = ready;
    const served = this.#served;
    const servedAt = this.#servedAt;
    const left = this.#left;
    const leftAt = this.#leftAt;
    const { times: arrivals, customers: arriving, count } = mailbox;
    const { blocks, blockStart } = services;
    const { earliest, first: firstEnd, after: afterEnds, times: endTimes, lanes: endLanes } = ends;
    const { open, paused, busy, busyUntil } = lanes;
    const isPlain = this.isPlain;
    let place = this.#place;
    let servedCount = 0;
    let leftCount = 0;
    while (servedCount < GROUP && leftCount < GROUP) {
      let station = 0;
      let time = earliest[0]!;
      for (let other = 1; other < earliest.length; other++) {
        const otherTime = earliest[other]!;
        if (otherTime < time) {
          time = otherTime;
          station = other;
        }
      }
      // Who is served, by which lane, if anyone is.
      let customer: number;
      let visit: number;
      let lane: number;
      if (place < count && arrivals[place]! <= time) {
        time = arrivals[place]!;
        customer = arriving[place]!;
        visit = integers[(customer << INTEGERS) + VISIT]!;
        station = visitStation[visit]!;
        if (time > interruption || isPlain[station] === 0) break;
        place++;
        joined[visit]!++;
        doubles[(customer << DOUBLES) + JOINED_AT] = time;
        lane = firstReady[visitFirstGroup[visit]!]!;
        if (lane === NONE) {
          // As `WaitingLines.append` and `QueueLengths.begin` do it.
          const line = visitLine[visit]!;
          const record = customer << INTEGERS;
          const last = lastInLine[line]!;
          integers[record + LINE] = line;
          integers[record + NEXT] = NONE;
          integers[record + PREVIOUS] = last;
          if (last === NONE) firstInLine[line] = customer;
          else integers[(last << INTEGERS) + NEXT] = customer;
          lastInLine[line] = customer;
          waiting[visit]!++;
          seconds[visit]! -= time - spanStart;
          const length = atStation[station]!;
          if (time !== changedAt[station]) {
            changedAt[station] = time;
            const hour = station * HOURS_PER_DAY + hourOfDay;
            if (length > maximumQueueByHour[hour]!) maximumQueueByHour[hour] = length;
          }
          atStation[station] = length + 1;
          continue;
        }
        ready.remove(lane);
        state[lane] = BUSY;
      } else {
        if (time >= until || time > interruption || isPlain[station] === 0) break;
        lane = endLanes[firstEnd[station]!]!;
        const leaving = customerIn[lane]!;
        const lastVisit = integers[(leaving << INTEGERS) + VISIT]!;
        left[leftCount] = leaving;
        leftAt[leftCount++] = time;
        const after = ++firstEnd[station]!;
        earliest[station] = after === afterEnds[station] ? Number.POSITIVE_INFINITY : endTimes[after]!;
        if (open[lane] === 0 || paused[lane] === 1) {
          state[lane] = OFF;
          continue;
        }
        const line = visitLine[lastVisit]!;
        customer = firstInLine[line]!;
        if (customer === NONE) {
          state[lane] = READY;
          ready.add(lane);
          continue;
        }
        // As `WaitingLines.remove` and `QueueLengths.end` do it.
        const record = customer << INTEGERS;
        const behind = integers[record + NEXT]!;
        firstInLine[line] = behind;
        if (behind === NONE) lastInLine[line] = NONE;
        else integers[(behind << INTEGERS) + PREVIOUS] = NONE;
        visit = integers[record + VISIT]!;
        waiting[visit]!--;
        seconds[visit]! += time - spanStart;
        const length = atStation[station]!;
        if (time !== changedAt[station]) {
          changedAt[station] = time;
          const hour = station * HOURS_PER_DAY + hourOfDay;
          if (length > maximumQueueByHour[hour]!) maximumQueueByHour[hour] = length;
        }
        atStation[station] = length - 1;
        if (length === 1) emptied[station] = 1;
      }

      served[servedCount] = customer;
      servedAt[servedCount++] = time;
      const ordinal = integers[(customer << INTEGERS) + ORDINAL]!;
      const inBlock = ordinal - blockStart[visit]!;
      customerIn[lane] = customer;
      if (inBlock < 0 || inBlock >= SERVICE_BLOCK) {
        this.#waitingLane = lane;
        break;
      }
      const service = blocks[(visit << SERVICE_BLOCK_BITS) + inBlock]!;
      const end = time + service;
      busy[lane]! += service;
      busyUntil[lane] = end;
      // As `LaneEnds.add` does it.
      const first = firstEnd[station]!;
      let endPlace = afterEnds[station]!++;
      for (; endPlace > first; endPlace--) {
        const before = endTimes[endPlace - 1]!;
        if (before < end || (before === end && endLanes[endPlace - 1]! < lane)) break;
        endTimes[endPlace] = before;
        endLanes[endPlace] = endLanes[endPlace - 1]!;
      }
      endTimes[endPlace] = end;
      endLanes[endPlace] = lane;
      if (endPlace === first) earliest[station] = end;
    }
    this.#place = place;
    this.#servedCount = servedCount;
    this.#leftCount = leftCount;
  }

  /** Begins the service, its time not among those drawn so far, of whoever was served last. */
  #serve(lane: number): void {
    const { customers, services, lanes } = this.#scene;
    const { customerIn, ends } = this.#shared;
    const record = customerIn[lane]! << INTEGERS;
    const service = services.of(customers.integers[record + VISIT]!, customers.integers[record + ORDINAL]!);
    const end = this.#servedAt[this.#servedCount - 1]! + service;
    lanes.busy[lane]! += service;
    lanes.busyUntil[lane] = end;
    ends.add(lane, end);
  }

  /** Counts the waits of those served, then lets those leave who left. */
  #count(): void {
    const scene = this.#scene;
    const { tally, clock } = scene;
    const { integers, doubles } = scene.customers;
    for (let index = 0; index < this.#servedCount; index++) {
      const customer = this.#served[index]!;
      const joined = doubles[(customer << DOUBLES) + JOINED_AT]!;
      const wait = this.#servedAt[index]! - joined;
      countDuration(tally.wait, integers[(customer << INTEGERS) + VISIT]!, clock.hourOf(joined), wait);
      doubles[(customer << DOUBLES) + WAITED]! += wait;
    }
    for (let index = 0; index < this.#leftCount; index++) {
      const customer = this.#left[index]!;
      scene.leave(customer, integers[(customer << INTEGERS) + VISIT]!, this.#leftAt[index]!);
    }
  }
}

function isPlain(plan: Plan, index: number): boolean {
  const { station, groups, visits, priorities } = plan.stations[index]!;
  return (
    station.queue.kind === "pooled" &&
    station.waitingRoom === undefined &&
    priorities.length <= 1 &&
    groups.length === 1 &&
    plan.groups[groups[0]!]!.lanes.breakdown === undefined &&
    visits.every((visit) => {
      const { patience, class: classIndex } = plan.visits[visit]!;
      return patience === undefined && plan.classes[classIndex]!.onlyVisit === visit;
    })
  );
}
