import type { ChildProcess } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { formatSignerKey, formatVerifierKey, generateKeyPair, noteSigner } from "@kelisim/register";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildKelisim } from "../testing/kelisim-process.ts";
import { quota, RecordFolder } from "../testing/record-folder.ts";

const folder = new RecordFolder();
let logKey = "";

beforeAll(async () => {
  buildKelisim();
  await folder.init();
  const { indicators: _, ...commitment } = quota;
  await folder.output("propose", folder.write("quota.json", commitment), "--as", "KZ", "--assent");
  logKey = (await folder.json("show")).charter.logKey;
}, 120_000);
afterAll(() => folder.remove());

describe("kelisim export and import", () => {
  it("carry the whole record as JSON Lines to another place", async () => {
    await folder.output("export", "record.jsonl");
    expect(folder.read("record.jsonl").trim().split("\n")).toHaveLength(3);
    await folder.output("import", "record.jsonl", "--record", "copy", "--log-key-file", "record/log-key");
    expect(await folder.output("export", "--record", "copy")).toBe(folder.read("record.jsonl"));
  });

  it("do not take a record that was altered", async () => {
    folder.write("altered.jsonl", folder.read("record.jsonl").replace("ten-fold", "two-fold"));
    const imported = await folder.run([
      "import",
      "altered.jsonl",
      "--record",
      "forged",
      "--log-key-file",
      "record/log-key",
    ]);
    expect(imported).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/line 2: The signature is not that of key/),
    });
    expect(await folder.run(["list", "--record", "forged"])).toMatchObject({ code: 1 });
  });

  it("carry commitments to a spreadsheet and back, where a changed row is a new revision", async () => {
    await folder.output("export", "commitments.csv");
    folder.write("changed.csv", folder.read("commitments.csv").replace("pledged", "agreed"));
    expect(await folder.output("import", "commitments.csv", "--as", "KZ")).toContain("nothing new");
    const { items } = JSON.parse(await folder.output("import", "changed.csv", "--dry-run"));
    expect(items).toMatchObject([{ id: "student-quota", strength: "agreed", text: quota.text }]);
    expect(await folder.output("import", "changed.csv", "--as", "KG")).toContain(
      "KG proposed student-quota, revision ",
    );
  });
});

describe("kelisim verify", () => {
  it("verifies the record, and says what it did not check", async () => {
    const { verified, entries, checked, notChecked } = await folder.json("verify");
    expect({ verified, entries }).toEqual({ verified: true, entries: 4 });
    expect(checked.join("\n")).toMatch(/Ed25519 signature[\s\S]*root hash[\s\S]*signed by/);
    expect(notChecked.join("\n")).toContain("compare its key");
  });

  it("verifies a static log, and finds what was altered in it", async () => {
    await folder.output("export", "--format", "log", "log");
    expect(await folder.output("verify", "log", "--log-key", logKey)).not.toContain("compare its key");
    const entries = "log/tile/entries/000.p/4";
    folder.write(entries, folder.read(entries).replace("ten-fold", "two-fold"));
    const found = await folder.run(["verify", "log"]);
    expect(found).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringMatching(/^error: not verified: Entry 1 .*\n$/),
    });
  });

  it("verifies the proof of one entry, offline", async () => {
    const { record } = await folder.json("show");
    await folder.output("export", "--entry", "1", "entry-1.tlog-proof");
    const proof = ["verify", "entry-1.tlog-proof", "--log-key", logKey];
    expect(await folder.output(...proof)).toMatch(/is propose by KZ[\s\S]*not checked +the entry's own signature/);
    expect(await folder.output(...proof, "--record-id", record)).toMatch(/checked +the entry's own Ed25519 signature/);
    expect(await folder.run(["verify", "entry-1.tlog-proof"])).toMatchObject({ code: 2 });
    folder.write("moved.tlog-proof", folder.read("entry-1.tlog-proof").replace("index 1", "index 2"));
    expect(await folder.run(["verify", "moved.tlog-proof", "--log-key", logKey])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("not verified: the inclusion proof leads to another root"),
    });
  });
});

describe("kelisim rebuild", () => {
  it("derives the same state from the log, byte for byte", async () => {
    expect(await folder.json("rebuild")).toMatchObject({ entries: 4, changed: false });
  });
});

describe("kelisim backup and restore", () => {
  it("bring a record back, and keep what they replace", async () => {
    expect(await folder.json("backup", "record.backup")).toMatchObject({ entries: 4 });
    const restored = await folder.json("restore", "record.backup");
    expect(restored).toMatchObject({ entries: 4, replaced: expect.stringContaining("database-before-") });
    expect(await folder.json("verify")).toMatchObject({ verified: true, entries: 4 });
  });

  it("lose no entry that the backup does not hold, and take no damaged backup", async () => {
    const [{ revision }] = (await folder.json("show", "student-quota")).item.pending;
    await folder.output("object", revision, "--as", "KG", "--reason", "Not yet.");
    expect(await folder.run(["restore", "record.backup"])).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(
        /^error: The record at .* holds 1 entries that are not in the backup\. Nothing was changed\./,
      ),
    });
    folder.write("damaged.backup", folder.read("record.backup").slice(0, -20));
    expect(await folder.run(["restore", "damaged.backup"])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("can't be restored"),
    });
    expect((await folder.json("show")).size).toBe(5);
  });
});

describe("kelisim serve", () => {
  const witness = noteSigner("witness.example/us", "cosignature", generateKeyPair().secretKey);
  let server: ChildProcess;
  let url = "";
  beforeAll(async () => {
    mkdirSync(join(folder.path, "witness"));
    folder.write("witness/witness-key", formatSignerKey(witness));
    ({ server, url } = await folder.serve("record", "--witness", formatVerifierKey(witness)));
  }, 60_000);
  afterAll(() => {
    server.kill();
  });

  it("serves a log that verifies from elsewhere, and that a witness cosigns", async () => {
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await folder.json("verify", url, "--log-key", logKey)).toMatchObject({ verified: true, entries: 5 });
    const first = await folder.json("witness", url, "--name", "witness.example/us");
    expect(first).toMatchObject({ consistent: true, size: 5, seenBefore: null, handedIn: true });
    expect(await folder.output("verify", url)).toContain("not checked  what witness.example/us signed");
    expect(await folder.output("verify", url, "--witness", formatVerifierKey(witness))).toMatch(
      /checked {6}witness\.example\/us cosigned the checkpoint at \d{4}-/,
    );
    expect(await folder.json("witness", url, "--folder", "stranger")).toMatchObject({ handedIn: false });
    expect(await folder.json("witness", url)).toMatchObject({ consistent: true, seenBefore: 5 });
    folder.write("seen.txt", first.checkpoint);
    const verified = await folder.output("verify", url, "--since", "seen.txt");
    expect(verified).toContain("the first 5 are those of the earlier checkpoint");
  });

  it("takes what parties sign from afar, after they have verified its log", async () => {
    const afar = ["--record", url];
    const [{ revision }] = (await folder.json("show", "student-quota", ...afar)).item.pending;
    const key = ["--key", "record/keys/KG.key"];
    expect(await folder.output("assent", revision, ...key, ...afar)).toContain("is in force");
    expect((await folder.json("list", "--standing", "in-force", ...afar)).items).toHaveLength(1);
    expect(await folder.output("verify", url, "--witness", formatVerifierKey(witness))).toMatch(
      /witness\.example\/us cosigned the first 5 entries at .*; the rest came since/,
    );
    expect(await folder.output("search", "students", ...afar)).toContain("student-quota");
    expect(await folder.run(["assent", revision, ...key, ...afar])).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^error: .*no longer waiting.*\n$/),
    });
    expect(await folder.run(["rebuild", ...afar])).toMatchObject({ code: 2 });
    expect(await folder.run(["assent", revision, "--as", "KG", ...afar])).toMatchObject({ code: 2 });
  });

  it("keeps others from the folder while it runs, and lets go of it when it is stopped", async () => {
    expect(await folder.run(["list"])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("is in use by process"),
    });
    const code = await new Promise((resolve) => {
      server.once("exit", resolve);
      server.kill("SIGTERM");
    });
    expect(code).toBe(0);
    expect(await folder.output("list")).toContain("student-quota");
  });
});

describe("kelisim witness", () => {
  it("keeps both checkpoints of a log that was rewritten, and exits with 1", async () => {
    // The one who runs the server has the log's key, and here goes back to an earlier history.
    const { url, server } = await folder.serve("copy");
    try {
      const { code, stdout, stderr } = await folder.run(["witness", url, "--json"]);
      expect(code).toBe(1);
      expect(stderr).toMatch(/^error: FORK: the log has shrunk from 5 entries to 3\./);
      const { evidence } = JSON.parse(stdout);
      expect(folder.read(`${evidence}/checkpoint-seen-before`).split("\n")[1]).toBe("5");
      expect(folder.read(`${evidence}/checkpoint-now`).split("\n")[1]).toBe("3");
    } finally {
      server.kill();
    }
  });
});
