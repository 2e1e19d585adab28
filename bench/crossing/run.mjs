// Measures the engine beside a plain C program, SimPy and Ciw in one run, and writes the tables of README.md.
//
//   npm run build && node bench/crossing/run.mjs [ROUNDS]
//
// One program at a time, one thread each, all of them once in every round; rates are medians over the rounds, of
// processor time. Needs a C compiler, Python 3.10 or newer with venv, and Chromium (the browser's row is left out
// without it).
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";

const rounds = Number(process.argv[2] ?? 5);
const folder = fileURLToPath(new URL(".", import.meta.url));
const cache = `${folder}.cache`;
const python = `${folder}.venv/bin/python`;
const chromium = process.env.CHROMIUM ?? "/usr/bin/chromium";
const kordayModel = fileURLToPath(new URL("../../examples/kazakhstan-kyrgyzstan/korday.json", import.meta.url));
const fortnight = `${cache}/korday-fortnight.json`;

const plainC = "plain C, binary heap";
const lanes = 8;
const load = 0.9;
/** Runs of the Korday fortnight a round: more where a run is short, so that each program runs for seconds. */
const runs = { kelisim: 40, simpy: 4, ciw: 2 };
/** So many that each program runs for seconds. */
const customers = { c: 40_000_000, kelisim: 40_000_000, events: 10_000_000, simpy: 400_000, ciw: 200_000 };

prepare();
printInputs();
const mmc = measureMmc();
const korday = measureKorday();
const year = measureYear();
writeReadme([mmcTable(mmc), kordayTable(korday), agreementTable(korday), yearTable(year)].join("\n\n"));

function prepare() {
  mkdirSync(cache, { recursive: true });
  execFileSync("cc", ["-O3", "-march=native", "-o", `${cache}/mmc`, `${folder}mmc.c`, "-lm"], { stdio: "inherit" });
  if (!existsSync(python)) execFileSync("python3", ["-m", "venv", `${folder}.venv`], { stdio: "inherit" });
  execFileSync(python, ["-m", "pip", "install", "--quiet", "-r", `${folder}requirements.txt`], { stdio: "inherit" });
  // The peers start empty and take no year: a fortnight of July from a Monday on, the same for all.
  const model = JSON.parse(readFileSync(kordayModel, "utf8"));
  writeFileSync(
    fortnight,
    JSON.stringify({ ...model, period: { startDate: "2021-07-05", days: 14 }, start: { mode: "empty" } }),
  );
}

function printInputs() {
  say(inputs().join("\n"));
}

function inputs() {
  const version = (command, ...args) => execFileSync(command, args, { encoding: "utf8" }).split("\n")[0];
  return [
    `- machine: ${cpus()[0]?.model.trim()}, ${cpus().length} cores; one thread used; ${rounds} rounds`,
    `- Node ${process.version}; ${version("cc", "--version")}, -O3 -march=native; ${version(python, "--version")}; ${version(python, "-c", "import simpy, ciw; print(f'SimPy {simpy.__version__}, Ciw {ciw.__version__}')")}`,
    `- M/M/${lanes} at load ${load}, from empty: ${customers.c.toLocaleString("en")} customers a round in C and Kelisim (${customers.events.toLocaleString("en")} by events), ${customers.simpy.toLocaleString("en")} in SimPy, ${customers.ciw.toLocaleString("en")} in Ciw`,
    `- Korday: examples/kazakhstan-kyrgyzstan/korday.json, two weeks from Monday 5 July, from empty, about 240,000 people and vehicles a run; runs a round, one after another: Kelisim ${runs.kelisim}, SimPy ${runs.simpy}, Ciw ${runs.ciw}`,
    "- simmer (R) was not to be had: neither PyPI, npm, crates.io nor Debian 12 carries it",
  ];
}

function measureMmc() {
  const programs = {
    [plainC]: (seed) => call(`${cache}/mmc`, customers.c, lanes, load, seed),
    "the same C, counting what Kelisim counts": (seed) =>
      call(`${cache}/mmc`, customers.c, lanes, load, seed, "counting"),
    "Kelisim, recursion": (seed) => ours("mmc", customers.kelisim, lanes, load, seed, "auto"),
    "Kelisim, events": (seed) => ours("mmc", customers.events, lanes, load, seed, "events"),
    SimPy: (seed) => call(python, `${folder}simpy_mmc.py`, customers.simpy, lanes, load, seed),
    Ciw: (seed) => call(python, `${folder}ciw_mmc.py`, customers.ciw, lanes, load, seed),
  };
  return inRounds("M/M/8", programs);
}

function measureKorday() {
  const programs = {
    "Kelisim, fastest way": (seed) => ours("model", fortnight, firstSeed(seed, runs.kelisim), runs.kelisim, "auto"),
    "Kelisim, events": (seed) => ours("model", fortnight, firstSeed(seed, runs.kelisim), runs.kelisim, "events"),
    SimPy: (seed) => call(python, `${folder}simpy_korday.py`, fortnight, firstSeed(seed, runs.simpy), runs.simpy),
    Ciw: (seed) => call(python, `${folder}ciw_korday.py`, fortnight, firstSeed(seed, runs.ciw), runs.ciw),
  };
  return inRounds("Korday", programs);
}

function measureYear() {
  const node = call(process.execPath, `${folder}year.mjs`, kordayModel, 1, rounds);
  say(`year in Node: ${node.milliseconds.map((ms) => ms.toFixed(0)).join(", ")} ms`);
  if (!existsSync(chromium)) return { node };
  const browser = call(process.execPath, `${folder}browser.mjs`, kordayModel, 1, rounds);
  say(`year in Chromium ${browser.version}: ${browser.milliseconds.map((ms) => ms.toFixed(0)).join(", ")} ms`);
  return { node, browser };
}

/** Every program once in every round, so that a slow spell of the machine falls on all of them. */
function inRounds(name, programs) {
  const outcomes = Object.fromEntries(Object.keys(programs).map((program) => [program, []]));
  for (let round = 1; round <= rounds; round++) {
    for (const [program, measure] of Object.entries(programs)) {
      const outcome = measure(round);
      outcomes[program].push(outcome);
      say(`${name}, round ${round}, ${program}: ${rate(outcome).toFixed(3)} million a second`);
    }
  }
  return outcomes;
}

function mmcTable(outcomes) {
  const c = medianRate(outcomes[plainC]);
  const rows = Object.entries(outcomes).map(([program, runs]) => {
    const wait = interval(runs.map(({ meanWait }) => meanWait));
    return `| ${program} | ${medianRate(runs).toPrecision(3)} | ${(medianRate(runs) / c).toPrecision(2)} | ${wait.mean.toFixed(4)} ± ${wait.halfWidth.toFixed(4)} |`;
  });
  return [
    `### M/M/${lanes} at load ${load}`,
    "",
    `Exact mean wait: ${erlangCWait().toFixed(4)} services.`,
    "",
    "| program | million customers a second | of C | mean wait, services |",
    "| --- | ---: | ---: | ---: |",
    ...rows,
  ].join("\n");
}

function kordayTable(outcomes) {
  const fastestPeer = Math.max(medianRate(outcomes.SimPy), medianRate(outcomes.Ciw));
  const rows = Object.entries(outcomes).map(
    ([program, runs]) =>
      `| ${program} | ${medianRate(runs).toPrecision(3)} | ${(medianRate(runs) / fastestPeer).toPrecision(2)} |`,
  );
  return [
    "### Korday, two weeks of July",
    "",
    "| program | million customers a second | of the faster peer |",
    "| --- | ---: | ---: |",
    ...rows,
  ].join("\n");
}

/** Mean waits by stream, each with the half width of its 95 % interval over the rounds. */
function agreementTable(outcomes) {
  const programs = ["Kelisim, fastest way", "SimPy", "Ciw"];
  const streams = Object.keys(outcomes.SimPy[0].runs[0]);
  const rows = streams.map((stream) => {
    const cells = programs.map((program) => {
      const { mean, halfWidth } = interval(
        outcomes[program].flatMap(({ runs }) => runs.map((run) => run[stream].meanWait)),
      );
      return `${mean.toFixed(1)} ± ${halfWidth.toFixed(1)}`;
    });
    const late = programs.map((program) => {
      const { mean, halfWidth } = interval(
        outcomes[program].flatMap(({ runs }) => runs.map((run) => run[stream].late * 100)),
      );
      return `${mean.toFixed(1)} ± ${halfWidth.toFixed(1)}`;
    });
    return `| ${stream} | ${cells.join(" | ")} | ${late.join(" | ")} |`;
  });
  return [
    "Mean wait in seconds, and share over the limit in percent, with 95 % intervals over the runs of all rounds:",
    "",
    "| stream | Kelisim, s | SimPy, s | Ciw, s | Kelisim, % | SimPy, % | Ciw, % |",
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ...rows,
  ].join("\n");
}

function yearTable({ node, browser }) {
  const row = (name, milliseconds) =>
    `| ${name} | ${milliseconds[0].toFixed(0)} | ${median(milliseconds).toFixed(0)} | ${Math.min(...milliseconds).toFixed(0)} |`;
  return [
    "### A simulated year of Korday",
    "",
    "| where | first time, ms | median, ms | least, ms |",
    "| --- | ---: | ---: | ---: |",
    row(`Node ${process.version}, elapsed`, node.milliseconds),
    row(`Node ${process.version}, processor time of all threads`, node.processorMilliseconds),
    ...(browser ? [row(`Chromium ${browser.version}, elapsed`, browser.milliseconds)] : []),
    "",
    browser
      ? `Results of the two: ${browser.sha256 === node.sha256 ? "the same to the last bit" : "DIFFERENT"} (SHA-256 ${node.sha256.slice(0, 16)}…). Peak memory of Node: ${node.peakMegabytes.toFixed(0)} MB.`
      : `Chromium was not found. Peak memory of Node: ${node.peakMegabytes.toFixed(0)} MB.`,
  ].join("\n");
}

function writeReadme(tables) {
  const file = `${folder}README.md`;
  const text = readFileSync(file, "utf8");
  const [before] = text.split("<!-- results -->");
  writeFileSync(file, `${before}<!-- results -->\n\n${inputs().join("\n")}\n\n${tables}\n`);
  say(`\n${tables}\n\nwritten to ${file}`);
}

function ours(...args) {
  return call(process.execPath, `${folder}kelisim.mjs`, ...args);
}

function call(command, ...args) {
  return JSON.parse(execFileSync(command, args.map(String), { encoding: "utf8", maxBuffer: 1 << 26 }));
}

function rate({ customers, seconds }) {
  return customers / seconds / 1e6;
}

function medianRate(runs) {
  return median(runs.map(rate));
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Mean and half width of the 95 % interval by Student's t. */
function interval(values) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  return { mean, halfWidth: studentT(values.length - 1) * Math.sqrt(variance / values.length) };
}

/** The 97.5 % quantile, within 0.5 % (Cornish and Fisher's expansion; the table where it is too coarse). */
function studentT(degrees) {
  const table = [12.706, 4.303, 3.182];
  const z = 1.959964;
  const expansion = z + (z ** 3 + z) / (4 * degrees) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * degrees ** 2);
  return table[degrees - 1] ?? expansion;
}

function firstSeed(round, count) {
  return (round - 1) * count + 1;
}

/** C(c, a)/(c(1 − ρ)) services. */
function erlangCWait() {
  let blocking = 1;
  const offered = lanes * load;
  for (let lane = 1; lane <= lanes; lane++) blocking = (offered * blocking) / (lane + offered * blocking);
  return blocking / (1 - load * (1 - blocking)) / (lanes * (1 - load));
}

function say(text) {
  process.stdout.write(`${text}\n`);
}
