// Compares this engine with Pywr on Pywr's own test models.
//
//   npm run build && node bench/river/pywr-models/check.mjs FOLDER
//
// FOLDER is a clone of github.com/pywr/pywr. Every model in its tests/models is imported and planned here, run by Pywr
// itself (from PyPI, in bench/river/.venv), and every flow and volume of every node, period and scenario is compared.
// Prints, for each model, whether all agree, or what is not read, or what differs.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { importPywr, parseModel, planBasin } from "@kelisim/river";

const clone = process.argv[2];
if (clone === undefined) throw new Error("usage: check.mjs FOLDER (a clone of github.com/pywr/pywr)");
const models = join(clone, "tests", "models");
const bench = fileURLToPath(new URL("..", import.meta.url));
const python = `${bench}.venv/bin/python`;
const cache = `${bench}.cache`;
/** Absolute, of flows of up to some hundreds; relative beyond. */
const tolerance = 1e-6;
const HM3_A_DAY = 1;

prepare();
const outcomes = readdirSync(models)
  .filter((name) => name.endsWith(".json") && (process.argv[3] ?? name) === name)
  .map((name) => ({ name, ...compare(name) }));
for (const kind of ["agrees", "not read", "differs", "Pywr fails"]) {
  const list = outcomes.filter((outcome) => outcome.kind === kind);
  console.log(`\n${kind}: ${list.length}`);
  for (const { name, detail } of list) console.log(`  ${name.padEnd(48)} ${detail}`);
}

function prepare() {
  mkdirSync(cache, { recursive: true });
  if (!existsSync(python)) {
    execFileSync("python3", ["-m", "venv", `${bench}.venv`], { stdio: "inherit" });
    execFileSync(python, ["-m", "pip", "install", "--quiet", "-r", `${bench}requirements.txt`], { stdio: "inherit" });
  }
}

function compare(name) {
  let expected;
  try {
    expected = byPywr(name);
  } catch (error) {
    return { kind: "Pywr fails", detail: lastLine(String(error.stderr ?? error.message)) };
  }
  let document;
  try {
    document = JSON.parse(readFileSync(join(models, name), "utf8"));
  } catch {
    return { kind: "not read", detail: "is no JSON" };
  }
  const { model, unread } = importPywr(document, (url) => {
    try {
      return readFileSync(join(models, url), "utf8");
    } catch {
      return undefined;
    }
  });
  const missing = unread.filter(
    ({ path, message }) => !path.startsWith("$.recorders") && !message.endsWith("nothing that is read refers to it"),
  );
  if (model === undefined || missing.length > 0) {
    return { kind: "not read", detail: missing.map(({ path, message }) => `${path} ${message}`)[0] ?? "no nodes" };
  }
  let differences;
  try {
    differences = differencesOf(model, expected);
  } catch (error) {
    return { kind: "differs", detail: error.message.split("\n").slice(0, 3).join(" ") };
  }
  const { count, worst } = differences;
  if (worst === undefined) return { kind: "agrees", detail: `${count} figures` };
  return { kind: "differs", detail: `${worst.what}: ${worst.ours} here, ${worst.theirs} in Pywr` };
}

function byPywr(name) {
  const output = join(cache, `pywr-${name}`);
  execFileSync(python, [fileURLToPath(new URL("expected.py", import.meta.url)), join(models, name), output], {
    stdio: ["ignore", "ignore", "pipe"],
    encoding: "utf8",
  });
  return JSON.parse(readFileSync(output, "utf8"));
}

function differencesOf(input, { combinations, flows, volumes }) {
  const model = parseModel(input);
  const sizes = model.scenarioSets.map(({ size }) => size);
  let count = 0;
  let worst;
  combinations.forEach((indices, combination) => {
    const member = sizes.length === 0 ? 0 : indices.reduce((place, index, set) => place * sizes[set] + index, 0);
    const result = planBasin(model, { id: "base", member });
    const nodes = new Map(result.nodes.map((node) => [node.id, node]));
    const note = (what, ours, theirs) => {
      count += 1;
      const difference = Math.abs(ours - theirs);
      if (difference <= tolerance * Math.max(1, Math.abs(theirs))) return;
      if (worst === undefined) worst = { what, ours, theirs, difference };
    };
    for (const [name, byCombination] of Object.entries(flows)) {
      const node = nodes.get(name) ?? nodes.get(`${name} / in`);
      if (node === undefined) continue;
      // Pywr records what leaves a delay, and what arrives elsewhere.
      const own = model.nodes.find(({ id }) => id === node.id).delayPeriods ? node.leftHm3 : node.arrivedHm3;
      byCombination[combination].forEach((theirs, t) => {
        note(`${name}, ${result.periods[t].label}`, own[t] / (result.periods[t].days * HM3_A_DAY), theirs);
      });
    }
    for (const [name, byCombination] of Object.entries(volumes)) {
      const node = nodes.get(name);
      if (node === undefined) continue;
      byCombination[combination].forEach((theirs, t) => {
        note(`${name}, volume, ${result.periods[t].label}`, node.volumeHm3[t], theirs);
      });
    }
  });
  return { count, worst };
}

function lastLine(text) {
  return text.trim().split("\n").at(-1).slice(0, 160);
}
