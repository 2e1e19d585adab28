import type { ChildProcess } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildKelisim } from "../testing/kelisim-process.ts";
import { grants, quota, RecordFolder } from "../testing/record-folder.ts";

const folder = new RecordFolder();
const ofReadings = new RecordFolder();
beforeAll(buildKelisim, 60_000);
afterAll(() => {
  folder.remove();
  ofReadings.remove();
});

/** From afar a key is named by its file. */
const as = (party: string) => ["--key", `record/keys/${party}.key`];

describe("kelisim init", () => {
  it("makes a record of two parties, with keys that only their owner can read", async () => {
    const made = await folder.json(
      ...["init", "--name", "KZ and KG", "--party", "KZ=Kazakhstan", "--party", "KG=Kyrgyzstan"],
    );
    expect(made.charter).toMatchObject({ name: "KZ and KG", assentFrom: ["KZ", "KG"] });
    for (const file of ["record/log-key", "record/keys/KZ.key", "record/keys/KG.key"]) {
      expect(statSync(join(folder.path, file)).mode & 0o777).toBe(0o600);
    }
    expect((await folder.json("show")).record).toBe(made.record);
    ofReadings.copyRecord(folder);
  });

  it("never touches a record that is there", async () => {
    const before = folder.read("record/log-key");
    const { code, stderr } = await folder.run(["init", "--name", "Again", "--party", "KZ=Kazakhstan"]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^error: There is a record at .* already\. .*\n$/);
    expect(folder.read("record/log-key")).toBe(before);
  });

  it("says how it is called when it is called wrongly", async () => {
    for (const args of [
      ["init", "x"],
      ["init", "x", "--name", "X"],
      ["init", "x", "--name", "X", "--party", "Kazakhstan"],
      ["init", "x", "--name", "X", "--party", "kz=Kazakhstan"],
      ["init", "x", "--name", "X", "--party", "KZ=K", "--party", "KZ=K"],
      ["init", "x", "--name", "X", "--party", "KZ=K", "--assent", "KG"],
      ["init", "x", "--name", "X", "--party", "KZ=K", "--origin", "a b"],
    ]) {
      const { code, stderr, stdout } = await folder.run(args);
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr).toMatch(/^error: .+\n$/);
    }
    expect(existsSync(join(folder.path, "x"))).toBe(false);
  });
});

describe("a record", () => {
  it("takes proposals, in an order in which they can refer to one another", async () => {
    const { proposed } = await folder.json("propose", folder.write("items.json", [quota, grants]), "--as", "KZ");
    expect(proposed.map(({ id }: { id: string }) => id)).toEqual(["grants", "student-quota"]);
    expect(await folder.output("propose", "items.json", "--as", "KG")).toMatch(/nothing new.*\n.*nothing new/);
  });

  it("puts a revision in force with the last assent, and not before", async () => {
    expect(await folder.output("assent", "student-quota", "--as", "KG")).toContain("waits for KZ");
    expect(await folder.output("list", "--waiting-for", "KZ", "--type", "commitment")).toMatch(
      /student-quota .*waits for KZ/,
    );
    expect(await folder.output("assent", "student-quota", "--as", "KZ")).toContain("is in force");
    const { items } = await folder.json("list", "--standing", "in-force");
    expect(items.map(({ id, status }: Record<string, string>) => [id, status])).toEqual([["student-quota", "open"]]);
  });

  it("asks whose word it is, and takes no key that others can read", async () => {
    expect(await folder.run(["assent", "grants"])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("--as KG or --as KZ"),
    });
    folder.write("open.key", folder.read("record/keys/KG.key"));
    expect(await folder.run(["assent", "grants", "--key", "open.key"])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("can be read by others"),
    });
  });
});

describe("a record that is served", () => {
  let server: ChildProcess;
  beforeAll(async () => {
    const served = await folder.serve();
    server = served.server;
    folder.address = served.url;
  }, 60_000);
  afterAll(() => {
    server.kill();
  });

  it("refuses what breaks a rule, in one line, and records nothing", async () => {
    const { size } = await folder.json("show");
    for (const args of [
      ["assent", "student-quota", ...as("KG")],
      ["observe", "grants", "20", "--period", "2021", ...as("KZ")],
      ["withdraw", "grants", "--reason", "x", ...as("KG")],
      ["show", "nothing-like-that"],
      ["propose", folder.write("bad.json", { ...quota, by: [], extra: 1 }), ...as("KZ")],
    ]) {
      const { code, stderr, stdout } = await folder.run(args);
      expect([args, code, stdout]).toEqual([args, 1, ""]);
      expect(stderr).toMatch(/^error: [^\n]+\n$/);
      expect(stderr).not.toContain("--debug");
    }
    expect((await folder.json("show")).size).toBe(size);
  });

  it("takes objections and withdrawals with their reasons, and shows them", async () => {
    const revised = { ...quota, strength: "agreed" };
    await folder.output("propose", folder.write("revised.json", revised), ...as("KZ"), "--assent");
    const objected = await folder.output("object", "student-quota", ...as("KG"), "--reason", "It was only pledged.");
    expect(objected).toContain("is objected to by KG");
    await folder.output("withdraw", "student-quota", ...as("KZ"), "--reason", "Agreed that it was pledged.");
    const { item } = await folder.json("show", "student-quota");
    expect(item.revisions.map(({ status }: { status: string }) => status)).toEqual(["in-force", "withdrawn"]);
    expect(await folder.output("show", "student-quota")).toMatch(
      /objected to by KG: It was only pledged\.\n.*withdrawn: Agreed/,
    );
  });

  it("follows an indicator: reported, disputed, confirmed, and what that makes of the commitment", async () => {
    for (const party of ["KZ", "KG"]) await folder.output("assent", "grants", ...as(party));
    await folder.output(
      "observe",
      "grants",
      "30",
      "--period",
      "2021",
      ...as("KZ"),
      "--evidence",
      "https://example.org/r",
    );
    await folder.output("dispute", "grants", ...as("KG"), "--reason", "12 students arrived.");
    expect(await folder.output("show", "student-quota")).toContain("disputed on ");
    await folder.output("confirm", "grants", ...as("KG"), "--reason", "The others came later.");
    const { indicator } = await folder.json("show", "grants");
    expect(indicator.positions).toMatchObject([
      { party: "KZ", value: 30, until: "2021-12-31", progress: 0.5 },
      { party: "KG", value: 30 },
    ]);
    await folder.output("assess", "student-quota", "partly", ...as("KG"), "--reason", "Half of it.");
    expect(await folder.output("show", "student-quota")).toMatch(/JUDGED\n.*KG: {2}0, Half of it\./);
  });

  it("finds items by words, in any of their forms", async () => {
    expect(await folder.output("search", "квота", "students")).toContain("student-quota");
    expect(await folder.output("search", "river")).toBe("Nothing like that is in the record.\n");
  });

  it("lets a delegate's key do what it was given, until it is revoked", async () => {
    const { publicKey } = await folder.json("keys", "new", "desk.key", "--party", "KG");
    await folder.output("keys", "add", ...as("KG"), "--holder", "Desk", "--rights", "observe", "--", publicKey);
    await folder.output("observe", "grants", "28", "--period", "2021", "--key", "desk.key");
    const propose = await folder.run(["propose", "revised.json", "--key", "desk.key"]);
    expect(propose).toMatchObject({ code: 1, stderr: expect.stringContaining("does not have the right to propose") });
    await folder.output("keys", "revoke", ...as("KG"), "--reason", "Left.", "--", publicKey);
    const late = await folder.run(["observe", "grants", "29", "--period", "2021", "--key", "desk.key"]);
    expect(late).toMatchObject({ code: 1, stderr: expect.stringContaining("was revoked") });
    expect(await folder.output("keys", "list")).toMatch(/Desk +observe +\d{4}-\d\d-\d\d +\d{4}-\d\d-\d\d/);
  });

  it("shows itself as it stood on a past day", async () => {
    expect(await folder.run(["show", "grants", "--as-of", "2020-01-01"])).toMatchObject({ code: 1 });
  });
});

describe("kelisim propose --from", () => {
  const folder = ofReadings;
  const report =
    "Press report, 2 March 2021. Kazakhstan pledged to build a school in Bishkek. Kyrgyzstan agreed to supply water.\n";
  beforeAll(async () => {
    folder.write("report.txt", report);
    folder.write("reading.json", await folder.output("read", "--json", "--published", "2021-03-02", "report.txt"));
  }, 60_000);

  it("shows what a reading would propose, and signs nothing", async () => {
    expect(await folder.output("propose", "--from", "reading.json")).toMatch(
      /^1 .*KZ .*school in Bishkek[\s\S]*Nothing is signed/m,
    );
    expect((await folder.json("show")).size).toBe(1);
  });

  it("signs those that are named, with the words of the document they rest on", async () => {
    const source = ["--text", "report.txt", "--title", "Report", "--publisher", "A paper"];
    const { proposed, documents } = await folder.json(
      "propose",
      "--from",
      "reading.json",
      ...source,
      "--only",
      "1",
      "--as",
      "KZ",
    );
    expect(proposed).toHaveLength(1);
    const { item } = await folder.json("show", proposed[0].id);
    const [span] = item.pending[0].item.sources;
    expect(span.document).toBe(documents[0]);
    expect(report.slice(span.start, span.end)).toBe(span.exact);
    expect(await folder.output("search", "report")).toContain("A paper");
  });

  it("refuses a text that is not the one that was read", async () => {
    folder.write("other.txt", `A new line.\n${report}`);
    const source = ["--text", "other.txt", "--title", "Report", "--publisher", "A paper"];
    expect(await folder.run(["propose", "--from", "reading.json", ...source])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("not the one that was read"),
    });
  });

  it("writes drafts to be completed by hand, which are then proposed as a file", async () => {
    await folder.output("propose", "--from", "reading.json", "--out", "drafts.json");
    const drafts = JSON.parse(folder.read("drafts.json"));
    const [first] = drafts.items;
    folder.write("drafts-2.json", { ...drafts, items: [{ ...first, id: "school", by: ["KZ"] }] });
    expect(await folder.output("propose", "drafts-2.json", "--as", "KZ")).toContain("KZ proposed school, revision ");
  });
});
