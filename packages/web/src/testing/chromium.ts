/** A real Chromium, and what every page shown in it must hold to. */
import { existsSync } from "node:fs";
import axe from "axe-core";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { expect } from "vitest";

export const browserPath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
  existsSync,
);
if (browserPath === undefined) console.warn("No Chromium found: the tests of the web application did not run.");

export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: browserPath!,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
}

/** A browser of its own, with keys and storage of its own. Whatever a page does wrong is kept in `faults`. */
export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Errors of scripts, of the console and of the Content-Security-Policy. */
  readonly faults: string[];
}

export async function newVisitor(browser: Browser, options: BrowserContextOptions = {}): Promise<Visitor> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  // What is waited for comes late where a machine is busy.
  context.setDefaultTimeout(90_000);
  const page = await context.newPage();
  const faults: string[] = [];
  await context.exposeFunction("tellFault", (fault: string) => faults.push(fault));
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sourceFile }) =>
      (globalThis as unknown as { tellFault(fault: string): void }).tellFault(
        `Content-Security-Policy: ${violatedDirective} ${blockedURI} ${sourceFile}`,
      ),
    );
  });
  page.on("pageerror", (error) => faults.push(`${error}`));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()}`);
  });
  return { context, page, faults };
}

/** What axe looks at: all of it, the colours alone, or all but the colours, which take it longest. */
type Look = "all" | "colours" | "all but colours";

/** What axe finds wrong on a page as it stands (WCAG 2.2 AA and good practice), a line for each place. */
export async function axeFindings(page: Page, look: Look = "all"): Promise<readonly string[]> {
  // Through the debugger, since the page's policy lets no script in.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe.source);
  const violations = await page.evaluate(async (asked) => {
    const { axe: inPage } = globalThis as unknown as { axe: typeof axe };
    const options = {
      all: {},
      colours: { runOnly: { type: "rule" as const, values: ["color-contrast"] } },
      "all but colours": { rules: { "color-contrast": { enabled: false } } },
    }[asked];
    return (await inPage.run(document, { resultTypes: ["violations"], ...options })).violations;
  }, look);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary}`),
  );
}

const LOCALES = ["en", "ru", "kk", "ky"] as const;
const [PHONE, DESK, WALL] = [
  { width: 390, height: 844 },
  { width: 1280, height: 900 },
  { width: 1920, height: 1080 },
];

/**
 * That a page, as it stands, is accessible in the four languages and both themes, and is not scrolled sideways on a phone, at
 * a desk or on a wall. The language is changed where it stands, so that what is open stays open.
 *
 * A theme changes the colours alone, and a language all but them, so each is looked at for what it changes. A phone and a wall
 * are given to axe in Russian, whose words are the longest.
 */
export async function expectGoodInAllLanguages(page: Page, state: string): Promise<void> {
  // A colour on its way from one to another is neither, so it is looked at until it has arrived.
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  await expect.poll(() => axeFindings(page, "colours"), { message: `${state}, dark` }).toEqual([]);
  await page.emulateMedia({ colorScheme: "light" });
  await expect.poll(() => axeFindings(page, "colours"), { message: state }).toEqual([]);
  for (const locale of LOCALES) {
    await speak(page, locale);
    for (const size of [DESK, PHONE, WALL]) {
      await page.setViewportSize(size);
      const at = `${state}, ${locale}, ${size.width} pixels`;
      if (size === DESK || locale === "ru") expect(await axeFindings(page, "all but colours"), at).toEqual([]);
      await expectNoSidewaysScroll(page);
    }
    await page.setViewportSize(DESK);
  }
  await speak(page, "en");
}

/** Chooses the language of the page where it stands; a dialog that is open does not mind. */
async function speak(page: Page, locale: (typeof LOCALES)[number]): Promise<void> {
  if ((await page.locator("html").getAttribute("lang")) === locale) return;
  // What lies behind a dialog can't be reached by hand.
  await page.locator('.header-select select:has(option[value="ky"])').evaluate((select: HTMLSelectElement, chosen) => {
    select.value = chosen;
    select.dispatchEvent(new Event("change", { bubbles: true }));
  }, locale);
  await page.locator(`html[lang="${locale}"]`).waitFor();
  await page.waitForFunction(() => document.querySelector("main h1, main .loading, main .notice, .dialog") !== null);
}

/** That nothing is cut off or has to be scrolled sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(beyond, `pixels beyond the right edge of ${page.url()}`).toBeLessThanOrEqual(0);
}
