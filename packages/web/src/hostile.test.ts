/** A record whose every word is an attack: names, titles, texts, reasons. On every page, and in what is taken along, they are words. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pgliteHomes, type StorageHomes } from "../../register/src/testing/storage-homes.ts";
import { TestRecord, testCommitment, testIndicator, year } from "../../register/src/testing/test-record.ts";
import type { ServedRecord } from "../../server/src/testing/served-record.ts";
import { browserPath, launchChromium } from "./testing/chromium.ts";
import { type Desk, downloaded, sitDown } from "./testing/desks.ts";
import { buildApplication, SOURCE, serveApplication } from "./testing/served-application.ts";

const MARKUP = `"'></title></script><script>attacked()</script><img src=x onerror=attacked()><svg onload=attacked()>`;
const FORMULA = `=HYPERLINK("https://evil.example","x")`;
const text = (name: string) => ({
  en: `${FORMULA} ${name} ${MARKUP}`,
  ru: `${MARKUP} {count, plural, one {#}} $&{attacked()}`,
});

function hostileRecord(): TestRecord {
  const record = new TestRecord(["KZ", "KG"], ["KZ", "KG"], {
    record: `Record ${MARKUP}`,
    party: (id) => `${FORMULA} ${id} ${MARKUP}`,
  });
  record.append("document", "KZ", {
    sha256: SOURCE,
    title: `Source ${MARKUP}`,
    publisher: FORMULA,
    date: "2021-03-02",
    language: "en",
    url: "https://example.org/?a=%22onmouseover=attacked()",
  });
  record.agree({ type: "meeting", id: "meeting", title: text("meeting"), start: "2021-03-01" });
  record.agree(testIndicator("figure", { title: text("figure"), unit: { symbol: `<b>${MARKUP}` } }));
  const sources = [
    { document: SOURCE, exact: MARKUP, prefix: "<i>", suffix: "</i>", start: 3, end: 3 + MARKUP.length },
  ];
  const [title, words] = [text("title"), text("words")];
  const sites = [{ name: `Place ${MARKUP}`, latitude: 43, longitude: 74 }];
  const deadline = { due: "2022-09-01", text: MARKUP };
  const hostile = testCommitment("promise", {
    title,
    text: words,
    by: ["KZ", `Ministry ${MARKUP}`],
    sites,
    deadline,
    sources,
    indicators: ["figure"],
    madeIn: "meeting",
  });
  const revision = record.agree(hostile);
  const observation = record.append("observe", "KZ", {
    indicator: "figure",
    period: year(2021),
    value: 20,
    note: MARKUP,
  });
  record.append("dispute", "KG", { observation, reason: MARKUP });
  record.append("assess", "KG", { revision, score: 0, reason: `${FORMULA} ${MARKUP}` });
  const pending = record.propose(testCommitment("offer", { title, text: words }));
  record.append("object", "KG", { revision: pending, reason: MARKUP });
  return record;
}

describe.skipIf(browserPath === undefined)("a record full of markup, script and formulas", () => {
  let homes: StorageHomes;
  let served: ServedRecord;
  let browser: Browser;
  let desk: Desk;

  beforeAll(async () => {
    buildApplication();
    homes = await pgliteHomes();
    served = await serveApplication(await homes.newRecord(), hostileRecord());
    browser = await launchChromium();
    desk = await sitDown(browser, served, "KG");
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await served?.close();
    await homes?.remove();
  });

  test.each([
    ["/", ".map-country"],
    ["/register", ".item-row a"],
    ["/register?layout=timeline", "svg.plot"],
    ["/register/promise", "svg.plot"],
    ["/register/offer", ".item-pending"],
    ["/register/meeting", ".made-here"],
    ["/todo", ".todo-card"],
    ["/briefing?language=ru", ".report-section"],
    ["/verify", ".verify-latest li"],
    ["/verify/3", ".notice-success"],
    ["/keys", ".keys-item"],
    [`/register?search=${encodeURIComponent(MARKUP)}`, ".register-search"],
  ])("shows it as words on %s", async (path, ready) => {
    const { page, faults } = desk;
    await desk.open(path);
    await page.locator(ready).first().waitFor();
    const drawn = await page.evaluate(() => ({
      elements: document.querySelectorAll("img, body script, svg[onload], [onerror], iframe, object, b:not(.tag)")
        .length,
      words: document.body.textContent,
      title: document.title,
    }));
    expect(drawn.elements).toBe(0);
    expect(drawn.words).toContain("<img src=x onerror=attacked()>");
    expect(drawn.title).toMatch(/ – Kelisim$/);
    expect(faults).toEqual([]);
  });

  test("is words in the files that pages give, and no formula in a table", async () => {
    const { page } = desk;
    await desk.open("/register?lang=en");
    await page.locator(".item-row a").first().waitFor();
    const csv = await downloaded(page, () => page.getByRole("button", { name: "Download as CSV" }).click());
    expect(csv.toString()).toContain("onerror=attacked()");
    expect(csv.toString()).not.toMatch(/(^|[,"\n])=HYPERLINK/);
    await desk.open("/briefing?lang=en");
    await page.locator(".report-section").first().waitFor();
    const markdown = await downloaded(page, () => page.getByRole("button", { name: "Markdown" }).click());
    expect(markdown.toString()).not.toMatch(/(?<!\\)<(img|script|svg)/);
    expect(desk.faults).toEqual([]);
  });

  test("is words in the briefing that the server makes, in a browser that would run it", async () => {
    const { page, faults } = desk;
    const report = await served.get("/api/briefing?format=html&language=en");
    expect(report.status).toBe(200);
    // Without the policy of its page: what is markup would be so here.
    await page.goto("about:blank");
    await page.setContent(await report.text());
    expect(await page.locator("img, script, svg[onload]").count()).toBe(0);
    expect(await page.locator("body").textContent()).toContain("<img src=x onerror=attacked()>");
    expect(faults).toEqual([]);
  });
});
