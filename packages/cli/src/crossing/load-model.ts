import { type CrossingModel, checkModel } from "@kelisim/crossing";
import { UserError } from "../errors.ts";
import { nameOfFile, readJsonFile } from "../json-file.ts";
import { changeValues } from "./change-values.ts";
import { withCountsFromFiles } from "./counts-file.ts";

/** Where the command line changes what the model says. */
export interface ModelChange {
  readonly startDate?: string;
  readonly days?: number;
  /** See `changeValues`. */
  readonly values?: readonly string[];
}

/** Reads a model from a file, or from standard input under `-`. @throws UserError naming every mistake with its path */
export async function loadModel(file: string, change: ModelChange = {}): Promise<CrossingModel> {
  const input = await readModel(file);
  const check = checkModel(changed(input, change));
  if (check.ok) return check.model;
  const lines = check.problems.map(({ path, message }) => `  ${path}: ${message}`);
  const count = lines.length === 1 ? "a mistake" : `${lines.length} mistakes`;
  throw new UserError(`${nameOfFile(file)} has ${count}:\n${lines.join("\n")}`);
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

function changed(input: unknown, { startDate, days, values = [] }: ModelChange): unknown {
  return changeValues(input, [
    ...(startDate === undefined ? [] : [`period.startDate=${startDate}`]),
    ...(days === undefined ? [] : [`period.days=${days}`]),
    ...values,
  ]);
}
