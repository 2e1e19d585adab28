/** A page as PDF, by a browser of this machine. */
import { execFile } from "node:child_process";
import { access, constants, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { UserError } from "../errors.ts";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "chrome"];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];
const TIMEOUT_MS = 120_000;

/** @throws {UserError} where there is no Chromium, Chrome or Edge, or it fails */
export async function printPdf(html: string): Promise<Uint8Array> {
  const browser = await findBrowser();
  if (browser === null) {
    throw new UserError(
      "a PDF takes Chromium, Chrome or Edge, and none is here; write .html, open it in a browser and print it, or .docx",
    );
  }
  const folder = await mkdtemp(join(tmpdir(), "kelisim-brief-"));
  try {
    const page = join(folder, "briefing.html");
    const pdf = join(folder, "briefing.pdf");
    await writeFile(page, html);
    // The page has no script and fetches nothing; Chromium's own sandbox does not work for root.
    const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
    const output = [`--user-data-dir=${join(folder, "profile")}`, "--no-pdf-header-footer", `--print-to-pdf=${pdf}`];
    const args = ["--headless", "--disable-gpu", ...sandbox, ...output, pathToFileURL(page).href];
    await promisify(execFile)(browser, args, { timeout: TIMEOUT_MS });
    return await readFile(pdf);
  } catch (error) {
    throw new UserError(`${browser} could not print the page (${(error as Error).message.split("\n")[0]})`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function findBrowser(): Promise<string | null> {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter(Boolean);
  const candidates = [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...PLACES];
  for (const candidate of candidates) {
    const usable = await access(candidate, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (usable) return candidate;
  }
  return null;
}
