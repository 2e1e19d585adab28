// A simulated year of a model in Chromium, in a page that loads the built package as it is.
//
//   node browser.mjs MODEL.json SEED REPETITIONS
//
// Prints one line of JSON: milliseconds of each repetition, and the SHA-256 of the result.
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
  const page = await browser.newPage();
  const address = server.resolvedUrls.local[0];
  await page.goto(`${address}bench/crossing/blank.html`);
  const outcome = await page.evaluate(
    async ({ model, seed, repetitions }) => {
      const { parseModel, run } = await import("/packages/crossing/dist/index.js");
      const parsed = parseModel(model);
      const milliseconds = [];
      let text = "";
      for (let repetition = 0; repetition < repetitions; repetition++) {
        const start = performance.now();
        const result = run(parsed, { seed, replications: 1 });
        milliseconds.push(performance.now() - start);
        text = JSON.stringify(result);
      }
      return { milliseconds, text };
    },
    { model: JSON.parse(readFileSync(file, "utf8")), seed: Number(seed), repetitions: Number(repetitions) },
  );
  const { createHash } = await import("node:crypto");
  console.log(
    JSON.stringify({
      version: browser.version(),
      milliseconds: outcome.milliseconds,
      sha256: createHash("sha256").update(outcome.text).digest("hex"),
    }),
  );
} finally {
  await browser.close();
  await server.close();
}
