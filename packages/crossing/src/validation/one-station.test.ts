import { beforeAll, describe, expect, it } from "vitest";
import { batches, batchesOneLane, batchOf } from "../analytic/batches.ts";
import { mdc } from "../analytic/constant-service.ts";
import { erlangB, mmc } from "../analytic/erlang.ts";
import { mmck } from "../analytic/limited-room.ts";
import { erlangA } from "../analytic/patience.ts";
import { priorityWaits, priorityWaitsOneLane } from "../analytic/priorities.ts";
import { mg1, mm1 } from "../analytic/single-lane.ts";
import { run } from "../index.ts";
import { parseModel } from "../model/check.ts";
import type { CrossingResult } from "../results/result.ts";
import {
  constant,
  daysFor,
  exponential,
  halfWidth99,
  longRun,
  meanQueue,
  meanTime,
  meanWait,
  meanWaitOf,
  overLimit,
  poissonStream,
  type QueueCase,
  station,
  streamOf,
  utilisation,
  waitProbability,
} from "./queue-case.ts";

const replications = 20;
const arrivals = 60_000;

/** One stream at one station. */
function oneStream(
  name: string,
  perHour: number,
  theStation: ReturnType<typeof station>,
  expected: QueueCase["expected"],
  changes: Parameters<typeof poissonStream>[1] = {},
  days = daysFor(arrivals, perHour),
): QueueCase {
  return { name, model: longRun([poissonStream(perHour, changes)], [theStation], days), replications, expected };
}

const waitLimit = (seconds: number) => ({ limit: { seconds, of: "wait" as const } });

const mm8 = mmc({ arrivalsPerHour: 432, serviceSeconds: 60, lanes: 8 });
const mm21 = mmc({ arrivalsPerHour: 1470, serviceSeconds: 45, lanes: 21 });
const md4 = mdc({ arrivalsPerHour: 204, serviceSeconds: 60, lanes: 4 });
const md8 = mdc({ arrivalsPerHour: 432, serviceSeconds: 60, lanes: 8 });
const inspection = mmck({ arrivalsPerHour: 60, serviceSeconds: 360, lanes: 3, waitingRoom: 4 });
const impatient = erlangA({ arrivalsPerHour: 480, serviceSeconds: 60, lanes: 8, patienceSeconds: 90 });
const callCentre = erlangA({ arrivalsPerHour: 2880, serviceSeconds: 60, lanes: 50, patienceSeconds: 120 });
const buses = batches({ batchesPerHour: 40, batchSizeShares: batchOf(30), serviceSeconds: 45, lanes: 21 });

const cases: QueueCase[] = [
  oneStream("M/M/1 at 0.8", 48, station(1, exponential(60)), [
    meanWait(mm1(48, 60).meanWaitSeconds),
    meanQueue(mm1(48, 60).meanQueue),
    waitProbability(0.8),
    utilisation(0.8),
    meanTime(300),
  ]),
  oneStream(
    "M/M/8 at 0.9 (Erlang C)",
    432,
    station(8, exponential(60)),
    [meanWait(mm8.meanWaitSeconds), waitProbability(mm8.waitProbability), overLimit(mm8.waitExceeds(60))],
    waitLimit(60),
    15,
  ),
  oneStream(
    "M/M/21, the booths of one way",
    1470,
    station(21, exponential(45)),
    [meanWait(mm21.meanWaitSeconds), overLimit(mm21.waitExceeds(10)), utilisation(0.875)],
    waitLimit(10),
    6,
  ),
  oneStream("M/D/1 at 0.85 (Pollaczek–Khinchine)", 51, station(1, constant(60)), [
    meanWait(mg1({ arrivalsPerHour: 51, serviceSeconds: 60, serviceVariation: 0 }).meanWaitSeconds),
  ]),
  oneStream(
    "M/G/1 with gamma services",
    48,
    station(1, { distribution: "gamma", meanSeconds: 60, coefficientOfVariation: 0.5 }),
    [meanWait(mg1({ arrivalsPerHour: 48, serviceSeconds: 60, serviceVariation: 0.5 }).meanWaitSeconds)],
  ),
  oneStream(
    "M/G/1 with log-normal services",
    42,
    station(1, { distribution: "lognormal", meanSeconds: 60, coefficientOfVariation: 1.5 }),
    [meanWait(mg1({ arrivalsPerHour: 42, serviceSeconds: 60, serviceVariation: 1.5 }).meanWaitSeconds)],
  ),
  oneStream(
    "M/G/1 with measured services",
    48,
    // Mean 60 s, mean square 6 000 s².
    station(1, { distribution: "empirical", seconds: [20, 60, 180], weights: [5, 5, 2] }),
    [meanWait(mg1({ arrivalsPerHour: 48, ...momentsOf([20, 60, 180], [5, 5, 2]) }).meanWaitSeconds)],
  ),
  oneStream(
    "M/G/1 with a second inspection of a share",
    30,
    station(1, exponential(60), { secondary: { cars: { share: 0.1, service: constant(300) } } }),
    [
      meanWait(
        // Mean 60 + 30 s; variance 60² + 0.1·300² − 30².
        mg1({ arrivalsPerHour: 30, serviceSeconds: 90, serviceVariation: Math.sqrt(60 ** 2 + 9000 - 900) / 90 })
          .meanWaitSeconds,
      ),
    ],
  ),
  {
    name: "M/G/1 with two streams of unlike services, first come first served",
    model: longRun(
      [poissonStream(30), poissonStream(3, { id: "trucks" })],
      [station(1, exponential(60), { service: { cars: exponential(60), trucks: constant(400) } })],
      daysFor(arrivals, 33),
    ),
    replications,
    expected: [
      // λE[S²]/(2(1 − ρ)): (30·2·60² + 3·400²)/3600 over 2·(1 − (30·60 + 3·400)/3600).
      meanWait((30 * 2 * 60 ** 2 + 3 * 400 ** 2) / 3600 / (2 * (1 - 3000 / 3600))),
      meanWaitOf("trucks", (30 * 2 * 60 ** 2 + 3 * 400 ** 2) / 3600 / (2 * (1 - 3000 / 3600))),
    ],
  },
  oneStream(
    "M/D/4 at 0.85 (Crommelin)",
    204,
    station(4, constant(60)),
    [meanWait(md4.meanWaitSeconds), waitProbability(md4.waitProbability), overLimit(md4.waitExceeds(75))],
    waitLimit(75),
  ),
  oneStream(
    "M/D/8 at 0.9 (Crommelin)",
    432,
    station(8, constant(60)),
    [meanWait(md8.meanWaitSeconds), overLimit(md8.waitExceeds(30))],
    waitLimit(30),
  ),
  oneStream(
    "M/M/3/7, the car inspection station",
    60,
    station(3, exponential(360), { waitingRoom: { places: 4, whenFull: "turnAway" } }),
    [
      meanWait(inspection.meanWaitSeconds),
      meanQueue(inspection.meanQueue),
      turnedAwayShare(inspection.turnedAwayShare),
    ],
  ),
  oneStream(
    "M/M/7/7 (Erlang B)",
    300,
    station(7, exponential(60), { waitingRoom: { places: 0, whenFull: "turnAway" } }),
    [turnedAwayShare(erlangB(7, 5)), utilisation((5 * (1 - erlangB(7, 5))) / 7)],
  ),
  oneStream(
    "M/D/7/7: the loss does not depend on the kind of service",
    300,
    station(7, constant(60), { waitingRoom: { places: 0, whenFull: "turnAway" } }),
    [turnedAwayShare(erlangB(7, 5))],
  ),
  oneStream(
    "M/M/8+M at full load (Erlang A)",
    480,
    station(8, exponential(60)),
    [gaveUpShare(impatient.gaveUpShare), meanWait(impatient.meanWaitOfServedSeconds), meanQueue(impatient.meanQueue)],
    { patience: { duration: exponential(90) } },
  ),
  oneStream(
    "M/M/50+M, the published comparison (Garnett, Mandelbaum and Reiman 2002)",
    2880,
    station(50, exponential(60)),
    [gaveUpShare(callCentre.gaveUpShare), meanQueue(callCentre.meanQueue), utilisation(callCentre.utilisation)],
    { patience: { duration: exponential(120) } },
  ),
  {
    name: "M/M/2 with three priorities, the County Hospital (Cobham)",
    model: longRun(
      [
        poissonStream(6, { id: "critical", priority: 1 }),
        poissonStream(18, { id: "serious", priority: 2 }),
        poissonStream(36, { id: "stable", priority: 3 }),
      ],
      [station(2, exponential(40 * 2))],
      daysFor(arrivals, 60),
    ),
    replications,
    expected: priorityWaits([6, 18, 36], 80, 2).map((seconds, index) =>
      meanWaitOf(["critical", "serious", "stable"][index]!, seconds),
    ),
  },
  {
    name: "M/G/1 with two priorities of unlike services (Cobham)",
    model: longRun(
      [poissonStream(6, { id: "buses", priority: 1 }), poissonStream(30, { priority: 2 })],
      [station(1, exponential(60), { service: { buses: constant(200), cars: exponential(50) } })],
      daysFor(arrivals, 36),
    ),
    replications,
    expected: priorityWaitsOneLane([
      { arrivalsPerHour: 6, serviceSeconds: 200, serviceVariation: 0 },
      { arrivalsPerHour: 30, serviceSeconds: 50, serviceVariation: 1 },
    ]).map((seconds, index) => meanWaitOf(["buses", "cars"][index]!, seconds)),
  },
  oneStream(
    "M[5]/M/1: convoys of five",
    8,
    station(1, exponential(60)),
    [
      meanWait(
        batchesOneLane({ batchesPerHour: 8, batchSizeShares: batchOf(5), serviceSeconds: 60, serviceVariation: 1 })
          .meanWaitSeconds,
      ),
      waitProbability(1 - (1 - 40 / 60) / 5),
    ],
    { arrivals: { kind: "hourly", perHour: 8, batch: { distribution: "fixed", size: 5 } } },
  ),
  oneStream(
    "M[X]/D/1: batches of geometric size",
    15,
    station(1, constant(60)),
    [
      // Mean 3, E[X²] = 15: E[W] = E[S](ρ + E[X²]/E[X] − 1)/(2(1 − ρ)).
      meanWait((60 * (0.75 + 5 - 1)) / (2 * 0.25)),
    ],
    { arrivals: { kind: "hourly", perHour: 15, batch: { distribution: "geometric", meanSize: 3 } } },
  ),
  oneStream(
    "M[30]/M/21: buses at the booths",
    40,
    station(21, exponential(45)),
    [meanWait(buses.meanWaitSeconds), meanQueue(buses.meanQueue), waitProbability(buses.waitProbability)],
    { arrivals: { kind: "hourly", perHour: 40, batch: { distribution: "fixed", size: 30 } } },
    12,
  ),
  oneStream(
    "random choice among 4 queues: four M/M/1",
    180,
    station(4, exponential(60), { queue: { kind: "separate", choice: "random" } }),
    [meanWait(mm1(45, 60).meanWaitSeconds), waitProbability(0.75)],
  ),
  oneStream(
    "lanes in turn among 2 queues: two E₂/M/1",
    96,
    station(2, exponential(60), { queue: { kind: "separate", choice: "fixed" } }),
    [meanWait(erlangArrivalsWait(96 / 3600, 1 / 60, 2))],
  ),
  oneStream(
    "the shorter of 2 queues, by the stationary equations",
    96,
    station(2, exponential(60), { queue: { kind: "separate", choice: "shortest" } }),
    [meanQueue(shorterQueue(96 / 3600, 1 / 60))],
  ),
  oneStream(
    "M/M/1 with breakdowns (White and Christie 1958)",
    24,
    station(1, exponential(60), {
      lanes: [{ id: "lane", count: 1, breakdown: { meanHoursBetween: 0.5, repair: exponential(360) } }],
    }),
    [meanTime(breakdownTime(24 / 3600, 1 / 60, 1 / 1800, 1 / 360))],
  ),
];

describe.each(cases)("$name", ({ model, expected }) => {
  let result: CrossingResult;
  beforeAll(() => {
    result = run(parseModel(model), { seed: 20210302, replications });
  });

  it.each(expected)("$what", ({ exact, measured }) => {
    const estimate = measured(result);
    const reach = halfWidth99(estimate, replications);
    expect(estimate.mean).toBeGreaterThanOrEqual(exact - reach);
    expect(estimate.mean).toBeLessThanOrEqual(exact + reach);
    // An interval that says little would hold anything.
    expect(reach).toBeLessThan(exact * 0.06);
  });
});

function turnedAwayShare(exact: number) {
  return {
    what: "share turned away",
    exact,
    measured: (result: CrossingResult) => shareOfArrived(result, "turnedAway"),
  };
}

function gaveUpShare(exact: number) {
  return { what: "share that gave up", exact, measured: (result: CrossingResult) => shareOfArrived(result, "gaveUp") };
}

function shareOfArrived(result: CrossingResult, what: "turnedAway" | "gaveUp") {
  const cars = streamOf(result, "cars");
  return { mean: cars[what].mean / cars.arrived.mean, halfWidth: cars[what].halfWidth / cars.arrived.mean };
}

function momentsOf(seconds: readonly number[], weights: readonly number[]) {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const moment = (power: number) => seconds.reduce((sum, value, k) => sum + (value ** power * weights[k]!) / total, 0);
  return { serviceSeconds: moment(1), serviceVariation: Math.sqrt(moment(2) - moment(1) ** 2) / moment(1) };
}

/**
 * The wait at each of `lanes` queues that take every `lanes`-th arrival, E_k/M/1: σ/(μ(1 − σ)) with
 * σ = (λ/(λ + μ(1 − σ)))^k (Kleinrock 1975, Queueing Systems I, section 6.4).
 */
function erlangArrivalsWait(arrivalRate: number, serviceRate: number, lanes: number): number {
  let sigma = 0.5;
  for (let step = 0; step < 500; step++) {
    sigma = (arrivalRate / (arrivalRate + serviceRate * (1 - sigma))) ** lanes;
  }
  return sigma / (serviceRate * (1 - sigma));
}

/** Mean number waiting when each joins the shorter of two queues, by relaxation of the balance equations. */
function shorterQueue(arrivalRate: number, serviceRate: number): number {
  const most = 60;
  const side = most + 1;
  let state = new Float64Array(side * side);
  state[0] = 1;
  const pace = arrivalRate + 2 * serviceRate;
  const up = arrivalRate / pace;
  const down = serviceRate / pace;
  for (let round = 0; round < 3000; round++) {
    const next = new Float64Array(side * side);
    for (let a = 0; a <= most; a++) {
      for (let b = 0; b <= most; b++) {
        const at = a * side + b;
        const probability = state[at]!;
        if (probability < 1e-18) continue;
        const toFirst = (a < b ? 1 : a > b ? 0 : 0.5) * (a < most ? 1 : 0);
        const toSecond = (b < a ? 1 : b > a ? 0 : 0.5) * (b < most ? 1 : 0);
        next[at + side * (toFirst > 0 ? 1 : 0)]! += probability * up * toFirst;
        next[at + (toSecond > 0 ? 1 : 0)]! += probability * up * toSecond;
        next[at]! += probability * up * (1 - toFirst - toSecond);
        next[a > 0 ? at - side : at]! += probability * down;
        next[b > 0 ? at - 1 : at]! += probability * down;
      }
    }
    state = next;
  }
  let waiting = 0;
  for (let a = 0; a <= most; a++) {
    for (let b = 0; b <= most; b++) waiting += state[a * side + b]! * (Math.max(0, a - 1) + Math.max(0, b - 1));
  }
  return waiting;
}

/**
 * Mean time in M/M/1 whose lane breaks down at rate f and is repaired at rate r, used or not:
 * λ-fold of it is λ((f + r)² + μf) / ((f + r)(μr − λ(f + r))) (White and Christie 1958, Operations Research 6:79–95).
 */
function breakdownTime(arrive: number, serve: number, fail: number, repair: number): number {
  const both = fail + repair;
  return (both ** 2 + serve * fail) / (both * (serve * repair - arrive * both));
}
