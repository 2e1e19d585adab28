// Measures this engine beside Pywr on the same models in one run, and writes the tables of README.md.
//
//   npm run build && node bench/river/run.mjs [ROUNDS]
//
// One program at a time, one thread each, all of them once in every round; figures are medians over the rounds of
// processor time (all threads of the process, compilation of the JavaScript included). Needs Python 3.10 or newer with
// venv, and Chromium (its row is left out without it).
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { pywrBasin } from "./basin.mjs";

const rounds = Number(process.argv[2] ?? 3);
const folder = fileURLToPath(new URL(".", import.meta.url));
const cache = `${folder}.cache`;
const python = `${folder}.venv/bin/python`;
const chromium = process.env.CHROMIUM ?? "/usr/bin/chromium";
const sizes = [
  { units: 1, periods: 365, scenarios: 500 },
  { units: 12, periods: 365, scenarios: 40 },
  { units: 120, periods: 365, scenarios: 5 },
];
const solvers = [["glpk"], ["glpk", "unsafe"], ["glpk-edge"], ["glpk-edge", "unsafe"], ["lpsolve"]];
const tolerance = 1e-6;

prepare();
const tables = [inputs(), sizes.map(measure).join("\n\n"), chu(), linear()];
const readme = `${folder}README.md`;
const [before] = readFileSync(readme, "utf8").split("<!-- results -->");
writeFileSync(readme, `${before}<!-- results -->\n\n${tables.join("\n\n")}\n`);
console.log(tables.join("\n\n"));

function prepare() {
  mkdirSync(cache, { recursive: true });
  if (!existsSync(python)) execFileSync("python3", ["-m", "venv", `${folder}.venv`], { stdio: "inherit" });
  execFileSync(python, ["-m", "pip", "install", "--quiet", "-r", `${folder}requirements.txt`], { stdio: "inherit" });
}

function inputs() {
  const pywr = execFileSync(python, ["-c", "import pywr; print(pywr.__version__)"], { encoding: "utf8" }).trim();
  return [
    `- machine: ${cpus()[0]?.model.trim()}, ${cpus().length} cores, load average ${loadavg()[0].toFixed(1)} at the start; one thread used; ${rounds} rounds`,
    `- Node ${process.version}; Pywr ${pywr}, with fixed flows, costs and factors set once, and its unsafe interface to GLPK where it says so`,
  ].join("\n");
}

function measure({ units, periods, scenarios }) {
  const nodes = 5 * units + 1;
  const path = `${cache}/basin-${nodes}.json`;
  writeFileSync(path, JSON.stringify(pywrBasin({ units, periods, scenarios })));
  const programs = new Map([["Kelisim", () => ours(path, "time")]]);
  for (const [solver, unsafe] of solvers) {
    // It takes some seconds a hundred scenario-periods on the large model.
    if (solver === "lpsolve" && units > 12) continue;
    programs.set(`Pywr, ${solver}${unsafe ? ", unsafe" : ""}`, () => pywr(path, solver, "time", unsafe));
  }
  const micros = new Map([...programs.keys()].map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, run] of programs) {
      const { seconds, steps } = run();
      micros.get(name).push((seconds / steps) * 1e6);
    }
  }
  const own = median(micros.get("Kelisim"));
  const rows = [...micros].map(
    ([name, list]) => `| ${name} | ${figure(median(list))} | ${figure(median(list) / own)} |`,
  );
  const fastest = Math.min(...[...micros].filter(([name]) => name !== "Kelisim").map(([, list]) => median(list)));
  return [
    `${nodes} nodes, ${periods} periods × ${scenarios} scenarios; ${answers(path)}; the fastest of Pywr's takes ${figure(fastest / own)} times as long`,
    "",
    "| | µs per scenario-period | times ours |",
    "| --- | ---: | ---: |",
    ...rows,
  ].join("\n");
}

/** Every volume and demand of every period and scenario. */
function answers(path) {
  const theirs = pywr(path, "glpk-edge", "answers").answers;
  const own = ours(path, "answers").answers;
  let count = 0;
  let worst = 0;
  for (const [name, byScenario] of Object.entries(own)) {
    byScenario.forEach((figures, scenario) => {
      figures.forEach((value, t) => {
        const expected = theirs[name][scenario][t];
        count += 1;
        worst = Math.max(worst, Math.abs(value - expected) / Math.max(1, Math.abs(expected)));
      });
    });
  }
  const verdict = worst <= tolerance ? "the same" : "NOT the same";
  return `${count.toLocaleString("en")} volumes and supplies of the first scenarios are ${verdict} as Pywr's (largest difference ${worst.toExponential(1)})`;
}

function chu() {
  const node = Array.from({ length: rounds }, () =>
    JSON.parse(execFileSync(process.execPath, [`${folder}chu.mjs`, "100", "100"], { encoding: "utf8" })),
  );
  const rows = [
    `| Node | ${figure(median(node.map(({ seconds }) => seconds)))} | ${figure(median(node.map(({ wallSeconds }) => wallSeconds)))} |`,
  ];
  if (existsSync(chromium)) {
    const browser = Array.from({ length: rounds }, () =>
      JSON.parse(execFileSync(process.execPath, [`${folder}browser.mjs`], { encoding: "utf8" })),
    );
    rows.push(`| Chromium | – | ${figure(median(browser.map(({ wallSeconds }) => wallSeconds)))} |`);
  }
  return [
    "The Chu, 100 years by decades × 100 scenarios of chance (360,000 scenario-periods), one thread:",
    "",
    "| | processor seconds | seconds by the clock |",
    "| --- | ---: | ---: |",
    ...rows,
  ].join("\n");
}

/** Twice the scenarios, or twice the periods, against once. */
function linear() {
  const seconds = (years, scenarios) =>
    median(
      Array.from(
        { length: rounds },
        () =>
          JSON.parse(
            execFileSync(process.execPath, [`${folder}chu.mjs`, String(years), String(scenarios)], {
              encoding: "utf8",
            }),
          ).seconds,
      ),
    );
  const once = seconds(50, 100);
  return `Cost against 50 years × 100 scenarios (${figure(once)} s): twice the scenarios ${figure(seconds(50, 200) / once)} times, twice the years ${figure(seconds(100, 100) / once)} times, four times the years ${figure(seconds(200, 100) / once)} times.`;
}

function ours(path, what) {
  return JSON.parse(
    execFileSync(process.execPath, [`${folder}kelisim.mjs`, path, what], { encoding: "utf8", maxBuffer: 2 ** 30 }),
  );
}

function pywr(path, solver, what, unsafe) {
  const args = [`${folder}pywr_run.py`, path, solver, what, ...(unsafe ? ["unsafe"] : [])];
  return JSON.parse(
    execFileSync(python, args, { encoding: "utf8", maxBuffer: 2 ** 30, stdio: ["ignore", "pipe", "ignore"] }),
  );
}

function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}

function figure(value) {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
