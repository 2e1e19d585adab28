// How many of the English specs of Microsoft's Recognizers-Text for currencies, dimensions, temperatures, ages and
// percentages the figures of @kelisim/reading meet, and why the rest are out.
//
//   RECOGNIZERS_TEXT=PATH node bench/reading/recognizers/run.mjs [--failures] [--json]
//
// PATH is a clone of https://github.com/microsoft/Recognizers-Text, with or without a work tree; no package on npm or
// PyPI ships the specs. Needs `npm run build` first. --failures prints every case that is out.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { read } from "@kelisim/reading";
import { kindsOf, outsideScope, sameQuantity, whyOut } from "./compare.mjs";

const specs = {
  currency: "Specs/NumberWithUnit/English/CurrencyModel.json",
  dimension: "Specs/NumberWithUnit/English/DimensionModel.json",
  temperature: "Specs/NumberWithUnit/English/TemperatureModel.json",
  age: "Specs/NumberWithUnit/English/AgeModel.json",
  percentage: "Specs/Number/English/PercentModel.json",
};

const clone = process.env.RECOGNIZERS_TEXT;
if (!clone || !existsSync(clone)) {
  console.error("Set RECOGNIZERS_TEXT to a clone of https://github.com/microsoft/Recognizers-Text.");
  process.exit(2);
}

const reports = Object.entries(specs).map(([name, path]) => judge(name, JSON.parse(readSpec(path))));
if (process.argv.includes("--json")) console.log(JSON.stringify(reports, null, 2));
else print(reports);

/** The file in the work tree, or in HEAD where there is none. */
function readSpec(path) {
  const inTree = join(clone, path);
  const text = existsSync(inTree)
    ? readFileSync(inTree, "utf8")
    : execFileSync("git", ["-C", clone, "show", `HEAD:${path}`], { encoding: "utf8", maxBuffer: 1 << 26 });
  return text.replace(/^\uFEFF/, "");
}

/** A case is met where each of its quantities is found, in value and unit, and nothing else of its kind is. */
function judge(name, cases) {
  const report = { spec: name, cases: cases.length, casesMet: 0, quantities: 0, quantitiesMet: 0, out: {} };
  for (const { Input: text, Results: expected } of cases) {
    const figures = read(text, { language: "en" }).figures.filter(({ kind }) => kindsOf(name).includes(kind));
    const free = new Set(figures);
    let met = true;
    for (const quantity of expected) {
      report.quantities += 1;
      const found = figures.find((figure) => free.has(figure) && sameQuantity(name, figure, quantity));
      if (found) {
        report.quantitiesMet += 1;
        free.delete(found);
        continue;
      }
      met = false;
      const near = figures.find((figure) => figure.start <= quantity.End && figure.end > quantity.Start);
      if (near) free.delete(near);
      note(report, whyOut(name, quantity, near), `${text} → ${quantity.Text}, not ${near?.text ?? "found"}`);
    }
    for (const figure of free) {
      met = false;
      note(report, "found where the spec has none", `${text} → ${figure.text}`);
    }
    if (met) report.casesMet += 1;
  }
  return report;
}

function note(report, reason, line) {
  report.out[reason] ??= [];
  report.out[reason].push(line);
}

function print(reports) {
  const share = (part, whole) => `${part}/${whole} (${((100 * part) / whole).toFixed(1)} %)`;
  for (const { spec, cases, casesMet, quantities, quantitiesMet, out } of reports) {
    console.log(`${spec}: cases ${share(casesMet, cases)}, quantities ${share(quantitiesMet, quantities)}`);
    for (const [reason, lines] of Object.entries(out).sort((a, b) => b[1].length - a[1].length)) {
      console.log(`  ${String(lines.length).padStart(3)}  ${reason}`);
      if (process.argv.includes("--failures")) for (const line of lines) console.log(`         ${line.slice(0, 200)}`);
    }
  }
  const sum = (key) => reports.reduce((total, report) => total + report[key], 0);
  const met = sum("quantitiesMet");
  const outOfScope = reports
    .flatMap(({ out }) => Object.entries(out))
    .filter(([reason]) => outsideScope.includes(reason))
    .reduce((total, [, lines]) => total + lines.length, 0);
  console.log(`all: cases ${share(sum("casesMet"), sum("cases"))}, quantities ${share(met, sum("quantities"))}`);
  console.log(`quantities that have a number and a unit of the genre: ${share(met, sum("quantities") - outOfScope)}`);
}
