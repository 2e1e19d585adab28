/** The whole way, in a browser for each side: from a text to commitments that were kept, a briefing and the proof of it. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseEntryProof, parseVerifierKey, verifyEntryProof, verifyLeaf } from "../../register/src/index.ts";
import { pgliteHomes, postgresHomes } from "../../register/src/testing/storage-homes.ts";
import { TestRecord } from "../../register/src/testing/test-record.ts";
import type { ServedRecord } from "../../server/src/testing/served-record.ts";
import { type BothDesks, openBothDesks } from "./testing/both-desks.ts";
import { browserPath } from "./testing/chromium.ts";
import { assentToAll, type Desk, downloaded, keyFileOf, say } from "./testing/desks.ts";

const SECRET = "Between us: we would go as far as ninety ambulances, and not a day before winter.";
const SUBJECT = "grants for students";
const TEXT = [
  "BISHKEK, 3 May 2024 – Kazakhstan will raise the number of grants for students from Kyrgyzstan to 50 a year by 1 September 2025. The two sides agreed to open a trade centre at the border. Kyrgyzstan is considering a new road to the pass.",
  "Kazakhstan will send twenty ambulances to Osh this summer.",
  "The talks were held in a warm atmosphere, and the guests were shown the old bazaar in the evening.",
  SECRET,
].join("\n");

const HALF_WRITTEN = "A reason that is half written and stays at this desk";
const HOSTILE = 'The list has <b>40</b> names. <img src=x onerror="alert(1)">=1+1';

describe.skipIf(browserPath === undefined).each([
  ["PGlite", pgliteHomes],
  ["PostgreSQL", postgresHomes],
])("the whole way on %s", (name, makeHomes) => {
  let desks: BothDesks | null;
  let served: ServedRecord;
  let kz: Desk;
  let kg: Desk;

  beforeAll(async () => {
    desks = await openBothDesks(makeHomes, new TestRecord(), { hasDemonstrationKeys: false });
    if (desks === null) return console.warn(`${name} is not to be had: the whole way did not run on it.`);
    ({ served, kz, kg } = desks);
  }, 180_000);

  afterAll(() => desks?.close());

  test("a text becomes commitments that both sides agree on, measure, quarrel about, keep and can prove", async (context) => {
    if (desks === null) return context.skip();

    // Read, and corrected.
    await kg.open("/todo?lang=en");
    await kz.open("/read?lang=en");
    await kz.page.getByRole("textbox", { name: "Text", exact: true }).fill(TEXT);
    await kz.page.getByRole("button", { name: "Read the text" }).click();
    await cards(kz.page).first().waitFor();
    const found = await cards(kz.page).count();
    const card = cards(kz.page).filter({ hasText: SUBJECT }).first();
    await card.getByRole("button", { name: "Correct" }).click();
    await card.getByLabel("Last day, where it is known").fill("2025-08-31");
    await kz.page.reload();
    await kz.page.getByText("Restored as you left it").waitFor();
    await cards(kz.page)
      .last()
      .getByRole("button", { name: /^Reject/ })
      .click();
    await kz.page.getByRole("button", { name: "Accept all open" }).click();

    // Proposed by one side, which the other sees at once.
    await kz.page.getByRole("button", { name: /^Propose \d+ commitments?$/ }).click();
    const propose = kz.page.getByRole("dialog");
    await propose.getByRole("textbox", { name: "Title" }).fill("Communiqué <script>alert(1)</script>");
    await propose.getByRole("textbox", { name: "Who published it" }).fill("Press service");
    await propose.getByLabel("Published on").fill("2024-05-03");
    await propose.getByRole("button", { name: "Sign and propose" }).click();
    await kz.page.getByRole("dialog", { name: /are proposed$/ }).waitFor();
    const proposed = await itemsOf("?standing=pending");
    expect(proposed.length).toBe(found - 1);
    await expect.poll(() => kg.page.locator(".todo-card").count()).toBe(proposed.length);

    // Objected to by the other, who assents to all else.
    const item = proposed.find((each) => each.item.text.en.includes(SUBJECT))!.item;
    expect(item.deadline.due).toBe("2025-08-31");
    const address = `/register/${item.id}`;
    await kz.open(address);
    await kg.open(address);
    await say(kg.page, "Object", async (dialog) => {
      await dialog.getByLabel("Reason").fill("Who would count them? It needs a figure that both sides report.");
    });
    await kz.page
      .getByRole("cell", { name: /Who would count them/ })
      .first()
      .waitFor();
    await assentToAll(kg);
    const others = await itemsOf("?standing=in-force");
    expect(others.length).toBe(proposed.length - 1);

    // The objection waits for the side that proposed.
    await kz.open("/todo?lang=en");
    await kz.page.getByRole("heading", { name: "Objections to your proposals" }).waitFor();
    await kz.page
      .locator(".todo-card", { hasText: "Who would count them?" })
      .getByRole("link", { name: SUBJECT })
      .click();

    // Revised: in other words first, then with a figure that it is measured by; the form outlives a reload.
    await kz.page.getByRole("button", { name: "Propose a revision" }).click();
    for (const label of ["Title (English)", "Text (English)"]) {
      const words = kz.page.getByRole("dialog").getByLabel(label);
      await words.fill(`${await words.inputValue()}, as counted by both ministries`);
    }
    await kz.page.reload();
    await say(kz.page, "Propose a revision", async (dialog) => {
      expect(await dialog.getByLabel("Text (English)").inputValue()).toContain("counted by both ministries");
    });
    await kg.open(address);
    await kg.page.locator(".item-pending blockquote", { hasText: "counted by both ministries" }).waitFor();
    await say(kz.page, "Measure by a figure", async (dialog) => {
      await dialog.getByLabel("What is counted").fill("Grants awarded in a year");
      await dialog.getByLabel("Unit").fill("grant");
      await dialog.getByLabel("Where it begins").fill("10");
      await dialog.getByLabel("On this day").fill("2020-12-31");
      await dialog.getByLabel("Target").fill("50");
      await dialog.getByLabel("To be reached by").fill("2025-09-01");
    });
    await expect.poll(async () => (await itemsOf("?type=indicator")).length).toBe(1);
    const pending = (await (await served.get(`/api/items/${item.id}`)).json()).pending;
    expect(pending.map((revision: { item: object }) => revision.item)).toMatchObject([
      { indicators: [`${item.id}-figure`.slice(-80)] },
    ]);

    // Assented to, the figure and the revision.
    await assentToAll(kg);
    await kz.page.locator(".item-tags .tag", { hasText: /Open|Late/ }).waitFor();

    // Observed: reported by one side, disputed by the other.
    await kz.open("/todo?lang=en");
    await kz.page.getByRole("button", { name: "Report a figure" }).click();
    const report = kz.page.getByRole("dialog");
    await report.getByLabel("From").fill("2024-09-01");
    await report.getByLabel("Until").fill("2025-08-31");
    await report.getByLabel("Figure, in grant").fill("40");
    await kz.page.reload();
    await say(kz.page, "Report a figure", async (dialog) => {
      expect(await dialog.getByLabel("From").inputValue()).toBe("2024-09-01");
      expect(await dialog.getByLabel("Figure, in grant").inputValue()).toBe("40");
      await dialog.getByLabel("Address of the evidence").fill("https://example.org/list?a=<script>");
    });
    await kg.open("/todo?lang=en");
    await say(kg.page, "Dispute", (dialog) => dialog.getByLabel("Reason").fill(HOSTILE));
    await kg.open(address);
    await kg.page.locator(".item-tags .tag", { hasText: "Disputed" }).waitFor();

    // Corrected, and confirmed: the target is reached.
    await kz.page.getByRole("link", { name: `Party KG disputes it: ${HOSTILE}` }).waitFor();
    await say(kz.page, "Correct", async (dialog) => {
      expect(await dialog.getByLabel("From").inputValue()).toBe("2024-09-01");
      await dialog.getByLabel("Figure, in grant").fill("52");
    });
    await kg.open("/todo?lang=en");
    await say(kg.page, "Confirm", async () => {});
    await kg.open(address);
    await kg.page.locator(".item-tags .tag", { hasText: "Fulfilled" }).waitFor();

    // Another is judged to be kept by both sides, where nothing can be counted.
    const judged = others[0]!.item.id;
    await kz.open(`/register/${judged}?lang=en`);
    await kg.open(`/register/${judged}?lang=en`);
    await kz.page.getByRole("button", { name: "Judge how it is kept" }).click();
    await kz.page.getByRole("dialog").getByLabel("Reason").fill(HALF_WRITTEN);
    await kz.page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
    await kz.page.reload();
    for (const { page } of [kz, kg]) {
      await say(page, "Judge how it is kept", async (dialog) => {
        expect(await dialog.getByLabel("Reason").inputValue()).toBe(page === kz.page ? HALF_WRITTEN : "");
        await dialog.getByLabel("Kept", { exact: true }).check();
        await dialog.getByLabel("Reason").fill("It stands, and was opened together.");
      });
    }
    for (const { page } of [kz, kg]) await page.locator(".item-tags .tag", { hasText: "Fulfilled" }).waitFor();
    const fulfilled = (await itemsOf("?status=fulfilled")).map(({ id }) => id);
    expect(fulfilled).toEqual(expect.arrayContaining([item.id, judged]));

    // Briefed, as a page and as files.
    await kg.open("/briefing?lang=en");
    await kg.page.locator(".report-section").first().waitFor();
    const row = kg.page.locator(".report tr", { hasText: "counted by both ministries" }).first();
    await row.getByText("Fulfilled").waitFor();
    const markdown = await downloaded(kg.page, () => kg.page.getByRole("button", { name: "Markdown" }).click());
    expect(markdown.toString()).toContain("counted by both ministries");
    const word = await downloaded(kg.page, () => kg.page.getByRole("button", { name: "Word" }).click());
    expect(word.subarray(0, 2).toString()).toBe("PK");
    expect(await kg.page.locator("main img, main script").count()).toBe(0);

    // Verified: from the figure to its signed entry, whose proof holds in this browser and outside of any.
    await kg.open(`${address}?lang=en`);
    await kg.page.getByText("The same as a table").click();
    await kg.page.getByRole("link", { name: "52 grant" }).click();
    await kg.page.getByText("Checked, and good").waitFor();
    const proof = (
      await downloaded(kg.page, () => kg.page.getByRole("button", { name: "Download the proof" }).click())
    ).toString();
    const { record, charter } = await (await served.get("/api/record")).json();
    const parsed = parseEntryProof(proof);
    verifyEntryProof(parsed, parseVerifierKey(charter.logKey));
    expect(verifyLeaf(parsed.leaf, parsed.index, record).entry.body).toMatchObject({ value: 52 });
    await kg.open("/verify?lang=en");
    await kg.page.locator(".notice-success").first().waitFor();
    await kg.page
      .getByLabel("Or a proof file that you were sent")
      .setInputFiles({ name: "a.tlog-proof", mimeType: "text/plain", buffer: Buffer.from(proof) });
    await kg.page.getByText("What this proves").waitFor();

    // What one side prepares or holds never comes to the other.
    const drafts = await kg.page.evaluate(async () => (await fetch("/api/drafts")).json());
    expect(drafts.drafts).toEqual([]);
    const heard = kg.received.join("\n");
    expect(heard.length).toBeGreaterThan(10_000);
    expect(kz.sent.join("\n")).toContain("/api/drafts");
    for (const secret of [SECRET.slice(20), HALF_WRITTEN, keyFileOf("KZ").secretKey])
      expect(heard).not.toContain(secret);
    for (const { sent, party } of [kz, kg]) expect(sent.join("\n")).not.toContain(keyFileOf(party).secretKey);
    expect(kg.sent.join("\n")).not.toContain(keyFileOf("KZ").secretKey);

    // Whether a name is free is asked by asking for it.
    expect([...kz.faults, ...kg.faults].filter((fault) => !fault.includes("status of 404"))).toEqual([]);
  }, 300_000);

  /** What a test expects of JSON is for the test to say. */
  // biome-ignore lint/suspicious/noExplicitAny: see above
  async function itemsOf(query: string): Promise<any[]> {
    return (await (await served.get(`/api/items${query}&limit=100`)).json()).items;
  }
});

const cards = (page: Page) => page.locator("[data-card]");
