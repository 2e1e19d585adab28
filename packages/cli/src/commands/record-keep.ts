import { type Command, Option } from "commander";
import { UsageError } from "../errors.ts";
import { examples } from "../program.ts";
import { wholeWithin } from "./option-values.ts";
import {
  collect,
  keyChoice,
  type RecordFlags,
  type SigningFlags,
  withRecordOptions,
  withSigningOptions,
} from "./record-options.ts";

const formats = ["jsonl", "csv", "log", "proof", "jsonld", "ics", "atom", "iati"] as const;
const languages = ["en", "ru", "kk", "ky"] as const;
type Format = (typeof formats)[number];

/** The commands that keep a record: serve it, take it elsewhere and bring it back. */
export function addKeepCommands(program: Command): void {
  addServe(program);
  addRebuild(program);
  addBackup(program);
  addRestore(program);
  addExport(program);
  addImport(program);
}

interface ServeFlags {
  readonly record?: string;
  readonly host: string;
  readonly port: number;
  readonly origin?: string;
  readonly behindProxy?: true;
  readonly web?: string;
  readonly demonstration?: true;
  readonly logLevel: string;
  readonly witness?: readonly string[];
}

function addServe(program: Command): void {
  program
    .command("serve")
    .summary("serve a record over HTTP")
    .description(
      "Serve a record: its API, its log for anyone to verify, and the web application. The server holds no party's key " +
        "and takes signed entries only. The log of requests goes to standard error.",
    )
    .option("--record <folder>", "the record's folder (KELISIM_RECORD, or record; its database by DATABASE_URL)")
    .option("--host <address>", "where to listen; 0.0.0.0 for all of the machine's addresses", "127.0.0.1")
    .option("--port <number>", "0 takes a free one", wholeWithin(0, 65_535), 8080)
    .option("--origin <address>", "under which it is reached behind a proxy, as https://register.example")
    .option("--behind-proxy", "believe X-Forwarded-For, which only a proxy before it may set")
    .option("--web <folder>", "a built web application to serve at /, in place of our own")
    .option("--witness <key>", "a witness whose cosignatures are taken and served (may be given again)", collect)
    .option("--demonstration", "hand the keys that lie with the record to whoever asks: never for a real record")
    .addOption(
      new Option("--log-level <level>", "what to log")
        .choices(["debug", "info", "warn", "error", "silent"])
        .default("info"),
    )
    .addHelpText(
      "after",
      examples("kelisim serve", "kelisim serve --port 9000 --origin https://register.example --behind-proxy"),
    )
    .action(async (flags: ServeFlags) => {
      const [{ serveRecord }, { ownPlace }] = await Promise.all([
        import("../record/serve-record.ts"),
        import("../record/place.ts"),
      ]);
      const { host, port, origin, behindProxy = false, web, demonstration = false, logLevel } = flags;
      await serveRecord(ownPlace(flags.record), {
        host,
        port,
        behindProxy,
        demonstration,
        logLevel,
        witnesses: flags.witness ?? [],
        ...(origin === undefined ? {} : { origin }),
        ...(web === undefined ? {} : { webFolder: web }),
      });
    });
}

function addRebuild(program: Command): void {
  withRecordOptions(program.command("rebuild"))
    .summary("derive lists and search anew from the log")
    .description("Derive everything but the log anew from the log, and say whether anything had been damaged.")
    .addHelpText("after", examples("kelisim rebuild", "kelisim rebuild --record watch --json"))
    .action(async (flags: RecordFlags) => {
      const [{ rebuild }, { ownPlace }] = await Promise.all([
        import("../record/rebuild.ts"),
        import("../record/place.ts"),
      ]);
      await rebuild(ownPlace(flags.record), { json: flags.json ?? false });
    });
}

function addBackup(program: Command): void {
  withRecordOptions(program.command("backup"))
    .summary("write the record and its drafts to one file")
    .description("Write the log and the parties' drafts to one file, as of now; keys are not in it.")
    .argument("<file>", "where to write it; never replaced")
    .addHelpText("after", examples("kelisim backup record-2021-03-02.backup"))
    .action(async (file: string, flags: RecordFlags) => {
      const [{ backup }, { ownPlace }] = await Promise.all([
        import("../record/backup.ts"),
        import("../record/place.ts"),
      ]);
      await backup(ownPlace(flags.record), file, { json: flags.json ?? false });
    });
}

interface RestoreFlags extends RecordFlags {
  readonly logKeyFile?: string;
  readonly loseEntries?: true;
}

function addRestore(program: Command): void {
  withRecordOptions(program.command("restore"))
    .summary("put the record back from a backup")
    .description(
      "Put a record back from a backup: every entry is verified before anything is replaced, and what is replaced is " +
        "kept beside it. A record that holds entries which the backup lacks is not replaced unless you say so.",
    )
    .argument("<file>", "the backup")
    .option("--log-key-file <file>", "a copy of the log's key, where the folder has none")
    .option("--lose-entries", "restore even where entries are lost that the backup does not hold")
    .addHelpText(
      "after",
      examples(
        "kelisim restore record-2021-03-02.backup",
        "kelisim restore record-2021-03-02.backup --record elsewhere --log-key-file copy-of-log-key",
      ),
    )
    .action(async (file: string, flags: RestoreFlags) => {
      const [{ restore }, { ownPlace }] = await Promise.all([
        import("../record/backup.ts"),
        import("../record/place.ts"),
      ]);
      await restore(ownPlace(flags.record), file, {
        loseEntries: flags.loseEntries ?? false,
        json: flags.json ?? false,
        ...(flags.logKeyFile === undefined ? {} : { logKeyFile: flags.logKeyFile }),
      });
    });
}

interface ExportFlags {
  readonly record?: string;
  readonly format?: Format;
  readonly entry?: string;
  readonly language?: (typeof languages)[number];
}

function addExport(program: Command): void {
  program
    .command("export")
    .summary("the record as JSON Lines, a table, linked data, a calendar, a feed, IATI, a static log, or a proof")
    .description(
      "Write the whole record as JSON Lines (an entry a line, as signed), its commitments as a table for spreadsheets, " +
        "as linked data in terms of schema.org and PROV, its dates as a calendar, its newest changes as an Atom feed, its aid " +
        "and finance as IATI activities, its log as files for any web server, or the proof of one entry to mail. The " +
        "file's ending tells which.",
    )
    .argument(
      "[to]",
      "a file .jsonl, .csv, .jsonld, .ics, .atom, .iati.xml or .tlog-proof, or a folder for the log; else standard output",
    )
    .option("--record <folder>", "the record's folder (KELISIM_RECORD, or record; its database by DATABASE_URL)")
    .addOption(new Option("--format <format>", "where the ending does not tell").choices([...formats]))
    .option("--entry <entry>", "the entry to prove: its place in the log, or its hash")
    .addOption(
      new Option(
        "--language <language>",
        "of a calendar or feed, where they are not the record's own words (en)",
      ).choices([...languages]),
    )
    .addHelpText(
      "after",
      examples(
        "kelisim export record.jsonl",
        "kelisim export commitments.csv",
        "kelisim export dates.ics --language ky",
        "kelisim export aid.iati.xml",
        "kelisim export --format log public/log",
        "kelisim export --entry 17 entry-17.tlog-proof",
      ),
    )
    .action(async (to: string | undefined, flags: ExportFlags) => {
      const [{ exportRecord }, { ownPlace }] = await Promise.all([
        import("../record/export.ts"),
        import("../record/place.ts"),
      ]);
      await exportRecord(ownPlace(flags.record), {
        format: flags.format ?? formatOf(to, flags),
        to: to ?? null,
        ...(flags.entry === undefined ? {} : { entry: flags.entry }),
        ...(flags.language === undefined ? {} : { language: flags.language }),
      });
    });
}

function formatOf(to: string | undefined, { entry }: ExportFlags): Format {
  if (entry !== undefined || to?.endsWith(".tlog-proof")) return "proof";
  if (to === undefined || /\.(?:jsonl|ndjson)$/i.test(to)) return "jsonl";
  if (/\.iati(?:\.xml)?$/i.test(to)) return "iati";
  const ending = /\.(csv|jsonld|ics|atom)$/i.exec(to)?.[1]?.toLowerCase();
  if (ending !== undefined) return ending as Format;
  throw new UsageError(`the name ${to} does not tell the format; give --format ${formats.join(", ")}`);
}

interface ImportFlags extends SigningFlags {
  readonly format?: "jsonl" | "csv";
  readonly logKeyFile?: string;
  readonly assent?: true;
  readonly dryRun?: true;
}

function addImport(program: Command): void {
  withSigningOptions(program.command("import"))
    .summary("make a record from JSON Lines; or propose the commitments of a table")
    .description(
      "Make a new record from exported JSON Lines, each entry verified first: that takes the log's key, the file log-key " +
        "of the record it came from. Or propose the commitments of a table: rows whose id the record knows revise them.",
    )
    .argument("<file>", "a file .jsonl or .csv (- for standard input, with --format)")
    .addOption(new Option("--format <format>", "where the ending does not tell").choices(["jsonl", "csv"]))
    .option("--log-key-file <file>", "for JSON Lines: the secret key of the log")
    .option("--assent", "for a table: assent to each revision as well")
    .option("--dry-run", "for a table: show what would be proposed, and sign nothing")
    .addHelpText(
      "after",
      examples(
        "kelisim import record.jsonl --record copy --log-key-file record/log-key",
        "kelisim import commitments.csv --dry-run",
        "kelisim import commitments.csv --as KZ",
      ),
    )
    .action(async (file: string, flags: ImportFlags) => {
      const format =
        flags.format ?? (/\.csv$/i.test(file) ? "csv" : /\.(?:jsonl|ndjson)$/i.test(file) ? "jsonl" : null);
      if (format === null)
        throw new UsageError(`the name ${file} does not tell the format; give --format jsonl or csv`);
      await (format === "csv" ? importTable(file, flags) : importLines(file, flags));
    });
}

async function importLines(file: string, flags: ImportFlags): Promise<void> {
  if (flags.logKeyFile === undefined) throw new UsageError("a record needs its log's key: --log-key-file FILE");
  if (flags.assent || flags.dryRun) throw new UsageError("--assent and --dry-run go with a table, not with JSON Lines");
  const [{ importRecord }, { ownPlace }] = await Promise.all([
    import("../record/import.ts"),
    import("../record/place.ts"),
  ]);
  await importRecord(ownPlace(flags.record), file, { logKeyFile: flags.logKeyFile, json: flags.json ?? false });
}

async function importTable(file: string, flags: ImportFlags): Promise<void> {
  if (flags.logKeyFile !== undefined) throw new UsageError("--log-key-file goes with JSON Lines, not with a table");
  const [{ draftsFromCsv }, { propose }, { recordPlace }, { printJson }] = await Promise.all([
    import("../record/import.ts"),
    import("../record/propose.ts"),
    import("../record/place.ts"),
    import("../record/print.ts"),
  ]);
  const location = recordPlace(flags.record);
  const drafts = await draftsFromCsv(location, file);
  if (flags.dryRun) printJson(drafts);
  else {
    const options = { assent: flags.assent ?? false, onlyNew: false, json: flags.json ?? false };
    await propose(location, drafts, { ...keyChoice(flags), ...options });
  }
}
