/** The built application over a record, with both sides at their desks. */
import type { Browser } from "playwright-core";
import type { StorageHomes } from "../../../register/src/testing/storage-homes.ts";
import type { TestRecord } from "../../../register/src/testing/test-record.ts";
import type { ServedRecord } from "../../../server/src/testing/served-record.ts";
import { launchChromium } from "./chromium.ts";
import { type Desk, sitDown } from "./desks.ts";
import { buildApplication, serveApplication } from "./served-application.ts";

export interface BothDesks {
  readonly served: ServedRecord;
  readonly kz: Desk;
  readonly kg: Desk;
  close(): Promise<void>;
}

/** Null where there is no such storage here. */
export async function openBothDesks(
  makeHomes: () => Promise<StorageHomes>,
  record: TestRecord,
  options: { readonly hasDemonstrationKeys?: boolean } = {},
): Promise<BothDesks | null> {
  buildApplication();
  const homes = await makeHomes();
  if (!homes.available) {
    await homes.remove();
    return null;
  }
  let served: ServedRecord | undefined;
  let browser: Browser | undefined;
  const close = async () => {
    await browser?.close();
    await served?.close();
    await homes.remove();
  };
  try {
    served = await serveApplication(await homes.newRecord(), record, options);
    browser = await launchChromium();
    const [kz, kg] = await Promise.all([sitDown(browser, served, "KZ"), sitDown(browser, served, "KG")]);
    return { served, kz, kg, close };
  } catch (error) {
    await close();
    throw error;
  }
}
