import { describe, expect, it } from "vitest";
import { isAssumed, sourcedFigures } from "./sources.ts";

describe("the sources of a model's figures", () => {
  it("stand with the figures beside them, under the names of what they belong to", () => {
    const model = {
      streams: [
        { id: "cars", arrivals: { kind: "hourly", perHour: 30, source: "a newspaper, 2016" } },
        { id: "buses", limit: { seconds: 2100, of: "time", source: "assumed" } },
      ],
      hours: { openByHourOfDay: [1, 2, 3, 4, 5, 6, 7], source: "a decree" },
    };
    expect(sourcedFigures(model)).toEqual([
      { path: ["streams", "cars", "arrivals"], figures: [["perHour", "30"]], source: "a newspaper, 2016" },
      {
        path: ["streams", "buses", "limit"],
        figures: [
          ["seconds", "2100"],
          ["of", "time"],
        ],
        source: "assumed",
      },
      { path: ["hours"], figures: [["openByHourOfDay", "1, 2, 3, 4, 5, 6 … (7)"]], source: "a decree" },
    ]);
  });

  it("are told from assumptions", () => {
    expect(isAssumed("assumed")).toBe(true);
    expect(isAssumed("15 minutes a car, kz.oqu.news; read as the whole time: assumed")).toBe(true);
    expect(isAssumed("khabar.kz, item 132586")).toBe(false);
  });

  it("are none in what is no model", () => {
    for (const value of [null, 3, "source", [], {}]) expect(sourcedFigures(value)).toEqual([]);
  });
});
