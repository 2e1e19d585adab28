import type { Command } from "commander";

export interface RecordFlags {
  readonly record?: string;
  readonly json?: true;
}

export interface SigningFlags extends RecordFlags {
  readonly as?: string;
  readonly key?: string;
}

/** Where the record is, and how to print what was asked. */
export function withRecordOptions(command: Command): Command {
  return command
    .option(
      "--record <place>",
      "the record's folder (KELISIM_RECORD, or record; its database by DATABASE_URL), or the address that serves it",
    )
    .option("--json", "the result as JSON");
}

/** Who speaks. */
export function withSigningOptions(command: Command): Command {
  return withRecordOptions(
    command
      .option("--as <party>", "the party that speaks, with its key from the record's folder, as KZ")
      .option("--key <file>", "the key file that signs (KELISIM_KEY)"),
  );
}

export function keyChoice({ as, key }: SigningFlags) {
  return { ...(as === undefined ? {} : { as }), ...(key === undefined ? {} : { key }) };
}

export function collect(value: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, value];
}

/** `KZ,KG` or the option given twice. */
export function collectList(value: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, ...value.split(",").map((part) => part.trim())];
}
