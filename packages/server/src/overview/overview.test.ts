import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pgliteHomes, type StorageHomes } from "../../../register/src/testing/storage-homes.ts";
import { TestRecord, testCommitment, testMeeting } from "../../../register/src/testing/test-record.ts";
import { type ServedRecord, serveRecord } from "../testing/served-record.ts";
import type { Overview } from "./overview-index.ts";

const korday = { name: "Korday", latitude: 43.04, longitude: 74.71 };
const TODAY = "2026-07-01";
const record = new TestRecord();
record.agree(testMeeting("summit", "Summit"));
record.agree(testCommitment("road", { sites: [korday], deadline: { due: "2026-09-01" } }));
const bridge = record.agree(testCommitment("bridge", { sites: [korday], deadline: { due: "2026-08-01" } }));
record.agree(testCommitment("past", { deadline: { due: "2026-06-01" } }));
record.agree(testCommitment("far", { deadline: { due: "2030-01-01" } }));
record.propose(testCommitment("pending", { sites: [korday], deadline: { due: "2026-07-02" } }));

let homes: StorageHomes;
let served: ServedRecord;
beforeAll(async () => {
  homes = await pgliteHomes();
  const entries = record.logged.map(({ entry }) => entry);
  served = await serveRecord(await homes.newRecord(), () => new Date(`${TODAY}T12:00:00Z`), entries);
}, 60_000);
afterAll(async () => {
  await served?.close();
  await homes?.remove();
});

const overview = async () => (await (await served.get(`/api/overview?today=${TODAY}`)).json()) as Overview;

describe("the overview", () => {
  test("has the places and the dates of what is in force, the soonest first", async () => {
    const { places, dates, size } = await overview();
    expect(places).toMatchObject([{ ...korday, count: 2 }]);
    expect(places[0]!.items.map(({ id }) => id)).toEqual(["bridge", "road"]);
    expect(dates.map(({ id, kind }) => `${id} ${kind}`)).toEqual(["bridge due", "road due"]);
    expect(size).toBe(record.logged.length);
  });

  test("follows what comes into force, is revised and ends", async () => {
    const from = record.logged.length;
    const meeting = { ...testMeeting("visit", "Visit"), start: "2026-07-10" };
    record.agree(meeting);
    record.agree(testCommitment("ferry", { sites: [{ ...korday, name: "Ferry" }] }));
    record.propose(testCommitment("boat", { sites: [{ ...korday, name: "Boat" }] }));
    record.agree(testCommitment("bridge", { deadline: { due: "2026-07-20" } }), bridge);
    for (const { entry } of record.logged.slice(from)) await served.record.append(entry);
    const { places, dates } = await overview();
    expect(places.map(({ name, count }) => `${name} ${count}`)).toEqual(["Korday 1", "Ferry 1"]);
    expect(dates.map(({ id, kind }) => `${id} ${kind}`)).toEqual(["visit meeting", "bridge due", "road due"]);
  });

  test("names the meeting that last took place since the record began", async () => {
    // The record of the tests begins on the day of its summit; the visit is still to come.
    expect((await overview()).lastMeeting).toMatchObject({ id: "summit", day: "2021-03-02" });
    const later = (await (await served.get("/api/overview?today=2026-07-11")).json()) as Overview;
    expect(later.lastMeeting).toMatchObject({ id: "visit", day: "2026-07-10" });
  });
});
