import { Breakdowns } from "./breakdowns.ts";
import {
  CHOSEN_LANE,
  DOUBLES,
  HELD_LANE,
  INTEGERS,
  JOINED_AT,
  LINE,
  NEXT,
  NONE,
  ORDINAL,
  PATIENCE_PLACE,
  VISIT,
  WAITED,
} from "./customers.ts";
import { LaneEnds } from "./lane-ends.ts";
import { LaneQueues } from "./lane-queues.ts";
import { BUSY, HELD_UP, OFF, READY } from "./lane-state.ts";
import type { Mailbox } from "./mailbox.ts";
import { PatienceHeap } from "./patience-heap.ts";
import { PlainEvents } from "./plain-events.ts";
import { TO_EXIT } from "./plan.ts";
import { ReadyLanes } from "./ready-lanes.ts";
import type { Scene } from "./scene.ts";
import { countDuration } from "./tally.ts";
import { WaitingLines } from "./waiting-lines.ts";

/**
 * Stations simulated event by event, with every rule that a model can state. Events of the same instant happen in this
 * order: lanes opening and closing, arrivals (of one stream after another), services ending (lane by lane, in the order
 * in which people pass the stations), someone's patience ending, a lane breaking down or being repaired. So whoever is
 * served at the very moment at which their patience ends does not give up.
 */
export class EventStations {
  readonly #scene: Scene;
  readonly #stations: readonly number[];
  readonly #mailbox: Mailbox;
  /** By station: whether it is one of these. */
  readonly #isHere: Uint8Array;

  readonly #ends: LaneEnds;
  readonly #state: Uint8Array;
  readonly #customerIn: Int32Array;
  readonly #ready: ReadyLanes;
  readonly #lines: WaitingLines;
  readonly #laneQueues: LaneQueues;
  readonly #placesTaken: Int32Array;
  readonly #patience: PatienceHeap;
  readonly #plain: PlainEvents;
  /** Undefined if no lane ever breaks down. */
  readonly #breakdowns: Breakdowns | undefined;
  /** What remains of the service that a breakdown interrupted. */
  readonly #serviceLeft: Float64Array;

  constructor(scene: Scene, stations: readonly number[], startTime: number) {
    const { plan } = scene;
    this.#scene = scene;
    this.#stations = stations;
    this.#mailbox = scene.mailboxes[stations[0]!]!;
    this.#isHere = new Uint8Array(plan.stations.length);
    for (const station of stations) {
      this.#isHere[station] = 1;
      scene.mailboxes[station] = this.#mailbox;
    }
    this.#ends = new LaneEnds(plan, scene.columns.laneStation);
    this.#state = new Uint8Array(plan.lanes);
    this.#customerIn = new Int32Array(plan.lanes).fill(NONE);
    this.#ready = new ReadyLanes(plan, scene.lanes.group);
    this.#lines = new WaitingLines(scene.columns.lines, scene.customers);
    this.#laneQueues = new LaneQueues(scene, (lane) => this.#state[lane] === BUSY || this.#state[lane] === HELD_UP);
    this.#placesTaken = new Int32Array(plan.stations.length);
    this.#patience = new PatienceHeap(scene.customers);
    const mayBreak = plan.groups.some(({ lanes }) => lanes.breakdown);
    this.#breakdowns = mayBreak ? new Breakdowns(scene, startTime) : undefined;
    this.#serviceLeft = new Float64Array(plan.lanes);
    this.#plain = new PlainEvents(scene, stations, {
      ends: this.#ends,
      state: this.#state,
      customerIn: this.#customerIn,
      ready: this.#ready,
      lines: this.#lines,
    });
  }

  /** Lanes open, close and pause. */
  beginSpan(time: number): void {
    for (const station of this.#stations) {
      const { firstLane, lanes } = this.#scene.plan.stations[station]!;
      for (let lane = firstLane; lane < firstLane + lanes; lane++) this.#lookAfterIdleLane(lane, time);
      if (this.#scene.columns.isPooled[station] === 0) this.#leaveClosedLanes(station, time);
    }
  }

  endSpan(time: number): void {
    const { lanes, clock } = this.#scene;
    for (let lane = 0; lane < this.#state.length; lane++) {
      if (this.#state[lane] === HELD_UP) lanes.heldUp[lane]! += time - clock.spanStart;
    }
    this.#breakdowns?.endSpan(time);
  }

  /** How many lanes have someone in them. */
  noteOccupied(occupied: Int32Array): void {
    for (const station of this.#stations) {
      const { firstLane, lanes } = this.#scene.plan.stations[station]!;
      const states = this.#state.subarray(firstLane, firstLane + lanes);
      occupied[station] = states.reduce((sum, state) => sum + (state === BUSY || state === HELD_UP ? 1 : 0), 0);
    }
  }

  /** Lets everything happen that happens before `until`. */
  advance(until: number): void {
    const ends = this.#ends;
    const mailbox = this.#mailbox;
    const breakdowns = this.#breakdowns;
    const { isPlain } = this.#plain;
    const { visitStation } = this.#scene.columns;
    mailbox.sort();
    let place = 0;
    for (;;) {
      const interruption = this.#nextInterruption();
      const arrival = place < mailbox.count ? mailbox.times[place]! : Number.POSITIVE_INFINITY;
      const station = ends.earliestStation();
      const end = ends.earliest[station]!;
      if (arrival <= end && arrival <= interruption) {
        if (place === mailbox.count) break;
        const customer = mailbox.customers[place]!;
        const visit = this.#scene.customers.integers[(customer << INTEGERS) + VISIT]!;
        if (isPlain[visitStation[visit]!] === 1) {
          place = this.#plain.advance(mailbox, place, until, interruption);
          continue;
        }
        place++;
        if (!this.#comeTo(visit, customer, arrival)) this.#beginPatience(customer, visit, arrival);
      } else if (end <= interruption) {
        if (end >= until) break;
        if (isPlain[station] === 1) place = this.#plain.advance(mailbox, place, until, interruption);
        else this.#finishService(station, end);
      } else {
        if (interruption >= until) break;
        if (this.#patience.earliestDeadline() <= interruption)
          this.#giveUp(this.#patience.firstCustomer(), interruption);
        else if (breakdowns) this.#breakOrRepair(breakdowns, interruption);
      }
    }
    mailbox.clear();
  }

  /** When the next thing happens that is neither an arrival nor the end of a service. */
  #nextInterruption(): number {
    const deadline = this.#patience.earliestDeadline();
    if (!this.#breakdowns) return deadline;
    const { events } = this.#breakdowns;
    return Math.min(deadline, events.earliestTime[events.earliestBlock()]!);
  }

  /** @returns false if there is no place, and the customer stays where they are */
  #comeTo(visit: number, customer: number, time: number): boolean {
    const { customers, columns, tally } = this.#scene;
    const station = columns.visitStation[visit]!;
    const integers = customer << INTEGERS;
    customers.integers[integers + VISIT] = visit;
    customers.integers[integers + CHOSEN_LANE] = NONE;
    customers.integers[integers + HELD_LANE] = NONE;
    customers.integers[integers + PATIENCE_PLACE] = NONE;
    customers.doubles[(customer << DOUBLES) + JOINED_AT] = time;
    tally.joined[visit]!++;
    const lane = this.#readyLane(customer, visit, station);
    if (columns.hasRoomLimit[station] === 1 && !this.#mayEnter(customer, lane, station)) {
      return this.#findFull(customer, visit, station, time);
    }
    if (lane === NONE) {
      this.#queueUp(customer, visit, station, time);
      this.#scene.queues.begin(visit, station, time);
    } else {
      this.#ready.remove(lane);
      this.#serve(lane, customer, visit, time);
    }
    return true;
  }

  /** The lane that can serve the customer at once. */
  #readyLane(customer: number, visit: number, station: number): number {
    const { columns, plan } = this.#scene;
    if (columns.isPooled[station] === 0) {
      const lane = this.#laneQueues.choose(customer, visit, station);
      return this.#state[lane] === READY ? lane : NONE;
    }
    const { first } = this.#ready;
    const lane = first[columns.visitFirstGroup[visit]!]!;
    if (lane !== NONE || columns.visitHasOtherGroups[visit] === 0) return lane;
    const group = plan.visits[visit]!.groups.find((other) => first[other] !== NONE);
    return group === undefined ? NONE : first[group]!;
  }

  #mayEnter(customer: number, readyLane: number, station: number): boolean {
    const { columns } = this.#scene;
    const firstHeld = this.#lines.first[columns.heldLine[station]!]!;
    if (firstHeld !== NONE && firstHeld !== customer) return false;
    return readyLane !== NONE || this.#placesTaken[station]! < columns.places[station]!;
  }

  #findFull(customer: number, visit: number, station: number, time: number): boolean {
    const { plan, tally, customers, columns, queues } = this.#scene;
    if (plan.stations[station]!.station.waitingRoom!.whenFull === "turnAway") {
      tally.turnedAway[visit]!++;
      customers.dismiss(customer);
      return true;
    }
    this.#lines.append(columns.heldLine[station]!, customer);
    queues.begin(visit, station, time);
    return false;
  }

  #queueUp(customer: number, visit: number, station: number, time: number): void {
    const { columns, customers } = this.#scene;
    const line = columns.visitLine[visit]!;
    if (columns.isPooled[station] === 1) this.#lines.append(line, customer);
    else {
      const lane = customers.integers[(customer << INTEGERS) + CHOSEN_LANE]!;
      this.#lines.append(columns.servedLines[columns.laneLinesFrom[lane]! + line]!, customer);
      this.#laneQueues.waiting[lane]!++;
    }
    this.#placesTaken[station]!++;
    this.#beginPatience(customer, visit, time);
  }

  #serve(lane: number, customer: number, visit: number, time: number): void {
    const { customers, tally, clock, services, lanes } = this.#scene;
    const record = customer << DOUBLES;
    const joined = customers.doubles[record + JOINED_AT]!;
    const wait = time - joined;
    countDuration(tally.wait, visit, clock.hourOf(joined), wait);
    customers.doubles[record + WAITED]! += wait;
    const service = services.of(visit, customers.integers[(customer << INTEGERS) + ORDINAL]!);
    const end = time + service;
    this.#customerIn[lane] = customer;
    this.#state[lane] = BUSY;
    lanes.busy[lane]! += service;
    lanes.busyUntil[lane] = end;
    this.#ends.add(lane, end);
  }

  /** Someone who has been waiting is served. */
  #serveWaiting(lane: number, customer: number, visit: number, station: number, time: number): void {
    this.#scene.queues.end(visit, station, time);
    this.#endPatience(customer);
    this.#serve(lane, customer, visit, time);
  }

  #finishService(station: number, time: number): void {
    const lane = this.#ends.firstLane(station);
    this.#ends.removeFirst(station);
    const customer = this.#customerIn[lane]!;
    const { customers, columns, lanes, clock } = this.#scene;
    const visit = customers.integers[(customer << INTEGERS) + VISIT]!;
    const next = this.#scene.nextVisit(customer, visit);
    if (next === TO_EXIT || this.#isHere[columns.visitStation[next]!] === 0) {
      this.#scene.send(customer, visit, next, time, lane);
    } else if (!this.#comeTo(next, customer, time)) {
      customers.integers[(customer << INTEGERS) + HELD_LANE] = lane;
      this.#state[lane] = HELD_UP;
      lanes.heldUp[lane]! -= time - clock.spanStart;
      return;
    }
    this.#release(lane, time);
  }

  #mayBegin(lane: number): boolean {
    const { open, paused } = this.#scene.lanes;
    return open[lane] === 1 && paused[lane] === 0 && this.#breakdowns?.isBroken[lane] !== 1;
  }

  #release(lane: number, time: number): void {
    if (this.#mayBegin(lane)) this.#takeNext(lane, time);
    else this.#state[lane] = OFF;
  }

  /** An idle lane takes whoever is first, or is ready for whoever comes. */
  #takeNext(lane: number, time: number): void {
    const { columns, customers } = this.#scene;
    const station = columns.laneStation[lane]!;
    const customer = this.#firstFor(lane);
    if (customer === NONE) {
      this.#state[lane] = READY;
      this.#ready.add(lane);
    } else {
      this.#leaveQueue(customer, station);
      this.#serveWaiting(lane, customer, customers.integers[(customer << INTEGERS) + VISIT]!, station, time);
    }
    if (columns.hasRoomLimit[station] === 1) this.#admitHeld(station, time);
  }

  /** Of those whom a lane may serve, the first of the most urgent. */
  #firstFor(lane: number): number {
    const { servedLines, linePriority, laneLinesFrom, laneLinesTo } = this.#scene.columns;
    const { doubles } = this.#scene.customers;
    const joinedAt = (customer: number) => doubles[(customer << DOUBLES) + JOINED_AT]!;
    const from = laneLinesFrom[lane]!;
    const to = laneLinesTo[lane]!;
    if (to - from === 1) return this.#lines.first[servedLines[from]!]!;
    let best: number = NONE;
    let priority = 0;
    for (let place = from; place < to; place++) {
      const line = servedLines[place]!;
      const first = this.#lines.first[line]!;
      if (first === NONE) continue;
      if (best === NONE) {
        best = first;
        priority = linePriority[line]!;
      } else if (linePriority[line]! > priority) break;
      else if (joinedAt(first) < joinedAt(best)) best = first;
    }
    return best;
  }

  #leaveQueue(customer: number, station: number): void {
    const { columns, customers } = this.#scene;
    this.#lines.remove(customer);
    this.#placesTaken[station]!--;
    if (columns.isPooled[station] === 0) {
      this.#laneQueues.waiting[customers.integers[(customer << INTEGERS) + CHOSEN_LANE]!]!--;
    }
  }

  /** Lets in those held before a station, in their order, as long as there is room. */
  #admitHeld(station: number, time: number): void {
    const { columns, customers, lanes, clock } = this.#scene;
    const heldLine = columns.heldLine[station]!;
    for (;;) {
      const customer = this.#lines.first[heldLine]!;
      if (customer === NONE) return;
      const record = customer << INTEGERS;
      const visit = customers.integers[record + VISIT]!;
      const ready = this.#readyLane(customer, visit, station);
      if (!this.#mayEnter(customer, ready, station)) return;
      this.#lines.remove(customer);
      const heldLane = customers.integers[record + HELD_LANE]!;
      customers.integers[record + HELD_LANE] = NONE;
      if (ready === NONE) this.#queueUp(customer, visit, station, time);
      else {
        this.#ready.remove(ready);
        this.#serveWaiting(ready, customer, visit, station, time);
      }
      if (heldLane === NONE) continue;
      lanes.heldUp[heldLane]! += time - clock.spanStart;
      this.#release(heldLane, time);
    }
  }

  #beginPatience(customer: number, visit: number, time: number): void {
    const { columns, customers, draws } = this.#scene;
    const record = customer << INTEGERS;
    if (columns.visitLosesPatience[visit] === 0 || customers.integers[record + PATIENCE_PLACE] !== NONE) return;
    const patience = draws.patience(visit, customers.integers[record + ORDINAL]!);
    this.#patience.add(customer, Math.max(time, customers.doubles[(customer << DOUBLES) + JOINED_AT]! + patience));
  }

  #endPatience(customer: number): void {
    if (this.#scene.customers.integers[(customer << INTEGERS) + PATIENCE_PLACE] === NONE) return;
    this.#patience.remove(customer);
  }

  #giveUp(customer: number, time: number): void {
    const { columns, customers, queues, tally } = this.#scene;
    const record = customer << INTEGERS;
    const visit = customers.integers[record + VISIT]!;
    const station = columns.visitStation[visit]!;
    this.#endPatience(customer);
    if (customers.integers[record + LINE] === columns.heldLine[station]) this.#lines.remove(customer);
    else this.#leaveQueue(customer, station);
    queues.end(visit, station, time);
    tally.gaveUp[visit]!++;
    customers.dismiss(customer);
    if (columns.hasRoomLimit[station] === 1) this.#admitHeld(station, time);
  }

  /** A lane that is idle starts or stops being ready as it opens, closes, pauses, breaks or is repaired. */
  #lookAfterIdleLane(lane: number, time: number): void {
    const state = this.#state[lane];
    if (state === OFF && this.#mayBegin(lane)) this.#takeNext(lane, time);
    if (state === READY && !this.#mayBegin(lane)) {
      this.#ready.remove(lane);
      this.#state[lane] = OFF;
    }
  }

  #breakOrRepair(breakdowns: Breakdowns, time: number): void {
    const { lanes } = this.#scene;
    const lane = breakdowns.events.earliestSlot[breakdowns.events.earliestBlock()]!;
    const isBusy = this.#state[lane] === BUSY;
    if (breakdowns.isBroken[lane] === 0) {
      breakdowns.break(lane, time);
      if (isBusy) {
        const left = this.#ends.remove(lane) - time;
        this.#serviceLeft[lane] = left;
        lanes.busy[lane]! -= left;
        lanes.busyUntil[lane] = time;
      }
    } else {
      breakdowns.repair(lane, time);
      if (isBusy) {
        const left = this.#serviceLeft[lane]!;
        lanes.busy[lane]! += left;
        lanes.busyUntil[lane] = time + left;
        this.#ends.add(lane, time + left);
      }
    }
    this.#lookAfterIdleLane(lane, time);
  }

  /** Where each lane has its own queue, those before a closed lane queue up anew if another is open to them. */
  #leaveClosedLanes(station: number, time: number): void {
    const { plan, columns, customers, lanes: laneTimes } = this.#scene;
    const { firstLane, lanes } = plan.stations[station]!;
    const moving: number[] = [];
    for (let lane = firstLane; lane < firstLane + lanes; lane++) {
      if (laneTimes.open[lane] === 1 || this.#laneQueues.waiting[lane] === 0) continue;
      for (let place = columns.laneLinesFrom[lane]!; place < columns.laneLinesTo[lane]!; place++) {
        let customer = this.#lines.first[columns.servedLines[place]!]!;
        for (; customer !== NONE; customer = customers.integers[(customer << INTEGERS) + NEXT]!) moving.push(customer);
      }
    }
    const joinedAt = (customer: number) => customers.doubles[(customer << DOUBLES) + JOINED_AT]!;
    moving.sort((a, b) => joinedAt(a) - joinedAt(b));
    for (const customer of moving) {
      const record = customer << INTEGERS;
      const visit = customers.integers[record + VISIT]!;
      if (!plan.visits[visit]!.lanes.some((lane) => laneTimes.open[lane] === 1)) continue;
      this.#leaveQueue(customer, station);
      customers.integers[record + CHOSEN_LANE] = NONE;
      const ready = this.#readyLane(customer, visit, station);
      if (ready === NONE) {
        this.#queueUp(customer, visit, station, time);
      } else {
        this.#ready.remove(ready);
        this.#serveWaiting(ready, customer, visit, station, time);
      }
    }
  }
}
