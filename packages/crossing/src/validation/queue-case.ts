import type { CrossingModelInput } from "../model/crossing-model.ts";
import type { CrossingResult, Estimate } from "../results/result.ts";

type Stream = CrossingModelInput["streams"][number];
type Station = CrossingModelInput["stations"][number];
type Duration = Station["service"][string];

/** A queue with a known answer, as a model, and what the simulation must find. */
export interface QueueCase {
  readonly name: string;
  readonly model: CrossingModelInput;
  readonly replications: number;
  readonly expected: readonly Expectation[];
}

export interface Expectation {
  readonly what: string;
  readonly exact: number;
  readonly measured: (result: CrossingResult) => Estimate;
}

/** Days of a period long enough for this many arrivals a replication. */
export function daysFor(arrivals: number, perHour: number): number {
  return Math.max(1, Math.round(arrivals / perHour / 24));
}

/** A model of queues in the long run: the warm-up is cut off. */
export function longRun(streams: readonly Stream[], stations: readonly Station[], days: number): CrossingModelInput {
  return {
    name: "a queue with a known answer",
    directions: [{ id: "through" }],
    period: { startDate: "2021-07-05", days },
    start: { mode: "continuous", warmUpHours: Math.min(240, Math.max(24, days * 2)) },
    streams: [...streams],
    stations: [...stations],
  };
}

export function poissonStream(perHour: number, changes: Partial<Stream> = {}): Stream {
  return {
    id: "cars",
    direction: "through",
    unit: "vehicle",
    arrivals: { kind: "hourly", perHour },
    route: [{ station: "lanes" }],
    ...changes,
  };
}

export function station(lanes: number, service: Duration, changes: Partial<Station> = {}): Station {
  return { id: "lanes", lanes: [{ id: "lane", count: lanes }], service: { any: service }, ...changes };
}

export function exponential(meanSeconds: number): Duration {
  return { distribution: "exponential", meanSeconds };
}

export function constant(meanSeconds: number): Duration {
  return { distribution: "deterministic", meanSeconds };
}

/** The wait at a station, of all who are served there. */
export function meanWait(exact: number, id = "lanes"): Expectation {
  return {
    what: `mean wait at ${id}, s`,
    exact,
    measured: (result) => stationOf(result, id).wait.meanSeconds,
  };
}

export function meanWaitOf(stream: string, exact: number): Expectation {
  return { what: `mean wait of ${stream}, s`, exact, measured: (result) => streamOf(result, stream).wait.meanSeconds };
}

export function waitProbability(exact: number, id = "lanes"): Expectation {
  return {
    what: `probability of a wait at ${id}`,
    exact,
    measured: (result) => stationOf(result, id).wait.shareAboveZero,
  };
}

/** The share over the stream's limit, which the model must put on the wait. */
export function overLimit(exact: number, stream = "cars"): Expectation {
  return {
    what: `share of ${stream} over the limit`,
    exact,
    measured: (result) => {
      const share = streamOf(result, stream).wait.shareOverLimit;
      if (!share) throw new Error(`${stream} has no limit`);
      return share;
    },
  };
}

export function meanQueue(exact: number, id = "lanes"): Expectation {
  return { what: `mean queue at ${id}`, exact, measured: (result) => stationOf(result, id).queue };
}

export function utilisation(exact: number, id = "lanes"): Expectation {
  return {
    what: `utilisation of ${id}`,
    exact,
    measured: (result) => {
      const [lanes] = stationOf(result, id).lanes;
      if (!lanes) throw new Error(`${id} has no lanes`);
      return lanes.utilisation;
    },
  };
}

export function meanTime(exact: number, stream = "cars"): Expectation {
  return {
    what: `mean time of ${stream} from arrival to exit, s`,
    exact,
    measured: (result) => streamOf(result, stream).time.meanSeconds,
  };
}

export function streamOf(result: CrossingResult, id: string) {
  const stream = result.streams.find((candidate) => candidate.id === id);
  if (!stream) throw new Error(`there is no stream ${id}`);
  return stream;
}

export function stationOf(result: CrossingResult, id: string) {
  const found = result.stations.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`there is no station ${id}`);
  return found;
}

/** Student's t at 99.5 % over that at 97.5 %, which turns a 95 % half width into one of 99 %. */
const to99: Readonly<Record<number, number>> = { 20: 2.860935 / 2.093024, 400: 2.588208 / 1.965927 };

/** The half width of the 99 % interval. Only for the numbers of replications that the cases use. */
export function halfWidth99(estimate: Estimate, replications: number): number {
  const factor = to99[replications];
  if (factor === undefined) throw new Error(`no 99 % interval is tabled for ${replications} replications`);
  return estimate.halfWidth * factor;
}
