// Measures the engine beside a plain C program, SimPy and Ciw in one run, and writes the tables of README.md and whether
// each target is reached. Takes about four minutes.
//
//   npm run build && node bench/crossing/run.mjs [ROUNDS]
//
// One program at a time, one thread each, all of them once in every round; rates are medians over the rounds, of
// processor time. Needs a C compiler, Python 3.10 or newer with venv, and Chromium (the browser's row is left out
// without it).
import { cpus, loadavg } from "node:os";
import { korday, mmc, prepare, versions, writeResults, yearInChromium, yearInNode } from "./programs.mjs";
import { erlangCWait, interval, meanOf, median } from "./statistics.mjs";

const rounds = Number(process.argv[2] ?? 5);
const lanes = 8;
const load = 0.9;
/** So many customers, and runs of the Korday fortnight, that each program runs for a second or more. */
const customers = { c: 60_000_000, kelisim: 60_000_000, allRules: 5_000_000, simpy: 200_000, ciw: 100_000 };
const runs = { kelisim: 30, simpy: 2, ciw: 1 };
/** So many processes simulate a year so many times: the first time in each is slower, with code that is not yet compiled. */
const yearProcesses = 5;
const yearRepetitions = 7;

const mmcPrograms = {
  "plain C, binary heap": (seed) => mmc.c(customers.c, lanes, load, seed),
  "the same C, counting what Kelisim counts": (seed) => mmc.c(customers.c, lanes, load, seed, "counting"),
  "Kelisim, recursion": (seed) => mmc.kelisim(customers.kelisim, lanes, load, seed, "auto"),
  "Kelisim, events": (seed) => mmc.kelisim(customers.kelisim, lanes, load, seed, "events"),
  "Kelisim, the event list for all rules": (seed) =>
    mmc.kelisim(customers.allRules, lanes, load, seed, "one-event-list"),
  SimPy: (seed) => mmc.simpy(customers.simpy, lanes, load, seed),
  Ciw: (seed) => mmc.ciw(customers.ciw, lanes, load, seed),
};
const [plainC, , recursion, events] = Object.keys(mmcPrograms);

const kordayPrograms = {
  "Kelisim, recursion": (round) => korday.kelisim(firstSeed(round, runs.kelisim), runs.kelisim, "auto"),
  "Kelisim, events": (round) => korday.kelisim(firstSeed(round, runs.kelisim), runs.kelisim, "events"),
  "Kelisim, the event list for all rules": (round) =>
    korday.kelisim(firstSeed(round, runs.kelisim), runs.kelisim, "one-event-list"),
  SimPy: (round) => korday.simpy(firstSeed(round, runs.simpy), runs.simpy),
  Ciw: (round) => korday.ciw(firstSeed(round, runs.ciw), runs.ciw),
};

const startedAt = Date.now();
prepare();
say(versions());
const outcomes = { mmc: inRounds("M/M/8", mmcPrograms), korday: inRounds("Korday", kordayPrograms) };
const year = measureYear();
const parts = [
  inputs(),
  verdicts(),
  mmcTable(outcomes.mmc),
  kordayTable(outcomes.korday),
  agreementTable(outcomes.korday),
  yearTable(),
];
writeResults("results", parts.join("\n\n"));
say(`took ${Math.round((Date.now() - startedAt) / 1000)} s`);

function inputs() {
  const count = (number) => number.toLocaleString("en");
  return [
    `- machine: ${cpus()[0]?.model.trim()}, ${cpus().length} cores; one thread used; ${rounds} rounds; load ${loadavg()[0].toFixed(1)} at the end`,
    `- ${versions()}`,
    `- M/M/${lanes} at load ${load}, from empty: ${count(customers.c)} customers a round in C and Kelisim (${count(customers.allRules)} by the event list for all rules), ${count(customers.simpy)} in SimPy, ${count(customers.ciw)} in Ciw`,
    `- Korday: examples/kazakhstan-kyrgyzstan/korday.json, two weeks from Monday 5 July, from empty, about 240,000 people and vehicles a run; runs a round, one after another: Kelisim ${runs.kelisim}, SimPy ${runs.simpy}, Ciw ${runs.ciw}`,
    "- simmer (R) was not to be had: neither PyPI, npm, crates.io nor Debian 12 carries it",
  ].join("\n");
}

function measureYear() {
  const node = inProcesses(yearInNode);
  const chromium = inProcesses(yearInChromium);
  return { node, chromium, once: yearInNode(1), fourYears: yearInNode(1, 4) };
}

/** The repetitions of all processes, and of each its first; undefined where there is no such program. */
function inProcesses(measure) {
  const answers = Array.from({ length: yearProcesses }, () => measure(yearRepetitions)).filter(Boolean);
  if (answers.length === 0) return undefined;
  const times = (name) => ({
    all: answers.flatMap((answer) => answer[name]),
    first: answers.map((answer) => answer[name][0]),
  });
  return {
    version: answers[0].version,
    sha256: [...new Set(answers.map(({ sha256 }) => sha256))].join(" and "),
    milliseconds: times("milliseconds"),
    processorMilliseconds: times("processorMilliseconds"),
  };
}

/** Every program once in every round, so that a slow spell of the machine falls on all of them. */
function inRounds(name, programs) {
  const measured = Object.fromEntries(Object.keys(programs).map((program) => [program, []]));
  for (let round = 1; round <= rounds; round++) {
    for (const [program, measure] of Object.entries(programs)) {
      const outcome = measure(round);
      measured[program].push(outcome);
      say(`${name}, round ${round}, ${program}: ${rate(outcome).toFixed(3)} million a second`);
    }
  }
  return measured;
}

/** Each target, what was measured, and whether that reaches it. */
function verdicts() {
  const c = medianRate(outcomes.mmc[plainC]);
  const peer = fastestPeer(outcomes.korday);
  const { node, chromium, once, fourYears } = year;
  const deviations = Object.values(agreement(outcomes.korday)).flatMap(({ SimPy, Ciw }) => [...SimPy, ...Ciw]);
  const largest = Math.max(...deviations.map(Math.abs));
  const growth = fourYears.peakMegabytes - once.peakMegabytes;
  const elapsed = ({ milliseconds, processorMilliseconds }, limit, where) => {
    const row = (what, pick) => [
      `a year of Korday in ${where}, under ${limit} ms: ${what}`,
      `${ms(pick(milliseconds))} (${ms(pick(processorMilliseconds))} of processor time)`,
      pick(milliseconds) < limit,
    ];
    return [
      row("median", ({ all }) => median(all)),
      row("the first time in a process, median", ({ first }) => median(first)),
    ];
  };
  const lines = [
    [
      `M/M/8 by recursion faster than C`,
      times(medianRate(outcomes.mmc[recursion]) / c),
      medianRate(outcomes.mmc[recursion]) > c,
    ],
    [
      `M/M/8 by events at least 0.7 of C`,
      times(medianRate(outcomes.mmc[events]) / c),
      medianRate(outcomes.mmc[events]) >= 0.7 * c,
    ],
    ...[recursion, events].map((program) => {
      const ratio = medianRate(outcomes.korday[program]) / peer;
      return [`Korday at least 30 times the faster peer: ${program}`, times(ratio), ratio >= 30];
    }),
    ...elapsed(node, 500, "Node"),
    ...(chromium ? elapsed(chromium, 800, "Chromium") : []),
    ...(chromium ? [["Node and Chromium agree to the last bit", "SHA-256", node.sha256 === chromium.sha256]] : []),
    [
      "memory does not grow with time: four years beside one",
      `${growth.toFixed(0)} MB more of ${once.peakMegabytes.toFixed(0)}`,
      growth < 0.1 * once.peakMegabytes,
    ],
    [
      `the same means as SimPy and Ciw: largest of ${deviations.length} differences under 4 standard errors`,
      largest.toFixed(1),
      largest < 4,
    ],
  ];
  return [
    "| target | measured | reached |",
    "| --- | ---: | --- |",
    ...lines.map(([target, measured, isReached]) => `| ${target} | ${measured} | ${isReached ? "yes" : "NO"} |`),
  ].join("\n");
}

function mmcTable(measured) {
  const c = medianRate(measured[plainC]);
  const rows = Object.entries(measured).map(([program, rounds]) => {
    const wait = interval(rounds.map(({ meanWait }) => meanWait));
    return `| ${program} | ${medianRate(rounds).toPrecision(3)} | ${(medianRate(rounds) / c).toPrecision(2)} | ${wait.mean.toFixed(4)} ± ${wait.halfWidth.toFixed(4)} |`;
  });
  return [
    `### M/M/${lanes} at load ${load}`,
    "",
    `Exact mean wait: ${erlangCWait(lanes, load).toFixed(4)} services.`,
    "",
    "| program | million customers a second | of C | mean wait, services |",
    "| --- | ---: | ---: | ---: |",
    ...rows,
  ].join("\n");
}

function kordayTable(measured) {
  const rows = Object.entries(measured).map(
    ([program, rounds]) =>
      `| ${program} | ${medianRate(rounds).toPrecision(3)} | ${(medianRate(rounds) / fastestPeer(measured)).toPrecision(2)} |`,
  );
  return [
    "### Korday, two weeks of July",
    "",
    "| program | million customers a second | of the faster peer |",
    "| --- | ---: | ---: |",
    ...rows,
  ].join("\n");
}

/** Mean waits and shares over the limit by stream, each with the half width of its 95 % interval over the runs. */
function agreementTable(measured) {
  const programs = [recursion, "SimPy", "Ciw"];
  const rows = streamsOf(measured).map((stream) => {
    const cells = (figure, factor) =>
      programs.map((program) => {
        const { mean, halfWidth } = interval(figures(measured[program], stream, figure).map((value) => value * factor));
        return `${mean.toFixed(1)} ± ${halfWidth.toFixed(1)}`;
      });
    return `| ${[stream, ...cells("meanWait", 1), ...cells("late", 100)].join(" | ")} |`;
  });
  return [
    "Mean wait in seconds, and share over the limit in percent, with 95 % intervals over the runs of all rounds:",
    "",
    "| stream | Kelisim, s | SimPy, s | Ciw, s | Kelisim, % | SimPy, % | Ciw, % |",
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ...rows,
  ].join("\n");
}

/**
 * By stream and peer: how far its mean wait and share over the limit are from ours, in standard errors. A peer has too few
 * runs to tell how much they vary: they are taken to vary as ours do, which they must if the models are the same.
 */
function agreement(measured) {
  const deviations = (stream, peer) =>
    ["meanWait", "late"].map((figure) => {
      const [own, other] = [recursion, peer].map((program) => figures(measured[program], stream, figure));
      const { mean, standardError } = meanOf(own);
      return (meanOf(other).mean - mean) / (standardError * Math.sqrt(1 + own.length / other.length));
    });
  return Object.fromEntries(
    streamsOf(measured).map((stream) => [
      stream,
      { SimPy: deviations(stream, "SimPy"), Ciw: deviations(stream, "Ciw") },
    ]),
  );
}

function figures(rounds, stream, figure) {
  return rounds.flatMap(({ runs: outcomes }) => outcomes.map((outcome) => outcome[stream][figure]));
}

function streamsOf(measured) {
  return Object.keys(measured.SimPy[0].runs[0]);
}

function yearTable() {
  const { node, chromium, once, fourYears } = year;
  const row = (name, { first, all }) =>
    `| ${name} | ${median(first).toFixed(0)} (${first.map((time) => time.toFixed(0)).join(", ")}) | ${median(all).toFixed(0)} | ${Math.min(...all).toFixed(0)} |`;
  const rows = (name, { milliseconds, processorMilliseconds }) => [
    row(`${name}, elapsed`, milliseconds),
    row(`${name}, processor time of all threads`, processorMilliseconds),
  ];
  return [
    "### A simulated year of Korday",
    "",
    "| where | first time in a process, median of all, ms | median, ms | least, ms |",
    "| --- | ---: | ---: | ---: |",
    ...rows(`Node ${process.version}`, node),
    ...(chromium ? rows(`Chromium ${chromium.version}`, chromium) : []),
    "",
    `${yearRepetitions} repetitions in each of ${yearProcesses} processes. ${
      chromium
        ? `Results of the two: ${chromium.sha256 === node.sha256 ? "the same to the last bit" : "DIFFERENT"} (SHA-256 ${node.sha256.slice(0, 16)}…). `
        : "Chromium was not found. "
    }Peak memory of Node: ${once.peakMegabytes.toFixed(0)} MB after a year, ${fourYears.peakMegabytes.toFixed(0)} MB after four.`,
  ].join("\n");
}

function fastestPeer(measured) {
  return Math.max(medianRate(measured.SimPy), medianRate(measured.Ciw));
}

function rate({ customers: served, seconds }) {
  return served / seconds / 1e6;
}

function medianRate(rounds) {
  return median(rounds.map(rate));
}

function firstSeed(round, count) {
  return (round - 1) * count + 1;
}

function times(ratio) {
  return `${ratio.toPrecision(3)} ×`;
}

function ms(milliseconds) {
  return `${milliseconds.toFixed(0)} ms`;
}

function say(text) {
  process.stdout.write(`${text}\n`);
}
