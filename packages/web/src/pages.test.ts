/** Every page in every language and both themes, on a real Chromium. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pgliteHomes, type StorageHomes } from "../../register/src/testing/storage-homes.ts";
import type { ServedRecord } from "../../server/src/testing/served-record.ts";
import {
  axeFindings,
  browserPath,
  expectNoSidewaysScroll,
  launchChromium,
  newVisitor,
  type Visitor,
} from "./testing/chromium.ts";
import { buildApplication, sampleRecord, serveApplication } from "./testing/served-application.ts";

/** Addresses of all pages, with what shows that a page has come. */
const pages: readonly { readonly path: string; readonly ready: string }[] = [
  { path: "/", ready: ".map-country" },
  { path: "/register", ready: ".item-row a" },
  { path: "/register?layout=timeline", ready: "svg.plot" },
  { path: "/register/student-quota", ready: "svg.plot" },
  { path: "/register/summit-2021", ready: ".made-here" },
  { path: "/register/bridge", ready: ".item-pending" },
  { path: "/todo", ready: ".todo-card" },
  { path: "/briefing", ready: ".report-section" },
  { path: "/verify", ready: ".verify-latest li" },
  { path: "/verify/5", ready: ".notice-success" },
  { path: "/keys", ready: ".keys-item" },
  { path: "/nothing-here", ready: "h1" },
];

describe.skipIf(browserPath === undefined)("every page", () => {
  let homes: StorageHomes;
  let served: ServedRecord;
  let browser: Browser;
  let visitor: Visitor;

  beforeAll(async () => {
    buildApplication();
    homes = await pgliteHomes();
    served = await serveApplication(await homes.newRecord(), sampleRecord());
    browser = await launchChromium();
    visitor = await newVisitor(browser);
    await visitor.page.goto(`${served.url}/keys?lang=en`);
    await visitor.page.getByRole("button", { name: "Bring both keys here" }).click();
    await visitor.page.getByRole("button", { name: "Act for Party KG" }).click();
    await visitor.page.getByText("You act for Party KG").waitFor();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await served?.close();
    await homes?.remove();
  });

  describe.each(["en", "ru", "kk", "ky"])("in %s", (lang) => {
    test.each(pages)(
      "$path is accessible in both themes, fits a phone, and breaks no policy",
      async ({ path, ready }) => {
        const { page, faults } = visitor;
        faults.length = 0;
        await page.setViewportSize({ width: 1280, height: 900 });
        await page.goto(`${served.url}${path}${path.includes("?") ? "&" : "?"}lang=${lang}`);
        await page.locator(ready).first().waitFor();
        for (const colorScheme of ["light", "dark"] as const) {
          await page.emulateMedia({ colorScheme });
          expect(await axeFindings(page), colorScheme).toEqual([]);
        }
        expect(await page.locator("html").getAttribute("lang")).toBe(lang);
        await page.setViewportSize({ width: 390, height: 844 });
        await expectNoSidewaysScroll(page);
        expect(faults).toEqual([]);
      },
    );
  });
});
