import { type Instant, type State, stateAt } from "@kelisim/register";
import type { JointRecord } from "@kelisim/register/storage";
import type { Metrics } from "../http/observe.ts";
import { RequestError } from "../http/problem.ts";

/** What routes work with. */
export interface Service {
  readonly record: JointRecord;
  readonly metrics: Metrics;
  readonly now: () => Date;
  /** As those who use the server see it: `https://register.example`. Null: as each request has it. */
  readonly origin: string | null;
}

/** The newest state, or 404 if the record has no charter yet. */
export async function currentState({ record }: Service): Promise<State> {
  const state = await record.state();
  if (state === null) throw new RequestError(404, "The record has no charter yet, so there is nothing to read.");
  return state;
}

/** The state at some time, if one is given; 404 if there was no charter then. */
export async function stateAsOf(service: Service, asOf: Instant | undefined): Promise<State> {
  const newest = await currentState(service);
  const state = asOf === undefined ? newest : stateAt(newest, asOf);
  if (state === null) throw new RequestError(404, "There was no record yet at that time.");
  return state;
}

export function today({ now }: Service): string {
  return now().toISOString().slice(0, 10);
}
