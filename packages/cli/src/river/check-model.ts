import { type BasinModel, checkModel, suspectFigures } from "@kelisim/river";
import { countOf, reportCheck } from "../model-problems.ts";
import { readModel } from "./load-model.ts";

/** `kelisim river check`: explains every mistake with its JSON path, and names suspicious figures. @returns the exit code */
export async function checkFile(file: string, output: "table" | "json"): Promise<number> {
  return reportCheck(file, checkModel(await readModel(file)), output, summary, (model) =>
    suspectFigures(model).map(({ message }) => message),
  );
}

function summary({ nodes, periods, scenarios }: BasinModel): string {
  const parts = [countOf(nodes.length, "node"), countOf(periods.count, "period")];
  return `${[...parts, countOf(scenarios.length, "scenario")].join(", ")}, from ${periods.startDate}`;
}
