/** The pages of the crossing and the river on the models of the worked example, in a real Chromium. */
import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { JsonObject } from "../../../register/src/index.ts";
import { pgliteHomes, type StorageHomes } from "../../../register/src/testing/storage-homes.ts";
import { TestRecord } from "../../../register/src/testing/test-record.ts";
import type { ServedRecord } from "../../../server/src/testing/served-record.ts";
import {
  browserPath,
  expectGoodInAllLanguages,
  launchChromium,
  newVisitor,
  type Visitor,
} from "../testing/chromium.ts";
import { buildApplication, serveApplication } from "../testing/served-application.ts";

const example = (name: string) => new URL(`../../../../examples/kazakhstan-kyrgyzstan/${name}`, import.meta.url);
const modelIn = (name: string) => JSON.parse(readFileSync(example(name), "utf8")) as JsonObject;

const HOSTILE = '<img src=x onerror="alert(1)">';

describe.skipIf(browserPath === undefined)("the instruments", () => {
  let homes: StorageHomes;
  let served: ServedRecord;
  let browser: Browser;
  let visitor: Visitor;
  let page: Page;

  beforeAll(async () => {
    buildApplication();
    homes = await pgliteHomes();
    const record = new TestRecord();
    record.agree({ type: "crossing", id: "korday", title: { en: `Korday ${HOSTILE}` }, model: modelIn("korday.json") });
    record.agree({ type: "basin", id: "chu", title: { en: "The Chu" }, model: modelIn("chu.json") });
    served = await serveApplication(await homes.newRecord(), record);
    browser = await launchChromium();
    visitor = await newVisitor(browser, { locale: "en-GB" });
    ({ page } = visitor);
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await served?.close();
    await homes?.remove();
  });

  beforeEach(async () => {
    visitor.faults.length = 0;
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.emulateMedia({ colorScheme: "light" });
  });

  const open = async (path: string) => {
    // What was tried before outlives a page, and is not what a test begins with.
    if (page.url().startsWith(served.url)) await page.evaluate(() => sessionStorage.clear());
    await page.goto(`${served.url}${path}?lang=en`);
    await page.locator(".answer-sentence").waitFor();
  };
  const settled = () => page.locator('.answer-sentence[aria-busy="false"]').waitFor({ timeout: 60_000 });
  const tabs = () => page.getByRole("tab");

  test.each(["/crossing", "/river"])(
    "%s is accessible on every tab in every language",
    async (path) => {
      await open(path);
      await settled();
      const count = await tabs().count();
      expect(count).toBe(path === "/river" ? 5 : 4);
      for (let tab = 0; tab < count; tab++) {
        await tabs().nth(tab).click();
        await page.locator('[role="tabpanel"] :is(p, table, figure):not(.loading)').first().waitFor();
        await page.locator(".loading").waitFor({ state: "detached" });
        await expectGoodInAllLanguages(page, `${path}, tab ${tab}`);
      }
      expect(visitor.faults).toEqual([]);
    },
    300_000,
  );

  test("what is tried outlives a reload, and is taken back by one press", async () => {
    await open("/crossing");
    await page.getByRole("slider", { name: "Lanes" }).first().fill("9");
    await page.getByLabel("How long", { exact: true }).selectOption("7");
    await page.getByRole("tab", { name: "Staffing" }).click();
    await page.getByLabel("wait no longer than (minutes)").fill("7");
    await page.reload();
    await page.locator(".answer-sentence").waitFor();
    expect(await page.getByRole("slider", { name: "Lanes" }).first().inputValue()).toBe("9");
    expect(await page.getByLabel("How long", { exact: true }).inputValue()).toBe("7");
    expect(await page.getByLabel("wait no longer than (minutes)").inputValue()).toBe("7");
    await page.getByRole("button", { name: "Take the changes back" }).click();
    expect(await page.getByRole("slider", { name: "Lanes" }).first().inputValue()).toBe("21");

    await open("/river");
    await page.getByLabel("Which water comes").selectOption("factor");
    await page.getByRole("tab", { name: "Settlement" }).click();
    await page.locator(".costs-form summary").click();
    await page.getByLabel(/^Cost/).first().fill("12500");
    await page.reload();
    await page.locator(".answer-sentence").waitFor();
    expect(await page.getByLabel("Which water comes").inputValue()).toBe("factor");
    await page.locator(".costs-form summary").click();
    expect(await page.getByLabel(/^Cost/).first().inputValue()).toBe("12500");
    expect(visitor.faults).toEqual([]);
  });

  test("an answer leads to what it rests on", async () => {
    for (const path of ["/crossing", "/river"]) {
      await open(path);
      await page.getByRole("button", { name: "What it rests on" }).first().click();
      await page.getByRole("columnheader", { name: "Source" }).waitFor();
    }
    expect(visitor.faults).toEqual([]);
  });

  test("fewer booths make people wait longer, and the sentence says by how much", async () => {
    await open("/crossing");
    await settled();
    const booths = page.getByRole("slider", { name: "Lanes" }).first();
    expect(await booths.inputValue()).toBe("21");
    await booths.fill("8");
    await page.getByText("they cost").waitFor({ timeout: 60_000 });
    await settled();
    await page.getByRole("button", { name: "Take the changes back" }).click();
    await page.getByText("they cost").waitFor({ state: "detached" });
    expect(visitor.faults).toEqual([]);
  });

  test("variants are kept side by side with their intervals, and one can be taken up again", async () => {
    await open("/crossing");
    await settled();
    const booths = page.getByRole("slider", { name: "Lanes" }).first();
    const keep = page.getByRole("button", { name: "Keep this variant" });
    for (const lanes of ["8", "12"]) {
      await booths.fill(lanes);
      await page.getByText("they cost").or(page.getByText("cannot be told from chance")).first().waitFor();
      await settled();
      await expect.poll(() => keep.isEnabled(), { timeout: 60_000 }).toBe(true);
      await keep.click();
    }
    const table = page.getByRole("table", { name: /^Variants side by side/ });
    const cars = page.getByRole("rowheader", { name: "Cars, to Kyrgyzstan", exact: true });
    const ofCars = table.getByRole("rowgroup").filter({ has: cars }).getByRole("row");
    expect(await ofCars.count()).toBe(4);
    expect(await ofCars.nth(2).textContent()).toMatch(/^Variant 1.* ± /);
    const first = page.locator(".kept-variant").nth(1);
    expect(await first.textContent()).toMatch(/^Variant 1.*8 lanes at most.*lane-hours a day/);
    await expectGoodInAllLanguages(page, "variants side by side");
    // Nothing of it has to be scrolled to, at a desk as on a phone.
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      const beyond = await table.evaluate((element) => element.scrollWidth - element.parentElement!.clientWidth);
      expect(beyond, `${width} pixels`).toBeLessThanOrEqual(0);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByRole("button", { name: "Go on from it: Variant 1" }).click();
    expect(await booths.inputValue()).toBe("8");
    await page.getByRole("button", { name: "Remove: Variant 2" }).click();
    expect(await ofCars.count()).toBe(3);
    expect(visitor.faults).toEqual([]);
  });

  test("a day can be watched, by its slider too", async () => {
    await open("/crossing");
    await page.getByRole("tab", { name: "Watch the day" }).click();
    const moment = page.getByRole("slider", { name: "Time of day" });
    await moment.fill("750");
    await expect.poll(() => page.locator(".playback-controls output").textContent()).toBe("12:30");
    await page.getByRole("button", { name: "Play" }).click();
    await expect.poll(() => page.locator(".playback-controls output").textContent()).not.toBe("12:30");
    await page.getByRole("button", { name: "Pause" }).click();
    expect(await page.locator(".lane-busy").count()).toBeGreaterThan(0);
    expect(visitor.faults).toEqual([]);
  });

  test("a target is answered with a plan, which can be tried", async () => {
    await open("/crossing");
    await settled();
    await page.getByRole("tab", { name: "Staffing" }).click();
    await page.getByLabel("wait no longer than (minutes)").fill("5");
    await page.getByRole("button", { name: "Find the lanes it takes" }).click();
    await page.getByText("The target is kept").waitFor({ timeout: 100_000 });
    await page.getByRole("button", { name: "Try this plan" }).click();
    await page.getByRole("button", { name: "Take the changes back", disabled: false }).waitFor();
    expect(visitor.faults).toEqual([]);
  });

  test("titles with markup are text", async () => {
    await open("/crossing");
    expect(await page.locator("main img").count()).toBe(0);
    expect(visitor.faults).toEqual([]);
  });

  test("less inflow leaves users short of more water", async () => {
    await open("/river");
    await page.getByLabel("Which water comes").selectOption("factor");
    await page.getByText("more than in the plan as it stands").waitFor();
    await page.getByRole("button", { name: "Take it all back" }).click();
    await page.getByText("in the plan as it stands").waitFor({ state: "detached" });
    expect(visitor.faults).toEqual([]);
  });

  test("a dry year is chosen by how often it is exceeded, and many years are planned at once", async () => {
    await open("/river");
    await page.getByRole("tab", { name: "Dry and wet years" }).click();
    await page.getByText(/^Of 100 years, \d+% leave nobody short/).waitFor({ timeout: 60_000 });
    expect(await page.getByText("Water stored: ").count()).toBeGreaterThan(0);
    await page.getByRole("slider", { name: "How much flows vary" }).fill("0.05");
    await page.getByLabel("In which years").selectOption({ label: "Inflows a fifth lower" });
    await page.getByText("This scenario is one year without chance").waitFor({ timeout: 60_000 });
    await page.getByLabel("Which water comes").selectOption("exceedance");
    await page.getByText("more than in the plan as it stands").waitFor({ timeout: 60_000 });
    expect(visitor.faults).toEqual([]);
  });

  test("both sides' readings make accounts, and a file that is none is explained", async () => {
    await open("/river");
    await page.getByRole("tab", { name: "Accounts" }).click();
    const inputs = page.locator('[role="tabpanel"] input[type=file]');
    await inputs.nth(0).setInputFiles(example("deliveries-2021-kz.csv").pathname);
    await inputs.nth(1).setInputFiles(example("deliveries-2021-kg.csv").pathname);
    await page.getByText("The season’s account, million m³").first().waitFor();
    await page.getByText("Delivered by the count of Kyrgyzstan").first().waitFor();
    await inputs.nth(0).setInputFiles({ name: `${HOSTILE}.csv`, mimeType: "text/csv", buffer: Buffer.from(HOSTILE) });
    await page.getByText("These readings can’t be counted").waitFor();
    expect(await page.locator("main img").count()).toBe(0);
    expect(visitor.faults).toEqual([]);
  });

  test("readings are the same from a table as any spreadsheet saves it", async () => {
    const { plain, saved } = spreadsheets();
    await open("/river");
    await page.getByRole("tab", { name: "Accounts" }).click();
    const input = page.locator('[role="tabpanel"] input[type=file]').first();
    const account = page.getByRole("table", { name: "The season’s account, million m³" }).first();
    const countedFrom = async (name: string, buffer: Buffer) => {
      await input.setInputFiles({ name, mimeType: "text/csv", buffer });
      await page.getByText("Delivered by the count of Kazakhstan").first().waitFor();
      const text = await account.textContent();
      await page.getByRole("button", { name: `Remove ${name}` }).click();
      await account.waitFor({ state: "detached" });
      return text;
    };
    const expected = await countedFrom("plain.csv", Buffer.from(plain));
    for (const [name, buffer] of saved) expect(await countedFrom(name, buffer), name).toBe(expected);
    expect(visitor.faults).toEqual([]);
  });

  test("the year is settled under several rules", async () => {
    await open("/river");
    await page.getByRole("tab", { name: "Settlement" }).click();
    await page.locator('[role="tabpanel"] input[type=file]').setInputFiles(example("costs-2021.json").pathname);
    await page
      .getByText(/pays KZT/)
      .first()
      .waitFor();
    expect(await page.getByRole("row", { name: /Nucleolus/ }).count()).toBeGreaterThan(0);
    expect(visitor.faults).toEqual([]);
  });
});

/** The readings of Kazakhstan with commas and points, and as spreadsheets of the region and of Europe save them. */
function spreadsheets() {
  // Semicolons, decimal commas, and a heading in Russian.
  const rows = readFileSync(example("deliveries-2021-kz.csv"), "utf8")
    .split(/\r?\n/)
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split(";"));
  const [heading, ...cells] = rows;
  const english = ["gauge", "year", "month", "decade", "flowM3s"];
  const plain = [english, ...cells.map((row) => row.map((cell) => cell.replace(",", ".")))];
  const european = [heading!, ...cells].map((row) => `${row.map((cell) => `"${cell}"`).join(";")};\r\n`).join("");
  const russian = rows.map((row) => `${row.join(";")}\r\n`).join("");
  return {
    plain: plain.map((row) => row.join(",")).join("\n"),
    saved: [
      ["semicolons.csv", Buffer.from(russian)],
      ["marked.csv", Buffer.from(`\uFEFF${european}`)],
      ["separator.csv", Buffer.from(`\uFEFFsep=;\r\n${european};;;;;\r\n`)],
      ["windows-1251.csv", inWindows1251(russian)],
      ["unicode.txt", Buffer.from(`\uFEFF${russian.replaceAll(";", "\t")}`, "utf16le")],
    ] as const,
  };
}

/** Of Latin and Russian letters, which are all that it needs here. */
function inWindows1251(text: string): Buffer {
  const byteOf = (character: string) => {
    const code = character.codePointAt(0)!;
    if (code < 0x80) return code;
    if (code >= 0x410 && code <= 0x44f) return code - 0x410 + 0xc0;
    // That table has no raised three.
    if (character === "³") return "3".charCodeAt(0);
    throw new Error(`${character} is not written here`);
  };
  return Buffer.from([...text].map(byteOf));
}
