/** Whom one trusts: the keys that speak for a party, and the witnesses that watch the log; in a real Chromium. */
import {
  cosignCheckpoint,
  EMPTY_TREE,
  formatVerifierKey,
  generateKeyPair,
  noteSigner,
  signCheckpoint,
} from "@kelisim/register";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pgliteHomes, type StorageHomes } from "../../../register/src/testing/storage-homes.ts";
import { TEST_LOG } from "../../../register/src/testing/test-record.ts";
import type { ServedRecord } from "../../../server/src/testing/served-record.ts";
import { axeFindings, browserPath, launchChromium, newVisitor, type Visitor } from "../testing/chromium.ts";
import { buildApplication, sampleRecord, serveApplication } from "../testing/served-application.ts";

const SEEN = Date.UTC(2026, 0, 15, 9) / 1000;

describe.skipIf(browserPath === undefined)("whom one trusts", () => {
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

  /** The demonstration's keys: the first of them is acted with at once. */
  async function ministerOfKazakhstan(): Promise<Visitor> {
    const visitor = await newVisitor(browser);
    await visitor.page.goto(`${served.url}/keys?lang=en`);
    await visitor.page.getByRole("button", { name: "Bring both keys here" }).click();
    await visitor.page.getByText("You act for Party KZ").waitFor();
    return visitor;
  }

  const keysOf = async (page: Page) =>
    page.evaluate(async () => (await (await fetch("/api/record")).json()).keys as Record<string, unknown>[]);

  test("a key that was made in another browser speaks for the party once a root key adds it, until it is revoked", async () => {
    const clerk = await newVisitor(browser);
    await clerk.page.goto(`${served.url}/keys?lang=en`);
    await clerk.page.getByRole("textbox", { name: "Whose key it is" }).fill("Desk of the ministry");
    await clerk.page.getByRole("button", { name: "Make the key" }).click();
    const publicKey = (await clerk.page.locator(".notice-success code").textContent())!;

    const minister = await ministerOfKazakhstan();
    const form = minister.page.locator(".keys-delegate");
    await form.getByRole("button", { name: "Sign and add the key" }).click();
    await form.getByText("Choose at least one.").waitFor();
    await form.getByLabel("Public key").fill(publicKey);
    await form.getByRole("textbox", { name: "Who holds it" }).fill("Desk of the ministry");
    await minister.page.reload();
    expect(await form.getByLabel("Public key").inputValue()).toBe(publicKey);
    await form.getByRole("checkbox", { name: "Propose" }).check();
    await form.getByRole("checkbox", { name: "Report and confirm figures" }).check();
    expect(await axeFindings(minister.page)).toEqual([]);
    await form.getByRole("button", { name: "Sign and add the key" }).click();
    await minister.page.getByText("Desk of the ministry may now speak for Party KZ.").waitFor();
    expect((await keysOf(minister.page)).find((key) => key["publicKey"] === publicKey)).toMatchObject({
      party: "KZ",
      root: false,
      holder: "Desk of the ministry",
      rights: ["propose", "observe"],
    });

    // It speaks for the party within its rights, and can't let others speak.
    await clerk.page.getByRole("button", { name: "Act for Party KZ" }).click();
    await clerk.page.getByText("You act for Party KZ").waitFor();
    await clerk.page.getByText("A root key of the party adds and revokes keys.").waitFor();
    expect(await clerk.page.locator(".keys-delegate").count()).toBe(0);

    await minister.page.getByRole("button", { name: "Revoke the key of Desk of the ministry" }).click();
    const dialog = minister.page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Sign" }).click();
    await dialog.getByText("Say why.").waitFor();
    await dialog.getByRole("textbox", { name: "Reason" }).fill("The desk was closed.");
    await dialog.getByRole("button", { name: "Sign" }).click();
    await minister.page.getByText("The key of Desk of the ministry is revoked.").waitFor();
    expect((await keysOf(minister.page)).find((key) => key["publicKey"] === publicKey)!["revokedAt"]).not.toBeNull();
    expect([...clerk.faults, ...minister.faults]).toEqual([]);
    await clerk.context.close();
    await minister.context.close();
  });

  test("cosignatures are checked in this browser, by the keys of witnesses that one trusts", async () => {
    const witness = noteSigner("witness.example/us", "cosignature", generateKeyPair().secretKey);
    const { page, faults, context } = await newVisitor(browser);
    const cosigned = async () => cosignCheckpoint(await (await served.get("/log/checkpoint")).text(), witness, SEEN);
    await page.route("**/log/checkpoint", async (route) => route.fulfill({ body: await cosigned() }));
    await page.route("**/log/cosigned-checkpoint", async (route) => route.fulfill({ body: await cosigned() }));
    await page.goto(`${served.url}/verify?lang=en`);
    await page.getByText("1 signature beside the log’s own is of a witness that this browser has no key of").waitFor();
    const field = page.getByRole("textbox", { name: "Key of a witness" });
    await field.fill(formatVerifierKey(witness).replace(/.$/, "A"));
    await page.getByRole("button", { name: "Add the witness" }).click();
    await page.getByText("This is not the key of a witness").waitFor();
    await field.fill(formatVerifierKey(witness));
    await page.getByRole("button", { name: "Add the witness" }).click();
    await page.getByText(/^witness\.example\/us saw exactly these \d+ entries on 15 January 2026, 09:00 UTC/).waitFor();
    await page.getByText("This browser also checked that the newest").waitFor();
    expect(await axeFindings(page)).toEqual([]);

    // What it signed is remembered as trusted, and another text under its signature is refused.
    await page.unroute("**/log/cosigned-checkpoint");
    await page.route("**/log/cosigned-checkpoint", async (route) => {
      const other = signCheckpoint(EMPTY_TREE, TEST_LOG);
      const line = cosignCheckpoint(other, witness, SEEN).slice(other.length);
      await route.fulfill({ body: (await (await served.get("/log/checkpoint")).text()) + line });
    });
    await page.reload();
    await page.getByText("A cosignature does not hold").waitFor();
    await page.getByRole("button", { name: "Remove the witness witness.example/us" }).click();
    await page.getByText("None yet. Add the key of a witness").waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});
