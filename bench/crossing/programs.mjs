// The programs that are compared, made ready to run, each called with plain arguments and answering in a line of JSON.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL(".", import.meta.url));
export const cache = `${folder}.cache`;
const python = `${folder}.venv/bin/python`;
export const chromium = process.env.CHROMIUM ?? "/usr/bin/chromium";
export const kordayModel = fileURLToPath(new URL("../../examples/kazakhstan-kyrgyzstan/korday.json", import.meta.url));
/** The peers start empty and take no year: two weeks of July from a Monday on, the same for all. */
export const fortnight = `${cache}/korday-fortnight.json`;

/** Compiles the C program, installs the Python packages and writes the model of the fortnight. */
export function prepare() {
  mkdirSync(cache, { recursive: true });
  execFileSync("cc", ["-O3", "-march=native", "-o", `${cache}/mmc`, `${folder}mmc.c`, "-lm"], { stdio: "inherit" });
  if (!existsSync(python)) {
    execFileSync("python3", ["-m", "venv", `${folder}.venv`], { stdio: "inherit" });
    execFileSync(python, ["-m", "pip", "install", "--quiet", "-r", `${folder}requirements.txt`], { stdio: "inherit" });
  }
  const model = JSON.parse(readFileSync(kordayModel, "utf8"));
  const period = { startDate: "2021-07-05", days: 14 };
  writeFileSync(fortnight, JSON.stringify({ ...model, period, start: { mode: "empty" } }));
}

export function versions() {
  const firstLine = (command, ...args) => execFileSync(command, args, { encoding: "utf8" }).split("\n")[0];
  const peers = "import simpy, ciw; print(f'SimPy {simpy.__version__}, Ciw {ciw.__version__}')";
  return `Node ${process.version}; ${firstLine("cc", "--version")}, -O3 -march=native; ${firstLine(python, "--version")}; ${firstLine(python, "-c", peers)}`;
}

export const mmc = {
  c: (...args) => answer(`${cache}/mmc`, ...args),
  kelisim: (...args) => answer(process.execPath, `${folder}kelisim.mjs`, "mmc", ...args),
  simpy: (...args) => answer(python, `${folder}simpy_mmc.py`, ...args),
  ciw: (...args) => answer(python, `${folder}ciw_mmc.py`, ...args),
};

/** Runs of the fortnight with one seed after another. */
export const korday = {
  kelisim: (firstSeed, runs, method) =>
    answer(process.execPath, `${folder}kelisim.mjs`, "model", fortnight, firstSeed, runs, method),
  simpy: (firstSeed, runs) => answer(python, `${folder}simpy_korday.py`, fortnight, firstSeed, runs),
  ciw: (firstSeed, runs) => answer(python, `${folder}ciw_korday.py`, fortnight, firstSeed, runs),
};

export function yearInNode(repetitions, years = 1) {
  return answer(process.execPath, `${folder}year.mjs`, kordayModel, 1, repetitions, years);
}

/** Undefined where there is no Chromium. */
export function yearInChromium(repetitions) {
  if (!existsSync(chromium)) return undefined;
  return answer(process.execPath, `${folder}browser.mjs`, kordayModel, 1, repetitions);
}

function answer(command, ...args) {
  return JSON.parse(execFileSync(command, args.map(String), { encoding: "utf8", maxBuffer: 1 << 27 }));
}

/** Replaces what stands in README.md between a pair of marks. */
export function writeResults(name, text) {
  const file = `${folder}README.md`;
  const [begin, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const readme = readFileSync(file, "utf8");
  const from = readme.indexOf(begin) + begin.length;
  const to = readme.indexOf(end);
  if (from < begin.length || to < from) throw new Error(`README.md has no marks ${begin} and ${end}`);
  writeFileSync(file, `${readme.slice(0, from)}\n\n${text}\n\n${readme.slice(to)}`);
  process.stdout.write(`\n${text}\n\nwritten to ${file}\n`);
}
