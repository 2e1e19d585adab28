/** What `npm start` runs: makes the record of the worked example once, and serves it. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { buildRecord } from "./build-record.ts";

const USUAL_PORT = 8080;
const folder = fileURLToPath(new URL("../record", import.meta.url));
const kelisim = fileURLToPath(new URL("../../../packages/cli/bin/kelisim.js", import.meta.url));
const shown = relative(process.cwd(), folder);

if (!existsSync(folder)) {
  console.log("Making the record of the worked example, once …");
  await buildRecord(folder, showProgress);
  console.log(`It is kept in ${shown}; delete that folder to begin anew.`);
}
console.log(`Both sides' demonstration keys: ${shown}/keys/KZ.key and KG.key`);

const port = (await isFree(USUAL_PORT)) ? USUAL_PORT : 0;
const server = spawn(
  process.execPath,
  [kelisim, "serve", "--record", folder, "--port", String(port), "--log-level", "warn", "--demonstration"],
  // The record of the example is in its folder, whatever database other records are in.
  { stdio: "inherit", env: { ...process.env, DATABASE_URL: "" } },
);
// Ctrl-C reaches the server too, which finishes what is under way.
process.on("SIGINT", () => {});
process.on("SIGTERM", () => server.kill("SIGTERM"));
const [code] = await once(server, "exit");
process.exitCode = code ?? 0;

function showProgress({ done, all }: { readonly done: number; readonly all: number }): void {
  if (process.stdout.isTTY) process.stdout.write(`\r${done} of ${all} signed entries${done === all ? "\n" : ""}`);
  else if (done % 100 === 0 || done === all) console.log(`${done} of ${all} signed entries`);
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer();
  try {
    probe.listen(port, "127.0.0.1");
    await once(probe, "listening");
    return true;
  } catch {
    return false;
  } finally {
    probe.close();
  }
}
