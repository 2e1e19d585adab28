import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { checkModel, importPywr } from "@kelisim/river";
import { ExitCode, UserError } from "../errors.ts";
import { readJsonFile } from "../json-file.ts";
import { problemsInWords } from "../model-problems.ts";

/**
 * `kelisim river import-pywr`: a Pywr model as one of ours, on standard output or in a file. What isn't read is named
 * on standard error. @returns the exit code: 1 where something was not read
 */
export async function importPywrFile(file: string, writeTo?: string): Promise<number> {
  const document = await readJsonFile(file, "name the Pywr model's JSON file");
  const folder = file === "-" ? process.cwd() : dirname(file);
  const { model, unread } = importPywr(document, (name) => tableText(folder, name));
  if (!model) throw new UserError(problemsInWords(file, unread));
  const check = checkModel(model);
  if (!check.ok) throw new UserError(`read as ours, ${problemsInWords(file, check.problems)}`);
  const json = `${JSON.stringify(model, null, 2)}\n`;
  if (writeTo === undefined) process.stdout.write(json);
  else await writeFile(writeTo, json);
  for (const { path, message } of unread) process.stderr.write(`not read: ${path}: ${message}\n`);
  return unread.length > 0 ? ExitCode.problemInData : ExitCode.done;
}

function tableText(folder: string, name: string): string | undefined {
  try {
    return readFileSync(resolve(folder, name), "utf8");
  } catch {
    return undefined;
  }
}
