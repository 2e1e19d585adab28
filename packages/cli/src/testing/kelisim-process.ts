import { spawn, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const command = fileURLToPath(new URL("../../bin/kelisim.js", import.meta.url));

/** Compiles the command, so that what runs is what the sources say. */
export function buildKelisim(): void {
  const { status, stdout } = spawnSync("npx", ["tsc", "-b", "packages/cli"], { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(`the command cannot be compiled:\n${stdout}`);
}

export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the real command as its own process, as a user does. */
export function kelisim(
  args: readonly string[],
  options: { readonly input?: Uint8Array | string; readonly env?: NodeJS.ProcessEnv; readonly cwd?: string } = {},
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [command, ...args], {
      cwd: options.cwd,
      env: { ...process.env, NO_COLOR: "1", COLUMNS: "120", ...options.env },
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
    child.on("error", reject);
    child.on("close", (code) =>
      resolve({ code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }),
    );
    child.stdin.on("error", () => {});
    child.stdin.end(options.input ?? "");
  });
}
