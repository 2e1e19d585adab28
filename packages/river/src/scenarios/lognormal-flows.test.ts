import { describe, expect, it } from "vitest";
import type { BasinModelInput } from "../model/basin-model.ts";
import { flowM3sOfVolume } from "../model/units.ts";
import { planBasin } from "../plan.ts";
import { parseModel } from "../validation/check.ts";
import { planMembers } from "./ensemble.ts";

const COUNT = 3000;

/** Thirty years of two inflows by months; the second follows the first, and each year follows its predecessor a little. */
const years = Array.from({ length: 30 }, (_, year) =>
  Array.from({ length: 12 }, (_, month) => 8 + 3 * Math.sin(month / 2) + 2 * Math.sin(year * 1.7 + month * 0.4)),
);
const follower = years.map((year, index) => year.map((flow, month) => 2 * flow + Math.sin(index * 5 + month * 3)));

function model(flows: readonly (readonly (readonly number[])[] | number)[], step: object): BasinModelInput {
  return {
    name: "Springs",
    periods: { startDate: "2021-01-01", step: "month", count: 12 },
    nodes: [
      ...flows.map((flow, index) => ({
        id: `spring_${index}`,
        kind: "inflow" as const,
        flowM3s:
          typeof flow === "number"
            ? flow
            : { kind: "years" as const, firstYear: 1991, years: flow.map((year) => [...year]) },
        to: [`fields_${index}`, "sea"],
      })),
      // Whatever comes is used.
      { id: "sea", kind: "outlet" as const },
      ...flows.map((_, index) => ({ id: `fields_${index}`, kind: "user" as const, demandM3s: 900, priority: 1 })),
    ],
    scenarios: [
      { id: "chance", inflows: [{ kind: "stochastic", method: "lognormal", count: COUNT, seed: 7, ...step }] },
    ],
  } as BasinModelInput;
}

/** By member and month, m³/s. */
function drawnM3s(input: BasinModelInput, fields: string, members = COUNT): number[][] {
  const { tracks, periods } = planMembers(parseModel(input), "chance", 0, members);
  const { values } = tracks.find(({ name }) => name.kind === "received" && name.id === fields)!;
  return Array.from({ length: members }, (_, member) =>
    periods.map(({ days, index }) => flowM3sOfVolume(values[member * periods.length + index]!, days)),
  );
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const deviation = (values: readonly number[]) =>
  Math.sqrt(values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0) / (values.length - 1));
const correlation = (a: readonly number[], b: readonly number[]) =>
  (mean(a.map((value, index) => value * b[index]!)) - mean(a) * mean(b)) / (deviation(a) * deviation(b));
const month = (rows: readonly (readonly number[])[], index: number) => rows.map((row) => row[index]!);

describe("log-normal inflows", () => {
  const springs = model([years, follower], {});
  const first = drawnM3s(springs, "fields_0");
  const second = drawnM3s(springs, "fields_1");

  it("have the mean and the variation of the historical years in every month", () => {
    for (let index = 0; index < 12; index += 1) {
      const expected = month(years, index);
      const error = deviation(expected) / Math.sqrt(COUNT);
      expect(Math.abs(mean(month(first, index)) - mean(expected))).toBeLessThan(4 * error);
      expect(deviation(month(first, index)) / deviation(expected)).toBeGreaterThan(0.85);
      expect(deviation(month(first, index)) / deviation(expected)).toBeLessThan(1.15);
    }
  });

  it("are never negative, and never alike", () => {
    expect(Math.min(...first.flat())).toBeGreaterThan(0);
    expect(new Set(month(first, 0)).size).toBe(COUNT);
  });

  it("keep the correlation from month to month, and between the inflows", () => {
    const logs = (rows: readonly (readonly number[])[], index: number) => month(rows, index).map(Math.log);
    const serial = correlation(logs(years, 5), logs(years, 6));
    expect(correlation(logs(first, 5), logs(first, 6))).toBeCloseTo(serial, 1);
    const between = correlation(logs(years, 5), logs(follower, 5));
    expect(Math.abs(correlation(logs(first, 5), logs(second, 5)) - between)).toBeLessThan(0.1);
  });

  it("are the same for the same seed and member, whatever was drawn before, and others for another seed", () => {
    const alone = planBasin(parseModel(springs), { id: "chance", member: 2 }).nodes.find(
      ({ id }) => id === "fields_0",
    )!;
    const [, , third] = drawnM3s(springs, "fields_0", 3);
    expect(flowM3sOfVolume(alone.arrivedHm3[3]!, 30)).toBe(third![3]);
    const other = drawnM3s(model([years, follower], { seed: 8 }), "fields_0", 3)[2]!;
    expect(other[3]).not.toBe(third![3]);
  });

  it("vary around the flow that is given, all together, where there are no historical years", () => {
    const around = { around: { coefficientOfVariation: 0.3, serialCorrelation: 0.6 } };
    const given = model([10, 20], around);
    const a = drawnM3s(given, "fields_0");
    const b = drawnM3s(given, "fields_1");
    expect(Math.abs(mean(month(a, 4)) - 10)).toBeLessThan((4 * 3) / Math.sqrt(COUNT));
    expect(deviation(month(a, 4)) / mean(month(a, 4))).toBeCloseTo(0.3, 1);
    expect(correlation(month(a, 4).map(Math.log), month(a, 5).map(Math.log))).toBeCloseTo(0.6, 1);
    for (const [member, flows] of a.entries()) expect(b[member]![4]).toBeCloseTo(2 * flows[4]!, 9);
  });

  it("need historical years, or the variation to assume", () => {
    expect(() => planBasin(parseModel(model([10], {})), { id: "chance" })).toThrow(
      /no historical years to learn its variation from/,
    );
  });
});
