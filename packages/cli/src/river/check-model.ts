import { checkModel } from "@kelisim/river";
import { numberInWords } from "../crossing/words.ts";
import { ExitCode } from "../errors.ts";
import { nameOfFile } from "../json-file.ts";
import { readModel } from "./load-model.ts";

/** `kelisim river check`: explains every mistake with its JSON path. @returns the exit code */
export async function checkFile(file: string, output: "table" | "json"): Promise<number> {
  const check = checkModel(await readModel(file));
  if (output === "json") {
    const problems = check.ok ? [] : check.problems;
    process.stdout.write(`${JSON.stringify({ ok: check.ok, problems }, null, 2)}\n`);
  } else if (check.ok) {
    const { nodes, periods, scenarios } = check.model;
    const parts = [count(nodes.length, "node"), count(periods.count, "period"), count(scenarios.length, "scenario")];
    process.stdout.write(`${nameOfFile(file)} is right: ${parts.join(", ")}, from ${periods.startDate}\n`);
  } else {
    for (const { path, message } of check.problems) process.stdout.write(`${path}: ${message}\n`);
  }
  return check.ok ? ExitCode.done : ExitCode.problemInData;
}

function count(number: number, what: string): string {
  return `${numberInWords(number)} ${what}${number === 1 ? "" : "s"}`;
}
