import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TestRecord, testIndicator, year } from "../testing/test-record.ts";
import { listObservations, viewIndicator } from "./indicator-view.ts";

function withIndicator(more: Parameters<typeof testIndicator>[1] = {}) {
  const record = new TestRecord();
  record.agree(testIndicator("grants", more));
  return {
    record,
    report: (party: string, number: number, value: number) =>
      record.append("observe", party, { indicator: "grants", period: year(number), value }),
    view: () => viewIndicator(record.state!, "grants")!,
  };
}

describe("an indicator", () => {
  it("shows for each period what each side reports, and how far apart they lie", () => {
    const { report, view } = withIndicator();
    report("KG", 2022, 18);
    report("KZ", 2021, 20);
    report("KG", 2021, 15);
    expect(view().series).toMatchObject([
      {
        period: year(2021),
        observations: [{ party: "KZ" }, { party: "KG" }],
        gap: { lowest: 15, highest: 20, difference: 5, relative: 0.25 },
      },
      { period: year(2022), observations: [{ party: "KG", value: 18 }], gap: null },
    ]);
  });

  it("shows each side's position with its progress, and the gap where both have spoken", () => {
    const { report, view } = withIndicator();
    report("KZ", 2021, 30);
    report("KG", 2021, 20);
    report("KZ", 2022, 50);
    expect(view().positions).toEqual([
      { party: "KZ", value: 50, until: "2022-12-31", progress: 1 },
      { party: "KG", value: 20, until: "2021-12-31", progress: 0.25 },
    ]);
    expect(view().gap).toMatchObject({ lowest: 20, highest: 30 });
  });

  it("counts what a side confirmed as its position, until it reports its own or disputes", () => {
    const { record, report, view } = withIndicator();
    const observation = report("KZ", 2021, 30);
    record.append("confirm", "KG", { observation });
    expect(view().positions).toMatchObject([
      { party: "KZ", value: 30 },
      { party: "KG", value: 30 },
    ]);
    expect(view().gap).toMatchObject({ difference: 0, relative: 0 });
    record.append("dispute", "KG", { observation, reason: "Counted twice." });
    expect(view()).toMatchObject({ positions: [{ party: "KZ" }], gap: null, disputed: true });
    report("KG", 2021, 25);
    expect(view()).toMatchObject({ gap: { difference: 5 }, disputed: true });
  });

  it("sums a flow over its periods, and compares sums over the periods that both sides know", () => {
    const { report, view } = withIndicator({ accumulation: "sum" });
    report("KZ", 2021, 10);
    report("KZ", 2022, 20);
    report("KG", 2021, 8);
    expect(view().positions).toMatchObject([
      { party: "KZ", value: 30 },
      { party: "KG", value: 8 },
    ]);
    expect(view().gap).toMatchObject({ lowest: 8, highest: 10 });
  });

  it("shows what stands, and keeps what was corrected", () => {
    const { record, report, view } = withIndicator();
    report("KZ", 2021, 30);
    const correction = report("KZ", 2021, 25);
    expect(view().series[0]!.observations).toMatchObject([{ observation: correction, value: 25 }]);
    expect([...listObservations(record.state!, "grants")]).toMatchObject([
      { value: 30, correctedBy: correction },
      { value: 25, correctedBy: null },
    ]);
  });

  it("has no progress without a target, and starts from zero without a baseline", () => {
    const { report, view } = withIndicator({ target: undefined });
    report("KZ", 2021, 30);
    expect(view().positions[0]!.progress).toBeNull();
    const bare = withIndicator({ baseline: undefined });
    bare.report("KZ", 2021, 25);
    expect(bare.view().positions[0]!.progress).toBe(0.5);
  });

  it("is at 0 at the baseline and at 1 at the target, and moves evenly between them", () => {
    const figure = fc.integer({ min: -1_000, max: 1_000 });
    fc.assert(
      fc.property(figure, figure, fc.integer({ min: 0, max: 8 }), (from, to, eighths) => {
        fc.pre(from !== to);
        const { report, view } = withIndicator({
          direction: from < to ? "increase" : "decrease",
          baseline: { value: from, on: "2021-01-01" },
          target: { value: to, due: "2023-01-01" },
        });
        report("KZ", 2021, from + ((to - from) * eighths) / 8);
        expect(view().positions[0]!.progress).toBeCloseTo(eighths / 8, 9);
      }),
      { numRuns: 30 },
    );
  });
});
