// How fast lists and search answer over HTTP, at a steady rate of requests that does not wait for answers (open loop).
//   npm run build && node bench/register/queries.mjs [ITEMS] [SECONDS] [REQUESTS PER SECOND]
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { generateLogKey } from "@kelisim/register/storage";
import { startPrivatePostgres } from "../../packages/register/dist/testing/private-postgres.js";
import { WORDS } from "./item-log.mjs";
import { loadItems } from "./load-items.mjs";

const ITEMS = Number(process.argv[2] ?? 100_000);
const SECONDS = Number(process.argv[3] ?? 20);
const PER_SECOND = Number(process.argv[4] ?? 100);
const WANTED_P99_MS = 50;
const PROGRAM = fileURLToPath(new URL("../../packages/server/dist/testing/serve-process.js", import.meta.url));

/** What the page of a list asks beside it: once for its filters, until something changes. */
const COUNTS = {
  "counts of all": () => "/api/item-counts",
  "counts, filters that differ": (i) => `/api/item-counts?type=commitment&dueUntil=${2021 + (i % 50)}-06-30`,
};

const log = generateLogKey("bench.example/kz-kg");
const folder = mkdtempSync(join(tmpdir(), "kelisim-bench-"));
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0].model}; server and clients on the same machine`);
console.log(`${ITEMS} items; ${PER_SECOND} requests a second for ${SECONDS} s, spread over the kinds below`);

// PGlite is what a record is kept in unless told otherwise, so the target is PGlite's; PostgreSQL's stands beside it.
verdict(await measure("PGlite", { folder: join(folder, "pglite") }));
const postgres = await startPrivatePostgres();
if (postgres !== null) {
  await measure(`PostgreSQL ${postgres.version}`, {
    folder: join(folder, "postgres"),
    databaseUrl: await postgres.createDatabase(),
  });
  await postgres.stop();
}
rmSync(folder, { recursive: true });

async function measure(name, location) {
  const loadedMs = await loadItems(location, log, ITEMS);
  const startMs = performance.now();
  const server = spawn(process.execPath, [PROGRAM, JSON.stringify(location)], { stdio: ["ignore", "pipe", "inherit"] });
  const [line] = await once(server.stdout, "data");
  const url = String(line).trim();
  const openedMs = performance.now() - startMs;
  console.log(`${name}: loaded in ${seconds(loadedMs)} s; served after ${seconds(openedMs)} s`);
  const kinds = Object.entries({ ...requests(), ...COUNTS });
  for (const [, next] of kinds) await ask(url + next(0));
  const took = new Map(kinds.map(([kind]) => [kind, []]));
  const answers = [];
  const begunMs = performance.now();
  for (let i = 0; i < SECONDS * PER_SECOND; i++) {
    const dueMs = begunMs + (i * 1000) / PER_SECOND;
    const waitMs = dueMs - performance.now();
    if (waitMs > 1) await sleep(waitMs);
    const [kind, next] = kinds[i % kinds.length];
    // From when it was due: what the client's own timer delays counts too.
    answers.push(ask(url + next(i)).then(() => took.get(kind).push(performance.now() - dueMs)));
  }
  await Promise.all(answers);
  const ofLists = [...took].flatMap(([kind, ms]) => (kind in COUNTS ? [] : ms));
  const p99Ms = report("lists and search", ofLists);
  for (const [kind, milliseconds] of took) report(kind, milliseconds);
  server.kill("SIGTERM");
  await once(server, "exit");
  return p99Ms;
}

function verdict(p99Ms) {
  const met = p99Ms < WANTED_P99_MS ? "MET" : "MISSED";
  console.log(
    `${met}: lists and search over ${ITEMS} items at ${PER_SECOND} requests/s on PGlite, p99 ${p99Ms.toFixed(1)} ms, ` +
      `wanted < ${WANTED_P99_MS} ms; load ${loadavg()[0].toFixed(1)} on ${cpus().length} cores`,
  );
}

/** The kinds of lists, each by its number in the run. */
function requests() {
  const word = (i, language) => encodeURIComponent(WORDS[language][(i * 7) % WORDS[language].length]);
  return {
    "newest items": () => "/api/items",
    "a page far on, by offset": (i) => `/api/items?limit=50&offset=${(i * 997) % Math.floor(ITEMS / 2)}`,
    "a page further on": (i) => `/api/items?limit=50&before=${1 + ((i * 131) % ITEMS)}`,
    "by type and area": (i) => `/api/items?type=commitment&area=${["water", "border", "transport"][i % 3]}`,
    "late commitments of one side": () => "/api/items?status=late&by=KZ",
    "waiting for one side": () => "/api/items?waitingFor=KG&limit=200",
    "due in one month": (i) => `/api/items?dueFrom=2030-0${1 + (i % 9)}-01&dueUntil=2030-0${1 + (i % 9)}-28`,
    "a word, English": (i) => `/api/items?search=${word(i, "en")}`,
    "two words, Russian": (i) => `/api/items?search=${word(i, "ru")}+${word(i + 3, "ru")}`,
    "a word that is nowhere": () => "/api/items?search=zebra",
    "as it stood on a day": (i) => `/api/items?asOf=2010-0${1 + (i % 9)}-15`,
  };
}

async function ask(url) {
  const response = await fetch(url);
  if (response.status !== 200) throw new Error(`${url} answers ${response.status}: ${await response.text()}`);
  await response.arrayBuffer();
}

function report(kind, milliseconds) {
  milliseconds.sort((a, b) => a - b);
  const at = (share) => milliseconds[Math.min(milliseconds.length - 1, Math.floor(milliseconds.length * share))];
  console.log(
    `  ${kind}: median ${at(0.5).toFixed(1)} ms, p99 ${at(0.99).toFixed(1)} ms, slowest ${at(1).toFixed(1)} ms`,
  );
  return at(0.99);
}

function seconds(milliseconds) {
  return (milliseconds / 1000).toFixed(1);
}
