/** A record served on this machine, for tests. */
import type { Entry } from "@kelisim/register";
import { type JointRecord, openRecord, type RecordLocation } from "@kelisim/register/storage";
import { pino } from "pino";
import { type RunningServer, type ServeOptions, serve } from "../serve.ts";

export interface ServedRecord {
  readonly record: JointRecord;
  readonly url: string;
  /** What was logged, a line for each event. */
  readonly logged: readonly string[];
  get(path: string): Promise<Response>;
  send(method: string, path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  close(): Promise<void>;
}

export async function serveRecord(
  location: RecordLocation,
  now: () => Date,
  entries: readonly Entry[] = [],
  options: Partial<ServeOptions> = {},
): Promise<ServedRecord> {
  const record = await openRecord(location, { modelProblems: () => [], now });
  for (const entry of entries) await record.append(entry);
  const logged: string[] = [];
  const logger = pino({}, { write: (line: string) => logged.push(line) });
  const server: RunningServer = await serve(record, { port: 0, logger, now, ...options });
  return {
    record,
    url: server.url,
    logged,
    get: (path) => fetch(server.url + path, { redirect: "manual" }),
    send: (method, path, body, headers) =>
      fetch(server.url + path, {
        method,
        headers: { "content-type": "application/json", ...headers },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    close: async () => {
      await server.stop();
      await record.close();
    },
  };
}
