import { Command } from "commander";
import { addCrossingCommand } from "./commands/crossing.ts";
import { addReadCommand } from "./commands/read.ts";
import { addRecordCommands } from "./commands/record.ts";
import { addRiverCommand } from "./commands/river.ts";

/** The whole command tree. Commands load their packages only when they run, so that `--help` is instant. */
export function createProgram(): Command {
  const program = new Command("kelisim")
    .description("Two countries, one record: what neighbours promised each other, and what came of it.")
    .version("0.1.0")
    .option("--debug", "show the stack trace of an error")
    .exitOverride()
    .showHelpAfterError("(add --help for usage and examples)")
    .configureHelp({ showGlobalOptions: true })
    .addHelpText("after", examples("kelisim read --help"));
  addReadCommand(program);
  addCrossingCommand(program);
  addRiverCommand(program);
  addRecordCommands(program);
  return program;
}

/** The `Examples:` block that ends every command's help. */
export function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ ${line}`).join("\n")}\n`;
}
