import { Breakdowns } from "./breakdowns.ts";
import * as records from "./customers.ts";
import { EventLanes } from "./event-lanes.ts";
import { EventQueues } from "./event-queues.ts";
import type { Mailbox } from "./mailbox.ts";
import { Patience } from "./patience.ts";
import { TO_EXIT } from "./plan.ts";
import type { Scene } from "./scene.ts";

// The compiler folds a constant that a module keeps to itself; an imported one it loads and checks at every use.
const { CHOSEN_LANE, DOUBLES, HELD_LANE, INTEGERS, JOINED_AT, NONE, PATIENCE_PLACE, VISIT } = records;

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
  readonly #lanes: EventLanes;
  readonly #queues: EventQueues;
  readonly #patience: Patience;
  /** Undefined if no lane ever breaks down. */
  readonly #breakdowns: Breakdowns | undefined;

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
    const mayBreak = plan.groups.some(({ lanes }) => lanes.breakdown);
    this.#breakdowns = mayBreak ? new Breakdowns(scene, startTime) : undefined;
    this.#lanes = new EventLanes(scene, this.#breakdowns);
    this.#queues = new EventQueues(scene, (lane) => this.#lanes.isOccupied(lane));
    this.#patience = new Patience(scene);
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
    this.#lanes.endSpan(time);
    this.#breakdowns?.endSpan(time);
  }

  /** How many lanes have someone in them. */
  noteOccupied(occupied: Int32Array): void {
    for (const station of this.#stations) {
      const { firstLane, lanes } = this.#scene.plan.stations[station]!;
      occupied[station] = 0;
      for (let lane = firstLane; lane < firstLane + lanes; lane++) {
        if (this.#lanes.isOccupied(lane)) occupied[station]++;
      }
    }
  }

  /** Lets everything happen that happens before `until`. */
  advance(until: number): void {
    const { ends } = this.#lanes;
    const mailbox = this.#mailbox;
    const breakdowns = this.#breakdowns;
    mailbox.sort();
    let place = 0;
    for (;;) {
      const interruption = this.#nextInterruption();
      const arrival = place < mailbox.count ? mailbox.times[place]! : Number.POSITIVE_INFINITY;
      const station = ends.earliestStation();
      const end = ends.earliest[station]!;
      if (arrival <= end && arrival <= interruption) {
        if (place === mailbox.count) break;
        const customer = mailbox.customers[place++]!;
        const visit = this.#scene.customers.integers[(customer << INTEGERS) + VISIT]!;
        if (!this.#comeTo(visit, customer, arrival)) this.#patience.begin(customer, visit, arrival);
      } else if (end <= interruption) {
        if (end >= until) break;
        this.#finishService(station, end);
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
    return this.#breakdowns ? Math.min(deadline, this.#breakdowns.nextTime) : deadline;
  }

  /** @returns false if there is no place, and the customer stays where they are */
  #comeTo(visit: number, customer: number, time: number): boolean {
    const { customers, columns, tally } = this.#scene;
    const { integers } = customers;
    const station = columns.visitStation[visit]!;
    const record = customer << INTEGERS;
    integers[record + VISIT] = visit;
    integers[record + CHOSEN_LANE] = NONE;
    integers[record + HELD_LANE] = NONE;
    integers[record + PATIENCE_PLACE] = NONE;
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
      this.#lanes.serve(lane, customer, visit, time);
    }
    return true;
  }

  /** The lane that can serve the customer at once. */
  #readyLane(customer: number, visit: number, station: number): number {
    const { columns, plan } = this.#scene;
    if (columns.isPooled[station] === 0) {
      const lane = this.#queues.chooseLane(customer, visit, station);
      return this.#lanes.isReady(lane) ? lane : NONE;
    }
    const { first } = this.#lanes.ready;
    const lane = first[columns.visitFirstGroup[visit]!]!;
    if (lane !== NONE || columns.visitHasOtherGroups[visit] === 0) return lane;
    const group = plan.visits[visit]!.groups.find((other) => first[other] !== NONE);
    return group === undefined ? NONE : first[group]!;
  }

  #mayEnter(customer: number, readyLane: number, station: number): boolean {
    const firstHeld = this.#queues.firstHeld(station);
    if (firstHeld !== NONE && firstHeld !== customer) return false;
    return readyLane !== NONE || this.#queues.placesTaken[station]! < this.#scene.columns.places[station]!;
  }

  #findFull(customer: number, visit: number, station: number, time: number): boolean {
    const { plan, tally, customers, queues } = this.#scene;
    if (plan.stations[station]!.station.waitingRoom!.whenFull === "turnAway") {
      tally.turnedAway[visit]!++;
      customers.dismiss(customer);
      return true;
    }
    this.#queues.hold(customer, station);
    queues.begin(visit, station, time);
    return false;
  }

  #queueUp(customer: number, visit: number, station: number, time: number): void {
    this.#queues.join(customer, visit, station);
    this.#patience.begin(customer, visit, time);
  }

  /** Someone who has been waiting is served. */
  #serveWaiting(lane: number, customer: number, visit: number, station: number, time: number): void {
    this.#scene.queues.end(visit, station, time);
    this.#patience.end(customer);
    this.#lanes.serve(lane, customer, visit, time);
  }

  #finishService(station: number, time: number): void {
    const { ends, customerIn } = this.#lanes;
    const lane = ends.firstLane(station);
    ends.removeFirst(station);
    const customer = customerIn[lane]!;
    const { customers, columns } = this.#scene;
    const visit = customers.integers[(customer << INTEGERS) + VISIT]!;
    const next = this.#scene.nextVisit(customer, visit);
    if (next === TO_EXIT || this.#isHere[columns.visitStation[next]!] === 0) {
      this.#scene.send(customer, visit, next, time, lane);
    } else if (!this.#comeTo(next, customer, time)) {
      customers.integers[(customer << INTEGERS) + HELD_LANE] = lane;
      this.#lanes.holdUp(lane, time);
      return;
    }
    this.#release(lane, time);
  }

  #release(lane: number, time: number): void {
    if (this.#lanes.mayBegin(lane)) this.#takeNext(lane, time);
    else this.#lanes.turnOff(lane);
  }

  /** An idle lane takes whoever is first, or is ready for whoever comes. */
  #takeNext(lane: number, time: number): void {
    const { columns, customers } = this.#scene;
    const station = columns.laneStation[lane]!;
    const customer = this.#queues.firstFor(lane);
    if (customer === NONE) this.#lanes.makeReady(lane);
    else {
      this.#queues.leave(customer, station);
      this.#serveWaiting(lane, customer, customers.integers[(customer << INTEGERS) + VISIT]!, station, time);
    }
    if (columns.hasRoomLimit[station] === 1) this.#admitHeld(station, time);
  }

  /** Lets in those held before a station, in their order, as long as there is room. */
  #admitHeld(station: number, time: number): void {
    const { integers } = this.#scene.customers;
    for (;;) {
      const customer = this.#queues.firstHeld(station);
      if (customer === NONE) return;
      const record = customer << INTEGERS;
      const visit = integers[record + VISIT]!;
      const ready = this.#readyLane(customer, visit, station);
      if (!this.#mayEnter(customer, ready, station)) return;
      this.#queues.endHold(customer);
      const heldLane = integers[record + HELD_LANE]!;
      integers[record + HELD_LANE] = NONE;
      if (ready === NONE) this.#queueUp(customer, visit, station, time);
      else this.#serveWaiting(ready, customer, visit, station, time);
      if (heldLane === NONE) continue;
      this.#lanes.endHoldUp(heldLane, time);
      this.#release(heldLane, time);
    }
  }

  #giveUp(customer: number, time: number): void {
    const { columns, customers, queues, tally } = this.#scene;
    const visit = customers.integers[(customer << INTEGERS) + VISIT]!;
    const station = columns.visitStation[visit]!;
    this.#patience.end(customer);
    if (this.#queues.isHeld(customer, station)) this.#queues.endHold(customer);
    else this.#queues.leave(customer, station);
    queues.end(visit, station, time);
    tally.gaveUp[visit]!++;
    customers.dismiss(customer);
    if (columns.hasRoomLimit[station] === 1) this.#admitHeld(station, time);
  }

  /** A lane that is idle starts or stops being ready as it opens, closes, pauses, breaks or is repaired. */
  #lookAfterIdleLane(lane: number, time: number): void {
    const mayBegin = this.#lanes.mayBegin(lane);
    if (this.#lanes.isOff(lane) && mayBegin) this.#takeNext(lane, time);
    else if (this.#lanes.isReady(lane) && !mayBegin) this.#lanes.turnOff(lane);
  }

  #breakOrRepair(breakdowns: Breakdowns, time: number): void {
    const lane = breakdowns.nextLane;
    if (breakdowns.isBroken[lane] === 0) {
      breakdowns.break(lane, time);
      this.#lanes.interrupt(lane, time);
    } else {
      breakdowns.repair(lane, time);
      this.#lanes.resume(lane, time);
    }
    this.#lookAfterIdleLane(lane, time);
  }

  /** Where each lane has its own queue, those before a closed lane queue up anew if another is open to them. */
  #leaveClosedLanes(station: number, time: number): void {
    const { integers } = this.#scene.customers;
    for (const customer of this.#queues.beforeClosedLanes(station)) {
      const record = customer << INTEGERS;
      const visit = integers[record + VISIT]!;
      this.#queues.leave(customer, station);
      integers[record + CHOSEN_LANE] = NONE;
      const ready = this.#readyLane(customer, visit, station);
      if (ready === NONE) this.#queueUp(customer, visit, station, time);
      else this.#serveWaiting(ready, customer, visit, station, time);
    }
  }
}
