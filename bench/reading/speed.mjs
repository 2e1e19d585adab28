// Measures whole-text readings on one thread beside wink-nlp, compromise and spaCy, and writes the table of README.md.
//
//   npm run build && node bench/reading/speed.mjs [TEXT]
//
// TEXT: the short text (by default the worked example's report). The long one is made of the marked English texts of
// packages/reading, joined until they make a megabyte. Rates are words a second, medians over the rounds, after two
// seconds of each program; programs take turns. spaCy's row is left out where there is no Python 3 with venv.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { read } from "@kelisim/reading";
import compromise from "compromise";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";

const rounds = 7;
const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const python = at(".venv/bin/python");
const shortText = readFileSync(process.argv[2] ?? at("../../examples/kazakhstan-kyrgyzstan/press-report.txt"), "utf8");
const marked = markedTexts();
const texts = {
  short: shortText,
  "10 KB": repeatTo(marked, 10_000),
  "1 MB": repeatTo(marked, 1_000_000),
};

const wink = winkNLP(model);
const { its } = wink;
/** All of them do what they do by default for every token; ours reads statements, commitments and figures too. */
const programs = {
  "kelisim read": (text) => read(text, { language: "en" }),
  "wink-nlp (tokens, sentences, parts of speech, entities)": (text) => wink.readDoc(text).tokens().out(its.pos),
  "compromise (tokens, sentences, tags)": (text) => compromise(text).json({ offset: true }),
};

console.log(`${cpus()[0]?.model ?? "unknown processor"}, Node ${process.version}, ${rounds} rounds, one thread`);
for (const [name, text] of Object.entries(texts))
  console.log(`${name}: ${text.length} characters, ${countWords(text)} words`);

const rates = measure();
const spacy = measureSpacy();
const table = [
  `| words a second | ${Object.keys(texts).join(" | ")} |`,
  `| --- | ${Object.keys(texts)
    .map(() => "---:")
    .join(" | ")} |`,
  ...Object.keys(programs).map(
    (name) =>
      `| ${name} | ${Object.keys(texts)
        .map((text) => format(rates[name][text]))
        .join(" | ")} |`,
  ),
  `| spaCy, small English model | ${Object.keys(texts)
    .map((text) => (spacy ? format(spacy[text]) : "–"))
    .join(" | ")} |`,
].join("\n");
const perWord = median(rates["kelisim read"]["10 KB"]) / median(rates["kelisim read"]["1 MB"]);
const start = startSeconds();
const notes = [
  `A word of the 1 MB text costs ${perWord.toFixed(2)} times one of the 10 KB text (at most 1.3 wanted).`,
  `\`kelisim read\` on the short text, a whole process: ${start.toFixed(2)} s (under 0.7 s wanted).`,
];
console.log(`\n${table}\n\n${notes.join("\n")}`);
writeReadme(`${table}\n\n${notes.map((note) => `- ${note}`).join("\n")}`);

function measure() {
  const found = {};
  for (const name of Object.keys(programs))
    found[name] = Object.fromEntries(Object.keys(texts).map((text) => [text, []]));
  for (const [textName, text] of Object.entries(texts)) {
    const words = countWords(text);
    const repeats = Math.max(1, Math.round(60_000 / text.length));
    for (const program of Object.values(programs)) warmUp(() => program(text));
    for (let round = 0; round < rounds; round += 1) {
      for (const [name, program] of Object.entries(programs)) {
        const start = process.cpuUsage();
        for (let i = 0; i < repeats; i += 1) program(text);
        const { user, system } = process.cpuUsage(start);
        found[name][textName].push((words * repeats) / ((user + system) / 1e6));
      }
    }
  }
  return found;
}

/** The first readings are slower, while the engine compiles what is used most; what a single one costs is the start below. */
function warmUp(task) {
  const end = performance.now() + 2_000;
  do task();
  while (performance.now() < end);
}

function measureSpacy() {
  try {
    if (!existsSync(python)) execFileSync("python3", ["-m", "venv", at(".venv")], { stdio: "inherit" });
    execFileSync(python, ["-m", "pip", "install", "--quiet", "-r", at("requirements.txt")], { stdio: "inherit" });
  } catch (error) {
    console.log(`spaCy is left out: ${error.message.split("\n")[0]}`);
    return null;
  }
  mkdirSync(at(".cache"), { recursive: true });
  const found = {};
  for (const [name, text] of Object.entries(texts)) {
    const path = at(`.cache/${name.replace(" ", "-")}.txt`);
    writeFileSync(path, text);
    const env = { ...process.env, OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1" };
    const lines = execFileSync(python, [at("spacy_pipeline.py"), path, "3"], { env, encoding: "utf8" });
    found[name] = lines.trim().split("\n").map(Number);
  }
  return found;
}

/** Seconds from the start of the command to its end, median of five runs. */
function startSeconds() {
  mkdirSync(at(".cache"), { recursive: true });
  const path = at(".cache/short.txt");
  writeFileSync(path, shortText);
  const seconds = [];
  for (let run = 0; run < 5; run += 1) {
    const start = performance.now();
    execFileSync(process.execPath, [at("../../packages/cli/bin/kelisim.js"), "read", path]);
    seconds.push((performance.now() - start) / 1000);
  }
  return median(seconds);
}

function markedTexts() {
  const folders = ["english", "statements"].map((name) => at(`../../packages/reading/marked/${name}/`));
  return folders
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith(".txt"))
        .map((name) => readFileSync(folder + name, "utf8")),
    )
    .filter((text) => !/[а-я]{4}/i.test(text))
    .join("\n\n");
}

function repeatTo(text, length) {
  return `${text}\n\n`.repeat(Math.ceil(length / text.length)).slice(0, length);
}

function countWords(text) {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

function median(values) {
  return [...values].sort((a, b) => a - b)[values.length >> 1];
}

function format(values) {
  return Math.round(median(values)).toLocaleString("en");
}

function writeReadme(results) {
  const path = at("README.md");
  const text = readFileSync(path, "utf8");
  const marker = "<!-- results -->";
  writeFileSync(path, `${text.slice(0, text.indexOf(marker) + marker.length)}\n\n${results}\n`);
}
