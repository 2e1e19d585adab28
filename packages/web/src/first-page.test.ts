/** How much script the first page of a visit takes, as the server sends it to whoever takes gzip. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pgliteHomes, type StorageHomes } from "../../register/src/testing/storage-homes.ts";
import type { ServedRecord } from "../../server/src/testing/served-record.ts";
import { browserPath, launchChromium, newVisitor } from "./testing/chromium.ts";
import { buildApplication, sampleRecord, serveApplication } from "./testing/served-application.ts";

const LIMIT_BYTES = 200 * 1024;

describe.skipIf(browserPath === undefined)("the first page", () => {
  let homes: StorageHomes;
  let served: ServedRecord;
  let browser: Browser;

  beforeAll(async () => {
    buildApplication();
    homes = await pgliteHomes();
    served = await serveApplication(await homes.newRecord(), sampleRecord());
    browser = await launchChromium();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await served?.close();
    await homes?.remove();
  });

  test("takes at most 200 KiB of script, compressed with gzip, until all of it has come", async () => {
    const { page } = await newVisitor(browser);
    const scripts: string[] = [];
    page.on("request", (request) => {
      if (request.resourceType() === "script") scripts.push(request.url());
    });
    await page.goto(`${served.url}/`);
    await page.locator(".map-country").first().waitFor();
    await page.waitForLoadState("networkidle").catch(() => {});
    const sizes = await Promise.all(
      scripts.map(async (url) => {
        // Node's fetch would unpack it; the length that was sent is in the header.
        const response = await fetch(url, { method: "HEAD", headers: { "accept-encoding": "gzip" } });
        expect(response.headers.get("content-encoding")).toBe("gzip");
        return Number(response.headers.get("content-length"));
      }),
    );
    const total = sizes.reduce((sum, size) => sum + size, 0);
    console.log(`The first page takes ${(total / 1024).toFixed(1)} KiB of script in ${scripts.length} files.`);
    expect(total).toBeGreaterThan(0);
    expect(total).toBeLessThanOrEqual(LIMIT_BYTES);
  });
});
