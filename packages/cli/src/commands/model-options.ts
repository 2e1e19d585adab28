import { type Command, Option } from "commander";
import { collect, wholeWithin } from "./option-values.ts";

// What the commands that ask a model something have in common.

export const modelArgument = ["<model>", "the model's JSON file, or - for standard input"] as const;

type Form = "json" | "csv" | "html";

export type OutputFlags<Forms extends Form> = { readonly [form in Forms]?: true };

/** @param forms what the answer can be beside a table for the terminal */
export function withOutput(command: Command, forms: readonly Form[]): Command {
  const flags = [
    { form: "json", meaning: "the result as JSON" },
    { form: "csv", meaning: "the result as a table for spreadsheets" },
    { form: "html", meaning: "a page with charts that needs no other file, to open in a browser" },
  ] as const;
  const offered = flags.filter(({ form }) => forms.includes(form));
  offered.forEach(({ form, meaning }, index) => {
    const others = offered.slice(index + 1).map((other) => other.form);
    command.addOption(new Option(`--${form}`, meaning).conflicts(others));
  });
  return command;
}

/** The one form that is wanted. */
export function outputOf<Forms extends Form>(flags: OutputFlags<Forms>, forms: readonly Forms[]): Forms | "table" {
  return forms.find((form) => flags[form] === true) ?? "table";
}

/** `--set`; see `changeValues`. */
export function withChanges(command: Command, what: string, example: string): Command {
  return command.option("--set <path=value>", `change ${what}, as ${example}, or path*=factor`, collect);
}

export function withWorkers(command: Command): Command {
  return command.option(
    "--workers <count>",
    "threads (as many as there are cores); the answer is the same",
    wholeWithin(1, 256),
  );
}

/** The command that says what is wrong with a model. @param check prints the mistakes and returns the exit code */
export function addCheck(
  parent: Command,
  words: { readonly doing: string; readonly examples: string },
  check: (model: string, output: "json" | "table") => Promise<number>,
): void {
  parent
    .command("check")
    .summary("explain every mistake in a model, with its place")
    .description(
      `Check a model without ${words.doing} it: every mistake with its JSON path. Exit code 1 if there are any.`,
    )
    .argument(...modelArgument)
    .option("--json", "the mistakes as JSON")
    .addHelpText("after", words.examples)
    .action(async (model: string, flags: { readonly json?: true }) => {
      process.exitCode = await check(model, flags.json ? "json" : "table");
    });
}
