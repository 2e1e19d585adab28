import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { RecordLocation } from "@kelisim/register/storage";
import { serve } from "@kelisim/server";
import { pino } from "pino";
import { UserError } from "../errors.ts";
import { keysWithRecord } from "./find-key.ts";
import { keyFileContent } from "./key-file.ts";
import { verifierKeyIn } from "./log/not-verified.ts";
import { printLines } from "./print.ts";
import { withOwnRecord } from "./with-record.ts";

export interface ServeSettings {
  readonly host: string;
  readonly port: number;
  /** Under which others reach the server, where a proxy stands before it. */
  readonly origin?: string;
  readonly behindProxy: boolean;
  /** A built web application in place of our own. */
  readonly webFolder?: string;
  /** Hands the keys that lie with the record to whoever asks. */
  readonly demonstration: boolean;
  readonly logLevel: string;
  /** The verifier keys of the witnesses whose cosignatures are taken. */
  readonly witnesses: readonly string[];
}

/** `kelisim serve`: until it is told to stop (Ctrl-C or SIGTERM); then what is under way is finished first. */
export async function serveRecord(location: RecordLocation, settings: ServeSettings): Promise<void> {
  const { logLevel, demonstration, webFolder = webApplication(), witnesses: witnessKeys, ...options } = settings;
  const witnesses = witnessKeys.map((text) => verifierKeyIn(text, "cosignature", "--witness"));
  const demonstrationKeys = demonstration ? (await keysWithRecord(location)).map(keyFileContent) : [];
  await withOwnRecord(location, async ({ record, state }) => {
    const stopAsked = new Promise<void>((resolve) => {
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
    });
    // Standard output is for people; the log of requests goes beside it.
    const logger = pino({ level: logLevel }, pino.destination(2));
    const server = await serve(record, {
      ...options,
      logger,
      witnesses,
      demonstrationKeys,
      ...(webFolder !== undefined && { webFolder }),
    }).catch((error: NodeJS.ErrnoException) => {
      throw new UserError(explain(error, settings));
    });
    printLines([
      `${state.charter.name} is served at ${server.url} (its API: ${server.url}/api/docs). Ctrl-C stops it.`,
    ]);
    await stopAsked;
    await server.stop();
  });
}

/** The folder of our own web application, if it was built. */
function webApplication(): string | undefined {
  const page = fileURLToPath(import.meta.resolve("@kelisim/web/app/index.html"));
  return existsSync(page) ? dirname(page) : undefined;
}

function explain({ code, message }: NodeJS.ErrnoException, { host, port }: ServeSettings): string {
  if (code === "EADDRINUSE") return `port ${port} of ${host} is in use; give another with --port, or 0 for a free one`;
  if (code === "EACCES") return `port ${port} may not be used by this user; give one above 1023 with --port`;
  return `it can't be served at ${host}:${port} (${message})`;
}
