import { describe, expect, it } from "vitest";
import type { BasinModelInput } from "../model/basin-model.ts";
import { planBasin } from "../plan.ts";
import { planMembers } from "../scenarios/ensemble.ts";
import { parseModel } from "../validation/check.ts";
import { measuresOf } from "./measures.ts";

/** A lake of steep shores: 10 m deeper, 100 hm³ more. */
const table = [
  { levelM: 500, volumeHm3: 0, areaKm2: 10 },
  { levelM: 510, volumeHm3: 100, areaKm2: 10 },
];

function plantBelowLake(plant: object, demandM3s: number): BasinModelInput {
  return {
    name: "A plant below a lake",
    periods: { startDate: "2021-04-01", step: "decade", count: 2 },
    nodes: [
      { id: "source", kind: "inflow", flowM3s: 0, to: ["lake"] },
      { id: "lake", kind: "reservoir", table, fullVolumeHm3: 100, initialVolumeHm3: 100, to: ["plant"] },
      {
        id: "plant",
        kind: "hydropower",
        head: { kind: "reservoir", reservoir: "lake", tailwaterLevelM: 450 },
        efficiency: 0.9,
        to: ["fields"],
        ...plant,
      },
      { id: "fields", kind: "user", demandM3s, priority: 1 },
    ],
  } as BasinModelInput;
}

function energyGwh(input: BasinModelInput): readonly number[] {
  return planBasin(parseModel(input)).nodes.find(({ id }) => id === "plant")!.energyGwh!;
}

describe("the energy of a hydropower plant", () => {
  it("is ρ·g·V·h·η: 36 hm³ through 100 m at 90% are 8.829 GWh", () => {
    const flowM3s = 36 / 0.864;
    const [first] = energyGwh(plantBelowLake({ head: { kind: "fixed", headM: 100 } }, flowM3s));
    // 1000 kg/m³ · 9.81 m/s² · 36·10⁶ m³ · 100 m · 0.9 ÷ 3.6·10¹² J
    expect(first).toBeCloseTo(8.829, 9);
  });

  it("falls with the reservoir's level, by the mean of the period's start and end", () => {
    // 20 hm³ a decade: the level sinks from 510 to 508, then to 506 m, over a tailwater at 450 m.
    const [first, second] = energyGwh(plantBelowLake({}, 20 / 0.864));
    const perMetre = (1000 * 9.81 * 20e6 * 0.9) / 3.6e12;
    expect(first).toBeCloseTo(perMetre * 59, 9);
    expect(second).toBeCloseTo(perMetre * 57, 9);
  });

  it("is no more than the plant's power allows, and the water passes all the same", () => {
    const plan = planBasin(parseModel(plantBelowLake({ installedMw: 10 }, 20 / 0.864)));
    const plant = plan.nodes.find(({ id }) => id === "plant")!;
    // 10 MW over ten days.
    expect(plant.energyGwh).toEqual([2.4, 2.4]);
    expect(plant.arrivedHm3[0]).toBeCloseTo(20, 9);
  });

  it("is none where the lake has sunk to the tailwater", () => {
    const input = plantBelowLake({ head: { kind: "reservoir", reservoir: "lake", tailwaterLevelM: 512 } }, 10);
    expect(energyGwh(input)).toEqual([0, 0]);
  });

  it("is what a scenario generates less than the base when the plant is out of service", () => {
    const input = plantBelowLake({}, 20 / 0.864);
    const model = parseModel({
      ...input,
      scenarios: [{ id: "off", changes: [{ kind: "outOfService", node: "plant" }] }],
    });
    expect(planMembers(model, "off", 0, 1).measures[0]!.energyGwh).toBe(0);
    const base = planMembers(model, "base", 0, 1).measures[0]!.energyGwh;
    expect(base).toBeCloseTo(measuresOf(planBasin(model)).energyGwh, 12);
    expect(base).toBeGreaterThan(4);
  });
});
