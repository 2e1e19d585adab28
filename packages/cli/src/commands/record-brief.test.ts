import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildKelisim, kelisim } from "../testing/kelisim-process.ts";
import { grants, quota, RecordFolder } from "../testing/record-folder.ts";

const folder = new RecordFolder();
beforeAll(async () => {
  await buildKelisim();
  await folder.init();
  await folder.output("propose", folder.write("items.json", [quota, grants]), "--as", "KZ", "--assent");
  await folder.output("assent", "grants", "--as", "KG");
  await folder.output("assent", "student-quota", "--as", "KG");
}, 120_000);
afterAll(() => folder.remove());

const bytesOf = (file: string) => readFileSync(join(folder.path, file));

describe("kelisim brief", () => {
  it("writes Markdown to standard output, in the language asked for", async () => {
    expect(await folder.output("brief", "--language", "ru")).toMatch(
      /^# Справка\n\nKZ and KG\n[\s\S]*\n## Источники\n/,
    );
  });

  it("writes what the file's ending says", async () => {
    await folder.output("brief", "--party", "KG", "--area", "education", "briefing.html");
    expect(folder.read("briefing.html")).toMatch(/^<!doctype html>\n<html lang="en">/);
    await folder.output("brief", "--no-models", "briefing.docx");
    expect(bytesOf("briefing.docx").subarray(0, 2).toString()).toBe("PK");
    await folder.output("brief", "briefing.json");
    const { commitments } = JSON.parse(folder.read("briefing.json"));
    expect(commitments.map(({ id }: { id: string }) => id)).toEqual(["student-quota"]);
  });

  it.runIf(existsSync("/usr/bin/chromium"))("prints a PDF by the browser that is here", async () => {
    await folder.output("brief", "briefing.pdf");
    expect(bytesOf("briefing.pdf").subarray(0, 5).toString()).toBe("%PDF-");
  });

  it("says what to do where it has no browser", async () => {
    const { code, stderr } = await kelisim(["brief", "other.pdf"], {
      cwd: folder.path,
      env: { DATABASE_URL: "", KELISIM_RECORD: "", PATH: "" },
    });
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^error: a PDF takes Chromium, Chrome or Edge/)]);
  });

  it("says how it is called when it is called wrongly", async () => {
    for (const args of [
      ["brief", "briefing.txt"],
      ["brief", "--format", "pdf"],
      ["brief", "--party", "UZ"],
      ["brief", "--area", "war"],
      ["brief", "--language", "de"],
      ["brief", "--from", "2021-03-02", "--as-of", "2021-03-01"],
    ]) {
      const { code, stdout, stderr } = await folder.run(args);
      expect([args, code, stdout]).toEqual([args, 2, ""]);
      expect(stderr).toMatch(/^error: .+\n/);
    }
  });
});

describe("kelisim export", () => {
  it("writes linked data, a calendar and a feed", async () => {
    expect(JSON.parse(await folder.output("export", "--format", "jsonld"))["@graph"].length).toBeGreaterThan(5);
    await folder.output("export", "dates.ics", "--language", "kk");
    expect(folder.read("dates.ics")).toContain("SUMMARY:Мақсат: ");
    expect(await folder.output("export", "--format", "atom")).toContain('<title type="text">Kyrgyzstan assented: ');
  });

  it("writes no IATI file without aid or finance, and knows which formats have a language", async () => {
    expect(await folder.run(["export", "aid.iati.xml"])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("no aid and no finance"),
    });
    expect(await folder.run(["export", "x.csv", "--language", "ru"])).toMatchObject({ code: 2 });
  });
});
