// A server in a process of its own, to be killed: `node serve-process.js LOCATION [WEB FOLDER]`, the location as JSON. Prints
// its URL.
import { openRecord, type RecordLocation } from "@kelisim/register/storage";
import { pino } from "pino";
import { serve } from "../serve.ts";

const NO_LIMIT = { burst: 1e9, perSecond: 1e9 };

const location = JSON.parse(process.argv[2]!) as RecordLocation;
const record = await openRecord(location, { modelProblems: () => [] });
const server = await serve(record, {
  port: 0,
  logger: pino({ level: "error" }, pino.destination(2)),
  reads: NO_LIMIT,
  writes: NO_LIMIT,
  ...(process.argv[3] !== undefined && { webFolder: process.argv[3] }),
});
process.stdout.write(`${server.url}\n`);
