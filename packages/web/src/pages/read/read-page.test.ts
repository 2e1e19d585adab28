/** From a text to commitments in force, on a real Chromium, with a browser for each side. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readingSchema } from "@kelisim/reading/schema";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pgliteHomes, type StorageHomes } from "../../../../register/src/testing/storage-homes.ts";
import { TestRecord } from "../../../../register/src/testing/test-record.ts";
import { docxOf } from "../../../../server/src/testing/documents.ts";
import type { ServedRecord } from "../../../../server/src/testing/served-record.ts";
import {
  browserPath,
  expectGoodInAllLanguages,
  launchChromium,
  newVisitor,
  type Visitor,
} from "../../testing/chromium.ts";
import { downloaded } from "../../testing/desks.ts";
import { buildApplication, serveApplication } from "../../testing/served-application.ts";

const REPORT = fileURLToPath(new URL("../../../../../../shared/seed/press-report-2021-03-02.txt", import.meta.url));
const hasReport = existsSync(REPORT);
if (!hasReport) console.warn(`No press report at ${REPORT}: the test of the whole way did not run.`);

const TEXT = [
  "BISHKEK, 3 May 2024 – Kazakhstan will build a school in Osh by 1 September 2025 and will send 50 ambulances to Kyrgyzstan.",
  "The sides agreed to open a trade centre at the border. Kyrgyzstan is considering a new road to the pass.",
].join("\n");

let homes: StorageHomes;
let served: ServedRecord;
let browser: Browser;

beforeAll(async () => {
  if (browserPath === undefined) return;
  buildApplication();
  homes = await pgliteHomes();
  served = await serveApplication(await homes.newRecord(), new TestRecord());
  browser = await launchChromium();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await served?.close();
  await homes?.remove();
});

/** A browser that sits at the desk of a party; of nobody where none is named. */
async function visitorOf(party: "KZ" | "KG" | null): Promise<Visitor> {
  const visitor = await newVisitor(browser);
  if (party === null) return visitor;
  const { page } = visitor;
  await page.goto(`${served.url}/keys?lang=en`);
  await page.getByRole("button", { name: "Bring both keys here" }).click();
  await page.locator(".notice-success").waitFor();
  await sitDown(page, party);
  return visitor;
}

async function sitDown(page: Page, party: "KZ" | "KG"): Promise<void> {
  await page.goto(`${served.url}/keys?lang=en`);
  // Who is signed in is known a moment later; until then the buttons stand for nobody.
  await page.locator(".notice-success").waitFor();
  const act = page.getByRole("button", { name: `Act for Party ${party}` });
  const acts = page.getByText(`You act for Party ${party}`);
  await act.or(acts).first().waitFor();
  if (await act.isVisible()) await act.click();
  await acts.waitFor();
}

async function readText(page: Page, text: string): Promise<void> {
  await page.goto(`${served.url}/read?lang=en`);
  await page.getByRole("textbox", { name: "Text", exact: true }).fill(text);
  await page.getByRole("button", { name: "Read the text" }).click();
  await page.locator(".read-desk").waitFor();
}

const cards = (page: Page) => page.locator("[data-card]");
const current = (page: Page) => page.locator("[data-card][aria-current]");
const wordsOf = (card: Locator) =>
  card
    .locator(".read-card-words")
    .textContent()
    .then((words) => words ?? "");
const saved = (page: Page) => page.locator('.read-bar-saved[data-saved="saved"]').waitFor();

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where words of the text begin and end in the window. */
async function pointsOf(page: Page, words: string): Promise<readonly [Point, Point]> {
  return page.locator(".read-text").evaluate((pane, wanted) => {
    const walker = document.createTreeWalker(pane, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = (node as Text).data.indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      range.startContainer.parentElement!.scrollIntoView({ block: "center" });
      const rects = [...range.getClientRects()];
      const [first, last] = [rects[0]!, rects.at(-1)!];
      return [
        { x: first.left + 1, y: first.top + first.height / 2 },
        { x: last.right - 1, y: last.top + last.height / 2 },
      ];
    }
    throw new Error(`"${wanted}" does not stand in one run of the text`);
  }, words);
}

async function drag(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await page.mouse.up();
}

describe.skipIf(browserPath === undefined)("a text under review", () => {
  test("is read, corrected with the keyboard alone, and every step can be undone", async () => {
    const { page, faults, context } = await visitorOf("KZ");
    await readText(page, TEXT);
    const count = await cards(page).count();
    expect(count).toBeGreaterThan(3);

    await page.locator(".read-flag").first().focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("a");
    expect(await cards(page).nth(0).getAttribute("data-state")).toBe("accepted");
    expect(await cards(page).nth(1).getAttribute("aria-current")).toBe("true");
    await page.keyboard.press("r");
    expect(await cards(page).nth(1).getAttribute("data-state")).toBe("rejected");

    await page.keyboard.press("k");
    await page.keyboard.press("k");
    const before = await wordsOf(current(page));
    await page.keyboard.press("BracketRight");
    await page.locator('[data-edge="end"]:focus').waitFor();
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    expect(await wordsOf(current(page))).toBe(before.split(" ").slice(0, -2).join(" "));
    await page.keyboard.press("Shift+ArrowRight");
    expect(await current(page).getAttribute("data-state")).toBe("corrected");
    await page.keyboard.press("u");
    expect(await wordsOf(current(page))).toBe(before);
    await page.keyboard.press("Shift+U");
    expect(await current(page).getAttribute("data-state")).toBe("corrected");

    await page.keyboard.press("m");
    await page.locator('[data-edge="end"]:focus').waitFor();
    expect(await cards(page).count()).toBe(count + 1);
    await page.keyboard.press("ArrowRight");
    expect((await wordsOf(current(page))).split(" ").length).toBeGreaterThan(1);
    expect(await current(page).locator(".read-card-problem").allInnerTexts()).toEqual([
      "Say who is to act.",
      "Choose at least one area.",
    ]);
    await current(page).getByRole("checkbox", { name: "Party KG" }).first().focus();
    await page.keyboard.press("Space");
    await current(page).getByRole("checkbox", { name: "Trade" }).focus();
    await page.keyboard.press("Space");
    await expect.poll(() => current(page).locator(".read-card-problem").count()).toBe(0);
    // Letters typed into a field are letters.
    await current(page).getByRole("textbox", { name: "Deadline in the words of the text" }).fill("");
    await page.keyboard.type("march");
    expect(await cards(page).count()).toBe(count + 1);
    expect(faults).toEqual([]);
    await context.close();
  });

  test("has ends that can be dragged, and takes words that are selected", async () => {
    const { page, faults, context } = await visitorOf("KZ");
    await readText(page, TEXT);
    const count = await cards(page).count();
    expect(await wordsOf(current(page))).toContain("build a school in Osh by");
    const [, target] = await pointsOf(page, "build a school in Osh");
    const handle = (await page.locator('[data-edge="end"]').boundingBox())!;
    const grip = { x: handle.x + handle.width / 2, y: handle.y + handle.height / 2 };
    await drag(page, grip, target);
    expect(await wordsOf(current(page))).toBe("build a school in Osh");

    await drag(page, ...(await pointsOf(page, "a new road")));
    await page.getByRole("button", { name: "Add the selected words" }).click();
    await expect.poll(() => cards(page).count()).toBe(count + 1);
    expect(await wordsOf(current(page))).toBe("a new road");
    expect(await current(page).getAttribute("data-state")).toBe("added");

    const second = page.locator(".read-flag[data-mark]").nth(1);
    await second.hover();
    const hovered = await second.getAttribute("data-mark");
    await page.locator(`[data-card="${hovered}"].read-hover`).waitFor();
    await cards(page).nth(2).hover();
    const shown = await cards(page).nth(2).getAttribute("data-card");
    await page.locator(`.read-run.read-hover[data-marks~="${shown}"]`).first().waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  test("shows statements with their speakers and figures, to be accepted, corrected and rejected too", async () => {
    const { page, faults, context } = await visitorOf("KZ");
    await readText(page, `${TEXT} “We value our friendship,” said Minister Aidar Bekov.`);
    const commitments = await cards(page).count();
    for (const kind of ["Statements", "Figures"]) await page.getByRole("checkbox", { name: kind }).check();
    await page.locator(".read-card-statement", { hasText: "Aidar Bekov" }).first().waitFor();
    const ambulances = page.locator(".read-run.read-figure", { hasText: "50 ambulances" });
    await ambulances.click();
    expect(await current(page).locator("h3").textContent()).toContain("50 · ambulance");
    expect(await current(page).locator(".read-card-why").textContent()).toContain("stands with what it counts");
    await current(page).getByRole("button", { name: "Correct" }).click();
    await current(page).getByRole("textbox", { name: "The number in full" }).fill("55");
    await current(page).getByRole("button", { name: "Done" }).click();
    expect(await current(page).getAttribute("data-state")).toBe("corrected");

    // Words that are said, in the text: the line above them becomes whole once they are accepted.
    await page.locator(".read-flag-statement").first().focus();
    await page.keyboard.press("Enter");
    expect(await current(page).locator("h3").textContent()).toContain("Aidar Bekov");
    await page.keyboard.press("r");
    await page.locator(".read-statement-rejected").waitFor();
    await saved(page);
    await page.reload();
    await page.getByText("Restored as you left it").waitFor();
    expect(await page.locator(".read-card-figure[data-state=corrected] h3").textContent()).toContain("55");
    expect(await page.locator(".read-statement-rejected").count()).toBe(1);

    for (const kind of ["Statements", "Figures"]) await page.getByRole("checkbox", { name: kind }).uncheck();
    await expect.poll(() => cards(page).count()).toBe(commitments);
    const json = await downloaded(page, () => page.getByRole("button", { name: "Download JSON" }).click());
    const file = readingSchema.parse(JSON.parse(json.toString()));
    expect(file.figures.map(({ value }) => value)).toContain(55);
    expect(file.statements).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  test("takes selected words as a statement or a figure too, by pointer and by keyboard, and keeps them", async () => {
    const { page, faults, context } = await visitorOf("KZ");
    await readText(
      page,
      `${TEXT} Both ministers were pleased. Of all that was sent, 12 of the buses came and were new.`,
    );
    const count = await cards(page).count();
    await drag(page, ...(await pointsOf(page, "were pleased")));
    await page.getByRole("button", { name: "Add as a statement" }).click();
    await page.locator(".read-card-statement[data-state=added]").waitFor();
    await expect.poll(() => wordsOf(current(page))).toBe("were pleased");
    await page.getByText("Say who speaks").waitFor({ state: "attached" });
    await current(page).getByRole("combobox", { name: "Who says it" }).fill("Both ministers");
    await current(page).getByRole("button", { name: "Done" }).click();
    expect(await current(page).locator("h3").textContent()).toContain("Both ministers");

    // What was added is not added again.
    expect(await page.getByRole("button", { name: "Add a figure" }).count()).toBe(1);
    // The selection stays while a key is pressed on a card.
    const [from, to] = await pointsOf(page, "12 of the buses");
    await drag(page, from, to);
    await page.locator(".read-flag[data-mark]").first().focus();
    await page.keyboard.press("f");
    await page.locator(".read-card-figure[data-state=added]").waitFor();
    await expect.poll(() => wordsOf(current(page))).toBe("12 of the buses");
    expect(await current(page).getByRole("textbox", { name: "The number in full" }).inputValue()).toBe("12");
    await current(page)
      .getByRole("textbox", { name: /^Currency, unit/ })
      .fill("bus");
    await current(page).getByRole("button", { name: "Done" }).click();
    await expectGoodInAllLanguages(page, "a statement and a figure that were added");

    // Without a selection a mark begins on a word, and its end is moved by the arrows.
    await page.locator(".read-flag[data-mark]").first().focus();
    await page.keyboard.press("s");
    await page.locator('[data-edge="end"]:focus').waitFor();
    await page.keyboard.press("ArrowRight");
    expect((await wordsOf(current(page))).split(" ").length).toBe(2);
    await page.keyboard.press("u");
    await page.keyboard.press("u");
    await expect.poll(() => page.locator(".read-card-statement[data-state=added]").count()).toBe(1);

    await saved(page);
    await page.reload();
    await page.getByText("Restored as you left it").waitFor();
    expect(await page.locator("[data-state=added] .read-card-words").allTextContents()).toEqual([
      "were pleased",
      "12 of the buses",
    ]);
    expect(await page.locator(".read-card-figure[data-state=added] h3").textContent()).toContain("12 · bus");
    const json = await downloaded(page, () => page.getByRole("button", { name: "Download JSON" }).click());
    const file = readingSchema.parse(JSON.parse(json.toString()));
    expect(file.statements).toContainEqual(
      expect.objectContaining({ text: "were pleased", speaker: "Both ministers", mode: "indirect", rule: "person" }),
    );
    expect(file.figures).toContainEqual(
      expect.objectContaining({ text: "12 of the buses", value: 12, unit: "bus", rule: "person" }),
    );
    expect(file.commitments.length).toBe(count);
    expect(faults).toEqual([]);
    await context.close();
  });

  test("is back after a reload, and while there is no connection nothing is lost", async () => {
    const { page, faults, context } = await visitorOf("KZ");
    await page.goto(`${served.url}/read?lang=en`);
    await page.getByRole("textbox", { name: "Text", exact: true }).fill("Kazakhstan will build a bridge.");
    await page.waitForTimeout(500);
    await page.reload();
    await page.getByText("The text that you had begun is back").waitFor();
    expect(await page.getByRole("textbox", { name: "Text", exact: true }).inputValue()).toBe(
      "Kazakhstan will build a bridge.",
    );

    await readText(page, TEXT);
    await page.getByRole("button", { name: "Accept", exact: true }).first().click();
    await page.waitForTimeout(500);
    await page.reload();
    await page.getByText("Restored as you left it").waitFor();
    expect(await cards(page).first().getAttribute("data-state")).toBe("accepted");

    await saved(page);
    await context.setOffline(true);
    await page.getByText("There is no connection").waitFor();
    await page.getByRole("button", { name: "Reject", exact: true }).nth(1).click();
    await page.getByText("The server gives no answer").waitFor();
    await context.setOffline(false);
    await saved(page);
    await expect
      .poll(async () => {
        const draft = await page.evaluate(async () => {
          const { drafts } = await (await fetch("/api/drafts")).json();
          return (await fetch(`/api/drafts/${drafts[0].id}`)).json();
        });
        return draft.body.review.marks.map(({ verdict }: { verdict: string }) => verdict);
      })
      .toContain("rejected");
    expect(faults.filter((fault) => !fault.includes("ERR_INTERNET_DISCONNECTED"))).toEqual([]);

    // The other side, in the same browser, sees nothing of it.
    const address = page.url();
    await sitDown(page, "KG");
    await page.goto(`${served.url}/read?lang=en`);
    await page.getByRole("textbox", { name: "Text", exact: true }).waitFor();
    expect(await page.getByRole("textbox", { name: "Text", exact: true }).inputValue()).toBe("");
    expect(await page.locator(".read-drafts").count()).toBe(0);
    await page.goto(address);
    await page.getByText("This draft is not here").waitFor();
    expect(await page.getByText("school in Osh").count()).toBe(0);
    await context.close();
  });

  test("can be read, corrected and taken away by one who has not signed in", async () => {
    const { page, faults, context } = await visitorOf(null);
    await readText(page, TEXT);
    await page.getByRole("button", { name: "Reject", exact: true }).first().click();
    const count = await cards(page).count();
    const json = await downloaded(page, () => page.getByRole("button", { name: "Download JSON" }).click());
    const file = JSON.parse(json.toString());
    expect(readingSchema.parse(file).commitments).toHaveLength(count - 1);
    for (const { start, end, text } of file.commitments) expect(file.text.slice(start, end)).toBe(text);
    await page.getByRole("button", { name: "Accept all open" }).click();
    await page.getByRole("button", { name: /^Propose \d/ }).click();
    await page.getByText("To propose, sign in with a key of your party").waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  test("shows markup and script as the text that they are", async () => {
    const { page, faults, context } = await visitorOf("KZ");
    const hostile =
      'Kazakhstan will build a <img src=x onerror="document.title=1"><script>alert(1)</script> school for $&{alert(2)} in Osh.';
    await readText(page, hostile);
    await cards(page).first().waitFor();
    expect(await page.locator(".read-text img, .read-text script, .read-card img, .read-card script").count()).toBe(0);
    const shown = await page.locator(".read-text [data-start]").allTextContents();
    expect(shown.join("")).toBe(hostile);
    expect(faults).toEqual([]);
    await context.close();
  });

  test("comes from a file through the server, and from no address of the inner network", async () => {
    const { page, context } = await visitorOf("KZ");
    await page.goto(`${served.url}/read?lang=en`);
    const field = page.getByRole("textbox", { name: "Text", exact: true });
    await field.waitFor();
    await page.locator('input[type="file"]').setInputFiles({
      name: "report.docx",
      mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      buffer: Buffer.from(docxOf(TEXT.split("\n"))),
    });
    await expect.poll(() => field.inputValue(), { timeout: 30_000 }).toBe(TEXT);
    await page.getByRole("textbox", { name: "Address of the page" }).fill("http://127.0.0.1:8081/secret");
    await page.getByRole("button", { name: "Fetch the text" }).click();
    await page.getByText("The address does not lead to the open internet, so it is not fetched.").waitFor();
    expect(await field.inputValue()).toBe(TEXT);
    await context.close();
  });

  test("is accessible in every language while it is given, reviewed, corrected and proposed", async () => {
    const { page, faults, context } = await visitorOf("KZ");
    await page.goto(`${served.url}/read?lang=en`);
    await page.locator("textarea").fill(TEXT);
    await expectGoodInAllLanguages(page, "giving a text");
    await page.locator('.read-source-row button[type="submit"]').click();
    await cards(page).first().waitFor();
    for (const kind of await page.locator(".read-kinds input").all()) await kind.check();
    await expectGoodInAllLanguages(page, "reviewing");
    await page.locator(".read-flag").first().focus();
    await page.keyboard.press("a");
    await page.keyboard.press("e");
    await page.locator(".read-form").waitFor();
    await expectGoodInAllLanguages(page, "correcting");
    await page.locator(".read-flag-figure").first().focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("e");
    await page.locator(".read-card-figure .read-form").waitFor();
    await expectGoodInAllLanguages(page, "correcting a figure");
    await page.locator(".read-help summary").click();
    await expectGoodInAllLanguages(page, "help");
    await page.locator(".read-bar .button-primary").click();
    await page.locator(".dialog").waitFor();
    await page.locator('.dialog button[type="submit"]').click();
    await page.locator(".dialog .field-error").first().waitFor();
    await expectGoodInAllLanguages(page, "proposing, with nothing said of the text");
    expect(faults).toEqual([]);
    await context.close();
  }, 300_000);

  test("keeps what is said of the text while it is proposed, and whether its side assents, over a reload", async () => {
    const { page, context } = await visitorOf("KZ");
    await readText(page, TEXT);
    await page.getByRole("button", { name: "Accept all open" }).click();
    await page.getByRole("button", { name: /^Propose \d/ }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox", { name: "Title" }).fill("A communiqué");
    await dialog.getByRole("textbox", { name: "Who published it" }).fill("Press service");
    await dialog.getByRole("checkbox").uncheck();
    await page.reload();
    await page.getByRole("button", { name: /^Propose \d/ }).click();
    expect(await dialog.getByRole("textbox", { name: "Title" }).inputValue()).toBe("A communiqué");
    expect(await dialog.getByRole("textbox", { name: "Who published it" }).inputValue()).toBe("Press service");
    expect(await dialog.getByRole("checkbox").isChecked()).toBe(false);
    await context.close();
  });
});

describe.skipIf(browserPath === undefined || !hasReport)("the report of a meeting", () => {
  test("becomes commitments in force: read, corrected, proposed by one side, objected and assented by the other", async () => {
    const report = readFileSync(REPORT, "utf8");
    const kz = await visitorOf("KZ");
    const kg = await visitorOf("KG");
    await readText(kz.page, report);
    await cards(kz.page).first().waitFor();

    // What is no promise between these two is rejected; the quota is corrected; the rest is accepted.
    await kz.page.locator(".read-flag").first().focus();
    await kz.page.keyboard.press("Enter");
    await kz.page.keyboard.press("r");
    const quota = kz.page.locator(".read-run", { hasText: "increase the quota" }).first();
    await quota.click();
    const card = current(kz.page);
    expect(await wordsOf(card)).toContain("ten-fold");
    expect(await card.locator(".read-card-figures").textContent()).toContain("× 10");
    await card.getByRole("button", { name: "Correct" }).click();
    await card.getByLabel("Last day, where it is known").fill("2021-09-01");
    await card.getByRole("textbox", { name: "What the item is to be called" }).fill("Quota of students");
    await card.getByRole("button", { name: "Done" }).click();
    await kz.page.reload();
    await kz.page.getByText("Restored as you left it").waitFor();
    await kz.page.getByRole("button", { name: "Accept all open" }).click();

    await kz.page.getByRole("button", { name: /^Propose \d+ commitments$/ }).click();
    const dialog = kz.page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Sign and propose" }).click();
    await dialog.getByText("Say who published the text.").waitFor();
    await dialog.getByRole("textbox", { name: "Title" }).fill("Press report of the meeting");
    await dialog.getByRole("textbox", { name: "Who published it" }).fill("A newspaper");
    await dialog.getByLabel("Published on").fill("2021-03-02");
    await dialog.getByRole("button", { name: "Sign and propose" }).click();
    await kz.page.getByRole("dialog", { name: /commitments are proposed$/ }).waitFor({ timeout: 60_000 });
    expect(await kz.page.getByText("They wait in the To do of: Party KG.").count()).toBe(1);

    const all = await itemsOf("");
    expect(all.length).toBeGreaterThan(15);
    for (const { item } of all) {
      const [span] = item.sources;
      expect(report.slice(span.start, span.end)).toBe(span.exact);
      expect(report.slice(0, span.start).endsWith(span.prefix)).toBe(true);
      expect(report.slice(span.end).startsWith(span.suffix)).toBe(true);
    }
    const proposedQuota = all.find(({ item }) => /quota/.test(item.text.en))!;
    expect(proposedQuota.item).toMatchObject({
      title: { en: "Quota of students" },
      deadline: { due: "2021-09-01" },
      quantities: [{ kind: "factor", value: 10, unit: "x" }],
    });

    // The other side objects to one, and assents to all others as a list.
    await kg.page.goto(`${served.url}/register/${proposedQuota.item.id}?lang=en`);
    await kg.page.getByRole("button", { name: "Object" }).click();
    await kg.page.getByRole("dialog").getByRole("textbox", { name: "Reason" }).fill("The year is another.");
    await kg.page.getByRole("dialog").getByRole("button", { name: "Sign" }).click();
    await expect
      .poll(async () => (await itemsOf("?standing=pending")).some(({ objectedBy }) => objectedBy.length > 0))
      .toBe(true);

    await kg.page.goto(`${served.url}/todo?lang=en`);
    await kg.page.getByRole("checkbox", { name: /^I have read all/ }).check();
    await kg.page.getByRole("button", { name: /^Sign \d+ assents$/ }).click();
    await expect
      .poll(async () => (await itemsOf("?standing=in-force")).length, { timeout: 60_000 })
      .toBe(all.length - 1);
    const pending = await itemsOf("?standing=pending");
    expect(pending.map(({ item }) => item.id)).toEqual([proposedQuota.item.id]);

    // Nothing is said twice when the same draft is proposed again.
    await kz.page.reload();
    await cards(kz.page).first().waitFor();
    expect(await kz.page.getByRole("button", { name: "Propose", exact: true }).isDisabled()).toBe(true);
    // Whether a name is free is asked by asking for it.
    expect([...kz.faults, ...kg.faults].filter((fault) => !fault.includes("status of 404"))).toEqual([]);
    await kz.context.close();
    await kg.context.close();
  });
});

/** What a test expects of JSON is for the test to say. */
// biome-ignore lint/suspicious/noExplicitAny: see above
async function itemsOf(query: string): Promise<any[]> {
  const { items } = (await (await served.get(`/api/items${query}${query === "" ? "?" : "&"}limit=100`)).json()) as {
    items: unknown[];
  };
  return items;
}
