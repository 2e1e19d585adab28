import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { type Item, stateAt } from "@kelisim/register";
import { type Briefing, briefingStyle, instrumentFigures } from "@kelisim/report";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pgliteHomes, type StorageHomes } from "../../register/src/testing/storage-homes.ts";
import { sampleRecord } from "../../report/src/testing/sample.ts";
import { type ServedRecord, serveRecord } from "./testing/served-record.ts";

const SCRIPT = "<script>alert(1)</script>";
const { record } = sampleRecord({ name: SCRIPT, prose: SCRIPT });
for (const [type, id] of [
  ["crossing", "korday"],
  ["basin", "talas"],
]) {
  const file = new URL(`../../../examples/kazakhstan-kyrgyzstan/${id}.json`, import.meta.url);
  const title = { en: id === "korday" ? "Korday" : "The Talas" };
  record.agree({ type, id, title, model: JSON.parse(readFileSync(file, "utf8")) } as Item);
}
let homes: StorageHomes;
let served: ServedRecord;

beforeAll(async () => {
  homes = await pgliteHomes();
  const entries = record.logged.map(({ entry }) => entry);
  served = await serveRecord(await homes.newRecord(), () => new Date("2026-07-01T12:00:00Z"), entries);
}, 60_000);
afterAll(async () => {
  await served.close();
  await homes.remove();
});

describe("the briefing", () => {
  test("is a page whose policy lets its one style take effect and nothing else", async () => {
    const response = await served.get("/api/briefing?language=ru");
    expect(response.status).toBe(200);
    const page = await response.text();
    expect(page).toContain('<html lang="ru">');
    expect(page).not.toContain("<script");
    expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    const hash = createHash("sha256").update(briefingStyle).digest("base64");
    expect(response.headers.get("content-security-policy")).toMatch(`default-src 'none'; style-src 'sha256-${hash}'`);
    expect(page).toContain(`<style>${briefingStyle}</style>`);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  });

  test("is data, with the source of every figure", async () => {
    const briefing = (await (await served.get("/api/briefing?format=json&party=KG&area=education")).json()) as {
      figures: { positions: { sources: { kind: string; observation: string }[] }[] }[];
      asOf: string;
    };
    expect(briefing.asOf).toBe("2026-07-01");
    const [source] = briefing.figures[0]!.positions[0]!.sources;
    expect((await served.get(`/api/entries/${source!.observation}`)).status).toBe(200);
  });

  test("has the figures of crossings and rivers that the command has, unless they are left", async () => {
    const { instruments } = (await (await served.get("/api/briefing?format=json")).json()) as Briefing;
    expect(instruments).toEqual(instrumentFigures(record.state!));
    expect(instruments.map(({ kind }) => kind)).toEqual(["crossing", "basin"]);
    const left = (await (await served.get("/api/briefing?format=json&models=leave")).json()) as Briefing;
    expect(left.instruments).toEqual([]);
    const before = (await (await served.get("/api/briefing?format=json&asOf=2021-03-10")).json()) as Briefing;
    expect(before.instruments).toEqual(instrumentFigures(stateAt(record.state!, "2021-03-10T23:59:59.999Z")!));
    const texts = ["html", "markdown"].map(async (format) =>
      (await served.get(`/api/briefing?format=${format}&language=ru`)).text(),
    );
    for (const text of await Promise.all(texts)) expect(text).toContain("Korday");
  });

  test("is a file in other formats", async () => {
    const docx = await served.get("/api/briefing?format=docx&language=kk");
    expect(docx.headers.get("content-type")).toContain("wordprocessingml");
    expect(docx.headers.get("content-disposition")).toBe('attachment; filename="briefing-2026-07-01-kk.docx"');
    expect(
      Buffer.from(await docx.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe("PK");
    expect(await (await served.get("/api/briefing?format=markdown")).text()).toMatch(
      /^# Briefing for the next meeting\n/,
    );
  });

  test("tells what is wrong with what is asked for", async () => {
    const statuses = async (...queries: string[]) =>
      Promise.all(queries.map(async (query) => (await served.get(`/api/briefing?${query}`)).status));
    expect(await statuses("party=UZ", "asOf=2020-01-01")).toEqual([404, 404]);
    expect(await statuses("language=de", "area=war", "from=2027-01-01", "format=pdf", "x=1", "asOf=yesterday")).toEqual(
      Array(6).fill(400),
    );
  });
});

describe("exports", () => {
  test.each([
    ["commitments.csv", "text/csv"],
    ["record.jsonld", "application/ld+json"],
    ["dates.ics?language=ky", "text/calendar"],
    ["changes.atom?limit=5", "application/atom+xml"],
    ["aid.iati.xml", "application/xml"],
  ])("%s is downloaded as what it is", async (name, type) => {
    const response = await served.get(`/api/exports/${name}`);
    expect([response.status, response.headers.get("content-type")]).toEqual([200, `${type}; charset=utf-8`]);
    expect(response.headers.get("content-disposition")).toMatch(/^attachment; filename="[\w.]+"$/);
    expect((await response.text()).length).toBeGreaterThan(100);
  });

  test("the feed tells of the newest entries, and where it is itself", async () => {
    const feed = await (await served.get("/api/exports/changes.atom?limit=5")).text();
    expect(feed.match(/<entry>/g)).toHaveLength(5);
    expect(feed).toContain(`href="${served.url}/api/exports/changes.atom"`);
    expect(feed).toContain(record.logged.at(-1)!.hash);
  });

  test("are described, and bad queries refused", async () => {
    const { paths } = (await (await served.get("/api/openapi.json")).json()) as { paths: Record<string, unknown> };
    expect(Object.keys(paths)).toEqual(expect.arrayContaining(["/api/briefing", "/api/exports/aid.iati.xml"]));
    for (const query of ["commitments.csv?today=x", "dates.ics?language=xx", "changes.atom?limit=0"]) {
      expect((await served.get(`/api/exports/${query}`)).status).toBe(400);
    }
  });
});
