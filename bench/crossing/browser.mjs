// A simulated year of a model in Chromium, in a page that loads the built package as it is.
//
//   node browser.mjs MODEL.json SEED REPETITIONS
//
// Prints one line of JSON: milliseconds of each repetition (elapsed, and of processor time of all threads), and the
// SHA-256 of the result.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { createServer } from "vite";

const [file, seed, repetitions] = process.argv.slice(2);
const root = fileURLToPath(new URL("../..", import.meta.url));
const server = await createServer({
  root,
  configFile: false,
  logLevel: "error",
  server: { port: 0, host: "127.0.0.1" },
  optimizeDeps: { noDiscovery: true },
});
await server.listen();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
try {
  const devtools = await browser.newBrowserCDPSession();
  const page = await browser.newPage();
  await page.goto(`${server.resolvedUrls.local[0]}bench/crossing/blank.html`);
  await page.evaluate(
    async ({ model, seed }) => {
      const { parseModel, run } = await import("/packages/crossing/dist/index.js");
      const parsed = parseModel(model);
      globalThis.simulateYear = () => {
        const start = performance.now();
        globalThis.result = run(parsed, { seed, replications: 1 });
        return performance.now() - start;
      };
    },
    { model: JSON.parse(readFileSync(file, "utf8")), seed: Number(seed) },
  );
  const milliseconds = [];
  const processorMilliseconds = [];
  for (let repetition = 0; repetition < Number(repetitions); repetition++) {
    const before = await processorTime(devtools);
    milliseconds.push(await page.evaluate(() => globalThis.simulateYear()));
    processorMilliseconds.push((await processorTime(devtools)) - before);
  }
  const text = await page.evaluate(() => JSON.stringify(globalThis.result));
  const sha256 = createHash("sha256").update(text).digest("hex");
  console.log(JSON.stringify({ version: browser.version(), milliseconds, processorMilliseconds, sha256 }));
} finally {
  await browser.close();
  await server.close();
}

/** Milliseconds that the processes of pages have taken so far. */
async function processorTime(devtools) {
  const { processInfo } = await devtools.send("SystemInfo.getProcessInfo");
  const pages = processInfo.filter(({ type }) => type === "renderer");
  return pages.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
}
