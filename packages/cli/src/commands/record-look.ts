import { type Command, InvalidArgumentError } from "commander";
import { examples } from "../program.ts";
import { isoDay, wholeWithin } from "./option-values.ts";
import { collectList, type RecordFlags, withRecordOptions } from "./record-options.ts";

const types = ["meeting", "agreement", "commitment", "indicator", "crossing", "basin"] as const;
const statuses = ["open", "on-track", "late", "fulfilled", "lapsed", "disputed"] as const;
const standings = ["in-force", "pending", "closed"] as const;

interface ListFlags extends RecordFlags {
  readonly type?: readonly (typeof types)[number][];
  readonly status?: readonly (typeof statuses)[number][];
  readonly standing?: readonly (typeof standings)[number][];
  readonly waitingFor?: string;
  readonly area?: readonly string[];
  readonly by?: readonly string[];
  readonly to?: readonly string[];
  readonly dueFrom?: string;
  readonly dueUntil?: string;
  readonly asOf?: string;
  readonly limit: number;
}

/** The commands that read a record. */
export function addLookCommands(program: Command): void {
  withFilters(withRecordOptions(program.command("list")))
    .summary("what is in the record: newest first, with filters")
    .description(
      "List the items of a record, newest first, each as it stands: in force, waiting for whom, kept or late.",
    )
    .addHelpText(
      "after",
      examples(
        "kelisim list",
        "kelisim list --waiting-for KG",
        "kelisim list --type commitment --status late,disputed --by KZ",
        "kelisim list --as-of 2021-12-31 --json",
      ),
    )
    .action((flags: ListFlags) => list(flags));
  withFilters(withRecordOptions(program.command("search")))
    .summary("find items and documents by words, in English and Russian")
    .description('Find items and documents by words in any of their forms; "phrases", or, and -not are understood.')
    .argument("<words...>", "what to look for")
    .addHelpText("after", examples("kelisim search student quota", "kelisim search 'квота -школа' --type commitment"))
    .action((words: string[], flags: ListFlags) => list(flags, words.join(" ")));
  withRecordOptions(program.command("show"))
    .summary("one item with its whole history; or the charter")
    .description(
      "Show an item as it stands, every revision with the parties' words on it, what was reported of it and how each " +
        "side judges it. Without an item: the charter, and how far the log has come.",
    )
    .argument("[item]", "the item's id")
    .option("--as-of <date>", "as it stood at the end of that day (UTC)", isoDay)
    .addHelpText(
      "after",
      examples("kelisim show student-quota", "kelisim show student-quota --as-of 2021-12-31", "kelisim show --json"),
    )
    .action(async (id: string | undefined, flags: RecordFlags & { readonly asOf?: string }) => {
      const [{ showItem, showCharter }, { recordPlace }] = await Promise.all([
        import("../record/show.ts"),
        import("../record/place.ts"),
      ]);
      const options = { asOf: flags.asOf ?? null, json: flags.json ?? false };
      if (id === undefined) await showCharter(recordPlace(flags.record), options);
      else await showItem(recordPlace(flags.record), id, options);
    });
}

function withFilters(command: Command): Command {
  return command
    .option("--type <types>", `of these types: ${types.join(", ")}`, oneOf(types))
    .option("--status <statuses>", `commitments that are: ${statuses.join(", ")}`, oneOf(statuses))
    .option("--standing <standings>", `items that are: ${standings.join(", ")}`, oneOf(standings))
    .option("--waiting-for <party>", "items of which a revision waits for this party's assent")
    .option("--area <areas>", "commitments of these areas, as water,energy", collectList)
    .option("--by <parties>", "commitments of these obligors, as KZ", collectList)
    .option("--to <parties>", "commitments with these beneficiaries", collectList)
    .option("--due-from <date>", "commitments due on this day or later", isoDay)
    .option("--due-until <date>", "commitments due on this day or earlier", isoDay)
    .option("--as-of <date>", "the record as it stood at the end of that day (UTC)", isoDay)
    .option("--limit <count>", "at most so many", wholeWithin(1, 100_000), 50);
}

async function list(flags: ListFlags, search?: string): Promise<void> {
  const [{ listRecord }, { recordPlace }] = await Promise.all([
    import("../record/list.ts"),
    import("../record/place.ts"),
  ]);
  const { type, status, standing, waitingFor, area, by, to, dueFrom, dueUntil, asOf, limit } = flags;
  await listRecord(
    recordPlace(flags.record),
    {
      limit,
      ...(search === undefined ? {} : { search }),
      ...(type && { types: type }),
      ...(status && { statuses: status }),
      ...(standing && { standings: standing }),
      ...(waitingFor === undefined ? {} : { waitingFor }),
      ...(area && { areas: area }),
      ...(by && { obligors: by }),
      ...(to && { beneficiaries: to }),
      ...(dueFrom === undefined ? {} : { dueFrom }),
      ...(dueUntil === undefined ? {} : { dueUntil }),
    },
    { asOf: asOf ?? null, json: flags.json ?? false },
  );
}

function oneOf<T extends string>(choices: readonly T[]): (value: string, earlier?: readonly T[]) => readonly T[] {
  return (value, earlier = []) => {
    const given = value.split(",").map((part) => {
      const choice = choices.find((one) => one === part.trim());
      if (choice === undefined) throw new InvalidArgumentError(`It must be one or more of ${choices.join(", ")}.`);
      return choice;
    });
    return [...earlier, ...given];
  };
}
