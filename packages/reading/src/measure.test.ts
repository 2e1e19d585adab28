import { execFileSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { read } from "./read.ts";

const shared = fileURLToPath(new URL("../../../../shared/", import.meta.url));
const marked = fileURLToPath(new URL("../marked/", import.meta.url));
const scorer = join(shared, "reading/score.mjs");
if (!existsSync(scorer)) console.warn("No scorer beside the repository: the readings were not measured.");

const folder = mkdtempSync(join(tmpdir(), "kelisim-measure-"));
afterAll(() => rmSync(folder, { recursive: true }));

interface Row {
  readonly what: string;
  readonly f1: number;
}

/** F1 by measure over the texts of a folder, and the number of marks that stand in no text. */
function measure(name: string, gold: string, also?: readonly [name: string, text: string]) {
  const goldCopy = join(folder, `${name}-gold`);
  const predicted = join(folder, name);
  mkdirSync(goldCopy);
  mkdirSync(predicted);
  for (const file of readdirSync(gold))
    if (/^\d+\.(txt|json)$/.test(file)) copyFileSync(join(gold, file), join(goldCopy, file));
  if (also) copyFileSync(also[1], join(goldCopy, also[0]));
  for (const file of readdirSync(goldCopy)) {
    if (!file.endsWith(".txt")) continue;
    const reading = read(readFileSync(join(goldCopy, file), "utf8"));
    writeFileSync(join(predicted, file.replace(/txt$/, "json")), JSON.stringify(reading));
  }
  const output = execFileSync("node", [scorer, goldCopy, predicted, "--json"], { encoding: "utf8" });
  const { rows, ungrounded } = JSON.parse(output) as { rows: Row[]; ungrounded: number };
  return { ungrounded, f1: (what: string) => rows.find((row) => row.what === what)!.f1 };
}

describe.skipIf(!existsSync(scorer))("measured against marked texts", () => {
  test("the development texts, the first report among them", () => {
    const score = measure("dev", join(shared, "reading/dev"), [
      "001.txt",
      join(shared, "seed/press-report-2021-03-02.txt"),
    ]);
    expect(score.ungrounded).toBe(0);
    expect(score.f1("statements, direct")).toBeGreaterThanOrEqual(0.95);
    expect(score.f1("statements + speaker")).toBeGreaterThanOrEqual(0.9);
    expect(score.f1("figures + value")).toBeGreaterThanOrEqual(0.93);
    expect(score.f1("commitments")).toBeGreaterThanOrEqual(0.8);
    expect(score.f1("commitments + by + strength")).toBeGreaterThanOrEqual(0.65);
  });

  test.each(["english", "statements", "russian"])("our own marked texts: %s", (name) => {
    const score = measure(name, join(marked, name));
    expect(score.ungrounded).toBe(0);
    expect(score.f1("statements, direct")).toBeGreaterThanOrEqual(0.95);
    expect(score.f1("figures + value")).toBeGreaterThanOrEqual(0.9);
    expect(score.f1("commitments")).toBeGreaterThanOrEqual(0.8);
    expect(score.f1("commitments + by + strength")).toBeGreaterThanOrEqual(0.65);
  });
});
