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

/** What axe finds wrong on a page as it stands (WCAG 2.2 AA and good practice), a line for each place. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  // Through the debugger, since the page's policy lets no script in.
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const { axe: inPage } = globalThis as unknown as { axe: typeof axe };
    return (await inPage.run(document, { resultTypes: ["violations"] })).violations;
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary}`),
  );
}

/** That nothing is cut off or has to be scrolled sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(beyond, `pixels beyond the right edge of ${page.url()}`).toBeLessThanOrEqual(0);
}
