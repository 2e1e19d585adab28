/** Whatever is sent to the server, it answers with what it knows or with a 4xx problem document, and goes on. */
import { type Entry, type EntryKind, signChallenge } from "@kelisim/register";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pgliteHomes, type StorageHomes } from "../../register/src/testing/storage-homes.ts";
import {
  TestRecord,
  testCommitment,
  testIndicator,
  testKey,
  testMeeting,
  year,
} from "../../register/src/testing/test-record.ts";
import { Problem } from "./http/problem.ts";
import { type RawAnswer, type RawRequest, sendBytes, sendRaw } from "./testing/raw-request.ts";
import { type ServedRecord, serveRecord } from "./testing/served-record.ts";

const NO_LIMIT = { burst: 1e9, perSecond: 1e9 };
const JSON_TYPE = { "content-type": "application/json" };

const sample = new TestRecord();
sample.append("document", "KZ", {
  sha256: "ab".repeat(32),
  title: "Joint statement",
  publisher: "Akorda",
  date: "2021-03-02",
  language: "ru",
});
sample.agree(testMeeting("summit-2021"));
sample.agree(testIndicator("grants"));
const QUOTA = sample.agree(testCommitment("student-quota", { indicators: ["grants"], madeIn: "summit-2021" }));
const PENDING = sample.propose(testCommitment("water-share"));
const OBSERVED = sample.append("observe", "KZ", { indicator: "grants", period: year(2021), value: 20 });

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly query: readonly string[];
  readonly takes: "nothing" | "json" | "file";
}

let homes: StorageHomes;
let served: ServedRecord;
let cookie = "";
let operations: readonly Operation[] = [];

beforeAll(async () => {
  homes = await pgliteHomes();
  const entries = sample.logged.map(({ entry }) => entry);
  const options = { reads: NO_LIMIT, writes: NO_LIMIT, texts: NO_LIMIT };
  served = await serveRecord(await homes.newRecord(), () => new Date(sample.now), entries, options);
  cookie = await signIn();
  operations = await describedOperations();
});

afterAll(async () => {
  await served.close();
  await homes.remove();
});

describe("garbage", () => {
  test("as an address", async () => {
    const method = fc.constantFrom("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND");
    await holds(fc.record({ method, path: garbagePath() }), 400);
  });

  test("in the parameters and the query of every operation", async () => {
    expect(operations.length).toBeGreaterThan(15);
    const requests = fc.constantFrom(...operations).chain(({ method, path, query }) =>
      fc.record({
        method: fc.constant(method),
        path: fc
          .tuple(filled(path), garbageQuery(query))
          .map(([filledPath, pairs]) => (pairs === "" ? filledPath : `${filledPath}?${pairs}`)),
        headers: fc.constantFrom<Record<string, string>>(
          // To sign out in the midst would leave the rest to strangers.
          method === "DELETE" && path === "/api/session" ? {} : { cookie },
          {},
          { cookie: "kelisim-session=%00" },
          { "last-event-id": "-1" },
        ),
      }),
    );
    await holds(requests, 1_000);
  });

  test("as the body of every operation that takes one", async () => {
    const withBody = operations.filter(({ takes }) => takes !== "nothing");
    expect(withBody.map(({ path }) => path)).toContain("/api/entries");
    const requests = fc.constantFrom(...withBody).chain(({ method, path }) =>
      fc.record({
        method: fc.constant(method),
        path: fc.constant(path.replace(/\{\w+\}/g, "00000000-0000-4000-8000-000000000000")),
        headers: fc.record({
          cookie: fc.constantFrom(cookie, ""),
          "content-type": fc.oneof(
            { weight: 8, arbitrary: fc.constant("application/json") },
            fc.constantFrom(
              "text/plain",
              "application/jsonx",
              "multipart/form-data",
              "application/json; charset=utf-7",
            ),
            headerText(),
          ),
        }),
        body: fc.oneof(
          fc.json({ maxDepth: 6 }),
          fc.json({ maxDepth: 2 }).map((text) => `{"__proto__":${text},"constructor":{"prototype":${text}}}`),
          fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
          fc.string({ unit: "binary" }),
          fc.constant(""),
        ),
      }),
    );
    await holds(requests, 600);
  });

  test("in any member of an entry, signed by its party", async () => {
    const before = (await served.record.state())!.size;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(BODIES)), fc.nat(), strange(), async (kind, at, value) => {
        const body = structuredClone(BODIES[kind as keyof typeof BODIES]);
        const places = [...membersOf(body)];
        const { object, name } = places[at % places.length]!;
        object[name] = value;
        const entry = signedAnyway(kind as EntryKind, body);
        const answer = await sendRaw(served.url, post("/api/entries", JSON.stringify(entry)));
        expectAnswer(answer);
        expect([201, 403, 409, 413, 422]).toContain(answer.status);
      }),
      { numRuns: 600 },
    );
    // Strange texts are texts: some of it was good, and what is derived of it is found again.
    expect((await served.record.state())!.size).toBeGreaterThan(before);
    const { digestBefore, digestAfter } = await served.record.rebuild();
    expect(digestAfter).toBe(digestBefore);
  });

  test("in place of HTTP", async () => {
    for (const bytes of [
      "nonsense\r\n\r\n",
      "GET / HTTP/9.9\r\n\r\n",
      "GET /healthz HTTP/1.1\r\nhost: a\r\nhost: b\r\ncontent-length: -1\r\n\r\n",
      `GET /healthz HTTP/1.1\r\nhost: a\r\nx: ${"x".repeat(40_000)}\r\n\r\n`,
      "POST /api/entries HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\nZZ\r\n",
      "GET \0 HTTP/1.1\r\nhost: a\r\n\r\n",
      Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0xfc]),
    ]) {
      const [head, body] = (await sendBytes(served.url, bytes)).split("\r\n\r\n");
      const status = Number(head!.split(" ")[1]);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect(head).toMatch(/content-type: application\/problem\+json/i);
      expect(Problem.parse(JSON.parse(body!)).status).toBe(status);
    }
  });

  test("in the headers on which addresses depend", async () => {
    for (const host of ["", " ", "a b", "[::1", "a/b", "a@b", "\u00ff", "a:99999", "%", "x".repeat(5_000)]) {
      for (const path of ["/api/items", "/api/session/challenge", "/"]) {
        const method = path.endsWith("challenge") ? "POST" : "GET";
        expectAnswer(await sendRaw(served.url, { method, path, headers: { host } }));
      }
    }
    for (const path of ["http://", "//", "*", "http://[", "/%", "/api/items?%", "/api/items?search=%ff", "/?#"]) {
      expectAnswer(await sendRaw(served.url, { method: "GET", path }));
      expectAnswer(await sendRaw(served.url, { method: "OPTIONS", path }));
    }
  });
});

describe("a body", () => {
  const large = Buffer.alloc(10_000_000, "[");

  test("of 10 MB is refused, whether its length is told or not", async () => {
    for (const { method, path } of operations.filter(({ takes }) => takes === "json")) {
      const target = path.replace(/\{\w+\}/g, "00000000-0000-4000-8000-000000000000");
      for (const length of [{ "content-length": String(large.length) }, { "transfer-encoding": "chunked" }]) {
        const headers = { ...JSON_TYPE, cookie, ...length };
        const answer = await sendRaw(served.url, { method, path: target, headers, body: large });
        expectAnswer(answer);
        expect(answer.status).toBe(413);
      }
    }
  });

  test("nested deeper than any stack is refused", async () => {
    const depth = 60_000;
    const nested = ["[", '{"a":'].map((open) => `${open.repeat(depth)}0${(open === "[" ? "]" : "}").repeat(depth)}`);
    for (const { method, path } of operations.filter(({ takes }) => takes === "json")) {
      const target = path.replace(/\{\w+\}/g, "00000000-0000-4000-8000-000000000000");
      for (const body of nested) {
        const answer = await sendRaw(served.url, { method, path: target, headers: { ...JSON_TYPE, cookie }, body });
        expectAnswer(answer);
        expect(answer.status).toBeGreaterThanOrEqual(400);
      }
    }
  });

  test("of any kind is a file, or is said to hold no text", async () => {
    const file = operations.find(({ takes }) => takes === "file")!;
    const name = fc.constantFrom("a.pdf", "a.docx", "a.html", "a.txt", "a", "..%2fa.pdf");
    const start = fc.constantFrom("", "%PDF-1.7\n", "PK\u0003\u0004", "<!doctype html><p>");
    const requests = fc.record({
      method: fc.constant(file.method),
      path: name.map((text) => `${file.path}?name=${text}`),
      headers: fc.constant({ cookie, "content-type": "application/octet-stream" }),
      body: fc
        .tuple(start, fc.uint8Array({ maxLength: 300 }))
        .map(([text, bytes]) => Buffer.concat([Buffer.from(text), bytes])),
    });
    await holds(requests, 20);
  });

  test("pollutes no prototype", async () => {
    for (const body of ['{"__proto__":{"polluted":1}}', '{"constructor":{"prototype":{"polluted":1}}}']) {
      for (const { method, path } of operations.filter(({ takes }) => takes !== "nothing")) {
        const target = path.replace(/\{\w+\}/g, "00000000-0000-4000-8000-000000000000");
        expectAnswer(await sendRaw(served.url, { method, path: target, headers: { ...JSON_TYPE, cookie }, body }));
      }
    }
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
});

test("an address that climbs out of its folder leads nowhere", async () => {
  for (const climb of [
    "../../etc/passwd",
    "..%2f..%2fetc%2fpasswd",
    "..%5c..%5cetc",
    "%2e%2e/%2e%2e/etc/passwd",
    "%00",
  ]) {
    for (const base of [
      "/api/items/",
      "/api/drafts/",
      "/api/entries/",
      "/api/documents/",
      "/log/tile/",
      "/log/tile/entries/",
      "/",
    ]) {
      const answer = await sendRaw(served.url, { method: "GET", path: base + climb, headers: { cookie } });
      expectAnswer(answer);
      expect(answer.status).toBeGreaterThanOrEqual(400);
    }
  }
});

/** Sends what an arbitrary makes, and expects of every answer what must be so of all. */
async function holds(requests: fc.Arbitrary<RawRequest>, numRuns: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(requests, async (request) => expectAnswer(await sendRaw(served.url, request), request)),
    { numRuns },
  );
  expect((await served.get("/healthz")).status).toBe(200);
}

function expectAnswer({ status, headers, body }: RawAnswer, request?: RawRequest): void {
  expect(status).toBeLessThan(500);
  if (status < 400) return;
  expect(headers["content-type"]).toBe("application/problem+json");
  if (request?.method === "HEAD") return;
  expect(Problem.parse(JSON.parse(body)).status).toBe(status);
}

function post(path: string, body: string): RawRequest {
  return { method: "POST", path, headers: JSON_TYPE, body };
}

async function signIn(): Promise<string> {
  const { record, challenge, origin } = (await (
    await served.send("POST", "/api/session/challenge", undefined)
  ).json()) as { record: string; challenge: string; origin: string };
  const { publicKey, secretKey } = testKey("KZ");
  const signature = signChallenge({ record, origin, challenge }, secretKey);
  const response = await served.send("POST", "/api/session", { challenge, publicKey, signature });
  return response.headers.get("set-cookie")!.split(";")[0]!;
}

async function describedOperations(): Promise<readonly Operation[]> {
  const { paths } = (await (await served.get("/api/openapi.json")).json()) as {
    paths: Record<
      string,
      Record<string, { parameters: { in: string; name: string }[]; requestBody?: { content: object } }>
    >;
  };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters, requestBody }]) => ({
      method: method.toUpperCase(),
      path,
      query: parameters.filter((parameter) => parameter.in === "query").map(({ name }) => name),
      takes: requestBody === undefined ? "nothing" : "application/json" in requestBody.content ? "json" : "file",
    })),
  );
}

const SEGMENTS = [
  "api",
  "items",
  "entries",
  "log",
  "tile",
  "checkpoint",
  "..",
  ".",
  "",
  "000",
  "x001",
  "000.p",
  "0",
  "8",
];

function garbageText(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.constantFrom(...SEGMENTS, "__proto__", "constructor", "-1", "1e3", "9".repeat(30), "x".repeat(3_000), "\0", "%"),
    fc.constantFrom("'; drop table entry; --", "2021-02-30", "2021-03-02T25:00:00.000Z", "NaN", "{}", "🏔️", "\ud83d"),
  );
}

/** Percent-encoded, sometimes badly. */
function garbageSegment(): fc.Arbitrary<string> {
  return fc.oneof(
    garbageText().map((text) => encodeURIComponent(Buffer.from(text).toString())),
    fc.constantFrom("%", "%zz", "%ff", "%c0%ae", "%00", "..%2f", "%2e%2e"),
  );
}

function garbagePath(): fc.Arbitrary<string> {
  const segment = fc.oneof(fc.constantFrom(...SEGMENTS), garbageSegment());
  return fc
    .tuple(fc.array(segment, { maxLength: 6 }), fc.option(garbageSegment()))
    .map(([segments, query]) => `/${segments.join("/")}${query === null ? "" : `?${query}`}`);
}

function filled(path: string): fc.Arbitrary<string> {
  const good = fc.constantFrom("grants", "0", "3", "ab".repeat(32), "000", "checkpoint");
  return fc
    .array(fc.oneof(good, garbageSegment()), { minLength: 3, maxLength: 3 })
    .map((values) => path.replace(/\{\w+\}/g, () => values.shift() ?? ""));
}

function garbageQuery(names: readonly string[]): fc.Arbitrary<string> {
  const name = fc.oneof(fc.constantFrom("unknown", "__proto__", ...names, ...names, ...names), garbageSegment());
  const value = fc.oneof(fc.constantFrom("2021-03-02", "2147483647", "KZ", "a,b", "in-force"), garbageSegment());
  return fc
    .array(fc.tuple(name, value), { maxLength: 4 })
    .map((pairs) => pairs.map(([one, other]) => `${one}=${other}`).join("&"));
}

function headerText(): fc.Arbitrary<string> {
  return fc.string({ unit: "grapheme-ascii", maxLength: 60 });
}

/** Values that are seldom thought of. */
function strange(): fc.Arbitrary<unknown> {
  return fc.oneof(
    fc.string({ unit: "binary", maxLength: 100 }),
    fc.string({ unit: "grapheme", maxLength: 30 }),
    fc.constantFrom("x".repeat(19_000), "слово ".repeat(3_000), "'\"\\`$1", "\u202e\ufeff", "İı", "0", "2021-03-02"),
    fc.constantFrom(
      0,
      -0,
      5e-324,
      -1.7976931348623157e308,
      2 ** 53,
      1e21,
      null,
      true,
      [],
      {},
      [[]],
      [""],
      ["KZ", "KZ"],
    ),
    fc.jsonValue({ maxDepth: 3 }),
  );
}

const evidence = [{ note: "A letter.", url: "https://example.org/a" }];
const quantities = [{ kind: "count", value: 10, unit: "students", text: "ten" }];
const deadline = { due: "2030-01-01", text: "by 2030" };
const span = { document: "ab".repeat(32), exact: "ten", prefix: "", suffix: "", start: 0, end: 3 };
const more = { quantities, deadline, sources: [span], madeIn: "summit-2021", indicators: ["grants"] };

/** A body of each kind, of which one member at a time is made strange. */
const BODIES = {
  charter: { version: 1, name: "Other", parties: [], assentFrom: ["KZ"], logKey: "a+b+c" },
  key: { action: "add", publicKey: testKey("delegate").publicKey, holder: "Desk", rights: ["observe"] },
  document: {
    sha256: "cd".repeat(32),
    title: "A",
    publisher: "B",
    date: "2021-03-02",
    language: "en",
    url: "https://a.example/",
  },
  propose: { item: testCommitment("road", more as never), supersedes: null },
  assent: { revision: PENDING, reason: "Yes." },
  object: { revision: PENDING, reason: "No." },
  withdraw: { revision: PENDING, reason: "Mistaken." },
  observe: { indicator: "grants", period: year(2022), value: 30, evidence, note: "By count." },
  confirm: { observation: OBSERVED, reason: "Yes." },
  dispute: { observation: OBSERVED, reason: "No.", evidence },
  assess: { revision: QUOTA, score: 1, reason: "Kept.", evidence },
};

function* membersOf(value: object): Generator<{ object: Record<string, unknown>; name: string }> {
  for (const [name, member] of Object.entries(value)) {
    yield { object: value as Record<string, unknown>, name };
    if (typeof member === "object" && member !== null) yield* membersOf(member);
  }
}

/** Signed if it can be; otherwise with a signature that is none, since the server must look at the rest all the same. */
function signedAnyway(kind: EntryKind, body: unknown): unknown {
  try {
    return sample.sign(kind, kind === "confirm" || kind === "dispute" ? "KG" : "KZ", body as never) as Entry;
  } catch {
    const { publicKey } = testKey("KZ");
    return { kind, at: sample.now, party: "KZ", key: publicKey, body, signature: "A".repeat(86) };
  }
}
