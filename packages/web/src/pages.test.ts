/**
 * Every page, and every state that it can be in, on a real Chromium: accessible in four languages and both themes, whole on a
 * phone and on a wall, and without a breach of the policy. The Read page and the instruments' tabs stand in tests of their own.
 */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pgliteHomes, type StorageHomes } from "../../register/src/testing/storage-homes.ts";
import { TestRecord, testCommitment } from "../../register/src/testing/test-record.ts";
import type { ServedRecord } from "../../server/src/testing/served-record.ts";
import { browserPath, expectGoodInAllLanguages, launchChromium, newVisitor, type Visitor } from "./testing/chromium.ts";
import { type Desk, sitDown } from "./testing/desks.ts";
import { buildApplication, sampleRecord, serveApplication } from "./testing/served-application.ts";

/** Addresses of pages, with what shows that a page has come. */
type PageList = readonly (readonly [path: string, ready: string])[];

const pages: PageList = [
  ["/", ".map-country"],
  ["/read", "textarea"],
  ["/register", ".item-row a"],
  ["/register?layout=timeline", "svg.plot"],
  ["/register?search=nothing-is-called-so", ".register-search"],
  ["/register/student-quota", "svg.plot"],
  ["/register/summit-2021", ".made-here"],
  ["/register/bridge", ".item-pending"],
  ["/propose", ".propose-form"],
  ["/todo", ".todo-card"],
  ["/briefing", ".report-section"],
  ["/briefing?language=ru&area=education&party=KG", ".report-section"],
  ["/verify", ".verify-latest li"],
  ["/verify/5", ".notice-success"],
  ["/keys", ".keys-item"],
  ["/nothing-here", "h1"],
];

const pagesSignedOut: PageList = [
  ["/", ".map-country"],
  ["/register/bridge", ".item-pending"],
  ["/propose", ".button-primary"],
  ["/todo", ".button-primary"],
  ["/keys", ".keys-ways"],
];

const pagesOfEmptyRecord: PageList = [
  ["/", ".map-country"],
  ["/register", ".register-search"],
  ["/todo", "#deadlines"],
  ["/crossing", ".notice-info"],
  ["/river", ".notice-info"],
  ["/briefing", ".report-title"],
  ["/verify", ".verify-latest li"],
];

/** What opens over a page, or goes wrong on it: from an address, by these steps. */
const states: readonly (readonly [name: string, path: string, steps: (page: Page) => Promise<unknown>])[] = [
  ["the menu of desks", "/keys", (page) => page.locator(".desk-menu > button").click()],
  ["a dialog of assent", "/register/bridge", (page) => press(page, "Assent")],
  ["an objection without a reason", "/register/bridge", (page) => signEmpty(page, "Object")],
  ["a revision in which nothing is changed", "/register/bridge", (page) => signEmpty(page, "Propose a revision")],
  ["a revision of a meeting", "/register/summit-2021", (page) => signEmpty(page, "Propose a revision")],
  ["a revision of an indicator", "/register/grants", (page) => signEmpty(page, "Propose a revision")],
  ["an agreement without words", "/propose?type=agreement", (page) => proposeEmpty(page)],
  ["a meeting without a day", "/propose?type=meeting", (page) => proposeEmpty(page)],
  ["an indicator without a unit", "/propose?type=indicator", (page) => proposeEmpty(page)],
  ["a crossing without a model", "/propose?type=crossing", (page) => proposeEmpty(page)],
  ["a commitment without anyone to act", "/propose?type=commitment", (page) => proposeEmpty(page)],
  ["a measure without figures", "/register/bridge", (page) => signEmpty(page, "Measure by a figure")],
  ["a judgement without words", "/register/student-quota", (page) => signEmpty(page, "Judge how it is kept")],
  ["a report without a figure", "/todo", (page) => signEmpty(page, "Report a figure")],
  ["a dispute without a reason", "/todo", (page) => signEmpty(page, "Dispute")],
  ["a correction of what is disputed", "/todo", (page) => press(page, "Correct")],
  ["columns to choose", "/register", (page) => press(page, "Columns")],
  ["saved views", "/register", (page) => press(page, "Saved views")],
  [
    "filters that let nothing through",
    "/register?status=lapsed&type=meeting",
    (page) => page.getByText(/fits/).waitFor(),
  ],
  ["a key to be forgotten", "/keys", (page) => press(page, "Forget this key")],
  [
    "a key file that is none",
    "/keys",
    async (page) => {
      await page.getByLabel(/^Locked: a passphrase/).check();
      await page.getByLabel("Key file", { exact: true }).setInputFiles(fileOf("a.key", "<script>alert(1)</script>"));
      await press(page, "Bring this key");
      await page.locator(".keys-ways .notice-error").waitFor();
    },
  ],
  [
    "an address that is none",
    "/read",
    async (page) => {
      await page.getByLabel("Address of the page").fill("nowhere");
      await press(page, "Fetch the text");
      await page.locator(".notice-error").waitFor();
    },
  ],
  [
    "a model that has mistakes",
    "/crossing",
    async (page) => {
      await page.locator('input[type="file"]').setInputFiles(fileOf("<b>model</b>.json", '{"name":"<img src=x>"}'));
      await page.getByRole("dialog").waitFor();
    },
  ],
  [
    "an entry that there is not",
    "/verify",
    async (page) => {
      await page.locator('.verify-find input[type="text"]').fill("<b>99999999</b>");
      await page.locator(".verify-find button").click();
      await page.locator(".field-error").waitFor();
    },
  ],
  [
    "a proof that does not hold",
    "/verify",
    async (page) => {
      await page
        .locator('input[type="file"]')
        .setInputFiles(fileOf("a.tlog-proof", "c2sp.org/tlog-proof@v1\n<b>x</b>"));
      await page.locator(".notice-error").waitFor();
    },
  ],
];

/** Forms that are half filled in: where, by which button they open, which field, and what is written there. */
const forms: readonly (readonly [path: string, button: string | null, field: string, text: string])[] = [
  ["/register/bridge", "Object", "Reason", "Half a reason"],
  ["/register/bridge", "Propose a revision", "Title (English)", "Half a title"],
  ["/register/summit-2021", "Propose a revision", "Place", "Half a place"],
  ["/register/grants", "Propose a revision", "To be reached by", "2031-05-01"],
  ["/propose?type=agreement", null, "Who signed, or is to sign", "Half a name"],
  ["/propose?type=commitment", null, "Others who are to act", "Half an office\n"],
  ["/register/bridge", "Measure by a figure", "What is counted", "Lanes that are"],
  ["/register/student-quota", "Judge how it is kept", "Reason", "Half a judgement"],
  ["/todo", "Report a figure", "From", "2019-04-01"],
  ["/todo", "Dispute", "Reason", "Half a dispute"],
  ["/todo", "Correct", "Note", "Half a correction"],
  ["/register", "Saved views", "Name of the view", "Half a name"],
  ["/keys", null, "Whose key it is", "The secretariat of"],
  ["/read", null, "Address of the page", "https://example.org/half"],
  ["/briefing", null, "Period from", "2022-03-01"],
];

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).first().click();

async function signEmpty(page: Page, name: string): Promise<void> {
  await press(page, name);
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Sign", exact: true }).click();
  await dialog.locator(".field-error, .notice-error").first().waitFor();
}

async function proposeEmpty(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Sign and propose/ }).click();
  await page.locator(".field-error").first().waitFor();
}

const fileOf = (name: string, content: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(content) });

describe.skipIf(browserPath === undefined)("every page", () => {
  let homes: StorageHomes;
  let served: ServedRecord;
  let servedEmpty: ServedRecord;
  let browser: Browser;
  let desk: Desk;
  let reader: Visitor;

  beforeAll(async () => {
    buildApplication();
    homes = await pgliteHomes();
    const record = sampleRecord();
    const reported = record.logged.findLast(({ entry }) => entry.kind === "observe" && entry.party === "KG")!;
    record.append("dispute", "KZ", { observation: reported.hash, reason: "Ours counts four more." });
    const revision = record.append("propose", "KG", { item: testCommitment("tunnel"), supersedes: null });
    record.append("object", "KZ", { revision, reason: "Who <b>pays</b> for it?" });
    served = await serveApplication(await homes.newRecord(), record);
    servedEmpty = await serveApplication(await homes.newRecord(), new TestRecord());
    browser = await launchChromium();
    desk = await sitDown(browser, served, "KG");
    reader = await newVisitor(browser, { locale: "en-GB" });
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await served?.close();
    await servedEmpty?.close();
    await homes?.remove();
  });

  async function show({ page }: Visitor, { url }: ServedRecord, path: string, ready: string): Promise<void> {
    // Whatever the test before left, a test begins in English at a desk.
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`${url}${path}${path.includes("?") ? "&" : "?"}lang=en`);
    await page.locator(ready).first().waitFor();
    await page.locator(".loading").waitFor({ state: "detached" });
  }

  /** What was wrong since this was last asked. A page that is not there is asked for, and that is told. */
  const faultsOf = ({ faults }: Visitor) => faults.splice(0).filter((fault) => !fault.includes("status of 404"));

  test.each(pages)("%s", async (path, ready) => {
    await show(desk, served, path, ready);
    await expectGoodInAllLanguages(desk.page, path);
    expect(faultsOf(desk)).toEqual([]);
  });

  test.each(pagesSignedOut)("%s for one who only reads", async (path, ready) => {
    await show(reader, served, path, ready);
    await expectGoodInAllLanguages(reader.page, path);
    expect(faultsOf(reader)).toEqual([]);
  });

  test.each(states)("%s", async (state, path, steps) => {
    await show(desk, served, path, "main h1");
    await steps(desk.page);
    await expectGoodInAllLanguages(desk.page, state);
    expect(await desk.page.locator(".dialog img, .dialog b, main img").count()).toBe(0);
    expect(faultsOf(desk)).toEqual([]);
    // What was begun is of no use to the next state.
    await desk.page.evaluate(() => sessionStorage.clear());
  });

  test("an item that there is not", async () => {
    await show(desk, served, "/register/nobody-knows-it", "main .notice-error");
    await expectGoodInAllLanguages(desk.page, "an item that there is not");
    expect(faultsOf(desk).filter((fault) => !fault.includes("There is no such item"))).toEqual([]);
  });

  test.each(forms)("a reload of %s amid %s loses nothing of “%s”", async (path, button, field, text) => {
    const { page } = desk;
    await show(desk, served, path, "main h1");
    const open = async () => {
      if (button !== null) await press(page, button);
      return page.getByLabel(field, { exact: true }).first();
    };
    await (await open()).fill(text);
    await page.reload();
    expect(await (await open()).inputValue()).toBe(text);
    expect(faultsOf(desk)).toEqual([]);
    await page.evaluate(() => {
      sessionStorage.clear();
      for (const key of Object.keys(localStorage)) if (key.startsWith("kelisim.form.")) localStorage.removeItem(key);
    });
  });

  test("navigation and filters that are opened on a phone", async () => {
    await show(desk, served, "/register", ".item-row a");
    await desk.page.setViewportSize({ width: 390, height: 844 });
    await press(desk.page, "Menu");
    await press(desk.page, "Show filters");
    await expectGoodInAllLanguages(desk.page, "opened on a phone");
    expect(faultsOf(desk)).toEqual([]);
  });

  test("a page that is on its way, and one that does not come", async () => {
    const { page } = desk;
    let answer = () => {};
    const asked = new Promise<void>((resolve) => {
      answer = resolve;
    });
    await page.route("**/api/items/**", async (route) => {
      await asked;
      await route.fulfill({ status: 500, contentType: "application/problem+json", body: '{"detail":"<b>broken</b>"}' });
    });
    await page.goto(`${served.url}/register/student-quota`);
    await page.locator(".loading").waitFor();
    await expectGoodInAllLanguages(page, "on its way");
    answer();
    await page.locator("main .notice-error").waitFor();
    await expectGoodInAllLanguages(page, "failed");
    await page.unroute("**/api/items/**");
    await press(page, "Try again");
    await page.locator("svg.plot").waitFor();
    expect(faultsOf(desk).filter((fault) => !/status of 500|broken/.test(fault))).toEqual([]);
  });

  test("a page without a connection", async () => {
    await show(desk, served, "/todo", ".todo-card");
    // So that all languages have come before the connection goes.
    await expectGoodInAllLanguages(desk.page, "/todo");
    await desk.context.setOffline(true);
    await desk.page.locator(".offline").waitFor();
    await expectGoodInAllLanguages(desk.page, "without a connection");
    await desk.context.setOffline(false);
    await desk.page.locator(".offline").waitFor({ state: "detached" });
    const isOffline = (fault: string) => /ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED|Failed to fetch/.test(fault);
    expect(faultsOf(desk).filter((fault) => !isOffline(fault))).toEqual([]);
  });

  test.each(pagesOfEmptyRecord)("%s of a record that has only begun", async (path, ready) => {
    await show(reader, servedEmpty, path, path === "/todo" ? ".button-primary" : ready);
    await expectGoodInAllLanguages(reader.page, path);
    expect(faultsOf(reader)).toEqual([]);
  });

  test("a To do in which nothing waits", async () => {
    const begun = await sitDown(browser, servedEmpty, "KZ");
    await show(begun, servedEmpty, "/todo", "#deadlines");
    await expectGoodInAllLanguages(begun.page, "nothing waits");
    expect(faultsOf(begun)).toEqual([]);
    await begun.context.close();
  });
});
