import type { Command } from "commander";
import { UsageError } from "../errors.ts";
import { examples } from "../program.ts";
import { collect, type RecordFlags, withRecordOptions } from "./record-options.ts";

interface VerifyFlags extends RecordFlags {
  readonly logKey?: string;
  readonly witness?: readonly string[];
  readonly since?: string;
  readonly recordId?: string;
}

/** The commands with which anyone checks a log. */
export function addVerifyCommands(program: Command): void {
  addVerify(program);
  addWitness(program);
}

interface WitnessFlags {
  readonly folder: string;
  readonly name?: string;
  readonly logKey?: string;
  readonly json?: true;
}

function addWitness(program: Command): void {
  program
    .command("witness")
    .summary("watch that a log only ever grows, and cosign it")
    .description(
      "Compare a log's checkpoint with the last one seen of it. If the log goes on from that, cosign it; if not, keep both " +
        "as evidence, and exit with 1. A register that knows the witness (kelisim serve --witness KEY) takes the cosignature " +
        "and shows it to others. Run it now and then, as from cron.",
    )
    .argument("<address>", "where the log or its register is served")
    .option("--folder <folder>", "keeps the witness's key and what it has seen", "witness")
    .option("--name <name>", "the witness's name, when its key is made, as witness.example/us")
    .option("--log-key <key>", "the log's key as published (else the one in its charter is believed at first sight)")
    .option("--json", "the result as JSON")
    .addHelpText(
      "after",
      examples(
        "kelisim witness https://register.example",
        "kelisim witness https://register.example --name witness.example/us",
      ),
    )
    .action(async (address: string, flags: WitnessFlags) => {
      if (!/^https?:\/\//.test(address)) throw new UsageError(`${address} is no http or https address`);
      const { witnessLog } = await import("../record/witness.ts");
      const { folder, name, logKey, json = false } = flags;
      process.exitCode = await witnessLog(address, {
        folder,
        json,
        ...(name === undefined ? {} : { name }),
        ...(logKey === undefined ? {} : { logKey }),
      });
    });
}

function addVerify(program: Command): void {
  withRecordOptions(program.command("verify"))
    .summary("check that nothing in a record was forged or rewritten")
    .description(
      "Verify a whole log - every entry, signature and rule, the tiles, the checkpoint - or the proof of one entry, and " +
        "say exactly what was checked and what was not. Exit code 1 if anything is wrong.",
    )
    .argument("[target]", "an address, a folder, or a .tlog-proof file (- for standard input); else the record itself")
    .option("--log-key <key>", "the log's key as published (NAME+ID+KEY); a proof needs it")
    .option("--since <file>", "a checkpoint kept from before, which the log must go on from")
    .option(
      "--witness <key>",
      "a witness that must have cosigned, this checkpoint or an earlier one (may be given again)",
      collect,
    )
    .option("--record-id <hash>", "the record's id, to check the signature of a proof's entry")
    .addHelpText(
      "after",
      examples(
        "kelisim verify",
        "kelisim verify https://register.example --log-key register.example/kz-kg+1f0c…",
        "kelisim verify copy-of-the-log/ --since checkpoint-2021.txt",
        "kelisim verify entry-17.tlog-proof --log-key register.example/kz-kg+1f0c…",
      ),
    )
    .action(async (target: string | undefined, flags: VerifyFlags) => {
      const [{ verify }, { recordPlace }] = await Promise.all([
        import("../record/verify.ts"),
        import("../record/place.ts"),
      ]);
      const { logKey, since, recordId } = flags;
      process.exitCode = await verify(target ?? null, recordPlace(flags.record), {
        witnesses: flags.witness ?? [],
        ...(logKey === undefined ? {} : { logKey }),
        ...(since === undefined ? {} : { since }),
        ...(recordId === undefined ? {} : { recordId }),
        json: flags.json ?? false,
      });
    });
}
