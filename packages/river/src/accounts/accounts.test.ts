import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { periodsOf } from "../model/periods.ts";
import { volumeHm3OfFlow } from "../model/units.ts";
import type { BasinResult } from "../results/basin-result.ts";
import { parseModel } from "../validation/check.ts";
import { accountsOf } from "./accounts.ts";
import { checkUnits } from "./check-units.ts";
import { countReadings } from "./count-readings.ts";
import { withMeasuredInflows } from "./measured-inflows.ts";
import { readDeliveries } from "./read-deliveries.ts";
import { statementOf } from "./statement.ts";
import { roundToThousandM3, sumHm3 } from "./thousand-m3.ts";
import { waterReceived } from "./water-received.ts";

const model = parseModel({
  name: "A river of two",
  parties: [{ id: "A" }, { id: "B" }],
  periods: { startDate: "2021-04-01", step: "decade", count: 6 },
  nodes: [
    { id: "source", kind: "inflow", flowM3s: 20, to: ["parting"] },
    { id: "parting", kind: "confluence", to: ["to-a", "to-b"] },
    { id: "to-a", kind: "canal", capacityM3s: 30, to: ["end"] },
    { id: "to-b", kind: "canal", capacityM3s: 30, to: ["end"] },
    { id: "end", kind: "outlet" },
  ],
  treaty: {
    name: "of 2000",
    rivers: [
      {
        id: "river",
        divisible: { inflows: ["source"] },
        shares: [{ byParty: { A: 0.42, B: 0.58 } }],
        receivedAt: { A: ["to-a"], B: ["to-b"] },
        priority: 1,
        carryOver: { maximumHm3: 2 },
      },
    ],
  },
  facilities: [{ id: "weir", name: "The weir", party: "B", servedAt: { A: ["to-a"], B: ["to-b"] } }],
});

/** The plan of this river, where all water goes by the shares: `flowM3s` in each period. */
function planned(flowsM3s: readonly number[]): BasinResult {
  const periods = periodsOf(model.periods);
  const volumes = flowsM3s.map((flow, index) => volumeHm3OfFlow(flow, periods[index]!.days));
  const of = (share: number) => volumes.map((volume) => volume * share);
  const node = (id: string, kind: "inflow" | "canal", share: number) => {
    const arrivedHm3 = of(share);
    return { id, kind, party: undefined, arrivedHm3, leftHm3: arrivedHm3, lostHm3: of(0), to: [] };
  };
  return {
    model: model.name,
    scenario: { id: "base", member: 0 },
    periods,
    nodes: [node("source", "inflow", 1), node("to-a", "canal", 0.42), node("to-b", "canal", 0.58)],
    entitlements: [["A", 0.42] as const, ["B", 0.58] as const].map(([party, share]) => ({
      river: "river",
      party,
      divisibleHm3: volumes,
      share: volumes.map(() => share),
      entitledHm3: of(share),
      receivedHm3: of(share),
      balanceHm3: of(0),
    })),
    warnings: [],
  };
}

const plan = planned([20, 20, 20, 20, 20, 20]);
const labels = plan.periods.map(({ label }) => label);

/** A side's file of flows at a node, in m³/s; "" where nothing was read. */
function fileOf(party: string, flows: Readonly<Record<string, readonly (number | "")[]>>) {
  const rows = Object.entries(flows).flatMap(([node, values]) =>
    values.map((value, index) => `${node};${labels[index]};${String(value).replace(".", ",")}`),
  );
  return readDeliveries(model, { party, file: `${party}.csv`, text: `node;period;flowM3s\n${rows.join("\n")}\n` });
}

function count(...files: ReturnType<typeof fileOf>[]) {
  expect(files.flatMap(({ problems }) => problems)).toEqual([]);
  return countReadings(model, plan, files);
}

function volumesAt(counted: ReturnType<typeof count>, node: string) {
  return counted.nodes.find((other) => other.node === node)!.volumes;
}

describe("what counts of the readings", () => {
  it("is the mean of both sides' numbers, which stay beside it with their difference", () => {
    const counted = count(fileOf("A", { "to-a": [10, 10] }), fileOf("B", { "to-a": [11, 10] }));
    expect(counted.through).toBe(1);
    expect(volumesAt(counted, "to-a")).toEqual([
      {
        node: "to-a",
        period: 0,
        bySide: { A: 8.64, B: 9.504 },
        countedHm3: 9.072,
        from: "both sides",
        differenceHm3: 0.864,
      },
      { node: "to-a", period: 1, bySide: { A: 8.64, B: 8.64 }, countedHm3: 8.64, from: "both sides", differenceHm3: 0 },
    ]);
  });
  it("is one side's number where only it has one", () => {
    const [first] = volumesAt(count(fileOf("A", { "to-a": [10] })), "to-a");
    expect(first).toMatchObject({ countedHm3: 8.64, from: "one side" });
  });
  it("is taken from the flows before and after where up to three readings are missing, and that is said", () => {
    const counted = count(fileOf("A", { "to-a": [10, "", 14] }));
    // 12 m³/s over the ten days of the second decade.
    expect(volumesAt(counted, "to-a")[1]).toMatchObject({ countedHm3: 10.368, from: "between readings", bySide: {} });
    expect(counted.warnings).toContainEqual({
      code: "missingReading",
      at: "to-a",
      message: "to-a: no reading for 2021-04/2; taken from the readings before and after",
    });
  });
  it("is the plan's figure where nothing was read before or after, or for longer", () => {
    const counted = count(fileOf("A", { "to-a": ["", 10, "", "", "", ""], "to-b": [1, 1, 1, 1, 1, 1] }));
    const from = volumesAt(counted, "to-a").map((volume) => volume.from);
    expect(from).toEqual(["plan", "one side", "plan", "plan", "plan", "plan"]);
    const gap = count(fileOf("A", { "to-a": [10, "", "", "", "", 10] }));
    expect(volumesAt(gap, "to-a").map((volume) => volume.from)).toEqual([
      "one side",
      ...Array(4).fill("plan"),
      "one side",
    ]);
  });
  it("rows that are left out are missing like empty cells", () => {
    const text = `node;period;flowM3s\nto-a;${labels[0]};10\nto-a;${labels[2]};14\n`;
    const counted = count(readDeliveries(model, { party: "A", file: "a.csv", text }));
    expect(volumesAt(counted, "to-a")[1]).toMatchObject({ countedHm3: 10.368, from: "between readings" });
  });
  it("names nodes that nobody measured, sides that differ by more than 5%, and canals that overflow", () => {
    const { warnings } = count(fileOf("A", { "to-a": [10, 35] }), fileOf("B", { "to-a": [9, 33] }));
    expect(warnings.map(({ code, at }) => `${code} ${at}`)).toEqual([
      "notMeasured source",
      "sidesDiffer to-a",
      "overCapacity to-a",
      "notMeasured to-b",
    ]);
    expect(warnings[1]!.message).toBe(
      "to-a: the sides' numbers differ by 6.7% (hm³ by A 38.880, B 36.288); their mean counts",
    );
  });
});

it("one figure far below the others of its column is named, since a canal may be nearly shut", () => {
  const { warnings } = count(fileOf("A", { "to-a": [8.4, 0.0085, 8.3] }));
  expect(warnings).toContainEqual({
    code: "suspectSmall",
    at: "to-a",
    message:
      "to-a: for 2021-04/2 A read less than a two hundredth of what is usual there; check that the unit is the same",
  });
});

describe("wrong units are a problem", () => {
  const check = (flows: Readonly<Record<string, readonly (number | "")[]>>) =>
    checkUnits(model, plan, fileOf("A", flows).readings).map(({ line, message }) => `${line}: ${message}`);
  it("where a whole column is a thousand times the plan, or a thousandth", () => {
    expect(check({ "to-a": [8400, 8500, 8300] })).toEqual([
      "2: the readings of to-a are about 1,000 times what the plan gives there; check the unit in the heading",
    ]);
    expect(check({ "to-a": [0.0083, 0.0084] })[0]).toContain("one 1,000th of");
  });
  it("where one figure is a thousand times the others", () => {
    expect(check({ "to-a": [8.4, 8500, 8.3] })).toEqual([
      "3: this reading of to-a is 1,000 times the usual one of its column; is a decimal comma lost?",
    ]);
  });
  it("but not where a canal that was to be nearly shut is used after all", () => {
    const shut = {
      ...plan,
      nodes: plan.nodes.map((node) => ({ ...node, arrivedHm3: node.arrivedHm3.map(() => 0.01) })),
    };
    expect(checkUnits(model, shut, fileOf("A", { "to-a": [8, 9, 8] }).readings)).toEqual([]);
  });
  it("and not where the water is low, or off", () => {
    expect(check({ "to-a": [0, 0.5, 8, 25], "to-b": [0, 0] })).toEqual([]);
  });
});

describe("accounts", () => {
  const files = [
    fileOf("A", { "to-a": [4, 5, 4], source: [12, 12, 12] }),
    fileOf("B", { "to-a": [4, 5, 4], "to-b": [8, 7, 8] }),
  ];
  const counted = count(...files);
  it("entitle to shares of the water that really came", () => {
    const changed = withMeasuredInflows(model, plan, counted);
    const source = changed.nodes.find(({ id }) => id === "source")!;
    expect(source).toMatchObject({ flowM3s: { kind: "series" } });
    const { values } = (source as unknown as { flowM3s: { values: number[] } }).flowM3s;
    expect(values.map((value) => Number(value.toFixed(6)))).toEqual([12, 12, 12, 20, 20, 20]);
  });

  const accounts = accountsOf(model, plan, planned([12, 12, 12, 20, 20, 20]), counted, { river: { A: 1 } });
  it("set against them what was delivered, decade by decade and together", () => {
    const [a, b] = accounts.rivers[0]!.parties;
    expect(a).toMatchObject({
      entitledHm3: [4.355, 4.355, 4.355],
      plannedHm3: [7.258, 7.258, 7.258],
      deliveredHm3: [3.456, 4.32, 3.456],
      shortHm3: [0.899, 0.035, 0.899],
      openingHm3: 1,
      balanceHm3: [1.899, 1.934, 2.833],
      // Of the 31.104 hm³ that were delivered in all, 42% would have been 13.064.
      totals: { entitledHm3: 13.065, deliveredHm3: 11.232, balanceHm3: 2.833, shareOfDeliveredHm3: 13.064 },
      // The treaty carries over at most 2 hm³.
      carriedHm3: 2,
    });
    expect(b!.totals).toMatchObject({ entitledHm3: 18.039, deliveredHm3: 19.872, balanceHm3: -1.833 });
  });
  it("are the same to the last figure in a statement, with both sides' numbers and what was not read", () => {
    const statement = statementOf(model, accounts);
    expect(statement).toMatchObject({ basin: "A river of two", from: "2021-04/1", through: "2021-04/3" });
    expect(statement.rivers[0]!.parties[0]).toMatchObject({
      balanceHm3: "2.833",
      carriedHm3: "2.000",
      deliveredBySideHm3: { A: "11.232", B: "11.232" },
    });
    expect(statement.readings.map(({ node }) => node)).toEqual(["source", "to-a", "to-b"]);
    expect(JSON.stringify(statement)).not.toMatch(/NaN|null|-0\.000/);
  });
  it("say what each facility brought to each party: what was read, then the plan", () => {
    expect(waterReceived(model, plan, counted)).toEqual([
      {
        facility: "weir",
        // 11.232 and 19.872 read, and three decades of the plan (the last of eleven days).
        byParty: { A: sumHm3([11.232, 7.258, 7.258, 7.983]), B: sumHm3([19.872, 10.022, 10.022, 11.025]) },
        from: "measured and plan",
      },
    ]);
    expect(waterReceived(model, plan)[0]!.from).toBe("plan");
  });
});

describe("every account adds up", () => {
  const flow = fc.integer({ min: 0, max: 3000 }).map((hundredths) => hundredths / 100);
  const reading = fc.oneof({ weight: 5, arbitrary: flow }, { weight: 1, arbitrary: fc.constant("" as const) });
  const season = fc.array(reading, { minLength: 6, maxLength: 6 });
  it("entitlements to the divisible water, balances to what was not delivered, whatever was read", () => {
    fc.assert(
      fc.property(
        season,
        season,
        season,
        fc.array(flow, { minLength: 6, maxLength: 6 }),
        (first, second, third, came) => {
          fc.pre([...first, ...second, ...third].some((value) => value !== ""));
          const counted = count(fileOf("A", { "to-a": first }), fileOf("B", { "to-a": second, "to-b": third }));
          const { rivers } = accountsOf(model, plan, planned(came), counted);
          const [{ divisibleHm3, parties }] = rivers as [(typeof rivers)[number]];
          for (const [period, divisible] of divisibleHm3.entries()) {
            expect(sumHm3(parties.map(({ entitledHm3 }) => entitledHm3[period]!))).toBe(divisible);
          }
          for (const account of parties) {
            const { totals } = account;
            expect(totals.balanceHm3).toBe(sumHm3([totals.entitledHm3, -totals.deliveredHm3]));
            expect(totals.deliveredHm3).toBe(sumHm3(account.deliveredHm3));
          }
          for (const { volumes } of counted.nodes) {
            expect(volumes).toHaveLength(counted.through + 1);
            for (const { countedHm3 } of volumes) expect(roundToThousandM3(countedHm3)).toBe(countedHm3);
          }
        },
      ),
    );
  });
});
