import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { type Finished, kelisim } from "./kelisim-process.ts";

/** A temporary folder in which `kelisim` works on a record of KZ and KG. */
export class RecordFolder {
  readonly path = mkdtempSync(join(tmpdir(), "kelisim-record-"));

  run(args: readonly string[], options: { readonly input?: string } = {}): Promise<Finished> {
    return kelisim(args, {
      cwd: this.path,
      env: { DATABASE_URL: "", KELISIM_RECORD: "", KELISIM_KEY: "" },
      ...options,
    });
  }

  /** Runs a command that must succeed, and answers its standard output. */
  async output(...args: readonly string[]): Promise<string> {
    const { code, stdout, stderr } = await this.run(args);
    expect(stderr).toBe("");
    expect(code).toBe(0);
    return stdout;
  }

  /** The same, of a command that answers JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: what the JSON holds is for the test to say.
  async json(...args: readonly string[]): Promise<any> {
    return JSON.parse(await this.output(...args, "--json"));
  }

  async init(): Promise<void> {
    await this.output("init", "--name", "KZ and KG", "--party", "KZ=Kazakhstan", "--party", "KG=Kyrgyzstan");
  }

  /** Takes over a record that is closed: making one anew takes a database seconds. */
  copyRecord(from: RecordFolder): void {
    cpSync(join(from.path, "record"), join(this.path, "record"), { recursive: true });
  }

  /** Writes a file of JSON, or of text, and answers its name. */
  write(name: string, content: unknown): string {
    writeFileSync(join(this.path, name), typeof content === "string" ? content : JSON.stringify(content));
    return name;
  }

  read(name: string): string {
    return readFileSync(join(this.path, name), "utf8");
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

export const quota = {
  type: "commitment",
  id: "student-quota",
  title: { en: "Student quota" },
  text: { en: "increase the quota for Kyrgyz students ten-fold", ru: "увеличить квоту в десять раз" },
  by: ["KZ"],
  to: ["KG"],
  strength: "pledged",
  area: ["education"],
  indicators: ["grants"],
};

export const grants = {
  type: "indicator",
  id: "grants",
  title: { en: "Grants awarded" },
  unit: { symbol: "grant" },
  direction: "increase",
  accumulation: "latest",
  baseline: { value: 10, on: "2021-01-01" },
  target: { value: 50, due: "2099-01-01" },
};
