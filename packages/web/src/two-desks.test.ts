/** Two browsers, one for each side, on one record: what they say to each other, and what neither sees of the other. */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pgliteHomes, postgresHomes } from "../../register/src/testing/storage-homes.ts";
import type { ServedRecord } from "../../server/src/testing/served-record.ts";
import { type BothDesks, openBothDesks } from "./testing/both-desks.ts";
import { browserPath } from "./testing/chromium.ts";
import type { Desk } from "./testing/desks.ts";
import { sampleRecord } from "./testing/served-application.ts";

describe.skipIf(browserPath === undefined).each([
  ["PGlite", pgliteHomes],
  ["PostgreSQL", postgresHomes],
])("two desks on %s", (name, makeHomes) => {
  let desks: BothDesks | null;
  let served: ServedRecord;
  let kz: Desk;
  let kg: Desk;

  beforeAll(async () => {
    desks = await openBothDesks(makeHomes, sampleRecord());
    if (desks === null) return console.warn(`${name} is not to be had: its tests of the web application did not run.`);
    ({ served, kz, kg } = desks);
  }, 180_000);

  afterAll(() => desks?.close());

  const open = (page: Page, path: string) => page.goto(`${served.url}${path}`);

  test("an objection that is half written survives a reload, and is heard at the other desk at once", async (context) => {
    if (desks === null) return context.skip();
    const reason = "The bridge needs <b>its own</b> treaty.";
    await open(kz.page, "/register/bridge");
    await open(kg.page, "/register/bridge");
    await kg.page.getByRole("button", { name: "Object", exact: true }).click();
    await kg.page.getByLabel("Reason").fill(reason);
    await kg.page.reload();
    await kg.page.getByRole("button", { name: "Object", exact: true }).click();
    expect(await kg.page.getByLabel("Reason").inputValue()).toBe(reason);
    await kg.page.getByRole("button", { name: "Sign", exact: true }).click();
    // As text, markup and all; without a reload, by the stream of events.
    await kz.page.getByRole("cell", { name: reason }).first().waitFor();
  });

  test("a whole list is read and assented to, an entry for each item", async (context) => {
    if (desks === null) return context.skip();
    await open(kg.page, "/todo");
    await kg.page.getByLabel(/I have read all 3 texts/).check();
    await kg.page.getByRole("button", { name: "Sign 3 assents" }).click();
    await kg.page.getByRole("button", { name: "Sign 3 assents" }).waitFor({ state: "detached" });
    const { items } = (await (await served.get("/api/items?standing=in-force&type=commitment")).json()) as {
      items: { id: string }[];
    };
    expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining(["school", "canal", "student-quota"]));
  });

  test("what is signed without a connection is sent when there is one again", async (context) => {
    if (desks === null) return context.skip();
    await open(kg.page, "/todo");
    await kg.page
      .getByRole("listitem")
      .filter({ hasText: "reports 30 grant" })
      .getByRole("button", { name: "Dispute" })
      .click();
    // What one signs stands in the dialog.
    await kg.page.getByRole("dialog").getByText("reports 30 grant").waitFor();
    await kg.page.getByLabel("Reason").fill("The list has 26 names.");
    await kg.context.setOffline(true);
    await kg.page.getByText("There is no connection.").waitFor();
    await kg.page.getByRole("button", { name: "Sign", exact: true }).click();
    await kg.page.getByRole("button", { name: "Signing and sending" }).waitFor();
    await kg.context.setOffline(false);
    await kg.page.getByRole("dialog").waitFor({ state: "detached" });
    await open(kz.page, "/register/student-quota");
    await kz.page.getByRole("listitem").filter({ hasText: "The list has 26 names." }).waitFor();
  });

  test("a minute without a connection loses nothing: what is signed is sent, and what was missed comes", async (context) => {
    // A minute is long; the storage makes no difference to it.
    if (desks === null || name !== "PGlite") return context.skip();
    await open(kz.page, "/register/bridge");
    await open(kg.page, "/register/bridge");
    await kg.page.getByRole("button", { name: "Assent", exact: true }).waitFor();
    await kg.context.setOffline(true);
    const begun = Date.now();
    await kg.page.getByText("There is no connection.").waitFor();
    await revise(kg.page, "A new bridge, lit at night");
    await kg.page.getByRole("button", { name: "Signing and sending" }).waitFor();
    // The other side goes on meanwhile.
    await revise(kz.page, "A new bridge with two lanes");
    await kz.page.getByRole("dialog").waitFor({ state: "detached" });
    await kg.page.waitForTimeout(60_000 - (Date.now() - begun));
    expect(await kg.page.getByText("A new bridge with two lanes").count()).toBe(0);

    await kg.context.setOffline(false);
    await kg.page.getByText("There is no connection.").waitFor({ state: "detached" });
    await kg.page.getByRole("dialog").waitFor({ state: "detached" });
    for (const { page } of [kz, kg]) {
      await page.getByText("A new bridge with two lanes").first().waitFor();
      await page.getByText("A new bridge, lit at night").first().waitFor();
    }
    // What comes after that is heard again.
    await kz.page.getByRole("button", { name: "Withdraw this proposal" }).first().click();
    await kz.page.getByLabel("Reason").fill("Theirs is the better text.");
    await kz.page.getByRole("button", { name: "Sign", exact: true }).click();
    await kg.page.getByText("Theirs is the better text.").first().waitFor();
  });

  test("a page that is first opened without a connection comes when there is one", async (context) => {
    if (desks === null) return context.skip();
    await open(kg.page, "/register/bridge");
    await kg.page.getByRole("button", { name: "Propose a revision" }).waitFor();
    await kg.context.setOffline(true);
    await kg.page.getByText("There is no connection.").waitFor();
    await kg.page.getByRole("link", { name: "Briefing", exact: true }).click();
    await kg.page.locator(".loading").waitFor();
    await kg.context.setOffline(false);
    await kg.page.locator(".report-section").first().waitFor();
  });

  test("a figure is reported with its evidence, and leads to its signed entry and the proof of it", async (context) => {
    if (desks === null) return context.skip();
    await open(kz.page, "/todo");
    await kz.page.getByRole("button", { name: "Report a figure" }).first().click();
    await kz.page.getByLabel(/^Figure, in/).fill("48");
    await kz.page.getByLabel("Address of the evidence").fill("https://example.org/list");
    await kz.page.getByRole("button", { name: "Sign", exact: true }).click();
    await kz.page.getByRole("dialog").waitFor({ state: "detached" });
    await open(kz.page, "/register/grants");
    await kz.page.getByText("The same as a table").click();
    await kz.page.getByRole("link", { name: "48 grant" }).click();
    await kz.page.getByText("Checked, and good").waitFor();
    const download = kz.page.waitForEvent("download");
    await kz.page.getByRole("button", { name: "Download the proof" }).click();
    expect((await download).suggestedFilename()).toMatch(/^entry-\d+\.tlog-proof$/);
  });

  test("a proof that was altered is refused by the browser", async (context) => {
    if (desks === null) return context.skip();
    const proof = await (await served.get("/api/entries/3/proof")).text();
    await open(kz.page, "/verify");
    const file = (content: string) => ({ name: "a.tlog-proof", mimeType: "text/plain", buffer: Buffer.from(content) });
    const input = kz.page.getByLabel("Or a proof file that you were sent");
    await input.setInputFiles(file(proof));
    await kz.page.getByText("What this proves").waitFor();
    await input.setInputFiles(file(proof.replace("index 3", "index 4")));
    await kz.page.getByText("This does not hold").waitFor();
  });

  test("keys can't be read out, and neither desk holds anything of the other's", async (context) => {
    if (desks === null) return context.skip();
    for (const [visitor, party] of [
      [kz, "KZ"],
      [kg, "KG"],
    ] as const) {
      const held = await visitor.page.evaluate(readHeldKeys);
      expect(held).toEqual([{ party, isExtractable: false }]);
      const { cookies, origins } = await visitor.context.storageState();
      expect(cookies.map(({ httpOnly, sameSite }) => ({ httpOnly, sameSite }))).toEqual([
        { httpOnly: true, sameSite: "Strict" },
      ]);
      const other = party === "KZ" ? "KG" : "KZ";
      for (const { name } of origins.flatMap(({ localStorage }) => localStorage)) {
        expect(name).not.toContain(`.${other}.`);
      }
    }
  });

  test("nothing broke the policy, and no script failed, at either desk", (context) => {
    if (desks === null) return context.skip();
    // Without a connection, requests fail and the browser says so.
    const isOffline = (fault: string) => /ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED|Failed to fetch/.test(fault);
    expect(kz.faults).toEqual([]);
    expect(kg.faults.filter((fault) => !isOffline(fault))).toEqual([]);
  });
});

/** Signs a revision with another title. */
async function revise(page: Page, title: string): Promise<void> {
  await page.getByRole("button", { name: "Propose a revision" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Title (English)").fill(title);
  await dialog.getByRole("button", { name: "Sign", exact: true }).click();
}

/** Runs in the page: whose keys IndexedDB holds, and whether WebCrypto would hand one out. */
async function readHeldKeys(): Promise<{ party: string; isExtractable: boolean }[]> {
  const request = indexedDB.open("kelisim-keys");
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const all = database.transaction("keys").objectStore("keys").getAll();
  const keys = await new Promise<{ party: string; secret: { key: CryptoKey } }[]>((resolve) => {
    all.onsuccess = () => resolve(all.result);
  });
  database.close();
  return keys.map(({ party, secret }) => ({ party, isExtractable: secret.key.extractable }));
}
