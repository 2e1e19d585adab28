/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { buildKelisim, kelisim } from "../../testing/kelisim-process.ts";
import { report } from "../../testing/texts.ts";

const browserPath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
if (browserPath === undefined) console.warn("No Chromium found: the tests of the page in a browser did not run.");

const folder = mkdtempSync(join(tmpdir(), "kelisim-page-"));
afterAll(() => rmSync(folder, { recursive: true }));
beforeAll(buildKelisim);

async function pageOf(...texts: readonly string[]): Promise<string> {
  const paths = texts.map((text, index) => {
    const path = join(folder, `text-${index}.txt`);
    writeFileSync(path, text);
    return path;
  });
  const { stdout, stderr } = await kelisim(["read", "--html", "--lang", "en", ...paths]);
  expect(stderr).toBe("");
  return stdout;
}

describe.skipIf(browserPath === undefined)("the page in a browser", () => {
  let browser: Browser;
  let page: Page;
  const messages: string[] = [];
  beforeAll(async () => {
    const args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"];
    browser = await chromium.launch({ executablePath: browserPath as string, args });
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    messages.length = 0;
    await page?.close();
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.on("console", (message) => messages.push(message.text()));
    page.on("pageerror", (error) => messages.push(String(error)));
    page.on("request", (request) => {
      if (!/^(?:file|data):/.test(request.url())) messages.push(`asked for ${request.url()}`);
    });
  });

  async function open(html: string): Promise<void> {
    const path = join(folder, "page.html");
    writeFileSync(path, html);
    await page.goto(pathToFileURL(path).href);
  }

  const shownIn = (pane: ".list" | ".text") => page.locator(`${pane} .on`).allTextContents();

  it("shows the entry of the mark that is pointed at, and the mark of an entry", async () => {
    await open(await pageOf(report));
    await page.locator(".text .commitment", { hasText: "build a bridge" }).first().hover();
    await expect
      .poll(() => shownIn(".list"))
      .toContainEqual(expect.stringContaining("build a bridge across the river"));
    await page.locator(".list .commitment", { hasText: "build a bridge" }).hover();
    await expect.poll(async () => (await shownIn(".text")).join("")).toBe("build a bridge across the river");
  });

  it("does the same for the keyboard, and Enter goes from a mark to its entry and back", async () => {
    await open(await pageOf(report));
    const mark = page.locator(".text a.commitment", { hasText: "build a bridge" }).first();
    await mark.focus();
    await expect.poll(() => shownIn(".list")).toContainEqual(expect.stringContaining("build a bridge"));
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.closest(".list") !== null)).toBe(true);
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.closest(".text") !== null)).toBe(true);
  });

  it("hides a kind of mark", async () => {
    await open(await pageOf(report));
    await page.getByRole("button", { name: "Statements" }).click();
    expect(await page.locator(".entries.statements").isVisible()).toBe(false);
    expect(await page.getByRole("button", { name: "Statements" }).getAttribute("aria-pressed")).toBe("false");
  });

  it("has a title, landmarks, headings in order and no text beyond a narrow screen", async () => {
    await open(await pageOf(report, report));
    expect(await page.title()).not.toBe("");
    for (const role of ["banner", "main", "navigation"] as const) expect(await page.getByRole(role).count()).toBe(1);
    expect(await page.getByRole("complementary").count()).toBe(2);
    const levels = await page
      .locator("h1,h2,h3,h4")
      .evaluateAll((all) => all.map((heading) => Number(heading.tagName[1])));
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    await page.setViewportSize({ width: 320, height: 600 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  it("keeps every character of the text, asks for nothing and breaks no rule of its own policy", async () => {
    const text = `${report}\nA line with <b>, &amp; and "quotes".`;
    await open(await pageOf(text));
    const shown = (await page.locator(".text p").allTextContents()).join("\n");
    expect(shown).toBe(text);
    expect(messages).toEqual([]);
  });

  it("runs nothing that a hostile text says", async () => {
    const hostile = [
      `<script>document.title = "taken"</script></title></style><img src=x onerror="document.title='taken'">`,
      `“Kazakhstan will build <svg onload=alert(1)> a bridge in \u202eBishkek</article></bdi>,” said Kazakh President Kassym-Jomart "><script>alert(1)</script> Tokayev.`,
      "Kyrgyzstan will provide $5 million --> <!-- ]]> to Kazakhstan </script><base href=http://example.org/>.",
    ].join("\n");
    await open(await pageOf(hostile));
    expect(await page.title()).not.toBe("taken");
    expect(await page.locator("script").count()).toBe(1);
    expect(await page.locator("svg, img, base").count()).toBe(0);
    expect((await page.locator(".text p").allTextContents()).join("\n")).toBe(hostile);
    expect(messages).toEqual([]);
  });

  it.each(["light", "dark"] as const)(
    "has a contrast of 4.5 or more for all words in %s colours",
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
      await open(await pageOf(report));
      await page.locator(".list a").first().focus();
      const faint = await page.evaluate(() => {
        const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
        const luminance = ([red = 0, green = 0, blue = 0]: number[]) => {
          const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => {
            const share = part / 255;
            return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
          });
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const ground = (element: Element | null): number[] => {
          if (element === null) return [255, 255, 255];
          const colour = channels(getComputedStyle(element).backgroundColor);
          return (colour[3] ?? 1) === 0 ? ground(element.parentElement) : colour;
        };
        const found: string[] = [];
        for (const element of document.querySelectorAll("body *")) {
          const hasWords = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
          if (!hasWords || !element.checkVisibility() || element.tagName === "SCRIPT") continue;
          const ink = luminance(channels(getComputedStyle(element).color));
          const paper = luminance(ground(element));
          const contrast = (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
          if (contrast < 4.5)
            found.push(`${contrast.toFixed(2)} ${element.className}: ${element.textContent?.slice(0, 40)}`);
        }
        return found;
      });
      expect(faint).toEqual([]);
    },
  );
});
