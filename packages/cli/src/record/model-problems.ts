import { checkModel as checkCrossing } from "@kelisim/crossing";
import type { AdmitOptions } from "@kelisim/register";
import { checkModel as checkBasin } from "@kelisim/river";

/** What is wrong with the model of a crossing or a basin, by the schema of the engine that runs it. */
export const modelProblems: AdmitOptions["modelProblems"] = (type, model) => {
  const check = type === "basin" ? checkBasin(model) : checkCrossing(model);
  return check.ok ? [] : check.problems.map(({ path, message }) => `${path} ${message}`);
};
