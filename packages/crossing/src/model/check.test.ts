import { describe, expect, it } from "vitest";
import { checkModel, ModelError, parseModel } from "./check.ts";
import type { CrossingModelInput } from "./crossing-model.ts";

const good: CrossingModelInput = {
  name: "A crossing",
  directions: [{ id: "north" }],
  period: { startDate: "2021-07-05", days: 7 },
  streams: [
    {
      id: "cars",
      direction: "north",
      unit: "vehicle",
      arrivals: { kind: "hourly", perHour: 30 },
      route: [{ station: "passport" }, { station: "customs" }],
    },
    {
      id: "trucks",
      direction: "north",
      unit: "vehicle",
      arrivals: { kind: "daily", perDay: 100, shareByHourOfDay: [...Array<number>(20).fill(0.05), 0, 0, 0, 0] },
      route: [
        {
          station: "passport",
          next: [
            { to: "customs", share: 0.9 },
            { to: "exit", share: 0.1 },
          ],
        },
        { station: "customs" },
      ],
    },
  ],
  stations: [
    {
      id: "passport",
      lanes: [{ id: "booths", count: 4 }],
      service: { any: { distribution: "exponential", meanSeconds: 60 } },
    },
    {
      id: "customs",
      lanes: [
        { id: "cars", count: 2, streams: ["cars"] },
        { id: "trucks", count: 2, streams: ["trucks"] },
      ],
      service: {
        cars: { distribution: "gamma", meanSeconds: 120, coefficientOfVariation: 0.5 },
        trucks: { distribution: "lognormal", meanSeconds: 600, coefficientOfVariation: 1 },
      },
    },
  ],
};

/** The good model with the value at a path of keys replaced (or taken away). */
function withValue(path: readonly (string | number)[], value: unknown): unknown {
  const copy = structuredClone(good) as unknown;
  let parent = copy as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) parent = parent[key] as Record<string | number, unknown>;
  const last = path.at(-1)!;
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}

describe("a model", () => {
  it("is accepted, and its defaults are filled in", () => {
    const model = parseModel(good);
    expect(model.start).toEqual({ mode: "empty" });
    expect(model.stations[0]!.queue).toEqual({ kind: "pooled" });
    expect(model.streams[0]!.priority).toBe(1);
  });

  const hour = ["streams", 0, "arrivals", "perHour"] as const;
  const bad: readonly [what: string, path: readonly (string | number)[], value: unknown, at: string, says: RegExp][] = [
    ["a negative rate", hour, -3, "$.streams[0].arrivals.perHour", /cannot be negative/],
    ["a rate that is NaN", hour, Number.NaN, "$.streams[0].arrivals.perHour", /NaN/],
    ["an infinite rate", hour, Number.POSITIVE_INFINITY, "$.streams[0].arrivals.perHour", /infinite/],
    ["10^9 arrivals an hour", hour, 1e9, "$.streams[0].arrivals.perHour", /at most 1000000.*check the unit/],
    ["a missing figure", hour, undefined, "$.streams[0].arrivals.perHour", /is missing: a number/],
    ["a text for a number", hour, "30", "$.streams[0].arrivals.perHour", /must be a number/],
    ["a misspelt field", ["stations", 0, "lane"], [], "$.stations[0].lane", /not part of the model's format/],
    [
      "an unknown kind of arrivals",
      ["streams", 0, "arrivals"],
      { kind: "now" },
      "$.streams[0].arrivals.kind",
      /one of/,
    ],
    ["a day that is none", ["period", "startDate"], "2021-02-30", "$.period.startDate", /day of the calendar/],
    ["half a day", ["period", "days"], 1.5, "$.period.days", /whole number/],
    [
      "shares of routes that do not add up",
      ["streams", 1, "route", 0, "next", 0, "share"],
      0.8,
      "$.streams[1].route[0].next",
      /add up to 1; these add up to 0\.9/,
    ],
    [
      "shares of hours that do not add up",
      ["streams", 1, "arrivals", "shareByHourOfDay"],
      Array(24).fill(0.05),
      "$.streams[1].arrivals.shareByHourOfDay",
      /add up to 1; these add up to 1\.2/,
    ],
    [
      "a lane that nobody may use",
      ["stations", 0, "lanes", 1],
      { id: "closed", count: 1, streams: [] },
      "$.stations[0].lanes[1].streams",
      /at least 1 entry/,
    ],
    [
      "a lane for those who never come there",
      ["streams", 0, "route"],
      [{ station: "passport" }],
      "$.stations[1].lanes[0].streams",
      /nobody may use/,
    ],
    [
      "a stream without a lane",
      ["stations", 1, "lanes", 1, "streams"],
      ["cars"],
      "$.stations[1].lanes",
      /"trucks" comes here, but no lane is open/,
    ],
    [
      "a lane for a stream that is none",
      ["stations", 1, "lanes", 1, "streams"],
      ["trucks", "boats"],
      "$.stations[1].lanes[1].streams[1]",
      /no stream "boats"/,
    ],
    [
      "an empty calendar",
      ["stations", 0, "lanes", 0, "openByHourOfDay"],
      Array(24).fill(0),
      "$.stations[0].lanes[0].openByHourOfDay",
      /never be open/,
    ],
    [
      "more lanes open than there are",
      ["stations", 0, "lanes", 0, "openByHourOfDay"],
      [...Array(23).fill(4), 5],
      "$.stations[0].lanes[0].openByHourOfDay[23]",
      /only 4/,
    ],
    [
      "arrivals in no hour",
      ["streams", 0, "arrivals", "byHourOfWeek"],
      Array(168).fill(0),
      "$.streams[0].arrivals.byHourOfWeek",
      /nobody would ever arrive/,
    ],
    [
      "a circular route",
      ["streams", 0, "route", 1],
      {
        station: "customs",
        next: [
          { to: "passport", share: 0.1 },
          { to: "exit", share: 0.9 },
        ],
      },
      "$.streams[0].route[1]",
      /circular route/,
    ],
    [
      "a station that comes twice",
      ["streams", 0, "route", 2],
      { station: "passport" },
      "$.streams[0].route[2].station",
      /circular/,
    ],
    [
      "a station that there is not",
      ["streams", 0, "route", 1, "station"],
      "x-ray",
      "$.streams[0].route[1].station",
      /no station "x-ray"/,
    ],
    [
      "a direction that there is not",
      ["streams", 0, "direction"],
      "south",
      "$.streams[0].direction",
      /no direction "south"/,
    ],
    ["two of the same id", ["streams", 1, "id"], "cars", "$.streams[1].id", /used twice/],
    [
      "a service for nobody",
      ["stations", 0, "service", "boats"],
      good.stations[0]!.service["any"],
      "$.stations[0].service.boats",
      /no stream "boats"/,
    ],
    [
      "a stream without a service",
      ["stations", 1, "service", "cars"],
      undefined,
      "$.stations[1].service",
      /no entry for "cars"/,
    ],
    [
      "slots that do not fit the day",
      ["streams", 1, "booking"],
      { share: 0.5, slotMinutes: 50, placesPerSlot: 4 },
      "$.streams[1].booking.slotMinutes",
      /divide a day/,
    ],
    [
      "weights for other values",
      ["stations", 0, "service", "any"],
      { distribution: "empirical", seconds: [10, 20], weights: [1] },
      "$.stations[0].service.any.weights",
      /1 entries for 2 values/,
    ],
  ];
  for (const [what, path, value, at, says] of bad) {
    it(`is refused for ${what}, at ${at}`, () => {
      const check = checkModel(withValue(path, value));
      expect(check.ok).toBe(false);
      const problems = check.ok ? [] : check.problems;
      expect(problems.find((problem) => problem.path === at)?.message).toMatch(says);
    });
  }

  it("is refused if stations can hold each other up for ever", () => {
    const hold = { places: 1, whenFull: "hold" };
    const model = structuredClone(good) as unknown as {
      stations: Record<string, unknown>[];
      streams: { route: unknown }[];
    };
    model.stations[0]!["waitingRoom"] = hold;
    model.stations[1]!["waitingRoom"] = hold;
    expect(checkModel(model).ok).toBe(true);
    model.streams[1]!.route = [{ station: "customs" }, { station: "passport" }];
    const check = checkModel(model);
    expect(check.ok ? "" : check.problems.map(({ message }) => message).join()).toMatch(/hold each other up for ever/);
  });

  it("is refused with all its mistakes at once, each with its path", () => {
    const model = structuredClone(good) as unknown as { streams: { arrivals: unknown }[]; period: unknown };
    model.period = { startDate: "2021-07-05", days: 0 };
    model.streams[0]!.arrivals = { kind: "hourly", perHour: -1 };
    expect(() => parseModel(model)).toThrow(ModelError);
    expect(() => parseModel(model)).toThrow(
      /2 mistakes:\n {2}\$\.period\.days: .*\n {2}\$\.streams\[0\]\.arrivals\.perHour: /,
    );
  });

  it("is refused if it is none", () => {
    for (const input of [undefined, null, 3, "crossing", []]) expect(checkModel(input).ok).toBe(false);
  });
});
