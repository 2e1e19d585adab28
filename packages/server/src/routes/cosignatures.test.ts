import {
  cosignCheckpoint,
  formatVerifierKey,
  generateKeyPair,
  noteSigner,
  openCheckpoint,
  parseEntryProof,
  signCheckpoint,
  verifyEntryProof,
} from "@kelisim/register";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appendLeafHashes, EMPTY_TREE } from "../../../register/src/merkle/tree.ts";
import { pgliteHomes, type StorageHomes } from "../../../register/src/testing/storage-homes.ts";
import { TEST_LOG, TestRecord, testMeeting } from "../../../register/src/testing/test-record.ts";
import { Problem } from "../http/problem.ts";
import { type ServedRecord, serveRecord } from "../testing/served-record.ts";

const NO_LIMIT = { burst: 1e9, perSecond: 1e9 };
const witness = noteSigner("witness.example/us", "cosignature", generateKeyPair().secretKey);
const second = noteSigner("witness.example/two", "cosignature", generateKeyPair().secretKey);
const stranger = noteSigner("stranger.example", "cosignature", generateKeyPair().secretKey);

const sample = new TestRecord();
sample.agree(testMeeting("summit-2021"));

let homes: StorageHomes;
let served: ServedRecord;

beforeAll(async () => {
  homes = await pgliteHomes();
  served = await serveRecord(
    await homes.newRecord(),
    () => new Date(sample.now),
    sample.logged.map(({ entry }) => entry),
    { reads: NO_LIMIT, writes: NO_LIMIT, witnesses: [witness, second] },
  );
});
afterAll(async () => {
  await served.close();
  await homes.remove();
});

const checkpoint = async () => (await served.get("/log/checkpoint")).text();

async function handIn(body: string | Uint8Array) {
  const response = await fetch(`${served.url}/api/cosignatures`, { method: "POST", body: body as BodyInit });
  return { status: response.status, answer: await response.json() };
}

async function isRefused(body: string | Uint8Array): Promise<void> {
  const before = await checkpoint();
  const { status, answer } = await handIn(body);
  expect(status).toBe(422);
  expect(Problem.parse(answer)).toMatchObject({ code: "cosignature-refused" });
  expect(await checkpoint()).toBe(before);
}

describe("cosignatures", () => {
  it("are kept and served with the checkpoint and with proofs, once a known witness has signed", async () => {
    expect((await served.get("/log/cosigned-checkpoint")).status).toBe(404);
    const cosigned = cosignCheckpoint(await checkpoint(), witness, 1_700_000_000);
    expect(await handIn(cosigned)).toEqual({
      status: 201,
      answer: { size: 4, cosignatures: [{ witness: witness.name, timeSeconds: 1_700_000_000 }] },
    });
    expect(await checkpoint()).toBe(cosigned);
    const proof = parseEntryProof(await (await served.get("/api/entries/1/proof")).text());
    expect(verifyEntryProof(proof, TEST_LOG, [witness]).cosignatures).toHaveLength(1);
  });

  it("of several witnesses stand together, of each the newest, and without those of strangers", async () => {
    const withStranger = cosignCheckpoint(await checkpoint(), stranger, 1_700_000_005);
    await handIn(cosignCheckpoint(withStranger, second, 1_700_000_010));
    await handIn(cosignCheckpoint((await checkpoint()).split("\u2014 witness")[0]!, witness, 1_700_000_020));
    const opened = openCheckpoint(await checkpoint(), TEST_LOG, [witness, second, stranger]);
    expect([...opened.cosignatures].sort((a, b) => a.timeSeconds - b.timeSeconds)).toEqual([
      { witness: second.name, timeSeconds: 1_700_000_010 },
      { witness: witness.name, timeSeconds: 1_700_000_020 },
    ]);
  });

  it("of an earlier checkpoint are served apart from the newest", async () => {
    const earlier = await checkpoint();
    const next = sample.sign("propose", "KZ", { item: testMeeting("talks"), supersedes: null });
    await served.record.append(next);
    expect(openCheckpoint(await checkpoint(), TEST_LOG, [witness]).cosignatures).toEqual([]);
    expect(await (await served.get("/log/cosigned-checkpoint")).text()).toBe(earlier);
  });

  it("by nobody known, or under what is no checkpoint of this log, are refused", async () => {
    const note = await checkpoint();
    await isRefused(note);
    await isRefused(cosignCheckpoint(note, stranger, 1));
    const impostor = noteSigner(witness.name, "cosignature", generateKeyPair().secretKey);
    await isRefused(cosignCheckpoint(note, impostor, 1));
    const otherLog = noteSigner(TEST_LOG.name, "signature", generateKeyPair().secretKey);
    const grown = (hashes: number) =>
      appendLeafHashes(
        EMPTY_TREE,
        Array.from({ length: hashes }, () => new Uint8Array(32)),
      ).tree;
    await isRefused(cosignCheckpoint(signCheckpoint(grown(5), otherLog), witness, 1));
    // The log's own key, but of another history, or of entries that are not there.
    await isRefused(cosignCheckpoint(signCheckpoint(grown(3), TEST_LOG), witness, 1));
    await isRefused(cosignCheckpoint(signCheckpoint(grown(500), TEST_LOG), witness, 1));
    expect(formatVerifierKey(impostor)).not.toBe(formatVerifierKey(witness));
  });

  it("altered anywhere are refused, and so is garbage", async () => {
    const cosigned = cosignCheckpoint((await checkpoint()).split("\u2014 witness")[0]!, witness, 1_700_000_030);
    const altered = fc
      .tuple(fc.nat(cosigned.length - 1), fc.string({ unit: "binary", minLength: 1, maxLength: 1 }))
      .filter(([at, other]) => cosigned[at] !== other && !(cosigned[at] === "=" || other === "="))
      .map(([at, other]) => cosigned.slice(0, at) + other + cosigned.slice(at + 1));
    const cut = fc.nat(cosigned.length - 1).map((length) => cosigned.slice(0, length));
    await fc.assert(
      fc.asyncProperty(fc.oneof(altered, cut, fc.string({ unit: "binary" }), fc.uint8Array()), async (body) => {
        const { status, answer } = await handIn(body);
        // An altered letter of base64 may stand for the same bytes; whatever is kept verifies.
        if (status === 201) openCheckpoint(await checkpoint(), TEST_LOG, [witness, second]);
        else expect([status, Problem.parse(answer).code]).toEqual([422, "cosignature-refused"]);
      }),
      { numRuns: 200 },
    );
    expect((await handIn(new Uint8Array(40_000))).status).toBe(413);
  });
});
