import type { Command } from "commander";
import { UsageError } from "../errors.ts";
import { examples } from "../program.ts";
import { collect, collectList, type RecordFlags, withRecordOptions } from "./record-options.ts";

interface InitFlags extends RecordFlags {
  readonly name?: string;
  readonly party?: readonly string[];
  readonly publicKey?: readonly string[];
  readonly assent?: readonly string[];
  readonly origin?: string;
}

export function addInitCommand(program: Command): void {
  withRecordOptions(program.command("init"))
    .summary("make a record: its parties, their keys, whose assent it takes")
    .description(
      "Make a record with its charter, the key that signs its log, and a key for each party that brings none; key " +
        "files can be read by their owner only. Asks at a terminal where no party is named.",
    )
    .argument("[folder]", "where to make it, instead of --record")
    .option("--name <name>", "what the record is called")
    .option("--party <id=name>", "a party, as KZ=Kazakhstan (may be given again)", collect)
    .option("--public-key <id=key>", "the public key of a party that has its own (may be given again)", collect)
    .option("--assent <ids>", "whose assent an item needs, as KZ,KG (all parties)", collectList)
    .option("--origin <name>", "the log's name, best an address without https://, as register.example/kz-kg")
    .addHelpText(
      "after",
      examples(
        "kelisim init",
        'kelisim init --name "Kazakhstan and Kyrgyzstan" --party KZ=Kazakhstan --party KG=Kyrgyzstan',
        'kelisim init watch --name "What was promised" --party WATCH="A watcher"',
        "kelisim init --name Talas --party KZ=Kazakhstan --party KG=Kyrgyzstan --public-key KG=Yu2-…",
      ),
    )
    .action(async (folder: string | undefined, flags: InitFlags) => {
      if (folder !== undefined && flags.record !== undefined) {
        throw new UsageError("name the folder once: as argument or with --record");
      }
      const [{ initRecord }, { ownPlace }] = await Promise.all([
        import("../record/init.ts"),
        import("../record/place.ts"),
      ]);
      const location = ownPlace(folder ?? flags.record);
      await initRecord(location, answersIn(flags), { json: flags.json ?? false });
    });
}

/** What the flags say of the charter, or null if nothing: then it is asked for. */
function answersIn({ name, party, publicKey, assent, origin }: InitFlags) {
  if (name === undefined && party === undefined) return null;
  if (name === undefined || party === undefined) {
    throw new UsageError("give both --name and --party ID=NAME (again for each party)");
  }
  const publicKeys = new Map((publicKey ?? []).map((text) => pairIn(text, "--public-key KG=KEY")));
  const parties = party.map((text) => {
    const [id, partyName] = pairIn(text, "--party KZ=Kazakhstan");
    const key = publicKeys.get(id);
    publicKeys.delete(id);
    return { id, name: partyName, ...(key === undefined ? {} : { publicKey: key }) };
  });
  for (const id of publicKeys.keys()) throw new UsageError(`--public-key names ${id}, which is not a --party`);
  return {
    name,
    parties,
    ...(assent === undefined ? {} : { assentFrom: assent }),
    ...(origin === undefined ? {} : { origin }),
  };
}

function pairIn(text: string, form: string): [string, string] {
  const split = text.indexOf("=");
  if (split < 1 || split === text.length - 1) throw new UsageError(`write ${form}, not ${text}`);
  return [text.slice(0, split), text.slice(split + 1)];
}
