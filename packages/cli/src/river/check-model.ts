import { checkModel } from "@kelisim/river";
import { countOf, reportCheck } from "../model-problems.ts";
import { readModel } from "./load-model.ts";

/** `kelisim river check`: explains every mistake with its JSON path. @returns the exit code */
export async function checkFile(file: string, output: "table" | "json"): Promise<number> {
  return reportCheck(file, checkModel(await readModel(file)), output, ({ nodes, periods, scenarios }) => {
    const parts = [countOf(nodes.length, "node"), countOf(periods.count, "period")];
    return `${[...parts, countOf(scenarios.length, "scenario")].join(", ")}, from ${periods.startDate}`;
  });
}
