import { checkModel } from "@kelisim/crossing";
import type { AdmitOptions } from "@kelisim/register";

/** What is wrong with the model of a crossing or a basin, by the schema of the engine that runs it. */
export const modelProblems: AdmitOptions["modelProblems"] = (type, model) => {
  if (type === "basin") return ["this version can't check models of basins"];
  const check = checkModel(model);
  return check.ok ? [] : check.problems.map(({ path, message }) => `${path} ${message}`);
};
