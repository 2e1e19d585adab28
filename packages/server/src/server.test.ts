import { signChallenge } from "@kelisim/register";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toBase64Url } from "../../register/src/encoding.ts";
import { openCheckpoint } from "../../register/src/note/checkpoint.ts";
import { pgliteHomes, type StorageHomes } from "../../register/src/testing/storage-homes.ts";
import {
  TEST_LOG,
  TestRecord,
  testCommitment,
  testIndicator,
  testKey,
  testMeeting,
  year,
} from "../../register/src/testing/test-record.ts";
import { createServer } from "./create-server.ts";
import { type ServedRecord, serveRecord } from "./testing/served-record.ts";

/** What a test expects of JSON is for the test to say. */
// biome-ignore lint/suspicious/noExplicitAny: see above
const json = async (response: Response): Promise<any> => response.json();

const sample = new TestRecord();
const DOCUMENT = "ab".repeat(32);
sample.append("document", "KZ", {
  sha256: DOCUMENT,
  title: "Joint statement of the presidents",
  publisher: "Akorda",
  date: "2021-03-02",
  language: "ru",
});
sample.agree(testMeeting("summit-2021"));
sample.agree(testIndicator("grants"));
const QUOTA = sample.agree(testCommitment("student-quota", { indicators: ["grants"], madeIn: "summit-2021" }));
sample.append("observe", "KZ", { indicator: "grants", period: year(2021), value: 20 });

let homes: StorageHomes;
let served: ServedRecord;

beforeAll(async () => {
  homes = await pgliteHomes();
  served = await serveRecord(
    await homes.newRecord(),
    () => new Date(sample.now),
    sample.logged.map(({ entry }) => entry),
  );
});

afterAll(async () => {
  await served.close();
  await homes.remove();
});

describe("reading", () => {
  test("the record tells its charter and its keys", async () => {
    const { charter, keys, record } = await json(await served.get("/api/record"));
    expect(charter.name).toBe("Test record");
    expect(record).toBe(sample.state!.record);
    expect(keys.map(({ party }: { party: string }) => party)).toEqual(["KZ", "KG"]);
  });

  test("items are found by filters, words and pages", async () => {
    const ids = async (query: string) => {
      const { items } = await json(await served.get(`/api/items${query}`));
      return items.map(({ id }: { id: string }) => id);
    };
    expect(await ids("")).toEqual(["student-quota", "grants", "summit-2021"]);
    expect(await ids("?type=meeting,indicator&standing=in-force")).toEqual(["grants", "summit-2021"]);
    expect(await ids(`?search=${encodeURIComponent("квоты")}`)).toEqual(["student-quota"]);
    expect(await ids("?by=KZ&to=KG&area=education&madeIn=summit-2021")).toEqual(["student-quota"]);
    expect(await ids("?actor=KG,UZ")).toEqual(await ids("?to=KG"));
    expect(await ids("?actor=UZ")).toEqual([]);
    expect(await ids("?status=on-track,open,late&today=2030-01-01")).toEqual(["student-quota"]);
    // What stood on a day is judged on that day, unless another is named.
    const day = sample.now.slice(0, 10);
    expect(await ids(`?status=late&asOf=${day}`)).toEqual([]);
    expect(await ids(`?status=late&asOf=${day}&today=2030-01-01`)).toEqual(["student-quota"]);
    const first = await json(await served.get("/api/items?limit=2"));
    expect(await ids(`?limit=2&before=${first.next}`)).toEqual(["summit-2021"]);
    expect(await ids(`?asOf=${sample.logged[2]!.entry.at}`)).toEqual(["summit-2021"]);
  });

  test("what a list would hold is counted, and how it divides", async () => {
    const counts = async (query: string) => json(await served.get(`/api/item-counts${query}`));
    const all = await counts("?today=2022-06-01");
    expect(all).toMatchObject({
      total: 3,
      facets: {
        type: { meeting: 1, indicator: 1, commitment: 1 },
        standing: { "in-force": 3 },
        area: { education: 1 },
      },
    });
    expect(all.facets.status).toEqual({ open: 1 });
    // A facet's own filter does not narrow its own values, but all others'.
    const meetings = await counts("?type=meeting&today=2022-06-01");
    expect(meetings.total).toBe(1);
    expect(meetings.facets.type).toEqual({ meeting: 1, indicator: 1, commitment: 1 });
    expect(meetings.facets).toMatchObject({ area: {}, by: {}, status: {} });
    expect((await counts(`?search=${encodeURIComponent("квоты")}&status=late&today=2022-06-01`)).total).toBe(0);
    expect((await counts(`?asOf=${sample.logged[2]!.entry.at}`)).total).toBe(1);
    const { items } = await json(await served.get("/api/items?limit=2&offset=1"));
    expect(items.map(({ id }: { id: string }) => id)).toEqual(["grants", "summit-2021"]);
  });

  test("the keys of a demonstration are handed out, and none of a real record", async () => {
    expect(await json(await served.get("/api/demonstration-keys"))).toEqual({ keys: [] });
    const { publicKey, secretKey } = testKey("KZ");
    const key = { kelisim: "secret-key/v1", party: "KZ", publicKey, secretKey: toBase64Url(secretKey) } as const;
    const demonstration = createServer(served.record, { logger: pino({ level: "silent" }), demonstrationKeys: [key] });
    const response = await demonstration.fetch(new Request("http://register.example/api/demonstration-keys"));
    expect(await json(response)).toEqual({ keys: [key] });
  });

  test("an item comes with its history, its standing and its series", async () => {
    const quota = await json(await served.get("/api/items/student-quota"));
    expect(quota.revisions[0].words.map(({ party }: { party: string }) => party)).toEqual(["KZ", "KG"]);
    expect(quota.standing.indicators[0].series[0].observations[0].value).toBe(20);
    const grants = await json(await served.get("/api/indicators/grants"));
    expect(grants.observations).toHaveLength(1);
    expect((await served.get("/api/items/nothing")).status).toBe(404);
    expect((await served.get("/api/items/grants?asOf=2020-01-01")).status).toBe(404);
  });

  test("documents are found by words, and by their hash", async () => {
    const { documents } = await json(await served.get("/api/documents?search=statements"));
    expect(documents).toHaveLength(1);
    expect((await json(await served.get(`/api/documents/${DOCUMENT}`))).publisher).toBe("Akorda");
  });

  test("entries are found by place and by hash, with proofs", async () => {
    const { hash } = sample.logged[3]!;
    expect((await json(await served.get("/api/entries/3"))).hash).toBe(hash);
    expect((await json(await served.get(`/api/entries/${hash}`))).index).toBe(3);
    expect((await json(await served.get("/api/entries?from=2&limit=3"))).entries).toHaveLength(3);
    expect(await (await served.get("/api/entries/3/proof")).text()).toContain("c2sp.org/tlog-proof@v1");
    const { hashes } = await json(await served.get("/api/consistency?from=3&to=10"));
    expect(hashes.length).toBeGreaterThan(0);
    expect((await served.get("/api/entries/999")).status).toBe(404);
  });

  test("the log's files verify, and all but the checkpoint can be kept for ever", async () => {
    const response = await served.get("/log/checkpoint");
    const { size } = openCheckpoint(await response.text(), TEST_LOG);
    expect(size).toBe(sample.logged.length);
    expect(response.headers.get("cache-control")).toBe("no-cache");
    for (const path of [`/log/tile/0/000.p/${size}`, `/log/tile/entries/000.p/${size}`]) {
      const tile = await served.get(path);
      expect(tile.status).toBe(200);
      expect(tile.headers.get("cache-control")).toContain("immutable");
    }
    expect((await served.get(`/log/tile/0/000.p/${size + 1}`)).status).toBe(404);
  });

  test("the API describes itself, to programs and to people, without a script", async () => {
    const document = await json(await served.get("/api/openapi.json"));
    expect(document.openapi).toBe("3.1.1");
    expect(Object.keys(document.paths)).toContain("/api/items/{id}");
    expect(document.components.schemas.Item).toBeDefined();
    const references = JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g);
    for (const [, name] of references) expect(document.components.schemas).toHaveProperty(name!);
    const page = await served.get("/api/docs");
    const text = await page.text();
    expect(text).toContain("/api/items/{id}");
    expect(text).not.toMatch(/<script|style=|https?:\/\/(?!www\.)\S+\.(?:js|css)/);
    expect(page.headers.get("content-security-policy")).toContain("default-src 'self'");
  });

  test("health is told to all, metrics to this machine", async () => {
    expect(await json(await served.get("/healthz"))).toEqual({ status: "ok" });
    const metrics = await (await served.get("/metrics")).text();
    expect(metrics).toContain(`kelisim_log_entries ${sample.logged.length}`);
    expect(metrics).toContain('route="/api/items/:id"');
    const forwarded = await fetch(`${served.url}/metrics`, { headers: { "x-forwarded-for": "203.0.113.9" } });
    expect(forwarded.status).toBe(403);
  });
});

describe("writing", () => {
  test("a signed entry is recorded, told to those who listen, and refused the second time", async () => {
    const events = await fetch(`${served.url}/api/events`);
    const entry = sample.sign("propose", "KG", { item: testMeeting("talks-2022"), supersedes: null });
    const response = await served.send("POST", "/api/entries", entry);
    expect(response.status).toBe(201);
    const { index } = await json(response);
    expect(response.headers.get("location")).toBe(`/api/entries/${index}`);
    const reader = events.body!.getReader();
    let heard = "";
    while (!heard.includes("talks-2022")) heard += new TextDecoder().decode((await reader.read()).value);
    expect(heard).toContain(`id: ${index}`);
    await reader.cancel();
    const again = await served.send("POST", "/api/entries", entry);
    expect(again.status).toBe(409);
    expect(again.headers.get("content-type")).toBe("application/problem+json");
    expect(await json(again)).toMatchObject({ code: "replayed-entry", status: 409 });
  });

  test("what breaks a rule is refused by the name of the rule", async () => {
    const forged = { ...sample.sign("assent", "KG", { revision: QUOTA }), party: "KZ" };
    const refused = async (entry: unknown) => {
      const response = await served.send("POST", "/api/entries", entry);
      return [response.status, (await json(response)).code];
    };
    expect(await refused(forged)).toEqual([403, "bad-signature"]);
    expect(await refused(sample.sign("assent", "KG", { revision: QUOTA }))).toEqual([409, "revision-closed"]);
    expect(await refused({ kind: "propose" })).toEqual([422, "invalid-entry"]);
  });
});

describe("signing in", () => {
  async function signIn(party: string, origin = served.url, signer = testKey(party)) {
    const { record, challenge } = await json(await served.send("POST", "/api/session/challenge", undefined));
    const { publicKey } = testKey(party);
    const signature = signChallenge({ record, origin, challenge }, signer.secretKey);
    const answer = { challenge, publicKey, signature };
    return { answer, response: await served.send("POST", "/api/session", answer) };
  }
  const cookieOf = (response: Response) => response.headers.get("set-cookie")!.split(";")[0]!;

  test("opens a session by a signed challenge, in a cookie that no script and no other site can use", async () => {
    const { response } = await signIn("KZ");
    expect(response.status).toBe(200);
    expect(response.headers.get("set-cookie")).toMatch(/HttpOnly; SameSite=Strict$/);
    const session = await fetch(`${served.url}/api/session`, { headers: { cookie: cookieOf(response) } });
    expect(await json(session)).toMatchObject({ party: "KZ" });
    await served.send("DELETE", "/api/session", undefined, { cookie: cookieOf(response) });
    const after = await fetch(`${served.url}/api/session`, { headers: { cookie: cookieOf(response) } });
    expect(after.status).toBe(401);
  });

  test("takes a challenge once, by the key's holder, for this server", async () => {
    const { answer } = await signIn("KZ");
    expect((await served.send("POST", "/api/session", answer)).status).toBe(403);
    expect((await signIn("KZ", "https://other.example")).response.status).toBe(403);
    expect((await signIn("KZ", served.url, testKey("KG"))).response.status).toBe(403);
    expect((await signIn("nobody")).response.status).toBe(403);
  });

  test("shows drafts to their party alone", async () => {
    const [kz, kg] = [cookieOf((await signIn("KZ")).response), cookieOf((await signIn("KG")).response)];
    const created = await served.send("POST", "/api/drafts", { kind: "propose", note: "not yet" }, { cookie: kz });
    expect(created.status).toBe(201);
    const path = `/api/drafts/${(await json(created)).id}`;
    const asks = (cookie: string, method = "GET", body?: unknown) => served.send(method, path, body, { cookie });
    expect((await json(await asks(kz))).body).toEqual({ kind: "propose", note: "not yet" });
    for (const [method, body] of [["GET"], ["PUT", {}], ["DELETE"]] as const) {
      expect((await asks(kg, method, body)).status).toBe(404);
    }
    expect((await served.get(path)).status).toBe(401);
    expect((await json(await asks(kz, "PUT", { kind: "observe" }))).body).toEqual({ kind: "observe" });
    expect((await asks(kz, "DELETE")).status).toBe(204);
    const list = await fetch(`${served.url}/api/drafts`, { headers: { cookie: kz } });
    expect((await json(list)).drafts).toEqual([]);
  });

  test("lists of drafts what their bodies sum up, and no more", async () => {
    const cookie = cookieOf((await signIn("KZ")).response);
    const list = async () => (await json(await fetch(`${served.url}/api/drafts`, { headers: { cookie } }))).drafts;
    const { id } = await json(
      await served.send("POST", "/api/drafts", { text: "long", summary: { a: 1 } }, { cookie }),
    );
    expect(await list()).toEqual([
      { id, author: testKey("KZ").publicKey, summary: { a: 1 }, updatedAt: expect.any(String) },
    ]);
    for (const summary of ["a", [1], null, { a: "b".repeat(2_000) }]) {
      await served.send("PUT", `/api/drafts/${id}`, { summary }, { cookie });
      expect(await list()).toMatchObject([{ id, summary: null }]);
    }
    await served.send("DELETE", `/api/drafts/${id}`, undefined, { cookie });
  });

  test("requests that pages of other sites cause are refused", async () => {
    const { response } = await signIn("KZ");
    const cookie = cookieOf(response);
    for (const headers of [
      { "sec-fetch-site": "cross-site" },
      { origin: "https://evil.example" },
      { origin: "null" },
    ]) {
      expect((await served.send("POST", "/api/drafts", {}, { cookie, ...headers } as never)).status).toBe(403);
    }
    expect((await served.send("POST", "/api/drafts", {}, { cookie, origin: served.url })).status).toBe(201);
  });

  test("logs tell no token, no challenge and no words that were searched for", async () => {
    const { answer, response } = await signIn("KZ");
    await served.get("/api/items?search=confidential");
    const logs = served.logged.join("");
    expect(logs).toContain("/api/session");
    for (const secret of [answer.challenge, answer.signature, cookieOf(response).split("=")[1]!, "confidential"]) {
      expect(logs).not.toContain(secret);
    }
  });
});

test("above a rate, requests are told when to come again", async () => {
  const limited = await serveRecord(await homes.newRecord(), () => new Date(), [], {
    reads: { burst: 3, perSecond: 0.01 },
  });
  const statuses: number[] = [];
  for (let i = 0; i < 5; i++) statuses.push((await limited.get("/api/openapi.json")).status);
  expect(statuses).toEqual([200, 200, 200, 429, 429]);
  const refused = await limited.get("/api/openapi.json");
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(50);
  expect((await limited.get("/healthz")).status).toBe(200);
  await limited.close();
});

test("a stop ends what listens, and takes no more requests", async () => {
  const stopped = await serveRecord(await homes.newRecord(), () => new Date(sample.now), [sample.logged[0]!.entry]);
  const events = await fetch(`${stopped.url}/api/events`);
  const reader = events.body!.getReader();
  await reader.read();
  await stopped.close();
  expect((await reader.read()).done).toBe(true);
  await expect(fetch(`${stopped.url}/healthz`)).rejects.toThrow();
});
