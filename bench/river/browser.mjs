// Plans the Chu over 100 years and 100 scenarios in Chromium and prints how long that took: processor seconds of
// the page's process, and by the clock.
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { createServer } from "vite";

const server = await createServer({
  root: fileURLToPath(new URL("../..", import.meta.url)),
  configFile: false,
  logLevel: "error",
  resolve: { conditions: ["kelisim-source", "module", "browser", "import", "default"] },
  server: { port: 0, host: "127.0.0.1", hmr: false, watch: null },
  optimizeDeps: { noDiscovery: true },
});
await server.listen();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
const page = await browser.newPage();
await page.route("**/blank", (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html>" }));
await page.goto(`${server.resolvedUrls.local[0]}blank`);
const client = await page.context().newCDPSession(page);
await client.send("Performance.enable", { timeDomain: "threadTicks" });
const processSeconds = async () => {
  const { metrics } = await client.send("Performance.getMetrics");
  return metrics.find(({ name }) => name === "ProcessTime").value;
};
await page.evaluate(`(async () => {
  const river = await import("/packages/river/src/index.ts");
  const { chuCentury } = await import("/bench/river/chu-century.mjs");
  const example = await (await fetch("/examples/kazakhstan-kyrgyzstan/chu.json")).json();
  globalThis.river = river;
  globalThis.model = river.parseModel(chuCentury(example, 100));
})()`);
const before = await processSeconds();
const wallSeconds = await page.evaluate(`(() => {
  const begin = performance.now();
  river.mergeParts([river.planMembers(model, "chance", 0, 100)]);
  return (performance.now() - begin) / 1000;
})()`);
const seconds = (await processSeconds()) - before;
console.log(JSON.stringify({ seconds, wallSeconds }));
await browser.close();
await server.close();
