import { type Command, Option } from "commander";
import { UsageError } from "../errors.ts";
import { examples } from "../program.ts";
import type { Drafts } from "../record/drafts.ts";
import { isoDay } from "./option-values.ts";
import { keyChoice, type SigningFlags, withSigningOptions } from "./record-options.ts";

interface ProposeFlags extends SigningFlags {
  readonly assent?: true;
  readonly from?: string;
  readonly only?: string;
  readonly out?: string;
  readonly text?: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly url?: string;
}

export function addProposeCommand(program: Command): void {
  withSigningOptions(program.command("propose"))
    .summary("propose items or revisions of them, also from a reading")
    .description(
      "Sign and record a revision of each item in a file: one item, a list, or { documents, items }. With --from, the " +
        "commitments of a reading become drafts; they are shown, and only those named by --only are signed.",
    )
    .argument("[file]", "the items' JSON file, or - for standard input")
    .option("--assent", "assent to each revision as well")
    .option("--from <reading>", "make drafts of what kelisim read --json found (- for standard input)")
    .option("--only <numbers>", "of the drafts, propose these, as 1,3-5 or all")
    .addOption(new Option("--out <file>", "write the drafts to this file, to complete them by hand").conflicts("only"))
    .option("--text <file>", "the text that was read, which the drafts then rest on")
    .option("--title <title>", "what the text is called")
    .option("--publisher <name>", "who published it")
    .option("--published <date>", "when, as 2021-03-02 (what the reading found)", isoDay)
    .option("--url <address>", "where it is found")
    .addHelpText(
      "after",
      examples(
        "kelisim propose student-quota.json --as KZ",
        "kelisim read --json report.txt > reading.json",
        "kelisim propose --from reading.json",
        'kelisim propose --from reading.json --text report.txt --title "Joint report" --publisher "The Times" --only 1,3 --as KZ',
      ),
    )
    .action(async (file: string | undefined, flags: ProposeFlags) => {
      if ((file === undefined) === (flags.from === undefined)) {
        throw new UsageError("name the file of the items to propose, or a reading with --from");
      }
      if (file === undefined) await proposeFromReading(flags.from!, flags);
      else await proposeFile(file, flags);
    });
}

async function proposeFile(file: string, flags: ProposeFlags): Promise<void> {
  const ofReadings = ["only", "out", "text", "title", "publisher", "published", "url"] as const;
  const misplaced = ofReadings.find((name) => flags[name] !== undefined);
  if (misplaced !== undefined) throw new UsageError(`--${misplaced} goes with --from`);
  const { readDrafts } = await import("../record/drafts.ts");
  await sign(await readDrafts(file), flags);
}

async function proposeFromReading(reading: string, flags: ProposeFlags): Promise<void> {
  const { draftsOfReading, pickDrafts, showDrafts, writeDrafts } = await import("../record/offer-drafts.ts");
  const drafts = await draftsOfReading(reading, flags);
  if (flags.out !== undefined) await writeDrafts(drafts, flags.out);
  else if (flags.only !== undefined) await sign(pickDrafts(drafts, flags.only), flags);
  else showDrafts(drafts, flags.json ?? false);
}

async function sign(drafts: Drafts, flags: ProposeFlags): Promise<void> {
  const [{ propose }, { recordPlace }] = await Promise.all([
    import("../record/propose.ts"),
    import("../record/place.ts"),
  ]);
  const onlyNew = flags.from !== undefined;
  const options = { ...keyChoice(flags), assent: flags.assent ?? false, onlyNew, json: flags.json ?? false };
  await propose(recordPlace(flags.record), drafts, options);
}
