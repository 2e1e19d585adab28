/** The desks of the two sides: browsers that hold one party's key each, and hear what they are sent. */
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { toBase64Url } from "../../../register/src/encoding.ts";
import { testKey } from "../../../register/src/testing/test-record.ts";
import type { ServedRecord } from "../../../server/src/testing/served-record.ts";
import { newVisitor, type Visitor } from "./chromium.ts";

export interface Desk extends Visitor {
  readonly party: string;
  /** What the server answered to this browser, but for the application's own files. */
  readonly received: readonly string[];
  /** What this browser sent, bodies and addresses. */
  readonly sent: readonly string[];
  open(path: string): Promise<void>;
}

/** A party's key file, as `kelisim init` writes it. */
export function keyFileOf(party: string) {
  const { publicKey, secretKey } = testKey(party);
  return { kelisim: "secret-key/v1", party, publicKey, secretKey: toBase64Url(secretKey) } as const;
}

/** A browser of its own in which only one party's key is held, brought as a file, and signed in. */
export async function sitDown(
  browser: Browser,
  served: ServedRecord,
  party: string,
  options: BrowserContextOptions = {},
): Promise<Desk> {
  const visitor = await newVisitor(browser, { locale: "en-GB", ...options });
  const { page } = visitor;
  const received: string[] = [];
  const sent: string[] = [];
  page.on("request", (request) => sent.push(`${request.method()} ${request.url()} ${request.postData() ?? ""}`));
  page.on("response", (response) => {
    if (response.url().includes("/assets/")) return;
    // A stream of events has no end, and is answered when the page is closed.
    void response.text().then(
      (text) => received.push(text),
      () => {},
    );
  });
  await page.goto(`${served.url}/keys?lang=en`);
  await page.getByLabel("Key file", { exact: true }).setInputFiles({
    name: `${party}.key`,
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(keyFileOf(party))),
  });
  await page.getByRole("button", { name: "Bring this key" }).click();
  await page.locator(".notice-success").waitFor();
  const open = async (path: string) => void (await page.goto(`${served.url}${path}`));
  return { ...visitor, party, received, sent, open };
}

/** Runs what a reader does and answers the text of the file that it hands them. */
export async function downloaded(page: Page, act: () => Promise<void>): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent("download"), act()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Presses a button, fills in the dialog that it opens, and signs. */
export async function say(page: Page, button: string, fill: (dialog: Locator) => Promise<void>): Promise<void> {
  await page.getByRole("button", { name: button, exact: true }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  await fill(dialog);
  await dialog.getByRole("button", { name: "Sign", exact: true }).click();
  await dialog.waitFor({ state: "detached" });
}

/** Assents to all that waits for a desk, as one list. */
export async function assentToAll({ page, open }: Desk): Promise<void> {
  await open("/todo?lang=en");
  await page.getByRole("checkbox", { name: /^I have read/ }).check();
  const sign = page.getByRole("button", { name: /^Sign \d+ assents?$/ });
  await sign.click();
  await sign.waitFor({ state: "detached" });
}
