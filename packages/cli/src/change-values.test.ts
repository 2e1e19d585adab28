import { describe, expect, it } from "vitest";
import { changeValues } from "./change-values.ts";

const model = {
  period: { days: 7 },
  stations: [
    { id: "passport-out", lanes: [{ id: "booths", count: 21 }], service: { any: { meanSeconds: 45 } } },
    { id: "passport-in", lanes: [{ id: "booths", count: 21 }], service: { any: { meanSeconds: 50 } } },
    {
      id: "bays",
      lanes: [{ id: "bays", count: 4 }],
      service: { cars: { meanSeconds: 200 }, trucks: { meanSeconds: 400 } },
    },
  ],
};

describe("changes from the command line", () => {
  it("give a value, in every place that the path reaches", () => {
    expect(changeValues(model, ["stations.passport-*.service.any.meanSeconds=60"])).toEqual({
      ...model,
      stations: [
        { ...model.stations[0], service: { any: { meanSeconds: 60 } } },
        { ...model.stations[1], service: { any: { meanSeconds: 60 } } },
        model.stations[2],
      ],
    });
  });

  it("multiply", () => {
    expect(changeValues(model, ["stations.bays.service.*.meanSeconds*=.5"])).toMatchObject({
      stations: [{}, {}, { service: { cars: { meanSeconds: 100 }, trucks: { meanSeconds: 200 } } }],
    });
  });

  it("apply one after another, name elements by number too, and take any JSON", () => {
    const changes = ["stations.2.lanes.bays.count=5", "stations.2.lanes.0.count*=2", 'start={"mode":"empty"}'];
    const changed = changeValues(model, changes);
    expect(changed).toMatchObject({ start: { mode: "empty" }, stations: [{}, {}, { lanes: [{ count: 10 }] }] });
  });

  it("leave the model that was given as it was", () => {
    const before = structuredClone(model);
    changeValues(model, ["period.days=1"]);
    expect(model).toEqual(before);
  });

  it.each([
    ["days", "path=value"],
    ["stations.gate.lanes.*.count=5", "reaches nothing"],
    ["period.days*=many", "no number"],
    ["stations.bays.id*=2", "no number"],
  ])("are refused when written as %s", (change, message) => {
    expect(() => changeValues(model, [change])).toThrow(message);
  });
});
