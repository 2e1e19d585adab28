import { readFileSync } from "node:fs";
import { parseModel, run } from "@kelisim/crossing";
import type { Item } from "@kelisim/register";
import { parseModel as parseBasin, planBasin } from "@kelisim/river";
import { describe, expect, it } from "vitest";
import { TestRecord } from "../../../register/src/testing/test-record.ts";
import { type BasinFigure, type CrossingFigure, instrumentFigures } from "./instruments.ts";

const modelOf = (file: string) =>
  JSON.parse(readFileSync(new URL(`../../../../examples/kazakhstan-kyrgyzstan/${file}`, import.meta.url), "utf8"));

const record = new TestRecord();
const add = (type: "crossing" | "basin", id: string, model: never) =>
  record.agree({ type, id, title: { en: id }, model } as Item);
const korday = add("crossing", "korday", modelOf("korday.json") as never);
add("basin", "talas", modelOf("talas.json") as never);
add("crossing", "unfit", { broken: false } as never);
record.propose({ type: "basin", id: "pending", title: { en: "pending" }, model: modelOf("chu.json") } as Item);
const figures = instrumentFigures(record.state!);

describe("the figures of crossings and basins", () => {
  it("are of those in force that their engines can run", () => {
    expect(figures.map(({ source }) => source.kind === "model" && source.item)).toEqual(["korday", "talas"]);
  });

  it("tell the mean wait on the busiest day, of the stream that waits most hours, as the engine has it", () => {
    const figure = figures[0] as CrossingFigure;
    // The model knows June and July as its fullest months, and Sunday as the fullest day.
    expect(figure.day).toBe("2021-06-06");
    const model = parseModel(modelOf("korday.json"));
    const { streams } = run(
      { ...model, period: { ...model.period, startDate: figure.day, days: 1 } },
      { replications: 20 },
    );
    const hours = streams.map(({ served, wait }) => served.mean * wait.meanSeconds.mean);
    const longest = streams[hours.indexOf(Math.max(...hours))]!;
    expect(figure.waitMinutes).toBe(longest.wait.meanSeconds.mean / 60);
    expect(figure.halfWidthMinutes).toBe(longest.wait.meanSeconds.halfWidth / 60);
    expect(figure.source).toEqual({
      kind: "model",
      item: "korday",
      revision: korday,
      inputs: "2021-06-06, 1 day, 20 replications, seed 1",
    });
  });

  it("tell what the party that gets least of its due receives, as the plan has it", () => {
    const figure = figures[1] as BasinFigure;
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
    const shares = planBasin(parseBasin(modelOf("talas.json"))).entitlements.map(
      ({ party, entitledHm3, receivedHm3 }) => ({
        party,
        share: sum(receivedHm3) / sum(entitledHm3),
      }),
    );
    const least = shares.toSorted((a, b) => a.share - b.share)[0]!;
    expect([figure.party, figure.river]).toEqual([least.party, "Talas"]);
    expect(figure.receivedHm3 / figure.entitledHm3).toBeCloseTo(least.share, 12);
  });
});
