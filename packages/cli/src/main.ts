import { CommanderError } from "commander";
import pc from "picocolors";
import { ExitCode, UsageError, UserError } from "./errors.ts";
import { createProgram } from "./program.ts";

/**
 * Runs the `kelisim` command with its arguments (without `node` and the script) and gives the exit code:
 * 0 done, 1 a problem in the data, 2 wrong use. Errors go to standard error as one line that says what to do.
 */
export async function main(args: readonly string[]): Promise<number> {
  leaveQuietlyWhenTheReaderCloses();
  const debug = args.includes("--debug");
  try {
    await createProgram().parseAsync([...args], { from: "user" });
    return typeof process.exitCode === "number" ? process.exitCode : ExitCode.done;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.done : ExitCode.wrongUse;
    process.stderr.write(`${pc.red("error")}: ${messageOf(error)}\n`);
    if (debug) process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    return error instanceof UsageError ? ExitCode.wrongUse : ExitCode.problemInData;
  }
}

function messageOf(error: unknown): string {
  if (error instanceof UserError) return error.message;
  const message = error instanceof Error ? error.message : String(error);
  return `${message.split("\n")[0]} (run again with --debug for the details)`;
}

/** `kelisim … | head` closes standard output early; that is not an error. */
function leaveQuietlyWhenTheReaderCloses(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(ExitCode.done);
    throw error;
  });
}
