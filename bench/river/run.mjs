// Measures this engine beside Pywr on the same models in one run, and writes the verdicts and tables of README.md.
//
//   npm run build && node bench/river/run.mjs [ROUNDS]
//
// One program at a time, one thread each, all of them once in every round; figures are medians over the rounds of
// processor time (all threads of the process, compilation of the JavaScript included). Three rounds take some five
// minutes on a quiet machine. Needs Python 3.10 or newer with
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
  { units: 1, periods: 365, scenarios: 1500 },
  { units: 12, periods: 365, scenarios: 400 },
  { units: 120, periods: 365, scenarios: 15 },
];
/** Not aimed at: what loops cost. */
const looped = { units: 12, periods: 365, scenarios: 100, canals: true };
const solvers = [["glpk"], ["glpk", "unsafe"], ["glpk-edge"], ["glpk-edge", "unsafe"], ["lpsolve"]];
const tolerance = 1e-6;
const verdicts = [];

prepare();
const head = inputs();
const measured = [...sizes.map(measure), measure(looped), chu(), linear()];
const tables = [head, verdicts.join("\n"), ...measured];
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

function measure({ units, periods, scenarios, canals = false }) {
  const document = pywrBasin({ units, periods, scenarios, canals });
  const nodes = document.nodes.length;
  const path = `${cache}/basin-${nodes}.json`;
  writeFileSync(path, JSON.stringify(document));
  const programs = new Map([["Kelisim", () => ours(path, "time")]]);
  for (const [solver, unsafe] of solvers) {
    // Several times slower than the others already on the small model, and more so on larger ones.
    if (solver === "lpsolve" && units > 1) continue;
    programs.set(`Pywr, ${solver}${unsafe ? ", unsafe" : ""}`, () => pywr(path, solver, "time", unsafe));
  }
  const micros = new Map([...programs.keys()].map((name) => [name, []]));
  for (let round = 0; round < (canals ? 1 : rounds); round += 1) {
    for (const [name, run] of programs) {
      // The slowest by far; once is enough to see that.
      if (name.includes("lpsolve") && round > 0) continue;
      const { seconds, steps } = run();
      micros.get(name).push((seconds / steps) * 1e6);
    }
  }
  const own = median(micros.get("Kelisim"));
  const rows = [...micros].map(
    ([name, list]) => `| ${name} | ${figure(median(list))} | ${figure(median(list) / own)} |`,
  );
  const fastest = Math.min(...[...micros].filter(([name]) => name !== "Kelisim").map(([, list]) => median(list)));
  const compared = answers(path);
  if (!canals)
    judge(
      `${nodes} nodes: at least 10 times fewer µs per scenario-period than the fastest of Pywr's, with the same answers`,
      `${figure(fastest / own)} times, ${compared.isSame ? "the same" : "NOT the same"}`,
      fastest / own >= 10 && compared.isSame,
    );
  return [
    `${nodes} nodes${canals ? " with a canal beside each river (loops, for the general solver)" : ""}, ${periods} periods × ${scenarios} scenarios; ${compared.text}; the fastest of Pywr's takes ${figure(fastest / own)} times as long`,
    "",
    "| | µs per scenario-period | times ours |",
    "| --- | ---: | ---: |",
    ...rows,
  ].join("\n");
}

/** Whether every volume and supply of every period of the first scenarios is the same. */
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
  const isSame = count > 0 && worst <= tolerance;
  const verdict = isSame ? "the same" : "NOT the same";
  const text = `${count.toLocaleString("en")} volumes and supplies of the first scenarios are ${verdict} as Pywr's (largest difference ${worst.toExponential(1)})`;
  return { isSame, text };
}

function judge(aim, found, isMet) {
  verdicts.push(`- ${isMet ? "met" : "MISSED"}: ${aim} (${found})`);
}

function chu() {
  const node = Array.from({ length: rounds }, () =>
    JSON.parse(execFileSync(process.execPath, [`${folder}chu.mjs`, "100", "100"], { encoding: "utf8" })),
  );
  const rows = [row("Node", node, 2)];
  if (existsSync(chromium)) {
    const browser = Array.from({ length: rounds }, () =>
      JSON.parse(execFileSync(process.execPath, [`${folder}browser.mjs`], { encoding: "utf8" })),
    );
    rows.push(row("Chromium", browser, 3));
  }
  return [
    "The Chu, 100 years by decades × 100 scenarios of chance (360,000 scenario-periods), one thread:",
    "",
    "| | processor seconds | seconds by the clock |",
    "| --- | ---: | ---: |",
    ...rows,
  ].join("\n");
}

function row(name, runs, aim) {
  const seconds = median(runs.map((run) => run.seconds));
  const wallSeconds = median(runs.map((run) => run.wallSeconds));
  const found = `${figure(wallSeconds)} s by the clock, ${figure(seconds)} s of the processor`;
  judge(`the Chu, 100 years by decades × 100 scenarios, under ${aim} s in ${name}`, found, wallSeconds < aim);
  return `| ${name} | ${figure(seconds)} | ${figure(wallSeconds)} |`;
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
  const ratios = [seconds(50, 200), seconds(100, 100), seconds(200, 100)].map((measured) => measured / once);
  // Twice the work takes no more than twice the time, with a tenth for what the machine does besides.
  judge(
    "cost linear in scenarios and periods",
    ratios.map((ratio) => figure(ratio)).join(", "),
    ratios[0] <= 2.2 && ratios[1] <= 2.2 && ratios[2] <= 4.4,
  );
  return `Cost against 50 years × 100 scenarios (${figure(once)} s): twice the scenarios ${figure(ratios[0])} times, twice the years ${figure(ratios[1])} times, four times the years ${figure(ratios[2])} times.`;
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
