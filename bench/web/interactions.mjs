// How long after a key, a click or a step of a slider the page shows what came of it, by the browser's own clock
// (Event Timing), and how evenly a long register scrolls, on a record of many items in the built application.
//   npm run build && node bench/web/interactions.mjs [ITEMS] [INTERACTIONS OF A KIND] [FOLDER]
// Writing the record takes longest: it stays in FOLDER, where one is given, for the next time.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { cpus, getPriority, loadavg, setPriority, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { generateLogKey } from "@kelisim/register/storage";
import { chromium } from "playwright-core";
import { loadItems } from "../register/load-items.mjs";
import { followEvents, followFrames } from "./follow.mjs";

const ITEMS = Number(process.argv[2] ?? 100_000);
const COUNT = Number(process.argv[3] ?? 40);
const WANTED_MS = 100;
const MOST_MS = 120_000;
const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const example = (name) => readFileSync(at(`../../examples/kazakhstan-kyrgyzstan/${name}`), "utf8");

const kept = process.argv[4];
const folder = kept ?? join(mkdtempSync(join(tmpdir(), "kelisim-bench-")), "record");
const models = [
  { type: "crossing", id: "korday", title: { en: "Korday" }, model: JSON.parse(example("korday.json")) },
  { type: "basin", id: "chu", title: { en: "Chu" }, model: JSON.parse(example("chu.json")) },
];
if (!existsSync(folder)) await loadItems({ folder }, generateLogKey("bench.example/kz-kg"), ITEMS, models);
const server = spawn(
  process.execPath,
  [
    at("../../packages/server/dist/testing/serve-process.js"),
    JSON.stringify({ folder }),
    at("../../packages/web/dist"),
  ],
  { stdio: ["ignore", "pipe", "inherit"] },
);
const url = String((await once(server.stdout, "data"))[0]).trim();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
console.log(`Chromium ${browser.version()}, Node ${process.version}, ${cpus().length} × ${cpus()[0].model}`);
console.log(`${ITEMS} items, ${COUNT} interactions of a kind; server and browser on the same machine`);
const worst = [];
let devtools;
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(MOST_MS);
  await page.addInitScript(followEvents);
  devtools = await page.context().newCDPSession(page);
  await devtools.send("Performance.enable");
  await opening(page);
  await nothing(page);
  await register(page);
  await crossing(page);
  await river(page);
  await reading(page);
  const [kind, ms] = worst.sort((a, b) => b[1] - a[1])[0];
  console.log(
    `${ms < WANTED_MS ? "MET" : "MISSED"}: the slowest interaction of all, ${kind}, took ${ms} ms, wanted < ${WANTED_MS} ms; ` +
      `load ${loadavg()[0].toFixed(1)} on ${cpus().length} cores`,
  );
} finally {
  await browser.close();
  server.kill("SIGTERM");
  await once(server, "exit");
  if (kept === undefined) rmSync(folder, { recursive: true });
}

/** The first page on a record that nobody has asked anything of since it was opened, and again. */
async function opening(page) {
  for (const time of ["the first time", "again"]) {
    const startMs = performance.now();
    await page.goto(`${url}/?lang=en`);
    await page.locator("h1").waitFor();
    const headingMs = performance.now() - startMs;
    await page.locator(".page-lead a").waitFor();
    const countsMs = performance.now() - startMs;
    await page.locator(".overview .next-dates li").first().waitFor();
    const datesMs = performance.now() - startMs;
    console.log(
      `overview opened ${time}: heading after ${(headingMs / 1000).toFixed(1)} s, counts ${(countsMs / 1000).toFixed(1)} s, ` +
        `dates ${(datesMs / 1000).toFixed(1)} s`,
    );
  }
}

/** What the machine itself takes at this moment: a page that does nothing. */
async function nothing(page) {
  await page.goto("data:text/html,<input autofocus><div style='height:7600000px'>");
  await page.locator("input").click();
  await measure(page, "an empty page: a key in a field", async (i) => {
    await page.keyboard.press("waterdam"[i % 8]);
    await page.waitForTimeout(120);
  });
  worst.pop();
  await scroll(page, "an empty page", 120, "by the wheel");
}

async function register(page) {
  await page.goto(`${url}/register?lang=en`);
  await page.locator(".item-row a").first().waitFor();
  const search = page.getByRole("searchbox", { name: "Search" });
  await search.click();
  await measure(page, "register: a key in the search field", async (i) => {
    await page.keyboard.press(i % 8 === 7 ? "Control+a" : "waterdam"[i % 8]);
    await page.waitForTimeout(120);
  });
  await search.fill("");
  await page.waitForTimeout(1500);
  const facets = ["Meeting", "Waiting", "Late", "Water", "Pledged"];
  await measure(page, "register: a facet on and off", async (i) => {
    const name = facets[Math.floor(i / 2) % facets.length];
    await page
      .locator(".facet-value", { has: page.getByText(name, { exact: true }) })
      .first()
      .click();
    await page.waitForTimeout(400);
  });
  await page.goto(`${url}/register?lang=en`);
  await page.locator(".item-row a").first().waitFor();
  await page.waitForTimeout(2000);
  await measure(page, "register: a page further by key", async () => {
    await page.keyboard.press("PageDown");
    await page.waitForTimeout(150);
  });
  await page.mouse.move(800, 600);
  for (const [name, pixels] of [
    ["by the wheel", 120],
    ["fast by the wheel", 1000],
    ["by leaps", 3000],
  ]) {
    await scroll(page, "register", pixels, name);
  }
}

async function scroll(page, what, pixels, how) {
  await hurry();
  await page.evaluate(followFrames);
  for (let i = 0; i < 120; i++) {
    await page.mouse.wheel(0, pixels);
    await page.waitForTimeout(16);
  }
  const { frames, coming } = await page.evaluate(() => globalThis.endFrames());
  const late = frames.filter((ms) => ms > 34).length;
  console.log(
    `  ${what} scrolled ${how}, ${pixels} pixels a step: ${frames.length} frames, median ${quantile(frames, 0.5).toFixed(1)} ms, ` +
      `p98 ${quantile(frames, 0.98).toFixed(1)}, longest ${quantile(frames, 1).toFixed(1)}; ${late} later than two screens; ` +
      `rows in sight whose data were on their way: ${(100 * coming).toFixed(1)}%`,
  );
}

async function crossing(page) {
  await page.goto(`${url}/crossing?lang=en`);
  await page.locator(".answer-sentence").waitFor();
  const lanes = page.getByRole("slider", { name: "Lanes" }).first();
  let running = 0;
  await lanes.focus();
  await measure(page, "crossing: lanes changed while a simulation runs", async (i) => {
    await page.keyboard.press(i % 4 < 2 ? "ArrowRight" : "ArrowLeft");
    await page.waitForTimeout(150);
    running += await page.locator(".answer-sentence[aria-busy=true]").count();
  });
  console.log(`    a simulation ran at ${running} of the ${COUNT} looks between them`);
}

async function river(page) {
  await page.goto(`${url}/river?lang=en`);
  const season = page.locator("main input[type=range]").first();
  await season.waitFor();
  const slider = page.getByRole("slider", { name: /period|day|season/i }).first();
  await ((await slider.count()) > 0 ? slider : season).focus();
  await measure(page, "river: the slider through the season", async (i) => {
    await page.keyboard.press(i % 30 < 15 ? "ArrowRight" : "ArrowLeft");
    await page.waitForTimeout(60);
  });
}

async function reading(page) {
  await page.goto(`${url}/read?lang=en`);
  await page.getByRole("textbox", { name: "Text", exact: true }).fill(example("press-report.txt").repeat(8));
  await page.getByRole("button", { name: "Read the text" }).click();
  await page.locator("[data-card]").first().waitFor();
  console.log(
    `  read: ${await page.locator("[data-card]").count()} cards drawn of a text of ${8 * example("press-report.txt").length} characters`,
  );
  await page.locator(".read-flag").first().focus();
  await page.keyboard.press("Enter");
  await measure(page, "read: a mark accepted by key", async () => {
    await page.keyboard.press("a");
    await page.waitForTimeout(150);
  });
}

/** Gives the browser's threads the priority of this program: Chromium gives those of its pages the ordinary one. */
async function hurry() {
  const ofBrowser = await browser.newBrowserCDPSession();
  const { processInfo } = await ofBrowser.send("SystemInfo.getProcessInfo");
  for (const { id } of processInfo) {
    for (const thread of readdirSync(`/proc/${id}/task`)) {
      // A thread may end meanwhile.
      if (existsSync(`/proc/${id}/task/${thread}`)) setPriority(Number(thread), getPriority());
    }
  }
  await ofBrowser.detach();
}

/** Does something so many times, and tells how long after each the page had shown what came of it. */
async function measure(page, kind, act) {
  await hurry();
  await page.waitForTimeout(500);
  await page.evaluate(() => globalThis.takeInteractions());
  const beforeMs = await threadTimeMs();
  for (let i = 0; i < COUNT; i++) await act(i);
  await page.waitForTimeout(500);
  const eachMs = ((await threadTimeMs()) - beforeMs) / COUNT;
  const seen = await page.evaluate(() => globalThis.takeInteractions());
  // The browser tells of none that took less than 16 ms.
  const durations = [...seen, ...Array(Math.max(0, COUNT - seen.length)).fill(0)];
  worst.push([kind, Math.max(...durations)]);
  const shown = (share) => {
    const ms = quantile(durations, share);
    return ms === 0 ? "< 16 ms" : `${ms} ms`;
  };
  console.log(
    `  ${kind}: median ${shown(0.5)}, p98 ${shown(0.98)}, slowest ${shown(1)}; ` +
      `processor time of the page's thread ${eachMs.toFixed(1)} ms each`,
  );
}

/** Processor time that the page's main thread has taken, which says less of what else the machine does. */
async function threadTimeMs() {
  const { metrics } = await devtools.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "ThreadTime").value * 1000;
}

function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
