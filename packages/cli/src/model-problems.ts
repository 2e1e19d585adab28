import { ExitCode } from "./errors.ts";
import { nameOfFile } from "./json-file.ts";
import { numberInWords } from "./number-words.ts";

/** A mistake in a model, with its JSON path. */
interface Problem {
  readonly path: string;
  readonly message: string;
}

type Check<Model> =
  | { readonly ok: true; readonly model: Model }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** `korday.json has 2 mistakes:`, and each on a line. */
export function problemsInWords(file: string, problems: readonly Problem[]): string {
  const lines = problems.map(({ path, message }) => `  ${path}: ${message}`);
  return `${nameOfFile(file)} has ${lines.length === 1 ? "a mistake" : `${lines.length} mistakes`}:\n${lines.join("\n")}`;
}

/**
 * Writes to standard output what a check has found. @returns the exit code
 *
 * @param summary what a model without mistakes has
 * @param warningsOf what is to be looked at in a model without mistakes, if anything ever is
 */
export function reportCheck<Model>(
  file: string,
  check: Check<Model>,
  output: "table" | "json",
  summary: (model: Model) => string,
  warningsOf?: (model: Model) => readonly string[],
): number {
  const warnings = check.ok ? warningsOf?.(check.model) : [];
  if (output === "json") {
    const problems = check.ok ? [] : check.problems;
    process.stdout.write(`${JSON.stringify({ ok: check.ok, problems, ...(warningsOf && { warnings }) }, null, 2)}\n`);
  } else if (check.ok) {
    process.stdout.write(`${nameOfFile(file)} is right: ${summary(check.model)}\n`);
    for (const warning of warnings ?? []) process.stdout.write(`Warning: ${warning}\n`);
  } else for (const { path, message } of check.problems) process.stdout.write(`${path}: ${message}\n`);
  return check.ok ? ExitCode.done : ExitCode.problemInData;
}

/** `3 streams` */
export function countOf(things: number, what: string): string {
  return `${numberInWords(things)} ${what}${things === 1 ? "" : "s"}`;
}
