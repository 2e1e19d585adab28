// Simulated years of a model in Node, as browser.mjs does one in Chromium.
//
//   node year.mjs MODEL.json SEED REPETITIONS [YEARS]
//
// Prints one line of JSON: milliseconds of each repetition (elapsed, and of processor time of all threads), the most
// memory that was used, the SHA-256 of the result.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { parseModel, run } from "@kelisim/crossing";

const [file, seed, repetitions, years = 1] = process.argv.slice(2);
const input = JSON.parse(readFileSync(file, "utf8"));
const model = parseModel({ ...input, period: { ...input.period, days: input.period.days * Number(years) } });
const milliseconds = [];
const processorMilliseconds = [];
let text = "";
for (let repetition = 0; repetition < Number(repetitions); repetition++) {
  const start = performance.now();
  const before = process.cpuUsage();
  const result = run(model, { seed: Number(seed), replications: 1 });
  milliseconds.push(performance.now() - start);
  const { user, system } = process.cpuUsage(before);
  processorMilliseconds.push((user + system) / 1000);
  text = JSON.stringify(result);
}
console.log(
  JSON.stringify({
    milliseconds,
    processorMilliseconds,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    sha256: createHash("sha256").update(text).digest("hex"),
  }),
);
