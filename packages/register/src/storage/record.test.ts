import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toHex } from "../encoding.ts";
import type { Entry } from "../entry/entry.ts";
import { BadSignatureError, EntryRefusedError, ReplayedEntryError } from "../errors.ts";
import { leafHash } from "../merkle/hash.ts";
import { decodeBundle, splitHashes } from "../merkle/tiles.ts";
import { verifyConsistency } from "../merkle/verify-proof.ts";
import { openCheckpoint } from "../note/checkpoint.ts";
import { parseEntryProof, verifyEntryProof } from "../note/entry-proof.ts";
import { fold } from "../rules/fold.ts";
import { pgliteHomes, postgresHomes, type StorageHomes } from "../testing/storage-homes.ts";
import { TEST_LOG, TestRecord, testCommitment, testIndicator, testMeeting, year } from "../testing/test-record.ts";
import { viewItem } from "../views/item-view.ts";
import { type JointRecord, openRecord, RecordInUseError, type RecordLocation } from "./index.ts";

const OPTIONS = { modelProblems: () => [], now: () => new Date("2031-01-01") };

/** A record of some of everything. */
function sampleRecord(): TestRecord {
  const record = new TestRecord();
  const sha256 = "ab".repeat(32);
  record.append("document", "KZ", {
    sha256,
    title: "Совместное заявление президентов",
    publisher: "Akorda",
    date: "2021-03-02",
    language: "ru",
  });
  record.agree(testMeeting("summit-2021"));
  record.agree(testIndicator("grants"));
  const quota = record.agree(testCommitment("student-quota", { indicators: ["grants"], madeIn: "summit-2021" }));
  record.propose(testCommitment("water-share", { area: ["water"], by: ["KG"], to: ["KZ"] }));
  const observation = record.append("observe", "KZ", { indicator: "grants", period: year(2021), value: 20 });
  record.append("confirm", "KG", { observation });
  record.propose(testCommitment("student-quota", { indicators: ["grants"], strength: "agreed" }), quota);
  record.append("assess", "KG", { revision: quota, score: 1, reason: "Kept." });
  return record;
}

/** Without the members that are undefined. */
function defined<T extends object>(object: T) {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as {
    [Name in keyof T]: Exclude<T[Name], undefined>;
  };
}

async function appendAll(record: JointRecord, entries: readonly Entry[]): Promise<void> {
  for (const entry of entries) await record.append(entry);
}

describe.each([
  ["PGlite", pgliteHomes],
  ["PostgreSQL", postgresHomes],
] as const)("a record in %s", (_, makeHomes) => {
  let homes: StorageHomes;
  beforeAll(async () => {
    homes = await makeHomes();
  });
  afterAll(() => homes.remove());

  /** Runs a test on a record, and closes it. */
  async function withRecord(
    skip: () => void,
    use: (record: JointRecord, location: RecordLocation) => Promise<void>,
  ): Promise<void> {
    if (!homes.available) return skip();
    const location = await homes.newRecord();
    const record = await openRecord(location, OPTIONS);
    try {
      await use(record, location);
    } finally {
      await record.close();
    }
  }

  test("begins with a charter, and shows nothing before", ({ skip }) =>
    withRecord(skip, async (record) => {
      const sample = sampleRecord();
      expect(await record.state()).toBeNull();
      expect(await record.checkpoint()).toBeNull();
      await expect(record.append(sample.logged[1]!.entry)).rejects.toThrow(EntryRefusedError);
      expect(await record.append(sample.logged[0]!.entry)).toMatchObject({ index: 0, hash: sample.logged[0]!.hash });
    }));

  test("keeps what was appended, byte for byte, when opened again", async ({ skip }) => {
    const sample = sampleRecord();
    await withRecord(skip, async (record, location) => {
      await appendAll(
        record,
        sample.logged.map(({ entry }) => entry),
      );
      await record.close();
      const again = await openRecord(location, OPTIONS);
      expect((await again.leaves(0, 1_000)).map(toHex)).toEqual(sample.leaves.map(toHex));
      expect(await again.state()).toEqual(fold(sample.logged));
      await again.close();
    });
  });

  test("commits what comes at once in one order without gaps, and refuses what is not good", ({ skip }) =>
    withRecord(skip, async (record) => {
      const test = new TestRecord();
      const good = Array.from({ length: 60 }, (_, i) =>
        test.sign("propose", "KZ", { item: testMeeting(`talks-${i}`), supersedes: null }),
      );
      const bad = { ...good[0]!, at: "2021-03-02T09:00:00.001Z" };
      const answers = await Promise.allSettled(
        [test.logged[0]!.entry, ...good, bad, ...good.slice(0, 2)].map((entry) => record.append(entry)),
      );
      const indexes = answers.flatMap((answer) => (answer.status === "fulfilled" ? answer.value.index : []));
      expect(indexes).toEqual([0, ...good.map((_, i) => i + 1)]);
      const reasons = answers.flatMap((answer) => (answer.status === "rejected" ? answer.reason : []));
      expect(reasons.map((reason) => reason.constructor)).toEqual([
        BadSignatureError,
        ReplayedEntryError,
        ReplayedEntryError,
      ]);
      expect((await record.state())!.size).toBe(61);
    }));

  test("serves checkpoint, tiles, bundles and proofs that verify", ({ skip }) =>
    withRecord(skip, async (record) => {
      const test = new TestRecord();
      await record.append(test.logged[0]!.entry);
      const proposals = Array.from({ length: 299 }, (_, i) =>
        test.sign("propose", "KZ", { item: testMeeting(`talks-${i}`), supersedes: null }),
      );
      await Promise.all(proposals.slice(0, 99).map((entry) => record.append(entry)));
      const early = openCheckpoint((await record.checkpoint())!, TEST_LOG);
      await Promise.all(proposals.slice(99).map((entry) => record.append(entry)));
      const late = openCheckpoint((await record.checkpoint())!, TEST_LOG);
      expect([early.size, late.size]).toEqual([100, 300]);
      verifyConsistency(
        { oldSize: 100, oldRoot: early.root, newSize: 300, newRoot: late.root },
        await record.consistencyProof(100, 300),
      );
      const bundle = decodeBundle((await record.bundle({ index: 1, width: 44 }))!, 44);
      const tile = splitHashes((await record.tile({ level: 0, index: 1, width: 44 }))!, 44);
      expect(bundle.map(leafHash)).toEqual(tile.map((hash) => new Uint8Array(hash)));
      expect(await record.tile({ level: 1, index: 0, width: 1 })).toHaveLength(32);
      expect(await record.tile({ level: 1, index: 0, width: 2 })).toBeNull();
      expect(await record.tile({ level: 0, index: 2 ** 40, width: 256 })).toBeNull();
      const proof = parseEntryProof((await record.entryProof(270))!);
      expect(verifyEntryProof(proof, TEST_LOG).size).toBe(300);
      expect(await record.entryProof(300)).toBeNull();
    }));

  test("finds items by words of either language, by what they say, and by how they stand", async ({ skip }) => {
    const sample = sampleRecord();
    await withRecord(skip, async (record) => {
      await appendAll(
        record,
        sample.logged.map(({ entry }) => entry),
      );
      const ids = async (query: Partial<Parameters<JointRecord["listItems"]>[0]>) =>
        (await record.listItems({ limit: 10, today: "2021-03-03", ...query })).items.map(({ id }) => id);
      expect(await ids({})).toEqual(["water-share", "student-quota", "grants", "summit-2021"]);
      expect(await ids({ search: "students" })).toEqual(["water-share", "student-quota"]);
      expect(await ids({ search: "КВОТА" })).toEqual(["water-share", "student-quota"]);
      expect(await ids({ search: "grant -awarded" })).toEqual([]);
      expect(await ids({ types: ["meeting", "indicator"] })).toEqual(["grants", "summit-2021"]);
      expect(await ids({ standings: ["pending"] })).toEqual(["water-share"]);
      expect(await ids({ waitingFor: "KG" })).toEqual(["water-share", "student-quota"]);
      expect(await ids({ areas: ["water"] })).toEqual(["water-share"]);
      expect(await ids({ obligors: ["KG"], beneficiaries: ["KZ"] })).toEqual(["water-share"]);
      expect(await ids({ actors: ["KG"] })).toEqual(["water-share", "student-quota"]);
      expect(await ids({ actors: ["UZ"] })).toEqual([]);
      expect(await ids({ madeIn: "summit-2021" })).toEqual(["student-quota"]);
      expect(await ids({ strengths: ["agreed"] })).toEqual([]);
      expect(await ids({ dueFrom: "2023-01-01", dueUntil: "2023-01-01" })).toEqual(["grants"]);
      expect(await ids({ statuses: ["fulfilled", "on-track"] })).toEqual(["student-quota"]);
      expect(await ids({ statuses: ["late"], today: "2024-01-01" })).toEqual(["student-quota"]);
      const documents = await record.listDocuments({ limit: 10, search: "президент" });
      expect(documents.documents.map(({ publisher }) => publisher)).toEqual(["Akorda"]);
    });
  });

  test("lists in pages, and as it stood at any time", async ({ skip }) => {
    const sample = sampleRecord();
    await withRecord(skip, async (record) => {
      await appendAll(
        record,
        sample.logged.map(({ entry }) => entry),
      );
      const first = await record.listItems({ limit: 3, today: "2021-03-03" });
      const second = await record.listItems({ limit: 3, today: "2021-03-03", before: first.next! });
      expect([...first.items, ...second.items].map(({ id }) => id)).toEqual([
        "water-share",
        "student-quota",
        "grants",
        "summit-2021",
      ]);
      expect(second.next).toBeNull();
      for (let size = 1; size <= sample.logged.length; size++) {
        const state = fold(sample.logged.slice(0, size));
        const asOf = sample.logged[size - 1]!.entry.at;
        const page = await record.listItems({ limit: 10, today: "2021-03-03", asOf });
        const expected = [...state.tables.items.keys()].map((id) => viewItem(state, id)!);
        expect(page.size).toBe(size);
        expect(page.items.map(({ id, standing, revision }) => ({ id, standing, revision })).reverse()).toEqual(
          expected.map(({ id, inForce, pending }) => ({
            id,
            standing: inForce ? "in-force" : "pending",
            revision: (inForce ?? pending.at(-1))!.revision,
          })),
        );
      }
    });
  });

  // The present is read from memory, and the past from the database.
  test("lists and counts now what it will show of today", ({ skip }) =>
    withRecord(skip, async (record) => {
      const sample = sampleRecord();
      for (const [i, area] of (["water", "trade", "border"] as const).entries()) {
        const due = `202${i}-06-01`;
        sample.agree(testCommitment(`a-${i}`, { area: [area, "culture"], by: ["KZ"], deadline: { due } }));
        const offer = sample.propose(testCommitment(`b-${i}`, { area: [area], to: ["KZ", "KG"], strength: "agreed" }));
        if (i === 1) sample.append("withdraw", "KZ", { revision: offer, reason: "Too early." });
      }
      const asOf = sample.logged.at(-1)!.entry.at;
      sample.append("document", "KG", {
        sha256: "cd".repeat(32),
        title: "Minutes",
        publisher: "Kabar",
        date: "2021-03-03",
        language: "en",
      });
      await appendAll(
        record,
        sample.logged.map(({ entry }) => entry),
      );
      const some = <const T extends string>(...values: T[]) =>
        fc.option(fc.subarray(values, { minLength: 1 }), { nil: undefined });
      const one = <const T extends string | number>(...values: T[]) =>
        fc.option(fc.constantFrom(...values), { nil: undefined });
      const query = fc.record({
        search: one("students", "water -students", "nowhere"),
        types: some("meeting", "indicator", "commitment"),
        standings: some("in-force", "pending", "closed"),
        statuses: some("open", "late", "fulfilled"),
        waitingFor: one("KZ", "KG"),
        areas: some("water", "culture", "education"),
        obligors: some("KZ", "KG"),
        beneficiaries: some("KZ", "KG"),
        actors: some("KZ", "KG", "UZ"),
        strengths: some("agreed", "pledged", "planned"),
        dueFrom: one("2020-06-01", "2021-01-01"),
        dueUntil: one("2021-06-01"),
        madeIn: one("summit-2021"),
        document: one("ab".repeat(32)),
        today: fc.constantFrom("2021-03-03", "2031-01-01"),
      });
      const paging = fc.record({ limit: fc.integer({ min: 1, max: 12 }), before: one(8, 15), offset: one(0, 1, 3) });
      await fc.assert(
        fc.asyncProperty(query, paging, async (filter, page) => {
          const now = { ...defined(filter), ...defined(page) };
          const [today, later] = [await record.listItems(now), await record.listItems({ ...now, asOf })];
          expect(today.items).toEqual(later.items);
          expect(today.next).toEqual(later.next);
          const counts = await record.countItems(defined(filter));
          expect(counts).toEqual({ ...(await record.countItems({ ...defined(filter), asOf })), size: counts.size });
        }),
        { numRuns: 60 },
      );
    }));

  test("finds a word that most items have, page by page, as it finds a rare one", ({ skip }) =>
    withRecord(skip, async (record) => {
      const sample = sampleRecord();
      const titles = Array.from({ length: 30 }, (_, i) => (i === 3 ? "Tunnel in the mountains" : `Causeway ${i}`));
      for (const [i, en] of titles.entries()) sample.propose(testCommitment(`way-${i}`, { title: { en } }));
      await appendAll(
        record,
        sample.logged.map(({ entry }) => entry),
      );
      // After this the database knows how frequent words are, if it does not see to that by itself.
      await record.rebuild();
      const find = async (search: string) => {
        const ids: string[] = [];
        let before: number | null | undefined;
        while (before !== null) {
          const page = await record.listItems({ search, limit: 2, today: "2021-03-03", ...defined({ before }) });
          ids.push(...page.items.map(({ id }) => id));
          before = page.next;
        }
        return ids;
      };
      expect(await find("causeways")).toEqual(titles.flatMap((_, i) => (i === 3 ? [] : [`way-${i}`])).reverse());
      expect(await find("tunnels")).toEqual(["way-3"]);
      expect(await find("causeways tunnels")).toEqual([]);
    }));

  test("derives the same again, byte for byte, when rebuilt", async ({ skip }) => {
    const sample = sampleRecord();
    await withRecord(skip, async (record) => {
      await appendAll(
        record,
        sample.logged.map(({ entry }) => entry),
      );
      const { entries, digestBefore, digestAfter } = await record.rebuild();
      expect(entries).toBe(sample.logged.length);
      expect(digestAfter).toBe(digestBefore);
    });
  });

  test("tells those who listen of every commit", ({ skip }) =>
    withRecord(skip, async (record) => {
      const sizes: number[] = [];
      const stop = record.subscribe(({ size }) => sizes.push(size));
      const sample = sampleRecord();
      await record.append(sample.logged[0]!.entry);
      await record.append(sample.logged[1]!.entry);
      stop();
      await record.append(sample.logged[2]!.entry);
      expect(sizes).toEqual([1, 2]);
    }));

  test("can be open in one process only, if it is in a folder; others see each other's entries", ({ skip }) =>
    withRecord(skip, async (record, location) => {
      if (location.databaseUrl === undefined) {
        await expect(openRecord(location, OPTIONS)).rejects.toThrow(RecordInUseError);
        return;
      }
      const other = await openRecord(location, OPTIONS);
      const test = new TestRecord();
      await record.append(test.logged[0]!.entry);
      const proposals = Array.from({ length: 40 }, (_, i) =>
        test.sign("propose", "KZ", { item: testMeeting(`talks-${i}`), supersedes: null }),
      );
      const appended = await Promise.all(proposals.map((entry, i) => (i % 2 === 0 ? record : other).append(entry)));
      expect(appended.map(({ index }) => index).sort((a, b) => a - b)).toEqual(proposals.map((_, i) => i + 1));
      expect((await record.state())!.size).toBe(41);
      expect(await record.leaves(0, 50)).toEqual(await other.leaves(0, 50));
      await other.close();
    }));
});
