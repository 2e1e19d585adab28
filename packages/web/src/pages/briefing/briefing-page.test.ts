/** That a briefing's counts lead to exactly what they count, for any party and day that it is asked for. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pgliteHomes, type StorageHomes } from "../../../../register/src/testing/storage-homes.ts";
import { testCommitment } from "../../../../register/src/testing/test-record.ts";
import type { ServedRecord } from "../../../../server/src/testing/served-record.ts";
import { browserPath, launchChromium, newVisitor, type Visitor } from "../../testing/chromium.ts";
import { buildApplication, sampleRecord, serveApplication } from "../../testing/served-application.ts";

describe.skipIf(browserPath === undefined)("a briefing's counts", () => {
  let homes: StorageHomes;
  let served: ServedRecord;
  let browser: Browser;
  let visitor: Visitor;
  let page: Page;

  beforeAll(async () => {
    buildApplication();
    homes = await pgliteHomes();
    const record = sampleRecord();
    // Some that concern one side alone, and one that was late on no earlier day.
    record.agree(testCommitment("own-road", { by: ["KZ"], to: [], area: ["transport"] }));
    record.agree(testCommitment("own-dam", { by: ["KG"], to: [], area: ["water"] }));
    record.agree(testCommitment("soon", { by: ["KG"], to: ["KZ"], deadline: { due: "2021-06-01" } }));
    served = await serveApplication(await homes.newRecord(), record);
    browser = await launchChromium();
    visitor = await newVisitor(browser, { locale: "en-GB" });
    ({ page } = visitor);
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await served?.close();
    await homes?.remove();
  });

  const open = async (path: string, ready: string) => {
    await page.goto(`${served.url}${path}`);
    await page.locator(ready).first().waitFor();
  };
  /** How many items the register finds. */
  const found = async () => {
    await page.locator(".register-found p", { hasText: /\d|Nothing found/ }).waitFor();
    const text = (await page.locator(".register-found p").textContent())!;
    return Number(/\d+/.exec(text)?.[0] ?? 0);
  };

  test.each([
    ["all parties", ""],
    ["one party", "party=KG"],
    ["the other party, and an area", "party=KZ&area=transport"],
    ["one party on an earlier day", "party=KG&asOf=2021-05-01"],
  ])("of %s", async (_, asked) => {
    const briefing = `/briefing?lang=en&${asked}`;
    await open(briefing, ".report-statuses a");
    const statuses = await page.locator(".report-statuses a").evaluateAll((links) =>
      links.map((link) => ({
        count: Number(link.querySelector("strong")!.textContent),
        address: link.getAttribute("href")!,
      })),
    );
    expect(statuses).toHaveLength(6);
    for (const { count, address } of statuses) {
      await open(`${address}&lang=en`, ".register-found");
      expect(await found(), address).toBe(count);
    }

    await open(briefing, ".report-lead a");
    const lead = page.locator(".report-lead a");
    const all = Number(/\d+/.exec((await lead.first().textContent())!)![0]);
    expect(all).toBe(statuses.reduce((sum, { count }) => sum + count, 0));
    const addresses = await lead.evaluateAll((links) => links.map((link) => link.getAttribute("href")!));
    for (const address of addresses.filter((one) => one.startsWith("#"))) {
      expect(await page.locator(address).count(), address).toBe(1);
    }
    await lead.first().click();
    await page.locator(".register-found").waitFor();
    expect(await found()).toBe(all);
    expect(visitor.faults).toEqual([]);
  });

  test("are seen in the register by whom they concern", async () => {
    await open("/register?actor=KG&lang=en", ".item-row a");
    expect(await page.getByLabel("Whom it concerns").inputValue()).toBe("KG");
    expect(await page.getByRole("link", { name: "own-road" }).count()).toBe(0);
    await page.getByLabel("Whom it concerns").selectOption({ label: "Anyone" });
    await expect.poll(() => new URL(page.url()).searchParams.get("actor")).toBeNull();
  });
});
