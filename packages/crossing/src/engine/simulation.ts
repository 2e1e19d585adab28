import type { SimulationMethod } from "../run-options.ts";
import { ArrivalFeed } from "./arrival-feed.ts";
import { type ArrivalProcess, poissonArrivals, type ReplicationSeed, type TimeSpan } from "./arrival-process.ts";
import { bookedArrivals } from "./booked-arrivals.ts";
import { HOURS_PER_DAY, SECONDS_PER_DAY, SECONDS_PER_HOUR } from "./calendar.ts";
import { DirectStation } from "./direct-station.ts";
import { EventStations } from "./event-stations.ts";
import { unitsOf } from "./flow.ts";
import type { CrossingState, Observer } from "./observer.ts";
import type { Plan } from "./plan.ts";
import { meanBatchSize, type RateProfile, rateProfile } from "./rate-profile.ts";
import { RecursionStation } from "./recursion-station.ts";
import { Scene } from "./scene.ts";
import type { Tally } from "./tally.ts";
import { type Timetable, timetableOf } from "./timetable.ts";

/** Time is simulated in slices with about so many arrivals, which fit the processor's cache. */
const ARRIVALS_PER_SLICE = 500;

export interface SimulationOptions extends ReplicationSeed {
  /** When the warm-up begins, in seconds from the period's start. */
  readonly startTime: number;
  readonly method: SimulationMethod;
  readonly observer?: Observer | undefined;
}

/** One replication under way: arrivals, stations in the order in which people pass them, and the day's timetable. */
export class Simulation {
  readonly #plan: Plan;
  readonly #scene: Scene;
  readonly #timetable: Timetable;
  readonly #startTime: number;
  readonly #processes: readonly ArrivalProcess[];
  readonly #feeds: readonly ArrivalFeed[];
  /** Those that nobody comes to from another station nor leaves for one, and the others in their order. */
  readonly #direct: readonly DirectStation[];
  readonly #connected: readonly (RecursionStation | EventStations)[];
  readonly #units: readonly (DirectStation | RecursionStation | EventStations)[];
  /** By stream. */
  readonly #profiles: readonly RateProfile[];
  readonly #batchSizes: readonly number[];
  /** By group: how many lanes are open, and whether they pause. */
  readonly #open: Int32Array;
  readonly #paused: Int32Array;
  readonly #observer: Observer | undefined;
  readonly #state: CrossingState;

  constructor(plan: Plan, tally: Tally, options: SimulationOptions) {
    const { startTime, method } = options;
    this.#plan = plan;
    this.#scene = new Scene(plan, options, tally, startTime);
    this.#timetable = timetableOf(plan);
    this.#startTime = startTime;
    this.#profiles = plan.model.streams.map(({ arrivals }) => rateProfile(arrivals, plan.calendar));
    this.#batchSizes = plan.model.streams.map(({ arrivals }) => meanBatchSize(arrivals.batch));
    this.#open = new Int32Array(plan.groups.length).fill(-1);
    this.#paused = new Int32Array(plan.groups.length).fill(-1);
    const span = { from: startTime, to: plan.model.period.days * SECONDS_PER_DAY };
    this.#processes = plan.sources.map((_, source) => this.#arrivalProcess(source, span, options));
    const units = unitsOf(plan, tally, method);
    this.#direct = units.flatMap((unit) =>
      unit.kind === "direct" ? [new DirectStation(this.#scene, unit.station, unit.by, this.#processes)] : [],
    );
    this.#connected = units.flatMap((unit): (RecursionStation | EventStations)[] => {
      if (unit.kind === "direct") return [];
      if (unit.kind === "events") return [new EventStations(this.#scene, unit.stations, startTime)];
      return [new RecursionStation(this.#scene, unit.station)];
    });
    this.#units = [...this.#direct, ...this.#connected];
    this.#observer = options.observer;
    this.#state = {
      arrivals: new Float64Array(plan.classes.length),
      waiting: this.#scene.queues.waiting,
      occupiedLanes: new Int32Array(plan.stations.length),
      openLanes: new Int32Array(plan.stations.length),
    };
    const direct = new Set(units.flatMap((unit) => (unit.kind === "direct" ? [unit.station] : [])));
    this.#feeds = this.#processes.flatMap((process, source) => {
      const [visit] = plan.classes[plan.sources[source]!.firstClass]!.enter.targets;
      return direct.has(plan.visits[visit!]!.station) ? [] : [new ArrivalFeed(this.#scene, process, source)];
    });
  }

  simulateDay(day: number): void {
    const { boundaries } = this.#timetable;
    for (let index = 0; index < boundaries.length; index++) {
      const begin = Math.max(this.#startTime, day * SECONDS_PER_DAY + boundaries[index]!);
      const end = day * SECONDS_PER_DAY + (boundaries[index + 1] ?? SECONDS_PER_DAY);
      if (end > begin) this.#simulateSpan(begin, end, index);
    }
  }

  /** By station: whether people waited there at every moment since this was last asked. */
  takeNeverEmpty(): boolean[] {
    return this.#plan.stations.map((_, station) => this.#scene.queues.takeNeverEmpty(station));
  }

  /** Counts those inside by class, and those waiting by station. */
  noteInside(inside: Float64Array, queue: Float64Array): void {
    inside.fill(0);
    const { customers, columns, queues } = this.#scene;
    customers.forEachVisit((visit) => {
      inside[columns.visitClass[visit]!]!++;
    });
    for (const station of this.#direct) station.noteInside(inside);
    queue.set(queues.atStation);
  }

  noteBookings(): void {
    const { tally } = this.#scene;
    this.#processes.forEach(({ booking }, source) => {
      if (!booking) return;
      const { stream } = this.#plan.sources[source]!;
      tally.booked[stream] = booking.booked;
      tally.noShows[stream] = booking.noShows;
      tally.withoutSlot[stream] = booking.withoutSlot;
    });
  }

  /** @param boundary the last of the timetable's before the span */
  #simulateSpan(begin: number, end: number, boundary: number): void {
    this.#openLanes(begin, boundary);
    if (this.#observer?.day === Math.floor(begin / SECONDS_PER_DAY)) this.#observe(this.#observer, begin, end);
    else this.#advance(begin, end);
    for (const unit of this.#units) unit.endSpan(end);
    this.#scene.queues.endSpan(end);
    this.#scene.lanes.endSpan(end);
  }

  #advance(begin: number, end: number): void {
    for (const station of this.#direct) station.advance(end);
    if (this.#connected.length === 0) return;
    const slices = Math.max(1, Math.ceil(this.#expectedArrivals(begin, end) / ARRIVALS_PER_SLICE));
    for (let slice = 1; slice <= slices; slice++) {
      const until = slice === slices ? end : begin + (slice / slices) * (end - begin);
      for (const feed of this.#feeds) feed.advance(until);
      for (const unit of this.#connected) unit.advance(until);
    }
  }

  /** Like `#advance`, with a look at the end of each step. */
  #observe({ stepSeconds, onStep }: Observer, begin: number, end: number): void {
    const { arrivals, occupiedLanes, openLanes } = this.#state;
    const { lanes } = this.#scene;
    for (let from = begin; from < end; ) {
      const stepEnd = (Math.floor(from / stepSeconds) + 1) * stepSeconds;
      const until = Math.min(end, stepEnd);
      this.#addArrived(-1);
      this.#advance(from, until);
      this.#addArrived(1);
      from = until;
      if (until < stepEnd) continue;
      openLanes.fill(0);
      this.#plan.stations.forEach(({ firstLane, lanes: count }, station) => {
        for (let lane = firstLane; lane < firstLane + count; lane++)
          openLanes[station]! += lanes.open[lane]! & ~lanes.paused[lane]!;
      });
      for (const unit of this.#units) unit.noteOccupied(occupiedLanes, until);
      onStep(this.#state);
      arrivals.fill(0);
    }
  }

  /** Adds to the step's arrivals those who have come in this hour of the day so far, or takes them away. */
  #addArrived(sign: 1 | -1): void {
    const { tally, clock } = this.#scene;
    const { arrivals } = this.#state;
    for (let classIndex = 0; classIndex < arrivals.length; classIndex++) {
      arrivals[classIndex]! += sign * tally.arrivedByHour[classIndex * HOURS_PER_DAY + clock.hourOfDay]!;
    }
  }

  /** Opens, closes and pauses lanes, if the timetable changes anything. */
  #openLanes(time: number, boundary: number): void {
    const { clock, lanes, queues } = this.#scene;
    const hourOfWeek = this.#plan.calendar.hourOfWeek(Math.floor(time / SECONDS_PER_HOUR));
    const isPaused = this.#timetable.isPaused[boundary]!;
    const { groups, model } = this.#plan;
    clock.spanStart = time;
    clock.hourOfDay = hourOfWeek % HOURS_PER_DAY;
    clock.countEnd = time < 0 ? 0 : model.period.days * SECONDS_PER_DAY;
    queues.beginSpan();
    let changed = false;
    for (let group = 0; group < groups.length; group++) {
      const open = this.#timetable.openLanes(group, hourOfWeek);
      const paused = isPaused[group] ? 1 : 0;
      if (open === this.#open[group] && paused === this.#paused[group]) continue;
      const { firstLane, count } = groups[group]!;
      lanes.open.fill(1, firstLane, firstLane + open);
      lanes.open.fill(0, firstLane + open, firstLane + count);
      lanes.paused.fill(paused, firstLane, firstLane + count);
      this.#open[group] = open;
      this.#paused[group] = paused;
      changed = true;
    }
    if (changed) for (const unit of this.#units) unit.beginSpan(time);
  }

  #expectedArrivals(begin: number, end: number): number {
    let perSecond = 0;
    for (let stream = 0; stream < this.#profiles.length; stream++) {
      const { segmentSeconds, ratePerSecond } = this.#profiles[stream]!;
      perSecond += ratePerSecond(Math.floor(begin / segmentSeconds)) * this.#batchSizes[stream]!;
    }
    return perSecond * (end - begin);
  }

  #arrivalProcess(source: number, span: TimeSpan, seed: ReplicationSeed): ArrivalProcess {
    const { stream: index, kind, randomName } = this.#plan.sources[source]!;
    const { arrivals, booking } = this.#plan.model.streams[index]!;
    const profile = this.#profiles[index]!;
    if (kind === "booking" && booking) {
      return bookedArrivals(profile, booking, span, this.#plan.calendar, seed, randomName);
    }
    return poissonArrivals(profile, 1 - (booking?.share ?? 0), arrivals.batch, span, seed, randomName);
  }
}
