import type { Command } from "commander";
import { examples } from "../program.ts";
import {
  keyChoice,
  type RecordFlags,
  type SigningFlags,
  withRecordOptions,
  withSigningOptions,
} from "./record-options.ts";

export function addKeysCommand(program: Command): void {
  const keys = program
    .command("keys")
    .summary("who may speak for a party")
    .description(
      "Who may speak for a party: make a key, and with a party's root key add or revoke those of its delegates.",
    )
    .addHelpText(
      "after",
      examples(
        "kelisim keys list",
        "kelisim keys new my.key --party KZ",
        'kelisim keys add Yu2-… --holder "Water desk" --rights propose,observe --as KZ',
        'kelisim keys revoke Yu2-… --reason "Left the desk." --as KZ',
      ),
    );
  withRecordOptions(keys.command("list"))
    .description("All keys of all parties, revoked ones too.")
    .addHelpText("after", examples("kelisim keys list", "kelisim keys list --json"))
    .action(async (flags: RecordFlags) => {
      const { showKeys } = await import("../record/keys.ts");
      await showKeys(await placeOf(flags), outputOf(flags));
    });
  keys
    .command("new")
    .description("Make a key pair in a file that only its owner may read. Nothing is recorded.")
    .argument("<file>", "where to write it; never replaced")
    .requiredOption("--party <id>", "the party for whom it is to speak, as KZ")
    .option("--json", "the result as JSON")
    .addHelpText("after", examples("kelisim keys new water-desk.key --party KZ"))
    .action(async (file: string, flags: { readonly party: string; readonly json?: true }) => {
      const { newKey } = await import("../record/keys.ts");
      await newKey(file, flags.party, outputOf(flags));
    });
  withSigningOptions(keys.command("add"))
    .description("Let a delegate's key speak for a party. Signed with a root key of the party.")
    .argument("<public-key>", "the delegate's public key (put -- before one that begins with -)")
    .requiredOption("--holder <name>", "who holds it")
    .option("--rights <rights>", "what it may do: propose, assent, observe", "propose,assent,observe")
    .addHelpText("after", examples('kelisim keys add Yu2-… --holder "Water desk" --rights observe --as KZ'))
    .action(async (publicKey: string, flags: SigningFlags & { readonly holder: string; readonly rights: string }) => {
      const { addKey, rightsIn } = await import("../record/keys.ts");
      const delegate = { publicKey, holder: flags.holder, rights: rightsIn(flags.rights) };
      await addKey(await placeOf(flags), delegate, { ...keyChoice(flags), ...outputOf(flags) });
    });
  withSigningOptions(keys.command("revoke"))
    .description("End what a key may do. What it signed stays. Signed with a root key of the party.")
    .argument("<public-key>", "the key to revoke (put -- before one that begins with -)")
    .requiredOption("--reason <text>", "why")
    .addHelpText("after", examples('kelisim keys revoke Yu2-… --reason "Lost." --as KZ'))
    .action(async (publicKey: string, flags: SigningFlags & { readonly reason: string }) => {
      const { revokeKey } = await import("../record/keys.ts");
      const revocation = { publicKey, reason: flags.reason };
      await revokeKey(await placeOf(flags), revocation, { ...keyChoice(flags), ...outputOf(flags) });
    });
}

async function placeOf(flags: RecordFlags) {
  const { recordPlace } = await import("../record/place.ts");
  return recordPlace(flags.record);
}

function outputOf({ json }: { readonly json?: true }) {
  return { json: json ?? false };
}
