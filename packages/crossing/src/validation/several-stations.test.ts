import { beforeAll, describe, expect, it } from "vitest";
import { jacksonNetwork } from "../analytic/networks.ts";
import { mg1 } from "../analytic/single-lane.ts";
import { blockingTandem } from "../analytic/tandem-blocking.ts";
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
  poissonStream,
  type QueueCase,
  station,
} from "./queue-case.ts";

const replications = 20;

const tandem = jacksonNetwork([
  { outsideArrivalsPerHour: 100, serviceSeconds: 60, lanes: 2, onwardShares: [0, 1] },
  { outsideArrivalsPerHour: 0, serviceSeconds: 90, lanes: 3, onwardShares: [] },
]);
const long = jacksonNetwork([
  { outsideArrivalsPerHour: 48, serviceSeconds: 60, lanes: 1, onwardShares: [0, 1] },
  { outsideArrivalsPerHour: 0, serviceSeconds: 52.5, lanes: 1, onwardShares: [0, 0, 1] },
  { outsideArrivalsPerHour: 0, serviceSeconds: 45, lanes: 1, onwardShares: [] },
]);
// Document check, then passport for all, then customs for some and inspection for a few.
const branching = jacksonNetwork([
  { outsideArrivalsPerHour: 90, serviceSeconds: 60, lanes: 2, onwardShares: [0, 0.7, 0.2] },
  { outsideArrivalsPerHour: 20, serviceSeconds: 120, lanes: 4, onwardShares: [0, 0, 0.3] },
  { outsideArrivalsPerHour: 0, serviceSeconds: 100, lanes: 2, onwardShares: [] },
]);
const blockedExponential = blockingTandem({
  arrivalsPerHour: 30,
  firstServiceSeconds: 60,
  secondServiceSeconds: 50,
  service: "exponential",
});
const blockedConstant = blockingTandem({
  arrivalsPerHour: 48,
  firstServiceSeconds: 40,
  secondServiceSeconds: 60,
  service: "constant",
});

const through = { route: [{ station: "first" }, { station: "second" }] };
const noRoom = { waitingRoom: { places: 0, whenFull: "hold" as const } };

const cases: QueueCase[] = [
  {
    name: "M/M/2 then M/M/3 (Burke, Jackson)",
    model: longRun(
      [poissonStream(100, through)],
      [station(2, exponential(60), { id: "first" }), station(3, exponential(90), { id: "second" })],
      daysFor(50_000, 100),
    ),
    replications,
    expected: [
      meanWait(tandem.stations[0]!.meanWaitSeconds, "first"),
      meanWait(tandem.stations[1]!.meanWaitSeconds, "second"),
      meanTime(tandem.meanTimeInNetworkSeconds),
    ],
  },
  {
    name: "three single lanes one after another (Jackson)",
    model: longRun(
      [poissonStream(48, { route: [{ station: "first" }, { station: "second" }, { station: "third" }] })],
      [
        station(1, exponential(60), { id: "first" }),
        station(1, exponential(52.5), { id: "second" }),
        station(1, exponential(45), { id: "third" }),
      ],
      daysFor(50_000, 48),
    ),
    replications,
    expected: [
      meanWait(long.stations[0]!.meanWaitSeconds, "first"),
      meanWait(long.stations[1]!.meanWaitSeconds, "second"),
      meanWait(long.stations[2]!.meanWaitSeconds, "third"),
    ],
  },
  {
    name: "routes that branch and join (Jackson)",
    model: longRun(
      [
        poissonStream(90, {
          route: [
            {
              station: "first",
              next: [
                { to: "second", share: 0.7 },
                { to: "third", share: 0.2 },
                { to: "exit", share: 0.1 },
              ],
            },
            {
              station: "second",
              next: [
                { to: "third", share: 0.3 },
                { to: "exit", share: 0.7 },
              ],
            },
            { station: "third" },
          ],
        }),
        poissonStream(20, {
          id: "trucks",
          route: [
            {
              station: "second",
              next: [
                { to: "third", share: 0.3 },
                { to: "exit", share: 0.7 },
              ],
            },
            { station: "third" },
          ],
        }),
      ],
      [
        station(2, exponential(60), { id: "first" }),
        station(4, exponential(120), { id: "second" }),
        station(2, exponential(100), { id: "third" }),
      ],
      daysFor(60_000, 110),
    ),
    replications,
    expected: [
      meanWait(branching.stations[0]!.meanWaitSeconds, "first"),
      meanWait(branching.stations[1]!.meanWaitSeconds, "second"),
      meanWait(branching.stations[2]!.meanWaitSeconds, "third"),
      meanQueue(branching.stations[2]!.meanQueue, "third"),
    ],
  },
  {
    name: "no room between two exponential stations (Avi-Itzhak and Yadin)",
    model: longRun(
      [poissonStream(30, through)],
      [station(1, exponential(60), { id: "first" }), station(1, exponential(50), { id: "second", ...noRoom })],
      daysFor(40_000, 30),
    ),
    replications,
    expected: [
      meanWait(blockedExponential.meanWaitSeconds, "first"),
      meanTime(blockedExponential.meanTimeInSystemSeconds),
    ],
  },
  {
    name: "no room between two constant stations (Avi-Itzhak)",
    model: longRun(
      [poissonStream(48, through)],
      [station(1, constant(40), { id: "first" }), station(1, constant(60), { id: "second", ...noRoom })],
      daysFor(50_000, 48),
    ),
    replications,
    expected: [
      meanWait(blockedConstant.meanWaitSeconds, "first"),
      meanTime(mg1({ arrivalsPerHour: 48, serviceSeconds: 60, serviceVariation: 0 }).meanWaitSeconds + 100),
    ],
  },
  {
    name: "three places between two constant stations: the same time in all (Avi-Itzhak)",
    model: longRun(
      [poissonStream(48, through)],
      [
        station(1, constant(40), { id: "first" }),
        station(1, constant(60), { id: "second", waitingRoom: { places: 3, whenFull: "hold" } }),
      ],
      daysFor(50_000, 48),
    ),
    replications,
    expected: [meanTime(mg1({ arrivalsPerHour: 48, serviceSeconds: 60, serviceVariation: 0 }).meanWaitSeconds + 100)],
  },
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
