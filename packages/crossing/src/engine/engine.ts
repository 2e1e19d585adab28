import { ARRIVAL_BLOCK, type ArrivalProcess, type ReplicationSeed } from "./arrival-process.ts";
import { HOURS_PER_DAY } from "./calendar.ts";
import { CHOOSE, type Columns, columnsOf } from "./columns.ts";
import { Customers, NONE } from "./customers.ts";
import { Draws } from "./draws.ts";
import { EventList } from "./event-list.ts";
import { BUSY, HELD_UP, LaneFloor, OFF, READY } from "./lane-floor.ts";
import { PatienceHeap } from "./patience-heap.ts";
import { type Plan, TO_EXIT } from "./plan.ts";
import { ServiceTimes } from "./service-times.ts";
import { countDuration, type Tally } from "./tally.ts";
import { WaitingLines } from "./waiting-lines.ts";

/**
 * The event-driven simulation of one replication. Time runs in spans within which no lane opens or closes; the caller
 * opens each span (`beginSpan`), lets its events happen (`advance`) and closes it (`endSpan`).
 *
 * Events, in the order in which those of the same instant happen: arrivals by source, someone's patience ending,
 * a lane breaking down or being repaired, a lane's service ending.
 */
export class Engine {
  readonly #plan: Plan;
  readonly #columns: Columns;
  readonly #tally: Tally;
  readonly #sources: readonly ArrivalProcess[];
  /** Which arrival of a source's present block comes next. */
  readonly #sourcePlace: Int32Array;
  readonly #services: ServiceTimes;
  readonly #draws: Draws;

  readonly #events: EventList;
  readonly #patienceSlot: number;
  readonly #firstBreakdownSlot: number;
  readonly #firstLaneSlot: number;

  readonly #customers = new Customers();
  readonly #lines: WaitingLines;
  readonly #patience: PatienceHeap;
  readonly #floor: LaneFloor;
  readonly #breakdowns: Int32Array;
  /** What remains of the service that a breakdown interrupted. */
  readonly #serviceLeft: Float64Array;

  #hourOfDay = 0;
  #spanStart: number;
  /** By visit: those waiting, and customer-seconds since the span began, less what those still waiting will add. */
  readonly #waiting: Int32Array;
  readonly #queueSeconds: Float64Array;
  /** By station. */
  readonly #waitingAtStation: Int32Array;
  readonly #leastWaiting: Int32Array;
  readonly #placesTaken: Int32Array;
  /** Whose turn it is where lanes are given out in turn. */
  readonly #turn: Int32Array;
  /** By lane, where each has its own queue. */
  readonly #waitingAtLane: Int32Array;

  constructor(plan: Plan, sources: readonly ArrivalProcess[], seed: ReplicationSeed, tally: Tally, startTime: number) {
    const { visits, stations, lanes } = plan;
    this.#plan = plan;
    this.#columns = columnsOf(plan);
    this.#tally = tally;
    this.#sources = sources;
    this.#sourcePlace = new Int32Array(sources.length);
    this.#services = new ServiceTimes(plan, seed);
    this.#draws = new Draws(plan, seed);

    const mayBreak = plan.groups.some((group) => group.lanes.breakdown);
    this.#patienceSlot = sources.length;
    this.#firstBreakdownSlot = this.#patienceSlot + 1;
    this.#firstLaneSlot = this.#firstBreakdownSlot + (mayBreak ? lanes : 0);
    this.#events = new EventList(this.#firstLaneSlot + lanes);

    this.#lines = new WaitingLines(this.#columns.lines, this.#customers);
    this.#patience = new PatienceHeap(this.#customers);
    this.#floor = new LaneFloor(plan, startTime);
    this.#breakdowns = new Int32Array(lanes);
    this.#serviceLeft = new Float64Array(lanes);

    this.#spanStart = startTime;
    this.#waiting = new Int32Array(visits.length);
    this.#queueSeconds = new Float64Array(visits.length);
    this.#waitingAtStation = new Int32Array(stations.length);
    this.#leastWaiting = new Int32Array(stations.length);
    this.#waitingAtLane = new Int32Array(lanes);
    this.#placesTaken = new Int32Array(stations.length);
    this.#turn = new Int32Array(stations.length);

    sources.forEach((source, index) => {
      source.nextBlock();
      this.#events.schedule(index, source.times[0]!);
    });
    if (mayBreak) for (let lane = 0; lane < lanes; lane++) this.#scheduleBreakdown(lane, startTime);
  }

  /** Calls `look` with the class of everyone inside. */
  forEachInside(look: (classIndex: number) => void): void {
    this.#customers.forEachVisit((visit) => {
      look(this.#columns.visitClass[visit]!);
    });
  }

  waitingAt(station: number): number {
    return this.#waitingAtStation[station]!;
  }

  /** How few waited at a station at the quietest moment since this was last asked. */
  takeLeastWaiting(station: number): number {
    const least = this.#leastWaiting[station]!;
    this.#leastWaiting[station] = this.#waitingAtStation[station]!;
    return least;
  }

  /** From `time` on, so many lanes of each group are open, and these pause. */
  beginSpan(
    time: number,
    hourOfDay: number,
    openLanes: (group: number) => number,
    isPaused: (group: number) => boolean,
  ): void {
    this.#hourOfDay = hourOfDay;
    const floor = this.#floor;
    this.#plan.groups.forEach(({ firstLane, count }, group) => {
      const open = openLanes(group);
      const paused = isPaused(group) ? 1 : 0;
      for (let index = 0; index < count; index++) {
        floor.open[firstLane + index] = index < open ? 1 : 0;
        floor.paused[firstLane + index] = paused;
      }
    });
    for (let lane = 0; lane < floor.state.length; lane++) this.#lookAfterIdleLane(lane, time);
    this.#plan.stations.forEach((_, station) => {
      if (this.#columns.isPooled[station] === 0) this.#leaveClosedLanes(station, time);
      this.#noteLongest(station);
    });
  }

  endSpan(time: number): void {
    const span = time - this.#spanStart;
    for (let visit = 0; visit < this.#queueSeconds.length; visit++) {
      this.#tally.queueSecondsByHour[visit * HOURS_PER_DAY + this.#hourOfDay]! +=
        this.#queueSeconds[visit]! + this.#waiting[visit]! * span;
      this.#queueSeconds[visit] = 0;
    }
    this.#floor.closeSpan(time, this.#hourOfDay, this.#tally);
    this.#spanStart = time;
  }

  /** Lets everything happen that happens before `until`. */
  advance(until: number): void {
    const events = this.#events;
    for (;;) {
      const slot = events.next();
      const time = events.timeOf(slot);
      if (time >= until) return;
      if (slot >= this.#firstLaneSlot) this.#finishService(slot - this.#firstLaneSlot, time);
      else if (slot < this.#patienceSlot) this.#arrive(slot, time);
      else if (slot === this.#patienceSlot) this.#giveUp(this.#patience.firstCustomer(), time);
      else this.#breakOrRepair(slot - this.#firstBreakdownSlot, time);
    }
  }

  #arrive(sourceIndex: number, time: number): void {
    const source = this.#sources[sourceIndex]!;
    let place = this.#sourcePlace[sourceIndex]!;
    const classIndex = this.#plan.sources[sourceIndex]!.firstClass + source.classOffsets[place]!;
    const ordinal = source.ordinals[place]!;
    if (++place === ARRIVAL_BLOCK) {
      source.nextBlock();
      place = 0;
    }
    this.#sourcePlace[sourceIndex] = place;
    this.#events.schedule(sourceIndex, source.times[place]!);

    const customers = this.#customers;
    const customer = customers.admit();
    customers.ordinal[customer] = ordinal;
    customers.enteredAt[customer] = time;
    customers.enteredHour[customer] = this.#hourOfDay;
    customers.waited[customer] = 0;
    customers.line[customer] = NONE;
    customers.heldLane[customer] = NONE;
    customers.patiencePlace[customer] = NONE;
    this.#tally.arrivedByHour[classIndex * HOURS_PER_DAY + this.#hourOfDay]!++;
    const visit = this.#draws.firstVisit(classIndex, ordinal);
    const isIn = this.#comeTo(visit, customer, time);
    if (!isIn) this.#beginPatience(customer, visit, time);
  }

  /** @returns false if there is no place, and the customer stays where they are */
  #comeTo(visit: number, customer: number, time: number): boolean {
    const customers = this.#customers;
    const station = this.#columns.visitStation[visit]!;
    customers.visit[customer] = visit;
    customers.joinedAt[customer] = time;
    customers.joinedHour[customer] = this.#hourOfDay;
    customers.chosenLane[customer] = NONE;
    this.#tally.joined[visit]!++;
    const lane = this.#readyLane(customer, visit, station);
    if (this.#columns.hasRoomLimit[station] === 1 && !this.#mayEnter(customer, lane, station)) {
      return this.#findFull(customer, visit, station, time);
    }
    if (lane === NONE) {
      this.#queueUp(customer, visit, station, time);
      this.#beginWaiting(visit, station, time);
    } else {
      this.#floor.takeReady(lane);
      this.#serve(lane, customer, visit, time);
    }
    return true;
  }

  /** The lane that can serve the customer at once. */
  #readyLane(customer: number, visit: number, station: number): number {
    if (this.#columns.isPooled[station] === 0) {
      const lane = this.#chooseLane(customer, visit, station);
      return this.#floor.state[lane] === READY ? lane : NONE;
    }
    const { firstReady } = this.#floor;
    const lane = firstReady[this.#columns.visitFirstGroup[visit]!]!;
    if (lane !== NONE || this.#columns.visitHasOtherGroups[visit] === 0) return lane;
    const group = this.#plan.visits[visit]!.groups.find((other) => firstReady[other] !== NONE);
    return group === undefined ? NONE : firstReady[group]!;
  }

  #mayEnter(customer: number, readyLane: number, station: number): boolean {
    const firstHeld = this.#lines.first[this.#columns.heldLine[station]!]!;
    if (firstHeld !== NONE && firstHeld !== customer) return false;
    return readyLane !== NONE || this.#placesTaken[station]! < this.#columns.places[station]!;
  }

  #findFull(customer: number, visit: number, station: number, time: number): boolean {
    if (this.#plan.stations[station]!.station.waitingRoom!.whenFull === "turnAway") {
      this.#tally.turnedAway[visit]!++;
      this.#customers.dismiss(customer);
      return true;
    }
    this.#lines.append(this.#columns.heldLine[station]!, customer);
    this.#beginWaiting(visit, station, time);
    return false;
  }

  #queueUp(customer: number, visit: number, station: number, time: number): void {
    const columns = this.#columns;
    const line = columns.visitLine[visit]!;
    if (columns.isPooled[station] === 1) this.#lines.append(line, customer);
    else {
      const lane = this.#customers.chosenLane[customer]!;
      this.#lines.append(columns.servedLines[columns.laneLinesFrom[lane]! + line]!, customer);
      this.#waitingAtLane[lane]!++;
    }
    this.#placesTaken[station]!++;
    this.#beginPatience(customer, visit, time);
  }

  /** The lane before which the customer queues, where each lane has its own queue. */
  #chooseLane(customer: number, visit: number, station: number): number {
    const { queue } = this.#plan.stations[station]!.station;
    const chosen = this.#customers.chosenLane[customer]!;
    const choice = queue.kind === "separate" ? queue.choice : "shortest";
    if (choice !== "shortest" && chosen !== NONE) return chosen;
    const lanes = this.#lanesOpenTo(visit);
    let lane = lanes[0]!;
    if (choice === "shortest") {
      for (const other of lanes) if (this.#lengthAt(other) < this.#lengthAt(lane)) lane = other;
    } else if (choice === "random") {
      lane = lanes[Math.floor(this.#draws.laneChoice(visit, this.#customers.ordinal[customer]!) * lanes.length)]!;
    } else {
      lane = lanes[this.#turn[station]!++ % lanes.length]!;
    }
    this.#customers.chosenLane[customer] = lane;
    return lane;
  }

  /** The open lanes that a class may use, or, while none is open, all that it may. */
  #lanesOpenTo(visit: number): readonly number[] {
    const lanes = this.#plan.visits[visit]!.lanes;
    const open = lanes.filter((lane) => this.#floor.open[lane] === 1);
    return open.length > 0 ? open : lanes;
  }

  #lengthAt(lane: number): number {
    const { state } = this.#floor;
    return this.#waitingAtLane[lane]! + (state[lane] === BUSY || state[lane] === HELD_UP ? 1 : 0);
  }

  #beginWaiting(visit: number, station: number, time: number): void {
    this.#waiting[visit]!++;
    this.#waitingAtStation[station]!++;
    this.#queueSeconds[visit]! -= time - this.#spanStart;
    this.#noteLongest(station);
  }

  #endWaiting(visit: number, station: number, time: number): void {
    this.#waiting[visit]!--;
    const left = --this.#waitingAtStation[station]!;
    if (left < this.#leastWaiting[station]!) this.#leastWaiting[station] = left;
    this.#queueSeconds[visit]! += time - this.#spanStart;
  }

  #noteLongest(station: number): void {
    const hour = station * HOURS_PER_DAY + this.#hourOfDay;
    const waiting = this.#waitingAtStation[station]!;
    if (waiting > this.#tally.maximumQueueByHour[hour]!) this.#tally.maximumQueueByHour[hour] = waiting;
  }

  #serve(lane: number, customer: number, visit: number, time: number): void {
    const customers = this.#customers;
    const wait = time - customers.joinedAt[customer]!;
    countDuration(this.#tally.wait, visit, customers.joinedHour[customer]!, wait);
    customers.waited[customer]! += wait;
    this.#floor.begin(lane, customer, time);
    const service = this.#services.of(visit, customers.ordinal[customer]!);
    this.#events.schedule(this.#firstLaneSlot + lane, time + service);
  }

  #finishService(lane: number, time: number): void {
    const customer = this.#floor.customer[lane]!;
    const visit = this.#customers.visit[customer]!;
    this.#floor.endBusy(lane, time);
    let next = this.#columns.visitNext[visit]!;
    if (next === CHOOSE) next = this.#draws.nextVisit(visit, this.#customers.ordinal[customer]!);
    if (next === TO_EXIT) this.#leave(customer, visit, time);
    else if (!this.#comeTo(next, customer, time)) {
      this.#customers.heldLane[customer] = lane;
      this.#floor.state[lane] = HELD_UP;
      this.#floor.beginHeldUp(lane, time);
      this.#events.schedule(this.#firstLaneSlot + lane, Number.POSITIVE_INFINITY);
      return;
    }
    this.#release(lane, time);
  }

  #leave(customer: number, visit: number, time: number): void {
    const customers = this.#customers;
    const classIndex = this.#columns.visitClass[visit]!;
    const hour = customers.enteredHour[customer]!;
    countDuration(this.#tally.journeyWait, classIndex, hour, customers.waited[customer]!);
    countDuration(this.#tally.journeyTime, classIndex, hour, time - customers.enteredAt[customer]!);
    customers.dismiss(customer);
  }

  #release(lane: number, time: number): void {
    if (this.#floor.mayBegin(lane)) {
      this.#takeNext(lane, time);
    } else {
      this.#floor.state[lane] = OFF;
      this.#events.schedule(this.#firstLaneSlot + lane, Number.POSITIVE_INFINITY);
    }
  }

  /** An idle lane takes whoever is first, or is ready for whoever comes. */
  #takeNext(lane: number, time: number): void {
    const station = this.#columns.laneStation[lane]!;
    const customer = this.#firstFor(lane);
    if (customer === NONE) {
      this.#floor.makeReady(lane);
      this.#events.schedule(this.#firstLaneSlot + lane, Number.POSITIVE_INFINITY);
    } else {
      const visit = this.#customers.visit[customer]!;
      this.#leaveQueue(customer, station);
      this.#endWaiting(visit, station, time);
      this.#endPatience(customer);
      this.#serve(lane, customer, visit, time);
    }
    if (this.#columns.hasRoomLimit[station] === 1) this.#admitHeld(station, time);
  }

  /** Of those whom a lane may serve, the first of the most urgent. */
  #firstFor(lane: number): number {
    const { servedLines, linePriority, laneLinesFrom, laneLinesTo } = this.#columns;
    const { joinedAt } = this.#customers;
    const to = laneLinesTo[lane]!;
    let best: number = NONE;
    let priority = 0;
    for (let i = laneLinesFrom[lane]!; i < to; i++) {
      const line = servedLines[i]!;
      const first = this.#lines.first[line]!;
      if (first === NONE) continue;
      if (best === NONE) {
        best = first;
        priority = linePriority[line]!;
      } else if (linePriority[line]! > priority) break;
      else if (joinedAt[first]! < joinedAt[best]!) best = first;
    }
    return best;
  }

  #leaveQueue(customer: number, station: number): void {
    this.#lines.remove(customer);
    this.#placesTaken[station]!--;
    if (this.#columns.isPooled[station] === 0) this.#waitingAtLane[this.#customers.chosenLane[customer]!]!--;
  }

  /** Lets in those held before a station, in their order, as long as there is room. */
  #admitHeld(station: number, time: number): void {
    const heldLine = this.#columns.heldLine[station]!;
    for (;;) {
      const customer = this.#lines.first[heldLine]!;
      if (customer === NONE) return;
      const visit = this.#customers.visit[customer]!;
      const ready = this.#readyLane(customer, visit, station);
      if (!this.#mayEnter(customer, ready, station)) return;
      this.#lines.remove(customer);
      if (ready === NONE) this.#queueUp(customer, visit, station, time);
      else {
        this.#endWaiting(visit, station, time);
        this.#endPatience(customer);
        this.#floor.takeReady(ready);
        this.#serve(ready, customer, visit, time);
      }
      const heldLane = this.#customers.heldLane[customer]!;
      if (heldLane === NONE) continue;
      this.#customers.heldLane[customer] = NONE;
      this.#floor.endHeldUp(heldLane, time);
      this.#release(heldLane, time);
    }
  }

  #beginPatience(customer: number, visit: number, time: number): void {
    if (!this.#plan.visits[visit]!.patience || this.#customers.patiencePlace[customer] !== NONE) return;
    const patience = this.#draws.patience(visit, this.#customers.ordinal[customer]!);
    this.#patience.add(customer, Math.max(time, this.#customers.joinedAt[customer]! + patience));
    this.#events.schedule(this.#patienceSlot, this.#patience.earliestDeadline());
  }

  #endPatience(customer: number): void {
    if (this.#customers.patiencePlace[customer] === NONE) return;
    this.#patience.remove(customer);
    this.#events.schedule(this.#patienceSlot, this.#patience.earliestDeadline());
  }

  #giveUp(customer: number, time: number): void {
    const visit = this.#customers.visit[customer]!;
    const station = this.#columns.visitStation[visit]!;
    this.#endPatience(customer);
    if (this.#customers.line[customer] === this.#columns.heldLine[station]) this.#lines.remove(customer);
    else this.#leaveQueue(customer, station);
    this.#endWaiting(visit, station, time);
    this.#tally.gaveUp[visit]!++;
    this.#customers.dismiss(customer);
    if (this.#columns.hasRoomLimit[station] === 1) this.#admitHeld(station, time);
  }

  /** A lane that is idle starts or stops being ready as it opens, closes, pauses, breaks or is repaired. */
  #lookAfterIdleLane(lane: number, time: number): void {
    const state = this.#floor.state[lane];
    if (state === OFF && this.#floor.mayBegin(lane)) this.#takeNext(lane, time);
    if (state === READY && !this.#floor.mayBegin(lane)) {
      this.#floor.takeReady(lane);
      this.#floor.state[lane] = OFF;
    }
  }

  #scheduleBreakdown(lane: number, time: number): void {
    const lifetime = this.#draws.lifetime(lane, this.#breakdowns[lane]!);
    this.#events.schedule(this.#firstBreakdownSlot + lane, time + lifetime);
  }

  #breakOrRepair(lane: number, time: number): void {
    const floor = this.#floor;
    const laneSlot = this.#firstLaneSlot + lane;
    const isBusy = floor.state[lane] === BUSY;
    if (floor.broken[lane] === 0) {
      floor.broken[lane] = 1;
      floor.beginBroken(lane, time);
      if (isBusy) {
        this.#serviceLeft[lane] = this.#events.timeOf(laneSlot) - time;
        this.#events.schedule(laneSlot, Number.POSITIVE_INFINITY);
        floor.endBusy(lane, time);
      }
      const repair = this.#draws.repair(lane, this.#breakdowns[lane]!++);
      this.#events.schedule(this.#firstBreakdownSlot + lane, time + repair);
    } else {
      floor.broken[lane] = 0;
      floor.endBroken(lane, time);
      if (isBusy) {
        this.#events.schedule(laneSlot, time + this.#serviceLeft[lane]!);
        floor.beginBusy(lane, time);
      }
      this.#scheduleBreakdown(lane, time);
    }
    this.#lookAfterIdleLane(lane, time);
  }

  /** Where each lane has its own queue, those before a closed lane queue up anew if another is open to them. */
  #leaveClosedLanes(station: number, time: number): void {
    const { firstLane, lanes } = this.#plan.stations[station]!;
    const moving: number[] = [];
    for (let lane = firstLane; lane < firstLane + lanes; lane++) {
      if (this.#floor.open[lane] === 1 || this.#waitingAtLane[lane] === 0) continue;
      for (let i = this.#columns.laneLinesFrom[lane]!; i < this.#columns.laneLinesTo[lane]!; i++) {
        let customer = this.#lines.first[this.#columns.servedLines[i]!]!;
        for (; customer !== NONE; customer = this.#customers.next[customer]!) moving.push(customer);
      }
    }
    moving.sort((a, b) => this.#customers.joinedAt[a]! - this.#customers.joinedAt[b]!);
    for (const customer of moving) {
      const visit = this.#customers.visit[customer]!;
      if (!this.#plan.visits[visit]!.lanes.some((lane) => this.#floor.open[lane] === 1)) continue;
      this.#leaveQueue(customer, station);
      this.#customers.chosenLane[customer] = NONE;
      const ready = this.#readyLane(customer, visit, station);
      if (ready === NONE) {
        this.#queueUp(customer, visit, station, time);
      } else {
        this.#endWaiting(visit, station, time);
        this.#endPatience(customer);
        this.#floor.takeReady(ready);
        this.#serve(ready, customer, visit, time);
      }
    }
  }
}
