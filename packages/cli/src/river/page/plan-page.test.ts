/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseModel, planBasin } from "@kelisim/river";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { planPage } from "./plan-page.ts";

const browserPath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
if (browserPath === undefined) console.warn("No Chromium found: the tests of the page in a browser did not run.");

const model = parseModel({
  name: "A lake that is emptied",
  parties: [{ id: "A" }],
  periods: { startDate: "2021-04-01", step: "decade", count: 4 },
  nodes: [
    { id: "source", kind: "inflow", flowM3s: 2, to: ["lake"] },
    { id: "lake", kind: "reservoir", fullVolumeHm3: 20, initialVolumeHm3: 10, to: ["fields", "sea"] },
    { id: "fields", kind: "user", party: "A", demandM3s: 8, priority: 1 },
    { id: "sea", kind: "outlet" },
  ],
});

describe.skipIf(browserPath === undefined)("the page of a plan in a browser", () => {
  const folder = mkdtempSync(join(tmpdir(), "kelisim-plan-page-"));
  const messages: string[] = [];
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    const args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];
    browser = await chromium.launch({ executablePath: browserPath as string, args });
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.on("console", (message) => messages.push(message.text()));
    page.on("pageerror", (error) => messages.push(String(error)));
    page.on("request", (request) => {
      if (!/^(?:file|data):/.test(request.url())) messages.push(`asked for ${request.url()}`);
    });
    const path = join(folder, "page.html");
    writeFileSync(path, planPage(model, planBasin(model)));
    await page.goto(pathToFileURL(path).href);
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  const valueOfNode = (index: number) => page.locator(".network .node-value").nth(index).textContent();

  it("opens on the period with the largest shortage", async () => {
    expect(await page.locator("#network-label").textContent()).toBe("2021-04/3");
    expect(await valueOfNode(1)).toBe("0.0 of 20 hm³");
  });

  it("shows another period when the slider is moved with the keyboard", async () => {
    await page.locator("#network-period").focus();
    await page.keyboard.press("Home");
    expect(await page.locator("#network-label").textContent()).toBe("2021-04/1");
    // 10 hm³, and 2 − 8 m³/s over ten days.
    expect(await valueOfNode(1)).toBe("4.8 of 20 hm³");
    expect(await valueOfNode(2)).toBe("8 of 8 m³/s");
    const link = page.locator(".network .link").nth(1);
    expect(await link.getAttribute("stroke-width")).toBe("24");
    expect(await page.locator(".network .link.dry").count()).toBe(1);
  });

  it("plays the season to its end", async () => {
    await page.locator("#network-play").click();
    await page.waitForFunction(() => document.querySelector("#network-label")?.textContent === "2021-05/1");
    await page.waitForFunction(() => document.querySelector("#network-play")?.textContent === "Play");
    expect(await valueOfNode(2)).toBe("2 of 8 m³/s");
  });

  it("fits a phone, and is not wider than it", async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });

  it("asks for nothing from elsewhere and breaks no rule of its policy", () => {
    expect(messages).toEqual([]);
  });
});
