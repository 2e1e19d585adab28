import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { signChallenge } from "@kelisim/register";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pgliteHomes, type StorageHomes } from "../../../register/src/testing/storage-homes.ts";
import { TestRecord, testKey } from "../../../register/src/testing/test-record.ts";
import { docxOf, pdfOf } from "../testing/documents.ts";
import { type ServedRecord, serveRecord } from "../testing/served-record.ts";

const sample = new TestRecord();
const entries = sample.logged.map(({ entry }) => entry);
const now = () => new Date(sample.now);
const PARAGRAPHS = ["Kazakhstan will build a bridge.", "Kyrgyzstan will send doctors."];
const REPORT = `${PARAGRAPHS.join("\n")}\n`;

/** A site on this machine. */
const site = createServer((_, response) => response.setHeader("content-type", "text/plain").end(REPORT));

let homes: StorageHomes;
let open: ServedRecord;
let guarded: ServedRecord;
let siteUrl: string;

beforeAll(async () => {
  homes = await pgliteHomes();
  await new Promise<void>((resolve) => site.listen(0, "127.0.0.1", resolve));
  siteUrl = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  guarded = await serveRecord(await homes.newRecord(), now, entries, { texts: { burst: 4, perSecond: 0.001 } });
  open = await serveRecord(await homes.newRecord(), now, entries, { mayFetch: () => true });
});

afterAll(async () => {
  site.close();
  await open.close();
  await guarded.close();
  await homes.remove();
});

async function signIn(served: ServedRecord): Promise<string> {
  const asked = await served.send("POST", "/api/session/challenge", undefined);
  const { record, challenge } = (await asked.json()) as { record: string; challenge: string };
  const { publicKey, secretKey } = testKey("KZ");
  const signature = signChallenge({ record, origin: served.url, challenge }, secretKey);
  const response = await served.send("POST", "/api/session", { challenge, publicKey, signature });
  return response.headers.get("set-cookie")!.split(";")[0]!;
}

async function fromFile(served: ServedRecord, cookie: string, name: string, bytes: Uint8Array) {
  const response = await fetch(`${served.url}/api/texts/from-file?name=${encodeURIComponent(name)}`, {
    method: "POST",
    headers: { cookie, "content-type": "application/octet-stream" },
    body: bytes as Uint8Array<ArrayBuffer>,
  });
  return { status: response.status, body: (await response.json()) as Record<string, string> };
}

async function fromAddress(served: ServedRecord, cookie: string, url: string) {
  const response = await served.send("POST", "/api/texts/from-address", { url }, { cookie });
  return { status: response.status, body: (await response.json()) as Record<string, string> };
}

describe("the text of a file", () => {
  test.each([
    ["report.txt", new TextEncoder().encode(REPORT), "text", REPORT],
    ["report.docx", docxOf(PARAGRAPHS), "docx", PARAGRAPHS.join("\n")],
    ["report.pdf", pdfOf([PARAGRAPHS[0]!]), "pdf", PARAGRAPHS[0]!],
    [
      "report.html",
      new TextEncoder().encode(`<html><body>${PARAGRAPHS.map((p) => `<p>${p}</p>`).join("")}<script>x</script>`),
      "html",
      PARAGRAPHS.join("\n"),
    ],
  ])("comes out of %s, with the hash of its bytes", async (name, bytes, format, text) => {
    const { status, body } = await fromFile(open, await signIn(open), name, bytes);
    expect(status).toBe(200);
    expect(body).toMatchObject({ format, text, sha256: createHash("sha256").update(bytes).digest("hex") });
  });

  test("is refused with the reason where there is none", async () => {
    const cookie = await signIn(open);
    const picture = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0);
    expect(await fromFile(open, cookie, "p.png", picture)).toMatchObject({
      status: 422,
      body: { code: "wrong-format" },
    });
    const broken = docxOf(PARAGRAPHS).slice(0, 300);
    expect(await fromFile(open, cookie, "b.docx", broken)).toMatchObject({ status: 422, body: { code: "damaged" } });
    expect(await fromFile(open, cookie, "e.txt", new Uint8Array())).toMatchObject({ body: { code: "no-text" } });
  });

  test("is for those who are signed in", async () => {
    expect((await fromFile(open, "", "report.txt", new TextEncoder().encode(REPORT))).status).toBe(401);
    expect((await fromAddress(open, "", siteUrl)).status).toBe(401);
  });
});

describe("the text at an address", () => {
  test("is fetched by the server", async () => {
    const { status, body } = await fromAddress(open, await signIn(open), siteUrl);
    expect(status).toBe(200);
    expect(body).toMatchObject({ text: REPORT, format: "text" });
  });

  test("is not fetched from this machine or the inner network, and so few times at once", async () => {
    const cookie = await signIn(guarded);
    for (const url of [siteUrl, "http://localhost:8081/", "http://[::1]/", "http://169.254.169.254/latest/"]) {
      const { status, body } = await fromAddress(guarded, cookie, url);
      expect([status, body["code"]]).toEqual([422, "private-address"]);
      expect(body["detail"]).not.toMatch(/127\.0\.0\.1|::1|169/);
    }
    expect((await fromAddress(guarded, cookie, siteUrl)).status).toBe(429);
  });

  test("must be one of http or https", async () => {
    const cookie = await signIn(open);
    for (const url of ["file:///etc/passwd", "ftp://example.org/a", "nonsense"]) {
      expect((await fromAddress(open, cookie, url)).status).toBe(400);
    }
  });
});
