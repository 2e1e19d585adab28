import type { Command } from "commander";
import { examples } from "../program.ts";
import { keyChoice, type SigningFlags, withSigningOptions } from "./record-options.ts";

interface WordFlags extends SigningFlags {
  readonly reason?: string;
}

/** The words of a party on a proposed revision. */
export function addWordCommands(program: Command): void {
  withSigningOptions(program.command("assent"))
    .summary("agree to a proposed revision")
    .description(
      "Give a party's assent to exactly one revision. It is in force once every party that must has assented.",
    )
    .argument("<item|revision>", "an item of which one revision waits, or the first digits of a revision's hash")
    .option("--reason <text>", "why")
    .addHelpText("after", examples("kelisim assent student-quota --as KG", "kelisim assent 3f9a2c41d0 --key KG.key"))
    .action((reference: string, flags: WordFlags) => run("assent", reference, flags));
  withSigningOptions(program.command("object"))
    .summary("object to a proposed revision, with the reason")
    .description("Object to exactly one revision. The party may still assent to it later.")
    .argument("<item|revision>", "an item of which one revision waits, or the first digits of a revision's hash")
    .requiredOption("--reason <text>", "why")
    .addHelpText("after", examples('kelisim object student-quota --as KG --reason "It was ten-fold."'))
    .action((reference: string, flags: WordFlags) => run("object", reference, flags));
  withSigningOptions(program.command("withdraw"))
    .summary("take back a revision that one proposed, with the reason")
    .description("Withdraw a revision that the party proposed and that is not in force yet. It stays in the history.")
    .argument("<item|revision>", "an item of which one revision waits, or the first digits of a revision's hash")
    .requiredOption("--reason <text>", "why")
    .addHelpText("after", examples('kelisim withdraw student-quota --as KZ --reason "Proposed anew with the year."'))
    .action((reference: string, flags: WordFlags) => run("withdraw", reference, flags));
}

async function run(kind: "assent" | "object" | "withdraw", reference: string, flags: WordFlags): Promise<void> {
  const [{ giveWord }, { recordPlace }] = await Promise.all([
    import("../record/revision-words.ts"),
    import("../record/place.ts"),
  ]);
  await giveWord(recordPlace(flags.record), kind, reference, {
    ...keyChoice(flags),
    ...(flags.reason === undefined ? {} : { reason: flags.reason }),
    json: flags.json ?? false,
  });
}
