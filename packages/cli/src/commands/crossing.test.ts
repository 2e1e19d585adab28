import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type CrossingModelInput, checkModel } from "@kelisim/crossing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newModel } from "../crossing/new-model.ts";
import { buildKelisim, kelisim } from "../testing/kelisim-process.ts";

const folder = mkdtempSync(join(tmpdir(), "kelisim-crossing-"));
beforeAll(buildKelisim);
afterAll(() => rmSync(folder, { recursive: true }));

const small = newModel({
  name: "A small crossing",
  directions: ["out", "in"],
  peoplePerDay: 1500,
  booths: 3,
  secondsPerPerson: 60,
  carsPerDay: 200,
  trucksPerDay: 40,
  bays: 3,
  minutesPerCar: 5,
  minutesPerTruck: 12,
  waitLimitMinutes: 10,
  startDate: "2021-07-05",
}) as CrossingModelInput;

function save(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

const model = save("small.json", small);
const moreBays = save("more-bays.json", {
  ...small,
  name: "More bays",
  stations: small.stations.map((station) => ({
    ...station,
    lanes: station.lanes.map((lanes) => (lanes.id === "bays" ? { ...lanes, count: 5 } : lanes)),
  })),
});

describe("kelisim crossing run", () => {
  it("shows how long each stream waits and how busy each station is", async () => {
    const { stdout, stderr, code } = await kelisim(["crossing", "run", model]);
    expect(code).toBe(0);
    expect(stderr).toBe("");
    expect(stdout).toContain("A small crossing\n7 days from 2021-07-05, 10 replications");
    expect(stdout).toMatch(/People, out +1,5\d\d +\S+/);
    expect(stdout).toMatch(/Vehicle inspection, in .*%/);
  });

  it("gives one answer, however many workers share the replications", async () => {
    const answers = await Promise.all(
      ["1", "2", "3"].map((workers) =>
        kelisim(["crossing", "run", model, "--json", "--seed", "7", "--workers", workers]),
      ),
    );
    const [first, ...others] = answers.map(({ stdout }) => stdout);
    expect(JSON.parse(first!)).toMatchObject({ seed: 7, replications: 10, days: 7 });
    for (const other of others) expect(other).toBe(first);
  });

  it("simulates other days than the model's when asked", async () => {
    const { stdout } = await kelisim(["crossing", "run", model, "--json", "--from", "2021-07-11", "--days", "1"]);
    expect(JSON.parse(stdout)).toMatchObject({ days: 1 });
  });

  it("replicates until the wanted precision", async () => {
    const { stdout } = await kelisim(["crossing", "run", model, "--json", "--precision", "0.1"]);
    const result = JSON.parse(stdout);
    expect(result.replications).toBeGreaterThan(10);
    for (const { wait } of result.streams) {
      expect(wait.meanSeconds.halfWidth).toBeLessThanOrEqual(0.1 * wait.meanSeconds.mean);
    }
  });

  it("writes a page that needs no other file", async () => {
    const { stdout, code } = await kelisim(["crossing", "run", model, "--html"]);
    expect(code).toBe(0);
    expect(stdout.match(/<svg /g)?.length).toBe(small.streams.length + 2 * small.stations.length);
    expect(stdout.match(/<svg [^>]*role="img" aria-labelledby/g)?.length).toBe(stdout.match(/<svg /g)?.length);
    expect(stdout).not.toMatch(/<script|<link|src=|url\(|@import/);
    expect(stdout).not.toMatch(/NaN|undefined|Infinity/);
    const ids = [...stdout.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("shows names as they are, not as markup", async () => {
    const path = save("names.json", { ...small, name: "<script>alert(1)</script> & co" });
    const { stdout } = await kelisim(["crossing", "run", path, "--html", "--replications", "2"]);
    expect(stdout).not.toContain("<script>");
    expect(stdout).toContain("&#60;script&#62;alert(1)");
  });

  it("takes counted arrivals from a CSV file beside the model", async () => {
    const hours = Array.from({ length: 24 }, (_, hour) => `2021-07-05 ${hour}:00;${hour};${hour < 12 ? 0 : 20}`);
    save("counts.csv", ["hour;trucks;cars", ...hours].join("\r\n"));
    const arrivals = (column: string) => ({ kind: "counts", binMinutes: 60, file: "counts.csv", column });
    const counted = (column: string) => ({
      ...small,
      streams: small.streams.map((stream) =>
        stream.id === "cars-out" ? { ...stream, arrivals: arrivals(column) } : stream,
      ),
    });
    const path = save("counted.json", counted("cars"));
    const { stdout } = await kelisim(["crossing", "run", path, "--json", "--days", "20", "--replications", "2"]);
    const { byHourOfDay } = JSON.parse(stdout).streams.find(({ id }: { id: string }) => id === "cars-out");
    expect(byHourOfDay[11].arrived.mean).toBe(0);
    expect(byHourOfDay[12].arrived.mean).toBeGreaterThan(15);
    expect(byHourOfDay[12].arrived.mean).toBeLessThan(25);

    const wrong = await kelisim(["crossing", "check", save("miscounted.json", counted("ships"))]);
    expect(wrong.code).toBe(1);
    expect(wrong.stderr).toContain("has no column ships; it has hour, trucks, cars");
  });

  it("leaves counted arrivals on the days on which they were counted", async () => {
    // None on the first day, many on the second.
    const counts = Array.from({ length: 48 }, (_, hour) => (hour < 24 ? 0 : 30));
    const streams = small.streams.map((stream) =>
      stream.id === "cars-out" ? { ...stream, arrivals: { kind: "counts", binMinutes: 60, counts } } : stream,
    );
    const path = save("two-days.json", { ...small, streams });
    const arrivedFrom = async (day: string) => {
      const { stdout } = await kelisim(["crossing", "run", path, "--json", "--from", day, "--days", "1"]);
      return JSON.parse(stdout).streams.find(({ id }: { id: string }) => id === "cars-out").arrived.mean;
    };
    expect(await arrivedFrom("2021-07-05")).toBe(0);
    expect(await arrivedFrom("2021-07-06")).toBeGreaterThan(600);
  });

  it("reads a model from standard input", async () => {
    const { stdout, code } = await kelisim(["crossing", "run", "-", "--replications", "2"], {
      input: JSON.stringify(small),
    });
    expect(code).toBe(0);
    expect(stdout).toContain("A small crossing");
  });
});

describe("kelisim crossing compare", () => {
  it("says what changes, with its interval, and what that is worth", async () => {
    const { stdout, code } = await kelisim([
      ...["crossing", "compare", model, moreBays],
      ...["--vehicle-hour", "4000", "--currency", "KZT"],
    ]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Cars, out .*−.* ± /);
    expect(stdout).toMatch(/Saved in a year of such days: .* hours of vehicles/);
    expect(stdout).toMatch(/Worth: [\d,]+ ± [\d,]+ KZT/);
  });

  it("leaves what does not change exactly as it is: both variants see the same random numbers", async () => {
    const { stdout } = await kelisim(["crossing", "compare", model, moreBays, "--json"]);
    const people = JSON.parse(stdout).streams.find(({ id }: { id: string }) => id === "people-out");
    expect(people.meanWaitSeconds.difference).toEqual({ mean: 0, halfWidth: 0 });
  });

  it("compares a model with itself under a change", async () => {
    const { stdout } = await kelisim([
      ...["crossing", "compare", model, model, "--set", "stations.vehicles-*.lanes.bays.count=5", "--json"],
    ]);
    const fromFile = await kelisim(["crossing", "compare", model, moreBays, "--json"]);
    expect(JSON.parse(stdout).streams).toEqual(JSON.parse(fromFile.stdout).streams);
  });

  it("draws before and after as a page", async () => {
    const { stdout } = await kelisim(["crossing", "compare", model, moreBays, "--html"]);
    expect(stdout).toContain("<h1>Before and after</h1>");
    expect(stdout).toContain('class="bar second"');
    expect(stdout).not.toMatch(/NaN|undefined|Infinity/);
  });
});

describe("kelisim crossing staff", () => {
  it("finds lanes by hour and shifts, and writes the model with them", async () => {
    const path = join(folder, "staffed.json");
    const { stdout, code } = await kelisim([
      ...["crossing", "staff", model, "--target", "90% of cars-out under 15 min", "--replications", "3"],
      ...["--days", "1", "--write", path],
    ]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Lane-hours a day: 72 in the model, \d+ needed, \d+ as manned/);
    expect(stdout).toContain("Shifts at Vehicle inspection, out, bays:");
    expect(checkModel(JSON.parse(readFileSync(path, "utf8")))).toMatchObject({ ok: true });
  });
});

describe("kelisim crossing capacity", () => {
  it("finds the largest flow that keeps the target", async () => {
    const { stdout, code } = await kelisim([
      ...["crossing", "capacity", model, "--target", "95% of cars-out under 30 min", "--json", "--days", "2"],
    ]);
    expect(code).toBe(0);
    const { factor, shareOver, shareOverBeyond } = JSON.parse(stdout);
    expect(factor).toBeGreaterThan(0);
    expect(shareOver[0].mean).toBeLessThanOrEqual(0.05);
    expect(shareOverBeyond[0].mean).toBeGreaterThan(0.05);
  });
});

describe("pages of staff and capacity", () => {
  it.each(["staff", "capacity"])("%s can be a page with charts", async (command) => {
    const { stdout, code } = await kelisim([
      ...["crossing", command, model, "--target", "90% of cars-out under 15 min", "--replications", "3"],
      ...["--days", "1", "--html"],
    ]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^<!doctype html>/);
    expect(stdout).toContain("90% of Cars, out wait no longer than 15 min");
    expect(stdout).not.toMatch(/NaN|undefined|Infinity/);
  });
});

describe("kelisim crossing check", () => {
  it("explains every mistake with its path and exits with 1", async () => {
    const [stream, ...streams] = small.streams;
    const path = save("bad.json", {
      ...small,
      streams: [{ ...stream, arrivals: { kind: "hourly", perHour: -3 } }, ...streams],
      stations: small.stations.map((station) => ({ ...station, lanes: [] })),
    });
    const { stdout, code } = await kelisim(["crossing", "check", path]);
    expect(code).toBe(1);
    expect(stdout).toContain("$.streams[0].arrivals.perHour: ");
    expect(stdout.match(/\$\.stations\[\d\]\.lanes: /g)).toHaveLength(4);
  });

  it("says that a right model is right", async () => {
    const { stdout, code } = await kelisim(["crossing", "check", model]);
    expect(code).toBe(0);
    expect(stdout).toContain("is right: 6 streams, 4 stations, 7 days from 2021-07-05");
  });

  it.each(["korday.json", "korday-before.json"])("finds the example's %s right", async (name) => {
    const path = fileURLToPath(new URL(`../../../../examples/kazakhstan-kyrgyzstan/${name}`, import.meta.url));
    expect((await kelisim(["crossing", "check", path])).code).toBe(0);
  });
});

describe("kelisim crossing init", () => {
  it("makes a model from answers that are piped in, and from the usual ones where they end", async () => {
    const path = join(folder, "first.json");
    const { stdout, stderr, code } = await kelisim(["crossing", "init", path], {
      input: "Karasu\neast, west\n2500\n",
    });
    expect(code).toBe(0);
    expect(stdout).toBe(`kelisim crossing run ${path}\n`);
    expect(stderr).toContain("Passport booths, each way [6]:");
    const written = JSON.parse(readFileSync(path, "utf8"));
    expect(written.name).toBe("Karasu");
    expect(written.streams[0].arrivals.perDay).toBe(2500);
    expect(checkModel(written)).toMatchObject({ ok: true });
  });

  it("asks again after an answer that makes no sense", async () => {
    const path = join(folder, "again.json");
    const { stderr } = await kelisim(["crossing", "init", path], { input: "\n\nmany\n70\n" });
    expect(stderr).toContain("Give a number of at least 0.");
    expect(JSON.parse(readFileSync(path, "utf8")).streams[0].arrivals.perDay).toBe(70);
  });

  it("never replaces a file unasked", async () => {
    const path = save("mine.json", "{}");
    const { stderr, code } = await kelisim(["crossing", "init", path]);
    expect(code).toBe(1);
    expect(stderr).toContain("--force");
    expect(readFileSync(path, "utf8")).toBe("{}");
  });
});

describe("Ctrl-C", () => {
  it("stops a long run at once, with the exit code of an interrupted program and nothing written", async () => {
    const command = fileURLToPath(new URL("../../bin/kelisim.js", import.meta.url));
    const child = spawn(process.execPath, [
      ...[command, "crossing", "run", model],
      ...["--days", "36600", "--replications", "1000"],
    ]);
    let output = "";
    child.stdout.on("data", (chunk) => {
      output += chunk;
    });
    let message = "";
    child.stderr.on("data", (chunk) => {
      message += chunk;
    });
    const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
    await new Promise((resolve) => setTimeout(resolve, 2000));
    expect(child.exitCode).toBeNull();
    child.kill("SIGINT");
    expect(await ended).toBe(130);
    expect(message).toBe("stopped; nothing was written\n");
    expect(output).toBe("");
  });
});

describe("mistakes", () => {
  it.each([
    [["run", "nowhere.json"], 1, "there is no file nowhere.json"],
    [["run", save("broken.json", "{ name: 1")], 1, "is not JSON"],
    [["run"], 2, "missing required argument 'model'"],
    [["run", model, "--replications", "0"], 2, "It must be a whole number from 1 to 100000."],
    [["run", model, "--from", "2021-02-30"], 2, "It must be a date"],
    [["run", model, "--json", "--html"], 2, "cannot be used with"],
    [["staff", model], 2, "required option '--target"],
    [["staff", model, "--target", "fast cars"], 2, 'write it as "95% of cars-out under 30 min"'],
    [["capacity", model, "--target", "95% of ships under 1 h"], 2, "names no stream of the model"],
    [["capacity", model, "--target", "95% of cars-out at passport-out under 1 h"], 2, "does not come to a station"],
    [["run", model, "--set", "stations.gate.lanes.*.count=2"], 2, "reaches nothing in the model"],
    [["run", model, "--set", "stations.*.lanes.*.count=-2"], 1, "$.stations[0].lanes[0].count: must be"],
    [["fly"], 2, "unknown command 'fly'"],
  ] as const)("%j exits with %i", async (args, expected, message) => {
    const { stderr, code } = await kelisim(["crossing", ...args]);
    expect(stderr).toContain(message);
    expect(code).toBe(expected);
  });

  it.each([["run"], ["compare"], ["staff"], ["capacity"], ["check"], ["init"]])(
    "%s --help ends in examples",
    async (command) => {
      const { stdout, code } = await kelisim(["crossing", command, "--help"]);
      expect(code).toBe(0);
      expect(stdout).toMatch(new RegExp(`Examples:\\n {2}\\$ kelisim crossing ${command}`));
    },
  );
});
