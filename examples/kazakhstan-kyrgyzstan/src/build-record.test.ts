import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { modelProblems } from "@kelisim/cli/model-problems";
import {
  listItems,
  listObservations,
  NOTHING_VERIFIED,
  type State,
  verifyEntries,
  viewCommitment,
  viewIndicator,
} from "@kelisim/register";
import { type JointRecord, openRecord } from "@kelisim/register/storage";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildRecord } from "./build-record.ts";
import { communique } from "./documents.ts";
import { ILLUSTRATIVE, press } from "./sources.ts";

const home = mkdtempSync(join(tmpdir(), "kelisim-example-"));
const folder = join(home, "record");
let record: JointRecord;
let state: State;

beforeAll(async () => {
  await buildRecord(folder, () => {});
  record = await openRecord({ folder }, { modelProblems });
  state = (await record.state())!;
}, 120_000);
afterAll(async () => {
  await record?.close();
  rmSync(home, { recursive: true });
});

describe("the record of the worked example", () => {
  it("is a log that verifies, entry by entry", async () => {
    expect(verifyEntries(NOTHING_VERIFIED, await record.leaves(0, state.size)).state?.size).toBe(state.size);
  });

  it("covers the areas of the press report", () => {
    const areas = commitments().flatMap(({ commitment }) => commitment.area);
    expect(areas).toEqual(
      expect.arrayContaining([
        ...[
          "politics",
          "security",
          "regional",
          "health",
          "aid",
          "defence",
          "investment",
          "trade",
          "customs",
          "finance",
        ],
        ...["digital", "border", "transport", "water", "energy", "culture", "science", "education"],
      ]),
    );
    expect(commitments().length).toBeGreaterThanOrEqual(40);
  });

  it("has commitments of every status, and revisions that wait and that are objected to", () => {
    expect(new Set(commitments().map(({ status }) => status))).toEqual(
      new Set(["open", "on-track", "late", "fulfilled", "lapsed", "disputed"]),
    );
    const pending = [...listItems(state)].flatMap((item) => item.pending);
    expect(pending.filter(({ objectedBy }) => objectedBy.length > 0).length).toBeGreaterThan(0);
    for (const party of ["KZ", "KG"]) {
      expect(pending.filter(({ waitingFor }) => waitingFor.includes(party)).length).toBeGreaterThan(0);
    }
    const closed = [...listItems(state)].flatMap(({ revisions }) => revisions.map(({ status }) => status));
    expect(closed).toEqual(expect.arrayContaining(["superseded", "overtaken", "withdrawn"]));
  });

  it("has values that are confirmed, disputed, and apart from one another", () => {
    const standings = observations().map(({ standing }) => standing);
    expect(new Set(standings)).toEqual(new Set(["reported", "confirmed", "disputed"]));
    const gaps = indicators().flatMap(({ gap }) => gap?.difference ?? []);
    expect(gaps.filter((difference) => difference > 0).length).toBeGreaterThan(3);
  });

  it("holds the crossing before and after, and both rivers", () => {
    const models = [...listItems(state)].filter(({ inForce }) => inForce !== null && "model" in inForce.item);
    expect(models.map(({ id }) => id).sort()).toEqual(["chu", "korday", "korday-before-2021", "talas"]);
  });

  it("names a source for every value, or marks it as illustrative", () => {
    const sources = new Set<unknown>(Object.values(press).map(({ note }) => note));
    for (const { evidence, note } of observations()) {
      const published = evidence.some((one) => sources.has(one.note));
      expect(published || note?.startsWith(ILLUSTRATIVE)).toBe(true);
    }
  });

  it("rests every commitment on the same sentence of the communiqué in both languages", () => {
    const texts = Object.values(communique);
    for (const { commitment } of commitments()) {
      const quoted = commitment.sources!.map(({ document, start, end, exact }) => {
        const { language, text } = texts.find(({ sha256 }) => sha256 === document)!;
        expect(text.slice(start, end)).toBe(exact);
        return [language, exact];
      });
      expect(Object.fromEntries(quoted)).toEqual(commitment.text);
    }
  });

  it("comes with the demonstration keys of both sides, which only their owner can read", () => {
    expect(readdirSync(join(folder, "keys")).sort()).toEqual(["KG-water.key", "KG.key", "KZ-water.key", "KZ.key"]);
    expect(statSync(join(folder, "keys", "KZ.key")).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(join(folder, "keys", "KZ.key"), "utf8"))).toMatchObject({ party: "KZ" });
  });
});

function commitments() {
  return [...listItems(state)].flatMap(({ id }) => viewCommitment(state, id, "2026-07-01") ?? []);
}

function indicators() {
  return [...listItems(state)].flatMap(({ id }) => viewIndicator(state, id) ?? []);
}

function observations() {
  return indicators().flatMap(({ id }) => [...listObservations(state, id)]);
}
