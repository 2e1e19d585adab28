import { describe, expect, it } from "vitest";
import { TestRecord, testCommitment, testMeeting } from "../../../register/src/testing/test-record.ts";
import { composeBriefing } from "../document/compose.ts";
import { sampleRecord } from "../testing/sample.ts";
import { makeBriefing, NoRecordYetError } from "./briefing.ts";
import type { Source } from "./source.ts";

const { state, observed, document } = sampleRecord({ name: "A name", prose: "Some words" });
const asOf = "2026-07-01";
const briefing = makeBriefing(state, { asOf });

describe("a briefing", () => {
  it("is for the next meeting, and tells what was since the last", () => {
    expect(briefing.lastMeeting).toMatchObject({ id: "summit", start: "2021-03-02" });
    expect(briefing.nextMeeting).toMatchObject({ id: "council", start: "2027-04-15", end: "2027-04-16" });
    expect(briefing.from).toBe("2021-03-02");
    expect(makeBriefing(state, { asOf, from: "2022-01-01" }).from).toBe("2022-01-01");
  });

  it("counts commitments in force by their status", () => {
    expect(briefing.counts).toEqual({ fulfilled: 1, "on-track": 0, open: 1, late: 1, disputed: 2, lapsed: 1 });
    expect(briefing.commitments.map(({ id }) => id)).not.toContain("pending");
  });

  it("tells what was done in the period, and not what was done before it", () => {
    const record = new TestRecord();
    record.agree(testMeeting("first"));
    record.agree(testCommitment("before", { strength: "delivered" }));
    record.clock = Date.UTC(2022, 5, 1);
    record.agree({ ...testMeeting("second"), start: "2022-05-01" } as ReturnType<typeof testMeeting>);
    record.agree(testCommitment("after", { strength: "delivered" }));
    expect(makeBriefing(record.state!, { asOf: "2022-07-01" }).done.map(({ id }) => id)).toEqual(["after"]);
    expect(makeBriefing(record.state!, { asOf: "2022-07-01", from: "2021-01-01" }).done).toHaveLength(2);
  });

  it("tells what each side owes: words on proposals and values, and deeds", () => {
    const [kz, kg] = briefing.obligations;
    expect(kz!.proposals.map(({ item, objection }) => [item, objection])).toEqual([
      ["aid", null],
      ["pending", null],
    ]);
    expect(kg!.proposals).toMatchObject([
      { item: "aid" },
      { item: "pending", proposedBy: "KZ", objection: "Some words" },
    ]);
    // What KG disputed, or met with its own value, waits for nothing more.
    expect(kg!.values.map(({ indicator, value }) => [indicator, value])).toEqual([["payments", 6e6]]);
    expect(kz!.values).toEqual([]);
    expect(kg!.deeds.map(({ id }) => id)).toEqual(["late"]);
  });

  it("is told for one party: only what it owes or is owed, and what it owes first", () => {
    const forKyrgyzstan = makeBriefing(state, { asOf, party: "KG" });
    expect(forKyrgyzstan.obligations.map(({ party }) => party)).toEqual(["KG", "KZ"]);
    expect(forKyrgyzstan.commitments.every(({ by, to }) => by.includes("KG") || to.includes("KG"))).toBe(true);
  });

  it("is told for some areas", () => {
    const border = makeBriefing(state, { asOf, areas: ["border", "culture"] });
    expect(border.commitments.map(({ id }) => id).sort()).toEqual(["differing", "done"]);
    expect(border.figures).toEqual([]);
  });

  it("reads the record as it stood on its day", () => {
    expect(makeBriefing(state, { asOf: "2021-03-02" }).lastMeeting).toBeNull();
    expect(() => makeBriefing(state, { asOf: "2020-01-01" })).toThrow(NoRecordYetError);
  });

  it("marks what the record marks as illustrative", () => {
    const grants = briefing.figures.find(({ id }) => id === "grants")!;
    expect(grants.positions.map(({ party, value, illustrative }) => [party, value, illustrative])).toEqual([
      ["KZ", 30, false],
      ["KG", 28, true],
    ]);
    expect(grants.apart).toBe(2);
  });

  it("names for every figure the observations that it is made of", () => {
    const grants = briefing.figures.find(({ id }) => id === "grants")!;
    expect(grants.positions[0]!.sources).toMatchObject([{ kind: "observation", observation: observed, party: "KZ" }]);
    const payments = briefing.figures.find(({ id }) => id === "payments")!;
    expect(payments.positions.find(({ party }) => party === "KZ")!.sources).toHaveLength(2);
  });

  it("names for every commitment its revision and the words that it rests on", () => {
    for (const { sources } of briefing.commitments) {
      expect(sources.map(({ kind }) => kind)).toEqual(["item", "words"]);
      expect(sources[1]).toMatchObject({ document, exact: "Some words", start: 0, end: 10 });
    }
  });

  it("numbers its sources, each once, and cites none that is not in the list", () => {
    const { blocks } = composeBriefing(briefing, "en");
    const list = blocks.flatMap((block) => (block.kind === "sources" ? block.entries : []));
    const keys = list.map(({ source }) => JSON.stringify(source satisfies Source));
    expect(new Set(keys).size).toBe(keys.length);
    const cited = JSON.stringify(blocks).matchAll(/"numbers":\[([\d,]+)\]/g);
    for (const [, numbers] of cited) {
      for (const number of numbers!.split(",")) expect(list[Number(number) - 1]?.number).toBe(Number(number));
    }
    expect(list.length).toBeGreaterThan(10);
  });
});
