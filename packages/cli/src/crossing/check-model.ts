import { checkModel } from "@kelisim/crossing";
import { countOf, reportCheck } from "../model-problems.ts";
import { readModel } from "./load-model.ts";

/** `kelisim crossing check`: explains every mistake with its JSON path. @returns the exit code */
export async function checkFile(file: string, output: "table" | "json"): Promise<number> {
  return reportCheck(file, checkModel(await readModel(file)), output, ({ streams, stations, period }) => {
    const parts = [countOf(streams.length, "stream"), countOf(stations.length, "station"), countOf(period.days, "day")];
    return `${parts.join(", ")} from ${period.startDate}`;
  });
}
