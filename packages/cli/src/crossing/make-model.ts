import { writeFile } from "node:fs/promises";
import { UserError } from "../errors.ts";
import { askForModel } from "./ask.ts";
import { newModel } from "./new-model.ts";

/** `kelisim crossing init`: asks a few questions and writes a first model. */
export async function makeModel(file: string, options: { readonly force: boolean }): Promise<void> {
  const answers = await askForModel(new Date().toISOString().slice(0, 10));
  try {
    await writeFile(file, `${JSON.stringify(newModel(answers), null, 2)}\n`, { flag: options.force ? "w" : "wx" });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") throw new UserError(`${file} exists; give another name, or --force to replace it`);
    throw new UserError(`${file} cannot be written (${message})`);
  }
  process.stderr.write(`${file} is written. What was not asked for is marked as assumed in it.\n`);
  process.stdout.write(`kelisim crossing run ${file}\n`);
}
