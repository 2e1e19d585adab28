import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { type Finished, kelisim } from "./kelisim-process.ts";

const command = fileURLToPath(new URL("../../bin/kelisim.js", import.meta.url));

/** A temporary folder in which `kelisim` works on a record of KZ and KG. */
export class RecordFolder {
  readonly path = mkdtempSync(join(tmpdir(), "kelisim-record-"));
  /** Of the register that commands work with; empty where they work with the folder\'s own record. */
  address = "";

  run(args: readonly string[], options: { readonly input?: string } = {}): Promise<Finished> {
    return kelisim(args, {
      cwd: this.path,
      env: { DATABASE_URL: "", KELISIM_RECORD: this.address, KELISIM_KEY: "" },
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

  /** Serves the record, or another in the folder, in a process of its own. */
  async serve(record = "record", ...flags: string[]): Promise<{ readonly url: string; readonly server: ChildProcess }> {
    const args = [command, "serve", "--port", "0", "--log-level", "silent", "--record", record, ...flags];
    const server = spawn(process.execPath, args, { cwd: this.path, env: { ...process.env, DATABASE_URL: "" } });
    for await (const line of createInterface({ input: server.stdout })) {
      const url = /served at (\S+)/.exec(line)?.[1];
      if (url !== undefined) return { url, server };
    }
    throw new Error("the record is not served");
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
