import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

/** A PostgreSQL of one's own, on a port of this machine that only this process was told. */
export interface PrivatePostgres {
  readonly version: string;
  /** Makes an empty database, and answers its address. */
  createDatabase(): Promise<string>;
  /** Stops it, and removes all its data. */
  stop(): Promise<void>;
}

/** Starts a PostgreSQL from the system's packages; null, and says so loudly, if there is none. `under` holds its data. */
export async function startPrivatePostgres(under = tmpdir()): Promise<PrivatePostgres | null> {
  const programs = findPrograms();
  if (programs === null) {
    console.warn(
      "\n!!! NO POSTGRESQL FOUND: everything that needs it is SKIPPED. Run scripts/install-system-packages.sh first. !!!\n",
    );
    return null;
  }
  const folder = mkdtempSync(join(under, "kelisim-postgres-"));
  const data = join(folder, "data");
  const user = ordinaryUser(folder);
  execFileSync(
    ...asUser(user, join(programs, "initdb"), [
      "-D",
      data,
      "-U",
      "kelisim",
      "-A",
      "trust",
      "-E",
      "UTF8",
      "--locale=C",
      "-N",
    ]),
    {
      stdio: "pipe",
    },
  );
  const port = await freePort();
  const server = spawn(
    ...asUser(user, join(programs, "postgres"), ["-D", data, "-p", String(port), "-k", folder, "-h", "127.0.0.1"]),
    { stdio: "ignore" },
  );
  const address = (database: string) => `postgres://kelisim@127.0.0.1:${port}/${database}`;
  const version = await waitForServer(server, address("postgres"));
  let databases = 0;
  return {
    version,
    createDatabase: async () => {
      const name = `record_${++databases}`;
      await query(address("postgres"), `create database ${name}`);
      return address(name);
    },
    stop: async () => {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      // SIGINT is PostgreSQL's fast shutdown.
      execFileSync(...asUser(user, join(programs, "pg_ctl"), ["stop", "-D", data, "-m", "fast"]), { stdio: "pipe" });
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function findPrograms(): string | null {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, "bin")),
    ...(process.env["PATH"] ?? "").split(":"),
  ];
  return folders.find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "postgres"))) ?? null;
}

/** PostgreSQL refuses to run as root: then it gets the user that its package made. */
function ordinaryUser(folder: string): string | null {
  if (process.getuid?.() !== 0) return null;
  const [userId, groupId] = ["-u", "-g"].map((flag) =>
    Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" })),
  );
  chownSync(folder, userId!, groupId!);
  return "postgres";
}

function asUser(user: string | null, program: string, parameters: readonly string[]): [string, string[]] {
  if (user === null) return [program, [...parameters]];
  return ["setpriv", [`--reuid=${user}`, `--regid=${user}`, "--init-groups", program, ...parameters]];
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function waitForServer(server: ChildProcess, address: string): Promise<string> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (server.exitCode !== null) throw new Error(`postgres ended with ${server.exitCode}`);
    try {
      const [row] = await query(address, "select current_setting('server_version') as version");
      return row!["version"] as string;
    } catch {
      await sleep(50);
    }
  }
  throw new Error("postgres did not come up within ten seconds");
}

async function query(address: string, text: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}
