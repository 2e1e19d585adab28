import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import axe from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { composeBriefing, languages, makeBriefing, renderHtml, renderMarkdown } from "./index.ts";
import { sampleRecord } from "./testing/sample.ts";

const executablePath = [
  process.env["CHROMIUM"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
].find((path) => path !== undefined && existsSync(path));
if (executablePath === undefined) {
  console.warn("\n  NOT RUN: Chromium was not found, so nobody knows whether it writes the same briefing as Node.\n");
}

const sample = sampleRecord({ name: "A name", prose: "Some words" });
const { record } = sample;
const name = "A record of two countries";
const countries: Readonly<Record<string, string>> = { KZ: "Kazakhstan", KG: "Kyrgyzstan" };
const parties = sample.state.charter.parties.map((party) => ({ ...party, name: countries[party.id]! }));
const state = { ...sample.state, charter: { ...sample.state.charter, name, parties } };
const options = { asOf: "2026-07-01", areas: ["aid", "education", "border"] as const };

describe.runIf(executablePath !== undefined)("in Chromium", () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    const bundled = (await build({
      configFile: false,
      logLevel: "error",
      resolve: { conditions: ["kelisim-source", "module", "browser"] },
      build: {
        write: false,
        lib: { entry: fileURLToPath(new URL("./testing/in-browser.ts", import.meta.url)), formats: ["es"] },
      },
    })) as readonly { readonly output: readonly { readonly code?: string }[] }[];
    browser = await chromium.launch({ executablePath: executablePath!, args: ["--no-sandbox"] });
    page = await browser.newPage({ locale: "de-DE", timezoneId: "America/Lima" });
    await page.route("http://test.example/*", (route) =>
      route.request().url().endsWith(".js")
        ? route.fulfill({ contentType: "text/javascript", body: bundled[0]!.output[0]!.code! })
        : route.fulfill({ contentType: "text/html", body: "<!doctype html><title>empty</title>" }),
    );
    await page.goto("http://test.example/");
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
  });

  it("writes the same briefing as Node, word for word, in every language", async () => {
    const leaves = record.leaves.map((leaf) => Buffer.from(leaf).toString("base64"));
    const given = JSON.stringify({ leaves, options, languages, name, parties });
    // Words, not a function: what runs the tests rewrites the imports of functions.
    const written = await page.evaluate(`(async ({ leaves, options, languages, name, parties }) => {
      const { composeBriefing, fold, makeBriefing, readTrustedLeaf, renderHtml, renderMarkdown } = await import("/report.js");
      const bytes = (leaf) => Uint8Array.from(atob(leaf), (character) => character.charCodeAt(0));
      const folded = fold(leaves.map((leaf, i) => readTrustedLeaf(bytes(leaf), i)));
      const briefing = makeBriefing({ ...folded, charter: { ...folded.charter, name, parties } }, options);
      return languages.map((language) => {
        const document = composeBriefing(briefing, language);
        return [renderHtml(document), renderMarkdown(document)];
      });
    })(${given})`);
    const briefing = makeBriefing(state, options);
    expect(written).toEqual(
      languages.map((language) => {
        const document = composeBriefing(briefing, language);
        return [renderHtml(document), renderMarkdown(document)];
      }),
    );
  }, 120_000);

  it("shows it without scripts, and fits a phone and paper", async () => {
    const html = renderHtml(composeBriefing(makeBriefing(state, { asOf: options.asOf }), "ky"));
    for (const colorScheme of ["light", "dark"] as const) {
      const phone = await browser.newPage({ viewport: { width: 390, height: 800 }, colorScheme, bypassCSP: true });
      await phone.setContent(html);
      expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      await phone.evaluate(axe.source);
      const { violations } = await phone.evaluate(() =>
        (globalThis as never as { axe: { run(): Promise<{ violations: { id: string }[] }> } }).axe.run(),
      );
      expect(violations.map(({ id }) => id)).toEqual([]);
      await phone.close();
    }
  }, 120_000);
});
