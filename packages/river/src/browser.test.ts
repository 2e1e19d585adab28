import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { createServer, type ViteDevServer } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BasinResult, parseModel, planBasin, type ScenarioMember } from "./index.ts";

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

const chu = createRequire(import.meta.url)("../../../examples/kazakhstan-kyrgyzstan/chu.json");

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

  // As text: the test's own transformation would rewrite a function's import.
  const inBrowser = async (scenario: ScenarioMember): Promise<string> =>
    page.evaluate(
      `import("/packages/river/src/index.ts").then(({ parseModel, planBasin }) =>
        JSON.stringify(planBasin(parseModel(${JSON.stringify(chu)}), ${JSON.stringify(scenario)})))`,
    );

  it.each<[string, ScenarioMember]>([
    ["the season as it was", { id: "base" }],
    ["a drier one", { id: "drier" }],
    ["a canal out of service", { id: "bypass_out" }],
  ])("%s gives the same plan as in Node, to the last bit", async (_, scenario) => {
    const inNode = JSON.stringify(planBasin(parseModel(chu), scenario));
    expect(JSON.parse(inNode).nodes).toHaveLength(chu.nodes.length);
    expect((await inBrowser(scenario)) === inNode).toBe(true);
  });

  it("inflows of chance give the same plan but for the last digits of the browser's logarithms", async () => {
    const scenario = { id: "chance", member: 7 };
    const theirs: BasinResult = JSON.parse(await inBrowser(scenario));
    planBasin(parseModel(chu), scenario).nodes.forEach(({ arrivedHm3 }, index) => {
      arrivedHm3.forEach((flow, t) => {
        expect(Math.abs(theirs.nodes[index]!.arrivedHm3[t]! - flow)).toBeLessThan(1e-10);
      });
    });
  });
});
