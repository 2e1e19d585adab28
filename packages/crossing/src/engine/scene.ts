import type { ReplicationSeed } from "./arrival-process.ts";
import { Clock } from "./clock.ts";
import { CHOOSE, type Columns, columnsOf } from "./columns.ts";
import { Customers, DOUBLES, ENTERED_AT, INTEGERS, ORDINAL, VISIT, WAITED } from "./customers.ts";
import { Draws } from "./draws.ts";
import { LaneTimes } from "./lane-times.ts";
import { Mailbox } from "./mailbox.ts";
import { type Plan, TO_EXIT } from "./plan.ts";
import { QueueLengths } from "./queue-lengths.ts";
import { ServiceTimes } from "./service-times.ts";
import { countDuration, countDurationOfDay, type Tally } from "./tally.ts";

/** What all parts of one replication share. */
export class Scene {
  readonly plan: Plan;
  readonly columns: Columns;
  readonly tally: Tally;
  readonly clock: Clock;
  readonly customers = new Customers();
  readonly draws: Draws;
  readonly services: ServiceTimes;
  readonly queues: QueueLengths;
  readonly lanes: LaneTimes;
  /** By station: where those who come to it are put. Stations simulated together share a mailbox. */
  readonly mailboxes: Mailbox[];

  constructor(plan: Plan, seed: ReplicationSeed, tally: Tally, startTime: number) {
    this.plan = plan;
    this.columns = columnsOf(plan);
    this.tally = tally;
    this.clock = new Clock(startTime);
    this.draws = new Draws(plan, seed);
    this.services = new ServiceTimes(plan, seed);
    this.queues = new QueueLengths(plan, this.clock, tally);
    this.lanes = new LaneTimes(plan, this.clock, tally);
    this.mailboxes = plan.stations.map(() => new Mailbox());
  }

  /** Where a customer goes after a visit: another visit, or the exit. */
  nextVisit(customer: number, visit: number): number {
    const next = this.columns.visitNext[visit]!;
    if (next !== CHOOSE) return next;
    return this.draws.nextVisit(visit, this.customers.integers[(customer << INTEGERS) + ORDINAL]!);
  }

  /** Sends a customer on from a lane: to the mailbox of the next station, or home. */
  send(customer: number, visit: number, next: number, time: number, lane: number): void {
    if (next === TO_EXIT) {
      this.leave(customer, visit, time);
    } else {
      this.customers.integers[(customer << INTEGERS) + VISIT] = next;
      this.mailboxes[this.columns.visitStation[next]!]!.put(time, customer, lane);
    }
  }

  leave(customer: number, visit: number, time: number): void {
    const { doubles } = this.customers;
    const record = customer << DOUBLES;
    const classIndex = this.columns.visitClass[visit]!;
    const enteredAt = doubles[record + ENTERED_AT]!;
    const hour = this.clock.hourOf(enteredAt);
    const { tally } = this;
    countDurationOfDay(tally.journeyTime, classIndex, hour, time - enteredAt);
    if (tally.journeyWaitVisit[classIndex]! < 0) {
      countDuration(tally.journeyWait, classIndex, hour, doubles[record + WAITED]!);
    }
    this.customers.dismiss(customer);
  }
}
