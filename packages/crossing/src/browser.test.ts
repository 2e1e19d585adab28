import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { createServer, type ViteDevServer } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CrossingModelInput, parseModel, run } from "./index.ts";

const executablePath = [
  process.env["CHROMIUM"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
].find((path) => path !== undefined && existsSync(path));
if (executablePath === undefined) {
  console.warn(
    "\n  NOT RUN: Chromium was not found, so nobody knows whether the browser gives the same results as Node.\n",
  );
}

/** Everything that draws a random number or computes with one. */
const everything: CrossingModelInput = {
  name: "everything at once",
  directions: [{ id: "through" }],
  period: { startDate: "2021-07-05", days: 7 },
  start: { mode: "continuous", warmUpHours: 24 },
  streams: [
    {
      id: "people",
      direction: "through",
      unit: "person",
      arrivals: {
        kind: "hourly",
        perHour: 40,
        byMonth: [1, 1, 1, 1, 1, 1, 1.5, 1, 1, 1, 1, 1],
        batch: { distribution: "geometric", meanSize: 3 },
      },
      route: [{ station: "passport" }],
      patience: { duration: { distribution: "lognormal", meanSeconds: 1800, coefficientOfVariation: 0.8 } },
      limit: { seconds: 300, of: "wait" },
    },
    {
      id: "trucks",
      direction: "through",
      unit: "vehicle",
      arrivals: { kind: "daily", perDay: 200, shareByHourOfDay: new Array<number>(24).fill(1 / 24) },
      booking: {
        share: 0.6,
        slotMinutes: 30,
        placesPerSlot: 4,
        noShowShare: 0.1,
        earliness: { meanSeconds: 300, standardDeviationSeconds: 600 },
        priority: 1,
      },
      priority: 2,
      route: [
        {
          station: "scales",
          next: [
            { to: "bays", share: 0.8 },
            { to: "exit", share: 0.2 },
          ],
        },
        { station: "bays" },
      ],
    },
  ],
  stations: [
    {
      id: "passport",
      lanes: [
        {
          id: "booths",
          count: 3,
          breakdown: { meanHoursBetween: 20, repair: { distribution: "exponential", meanSeconds: 900 } },
        },
      ],
      queue: { kind: "separate", choice: "random" },
      service: { any: { distribution: "gamma", meanSeconds: 60, coefficientOfVariation: 0.7 } },
    },
    {
      id: "scales",
      lanes: [{ id: "scales", count: 1, breaks: [{ hourOfDay: 8, minutes: 15 }] }],
      service: { any: { distribution: "deterministic", meanSeconds: 240 } },
    },
    {
      id: "bays",
      lanes: [{ id: "bays", count: 2 }],
      waitingRoom: { places: 3, whenFull: "hold" },
      service: { any: { distribution: "empirical", seconds: [300, 600, 1200], weights: [5, 3, 1] } },
      secondary: { trucks: { share: 0.1, service: { distribution: "exponential", meanSeconds: 900 } } },
    },
  ],
};

const korday = createRequire(import.meta.url)("../../../examples/kazakhstan-kyrgyzstan/korday.json");

describe.skipIf(executablePath === undefined)("in Chromium", () => {
  let server: ViteDevServer;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    server = await createServer({
      root: fileURLToPath(new URL("../../..", import.meta.url)),
      configFile: false,
      logLevel: "error",
      resolve: { conditions: ["kelisim-source", "module", "browser", "import", "default"] },
      server: { port: 0, host: "127.0.0.1", hmr: false, watch: null },
      optimizeDeps: { noDiscovery: true },
    });
    await server.listen();
    browser = await chromium.launch({
      executablePath: executablePath!,
      args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    });
    page = await browser.newPage();
    await page.route("**/blank", (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html>" }));
    await page.goto(`${server.resolvedUrls!.local[0]}blank`);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it.each([
    ["everything at once", everything],
    ["two weeks of Korday", { ...korday, period: { startDate: "2021-07-05", days: 14 } }],
  ])("%s gives the same result as in Node, to the last bit", async (_, model) => {
    const options = { seed: 20210302, replications: 2 };
    // As text: the test's own transformation would rewrite a function's import.
    const inBrowser = await page.evaluate(
      `import("/packages/crossing/src/index.ts").then(({ parseModel, run }) =>
        JSON.stringify(run(parseModel(${JSON.stringify(model)}), ${JSON.stringify(options)})))`,
    );
    const inNode = JSON.stringify(run(parseModel(model), options));
    expect(JSON.parse(inNode).streams[0].served.mean).toBeGreaterThan(1000);
    expect(inBrowser).toBe(inNode);
  });
});
