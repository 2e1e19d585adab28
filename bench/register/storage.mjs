// How fast entries become durable, beside the same bytes as plain INSERTs into the same database: the price of
// signatures checked, rules applied, Merkle tree, checkpoint and projections.
//   node bench/register/storage.mjs [ENTRIES on PGlite] [ENTRIES on PostgreSQL]
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { createRecord, generateLogKey, openRecord } from "@kelisim/register/storage";
import { sql } from "kysely";
import { openPglite } from "../../packages/register/dist/storage/database/open-pglite.js";
import { openPostgres } from "../../packages/register/dist/storage/database/open-postgres.js";
import { startPrivatePostgres } from "../../packages/register/dist/testing/private-postgres.js";
import { MIX, syntheticLog } from "./synthetic-log.mjs";

const ON_PGLITE = Number(process.argv[2] ?? 3_000);
const ON_POSTGRES = Number(process.argv[3] ?? 20_000);
const CLIENTS = 16;
const WANTED = { PGlite: { clients: 1, perSecond: 300 }, PostgreSQL: { clients: CLIENTS, perSecond: 2_000 } };
const NOW = new Date("2300-01-01");

const log = generateLogKey("bench.example/kz-kg");
const leaves = [];
for (const leaf of syntheticLog({ signed: true, log })) {
  if (leaves.push(leaf) > Math.max(ON_PGLITE, ON_POSTGRES)) break;
}
const entries = leaves.map((leaf) => JSON.parse(new TextDecoder().decode(leaf)));
const meanBytes = Math.round(leaves.reduce((sum, leaf) => sum + leaf.length, 0) / leaves.length);
const folder = mkdtempSync(join(tmpdir(), "kelisim-bench-"));

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0].model}; fsync on in both databases`);
console.log(`entries: ${MIX}; ${meanBytes} bytes each on average`);

await compare("PGlite", 1, ON_PGLITE, { folder: join(folder, "pglite") }, (location) =>
  openPglite(join(location.folder, "plain")),
);
const postgres = await startPrivatePostgres();
if (postgres !== null) {
  for (const clients of [1, CLIENTS]) {
    const location = { folder: join(folder, `postgres-${clients}`), databaseUrl: await postgres.createDatabase() };
    const count = clients === 1 ? ON_PGLITE : ON_POSTGRES;
    await compare(`PostgreSQL ${postgres.version}`, clients, count, location, () =>
      openPostgres(location.databaseUrl, "plain"),
    );
  }
  await postgres.stop();
}
rmSync(folder, { recursive: true });

/** The same entries, appended to a record and inserted into a table, by so many clients each waiting for its answer. */
async function compare(name, clients, count, location, openPlain) {
  await createRecord(location, log);
  const record = await openRecord(location, { modelProblems: () => [], now: () => NOW });
  await record.append(entries[0]);
  const appended = await rate(clients, count, (i) => record.append(entries[i + 1]));
  await record.close();

  const { db, close } = await openPlain(location);
  await sql`create table plain (index integer primary key, leaf bytea not null)`.execute(db);
  const inserted = await rate(clients, count, (i) =>
    sql`insert into plain (index, leaf) values (${i}, ${leaves[i + 1]})`.execute(db),
  );
  await close();
  console.log(
    `${name}, ${clients} client${clients === 1 ? "" : "s"}, ${count} entries, load ${loadavg()[0].toFixed(1)}: ` +
      `appended ${inWords(appended)}; plain INSERTs ${inWords(inserted)}`,
  );
  const wanted = WANTED[name.split(" ")[0]];
  if (wanted.clients === clients) {
    const met = appended.perSecond >= wanted.perSecond ? "MET" : "MISSED";
    console.log(`${met}: ${appended.perSecond}/s acknowledged as durable, wanted >= ${wanted.perSecond}/s`);
  }
}

async function rate(clients, count, task) {
  const milliseconds = [];
  let next = 0;
  const startMs = performance.now();
  const startCpu = process.cpuUsage();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (next < count) {
        const sentMs = performance.now();
        await task(next++);
        milliseconds.push(performance.now() - sentMs);
      }
    }),
  );
  const seconds = (performance.now() - startMs) / 1000;
  const { user, system } = process.cpuUsage(startCpu);
  milliseconds.sort((a, b) => a - b);
  return {
    perSecond: Math.round(count / seconds),
    p99Ms: milliseconds[Math.floor(milliseconds.length * 0.99)].toFixed(1),
    // Of this process: PostgreSQL has its own, PGlite's is in it.
    processorMs: ((user + system) / 1000 / count).toFixed(2),
  };
}

function inWords({ perSecond, p99Ms, processorMs }) {
  return `${perSecond}/s (p99 ${p99Ms} ms, ${processorMs} ms of processor time each)`;
}
