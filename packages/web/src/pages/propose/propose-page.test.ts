/** Items of every kind, proposed and revised from the page by one side, and assented to by the other. */
import { readFileSync } from "node:fs";
import type { Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pgliteHomes } from "../../../../register/src/testing/storage-homes.ts";
import type { ServedRecord } from "../../../../server/src/testing/served-record.ts";
import { type BothDesks, openBothDesks } from "../../testing/both-desks.ts";
import { browserPath } from "../../testing/chromium.ts";
import { type Desk, say } from "../../testing/desks.ts";
import { sampleRecord } from "../../testing/served-application.ts";

const MODEL = new URL("../../../../../examples/kazakhstan-kyrgyzstan/korday.json", import.meta.url);

describe.skipIf(browserPath === undefined)("what a side proposes without a text", () => {
  let desks: BothDesks;
  let served: ServedRecord;
  let kz: Desk;
  let kg: Desk;

  beforeAll(async () => {
    desks = (await openBothDesks(pgliteHomes, sampleRecord()))!;
    ({ served, kz, kg } = desks);
  }, 180_000);

  afterAll(() => desks?.close());

  const inForce = async (id: string) => {
    const answer = await served.get(`/api/items/${id}`);
    return ((await answer.json()) as { inForce: { item: unknown } | null }).inForce?.item ?? null;
  };
  const propose = ({ page }: Desk) => page.getByRole("button", { name: /^Sign and propose/ }).click();
  const assent = ({ page }: Desk) => say(page, "Assent", async () => {});
  const revise = ({ page }: Desk, fill: (dialog: Locator) => Promise<void>) => say(page, "Propose a revision", fill);

  test("an agreement is proposed, waits for the other side, is revised by it, and takes effect word by word", async () => {
    await kz.open("/todo?lang=en");
    await kz.page.getByRole("link", { name: "Propose an item" }).click();
    await kz.page.getByRole("radio", { name: /^Agreement/ }).check();
    await kz.page.getByLabel("Title (English)").fill("Protocol on <b>the bridge</b>");
    await kz.page.getByRole("button", { name: "Add Russian" }).click();
    await kz.page.getByLabel("Title (Russian)").fill("Протокол о мосте");
    await kz.page.getByLabel("Who signed, or is to sign").fill("A minister\nAnother minister");
    await kz.page.getByLabel("Signed on").fill("2021-03-02");
    await kz.page.getByLabel("Meeting at which it was made").selectOption({ label: "Summit of 2021" });
    await propose(kz);
    await kz.page.waitForURL("**/register/protocol-on-b-the-bridge-b");
    await kz.page.getByText("Waiting for assent").first().waitFor();
    expect(await inForce("protocol-on-b-the-bridge-b")).toBeNull();

    await kg.open("/todo?lang=en");
    await kg.page.getByRole("link", { name: "Protocol on <b>the bridge</b>" }).click();
    await assent(kg);
    await expect
      .poll(() => inForce("protocol-on-b-the-bridge-b"))
      .toEqual({
        type: "agreement",
        id: "protocol-on-b-the-bridge-b",
        title: { en: "Protocol on <b>the bridge</b>", ru: "Протокол о мосте" },
        signedOn: "2021-03-02",
        signatories: ["A minister", "Another minister"],
        meeting: "summit-2021",
      });

    await revise(kg, async (dialog) => {
      await dialog.getByLabel("Title (English)").fill("Protocol on the second bridge");
      await dialog.getByLabel("Who signed, or is to sign").fill("A minister\nA third minister");
      await dialog.getByLabel("In force from").fill("2021-09-01");
      await dialog.getByRole("button", { name: "Leave out Russian" }).click();
    });
    const waiting = kz.page.locator(".item-pending .compare");
    const row = (name: string) => waiting.getByRole("row", { name: new RegExp(`^${name}`) });
    await waiting.waitFor();
    expect(await row("Title · English").locator("ins").allTextContents()).toEqual(["second "]);
    expect(await row("Title · Russian").locator("del").allTextContents()).toEqual(["Протокол о мосте"]);
    expect(await row("Signed by").locator("del").allTextContents()).toEqual(["Another"]);
    expect(await row("In force from").locator("ins").allTextContents()).toEqual(["1 September 2021"]);
    expect(await kz.page.locator("main b:has-text('the bridge')").count()).toBe(0);
    await assent(kz);
    await expect
      .poll(() => inForce("protocol-on-b-the-bridge-b"))
      .toMatchObject({
        title: { en: "Protocol on the second bridge" },
        signatories: ["A minister", "A third minister"],
        inForceOn: "2021-09-01",
      });
  });

  test("a meeting to come, and a commitment made at it that another office is to keep", async () => {
    await kg.open("/propose?type=meeting&lang=en");
    await kg.page.getByLabel("Title (English)").fill("Session of the council");
    await kg.page.getByLabel("First day").fill("2031-05-02");
    await kg.page.getByLabel("Last day, where it took several").fill("2031-05-01");
    await propose(kg);
    await kg.page.getByText("It can’t end before it begins.").waitFor();
    await kg.page.getByLabel("Last day, where it took several").fill("2031-05-03");
    await propose(kg);
    await kg.page.waitForURL("**/register/session-of-the-council");

    await kg.open("/propose?type=commitment&lang=en");
    await kg.page.getByLabel("Title (English)").fill("Plan of works");
    await kg.page.getByLabel("Text (English)").fill("draw up a plan of works on the canal");
    await kg.page.getByRole("group", { name: "Who is to act" }).getByRole("checkbox", { name: "Party KG" }).check();
    await kg.page.getByLabel("Others who are to act").fill("The ministry of water");
    await kg.page.getByRole("checkbox", { name: "Water" }).check();
    await kg.page.getByRole("checkbox", { name: "Agriculture" }).check();
    await kg.page.getByLabel("Last day, where there is one").fill("2032-01-01");
    await kg.page
      .getByLabel("Agreement or meeting that it comes from")
      .selectOption({ label: "Session of the council" });
    await propose(kg);
    await kg.page.waitForURL("**/register/plan-of-works");
    await kz.open("/register/plan-of-works?lang=en");
    await assent(kz);
    await expect
      .poll(() => inForce("plan-of-works"))
      .toMatchObject({
        by: ["KG", "The ministry of water"],
        to: [],
        area: ["water", "agriculture"],
        deadline: { due: "2032-01-01" },
        madeIn: "session-of-the-council",
      });
  });

  test("an indicator keeps its unit once it is in force, and gets another target", async () => {
    await kz.open("/register/grants?lang=en");
    await revise(kz, async (dialog) => {
      expect(await dialog.getByLabel("Unit", { exact: true }).isDisabled()).toBe(true);
      await dialog.getByLabel("Target", { exact: true }).fill("1 250,5");
      await dialog.getByLabel("To be reached by").fill("2031-01-01");
    });
    await kg.open("/register/grants?lang=en");
    const change = kg.page.locator(".item-pending .compare").getByRole("row", { name: /^Target/ });
    await change.locator("ins", { hasText: "1,250.5" }).waitFor();
    await assent(kg);
    await expect.poll(() => inForce("grants")).toMatchObject({ target: { value: 1250.5, due: "2031-01-01" } });
  });

  test("a model is taken only if the instrument can work with it, and replaced by a revision", async () => {
    const { page } = kz;
    await kz.open("/propose?type=crossing&lang=en");
    await page.getByLabel("Title (English)").fill("Korday");
    const input = page.locator("main input[type=file]");
    await input.setInputFiles({
      name: "a.json",
      mimeType: "text/plain",
      buffer: Buffer.from('{"name":"<img src=x>"}'),
    });
    await page.getByText("a.json can’t be taken").waitFor();
    await propose(kz);
    await page.getByText("Choose the model’s file.").waitFor();
    const model = readFileSync(MODEL, "utf8");
    await input.setInputFiles({ name: "korday.json", mimeType: "text/plain", buffer: Buffer.from(`\uFEFF${model}`) });
    await page.getByText("korday.json is taken as the model.").waitFor();
    await page.reload();
    await page.getByText("korday.json is taken as the model.").waitFor();
    await propose(kz);
    await page.waitForURL("**/register/korday");
    await kg.open("/register/korday?lang=en");
    await assent(kg);
    await expect
      .poll(() => inForce("korday"))
      .toEqual({
        type: "crossing",
        id: "korday",
        title: { en: "Korday" },
        model: JSON.parse(model),
      });

    const wider = { ...JSON.parse(model), name: "Korday, widened" };
    await revise(kg, async (dialog) => {
      await dialog
        .locator("input[type=file]")
        .setInputFiles({ name: "wider.json", mimeType: "text/plain", buffer: Buffer.from(JSON.stringify(wider)) });
      await dialog.getByText("wider.json is taken as the model.").waitFor();
    });
    await kz.open("/register/korday?lang=en");
    await kz.page.locator(".item-pending .compare ins", { hasText: "widened" }).waitFor();
    await assent(kz);
    await expect.poll(() => inForce("korday")).toMatchObject({ model: { name: "Korday, widened" } });
  });

  test("nothing broke the policy, and no script failed, at either desk", () => {
    // Whether a name is free is asked by asking for it.
    expect([...kz.faults, ...kg.faults].filter((fault) => !fault.includes("status of 404"))).toEqual([]);
  });
});
