import { type CrossingModel, checkModel, overDays } from "@kelisim/crossing";
import { changeValues } from "../change-values.ts";
import { UserError } from "../errors.ts";
import { readJsonFile } from "../json-file.ts";
import { problemsInWords } from "../model-problems.ts";
import { withCountsFromFiles } from "./counts-file.ts";

/** Where the command line changes what the model says. */
export interface ModelChange {
  /** Counted arrivals stay on the days that they were counted on. */
  readonly startDate?: string;
  readonly days?: number;
  /** See `changeValues`. */
  readonly values?: readonly string[];
}

/** Reads a model from a file, or from standard input under `-`. @throws UserError naming every mistake with its path */
export async function loadModel(file: string, change: ModelChange = {}): Promise<CrossingModel> {
  const { startDate, days, values = [] } = change;
  const model = checked(file, changeValues(await readModel(file), values));
  if (startDate === undefined && days === undefined) return model;
  return checked(file, overDays(model, startDate ?? model.period.startDate, days ?? model.period.days));
}

function checked(file: string, input: unknown): CrossingModel {
  const check = checkModel(input);
  if (check.ok) return check.model;
  throw new UserError(problemsInWords(file, check.problems));
}

/**
 * The model in a file or on standard input, not yet checked, with the counts that it takes from other files.
 *
 * @throws UserError saying where it stops being JSON, or which file of counts can't be read
 */
export async function readModel(file: string): Promise<unknown> {
  const content = await readJsonFile(file, "kelisim crossing init makes a first model");
  return withCountsFromFiles(content, file);
}
