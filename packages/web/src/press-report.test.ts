/** The press report that the product answers to, from a fresh record to what two sides agreed, kept, briefed and can prove. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pgliteHomes } from "../../register/src/testing/storage-homes.ts";
import { TestRecord } from "../../register/src/testing/test-record.ts";
import type { ServedRecord } from "../../server/src/testing/served-record.ts";
import { type BothDesks, openBothDesks } from "./testing/both-desks.ts";
import { browserPath } from "./testing/chromium.ts";
import { assentToAll, type Desk, downloaded, say } from "./testing/desks.ts";

const REPORT = fileURLToPath(new URL("../../../../shared/seed/press-report-2021-03-02.txt", import.meta.url));
const hasReport = existsSync(REPORT);
if (!hasReport) console.warn(`No press report at ${REPORT}: its way into a record did not run.`);

const GRANTS = "number of educational grants";
const MONUMENT = "monument to Abai";

describe.skipIf(browserPath === undefined || !hasReport)("the press report of the talks", () => {
  let desks: BothDesks;
  let served: ServedRecord;
  let kz: Desk;
  let kg: Desk;

  beforeAll(async () => {
    desks = (await openBothDesks(pgliteHomes, new TestRecord(), { hasDemonstrationKeys: false }))!;
    ({ served, kz, kg } = desks);
  }, 180_000);

  afterAll(() => desks?.close());

  test("dropped into the page of a fresh start, it becomes a record that two sides have agreed", async () => {
    // Read by Kazakhstan, on an empty record that leads there.
    await kz.open("/?lang=en");
    await kz.page.locator("main").getByRole("link", { name: "Read a text" }).click();
    await dropFile(kz.page, "press-report.txt", readFileSync(REPORT, "utf8"));
    await kz.page.getByRole("button", { name: "Read the text" }).click();
    await cards(kz.page).first().waitFor();

    // Corrected: a last day for the grants, and an invitation that is no promise of the two.
    const grants = await cardOf(kz.page, GRANTS);
    await grants.getByRole("button", { name: "Correct" }).click();
    await grants.getByLabel("Last day, where it is known").fill("2025-12-31");
    await grants.getByRole("button", { name: "Done" }).click();
    const foreign = await cardOf(kz.page, "hold a conference on Central Asian integration");
    await foreign.getByRole("button", { name: /^Reject/ }).click();
    await kz.page.getByRole("button", { name: "Accept all open" }).click();

    // Proposed, each under its title.
    await kz.page.getByRole("button", { name: /^Propose \d+ commitments?$/ }).click();
    const propose = kz.page.getByRole("dialog");
    await propose.getByRole("textbox", { name: "Title" }).fill("The talks of 2 March 2021");
    await propose.getByRole("textbox", { name: "Who published it" }).fill("A newspaper");
    await propose.getByLabel("Published on").fill("2021-03-03");
    await propose.getByRole("button", { name: "Sign and propose" }).click();
    const proposedDialog = kz.page.getByRole("dialog", { name: /are proposed$/ });
    await proposedDialog.getByRole("link", { name: "Around 180 documents" }).waitFor();
    const proposed = await itemsOf("?standing=pending");
    expect(proposed.length).toBeGreaterThanOrEqual(25);

    // Kyrgyzstan sees who owes whom what, in the words of the report; it objects to one and assents to the rest.
    await kg.open("/todo?lang=en");
    // Words around those of a card are those of its neighbours, so a card goes by its heading.
    const heading = (name: string) => kg.page.getByRole("link", { name });
    const quota = kg.page.locator(".todo-card", { has: heading("Increase the quota") });
    await quota.getByText("Pledged · Education").waitFor();
    expect(await quota.textContent()).toContain("Party KZ → Party KG");
    expect(await quota.locator("mark").textContent()).toContain("ten-fold");
    await heading(GRANTS).click();
    await say(kg.page, "Object", (dialog) => dialog.getByLabel("Reason").fill("For whom, and who counts them?"));
    await assentToAll(kg);
    expect((await itemsOf("?standing=in-force")).length).toBe(proposed.length - 1);

    // Kazakhstan finds the objection in its own list, and revises; then says what is counted.
    await kz.open("/todo?lang=en");
    const objected = kz.page.locator(".todo-card", { hasText: "For whom, and who counts them?" });
    await objected.getByRole("link", { name: "Bring the number" }).click();
    await say(kz.page, "Propose a revision", async (dialog) => {
      await dialog.getByLabel("Text (English)").fill("bring the number of grants for Kyrgyz students to 50 a year");
    });
    await say(kz.page, "Measure by a figure", async (dialog) => {
      await dialog.getByLabel("What is counted").fill("Grants awarded in a year");
      await dialog.getByLabel("Unit").fill("grant");
      await dialog.getByLabel("Where it begins").fill("25");
      await dialog.getByLabel("On this day").fill("2020-12-31");
      await dialog.getByLabel("Target").fill("50");
      await dialog.getByLabel("To be reached by").fill("2025-12-31");
    });
    await assentToAll(kg);
    expect(await itemsOf("?standing=pending")).toEqual([]);

    // Observed, disputed, corrected and confirmed.
    const id = proposed.find(({ item }) => item.title["en"]?.includes(GRANTS))!.id;
    await kz.open("/todo?lang=en");
    await report(kz.page, "Report a figure", "40");
    await kg.open("/todo?lang=en");
    await say(kg.page, "Dispute", (dialog) => dialog.getByLabel("Reason").fill("The list has 38 names."));
    await kz.open("/todo?lang=en");
    await report(kz.page, "Correct", "52");
    await kg.open("/todo?lang=en");
    await say(kg.page, "Confirm", async () => {});
    await kg.open(`/register/${id}?lang=en`);
    await kg.page.locator(".item-tags .tag", { hasText: "Fulfilled" }).waitFor();

    // What is not counted is judged, by both.
    const monument = proposed.find(({ item }) => item.title["en"]?.includes(MONUMENT))!.id;
    for (const { page, open } of [kz, kg]) {
      await open(`/register/${monument}?lang=en`);
      await say(page, "Judge how it is kept", async (dialog) => {
        await dialog.getByLabel("Kept", { exact: true }).check();
        await dialog.getByLabel("Reason").fill("It stands, and was opened together.");
      });
    }
    await kg.page.locator(".item-tags .tag", { hasText: "Fulfilled" }).waitFor();

    // Briefed in every format that the page hands out.
    await kg.open("/briefing?lang=en");
    await kg.page.locator(".report tr", { hasText: GRANTS }).getByText("Fulfilled").first().waitFor();
    const markdown = await downloaded(kg.page, () => kg.page.getByRole("button", { name: "Markdown" }).click());
    expect(markdown.toString()).toContain("Bring the number of educational grants to 50");
    const word = await downloaded(kg.page, () => kg.page.getByRole("button", { name: "Word file" }).click());
    expect(word.subarray(0, 2).toString()).toBe("PK");
    const html = await (await served.get("/api/briefing?format=html&language=ky")).text();
    expect(html).toContain("Bring the number of educational grants to 50");
    expect((await kg.page.pdf()).subarray(0, 5).toString()).toBe("%PDF-");

    // Verified: the newest checkpoint and the first promise, by this browser.
    await kg.open("/verify?lang=en");
    await kg.page.locator(".notice-success").first().waitFor();
    await kg.page.getByLabel("Number or hash of the entry").fill("2");
    await kg.page.getByRole("button", { name: "Check", exact: true }).click();
    await kg.page.getByText("Checked, and good").first().waitFor();

    // Whether a name is free is asked by asking for it.
    expect([...kz.faults, ...kg.faults].filter((fault) => !fault.includes("status of 404"))).toEqual([]);
  }, 300_000);

  async function itemsOf(query: string): Promise<{ id: string; item: { title: Record<string, string> } }[]> {
    return (await (await served.get(`/api/items${query}&limit=100`)).json()).items;
  }
});

const cards = (page: Page) => page.locator("[data-card]");

/** Drops a file where a text is pasted. */
async function dropFile(page: Page, name: string, content: string): Promise<void> {
  const field = page.getByRole("textbox", { name: "Text", exact: true });
  await field.waitFor();
  const transfer = await page.evaluateHandle(
    ([fileName, text]) => {
      const data = new DataTransfer();
      data.items.add(new File([text!], fileName!, { type: "text/plain" }));
      return data;
    },
    [name, content],
  );
  await field.dispatchEvent("drop", { dataTransfer: transfer });
  await expect.poll(() => field.inputValue()).toBe(content);
}

/** The card of a mark; only those near the window are drawn, so the list is followed to its end. */
async function cardOf(page: Page, words: string) {
  const card = cards(page).filter({ hasText: words }).first();
  while ((await card.count()) === 0) {
    await cards(page).last().scrollIntoViewIfNeeded();
    await page.waitForTimeout(50);
  }
  await card.scrollIntoViewIfNeeded();
  return card;
}

async function report(page: Page, button: string, value: string): Promise<void> {
  await say(page, button, async (dialog) => {
    await dialog.getByLabel("From").fill("2025-01-01");
    await dialog.getByLabel("Until").fill("2025-12-31");
    await dialog.getByLabel("Figure, in grant").fill(value);
  });
}
