import { type BasinModel, checkModel } from "@kelisim/river";
import { changeValues } from "../change-values.ts";
import { UserError } from "../errors.ts";
import { readJsonFile } from "../json-file.ts";
import { problemsInWords } from "../model-problems.ts";

/** Reads a basin's model. @param changes see `changeValues` @throws UserError naming every mistake with its path */
export async function loadModel(file: string, changes: readonly string[] = []): Promise<BasinModel> {
  const check = checkModel(changeValues(await readModel(file), changes));
  if (check.ok) return check.model;
  throw new UserError(problemsInWords(file, check.problems));
}

/** The model in a file or on standard input, not yet checked. */
export function readModel(file: string): Promise<unknown> {
  return readJsonFile(file, "name the model's JSON file");
}
