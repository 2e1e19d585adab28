import { type Command, InvalidArgumentError, Option } from "commander";
import { examples } from "../program.ts";
import type { ModelEndpoint } from "../read/model-endpoint.ts";
import { isoDay } from "./option-values.ts";

interface ReadFlags {
  readonly json?: true;
  readonly table?: true;
  readonly html?: true;
  readonly lang?: string;
  readonly out?: string;
  readonly published?: string;
  readonly allowPrivate?: true;
  readonly timeout: number;
  readonly reader: "rules" | "model";
}

export function addReadCommand(program: Command): void {
  program
    .command("read")
    .summary("find who said and promised what in a press report or joint statement")
    .description(
      "Read press reports, joint statements and protocols: statements, commitments and figures, each with the words " +
        "that say it. Plain text, HTML, DOCX and PDF; files, folders, addresses, or - for standard input.",
    )
    .argument("<file|-|url...>", "texts to read; a folder stands for all texts in it")
    .addOption(new Option("--table", "a table for people (the default)").conflicts(["json", "html", "out"]))
    .addOption(
      new Option("--json", "JSON with the offsets of every mark; a list where there are several").conflicts("html"),
    )
    .addOption(new Option("--html", "a page that shows every mark in the text, to open in a browser"))
    .option("--lang <code>", "language of the text, as en or ru (detected where not given)")
    .option("--out <folder>", "write one file per text, NAME.json (NAME.html with --html), to this folder")
    .option("--published <date>", "date of publication, as 2021-03-02 (looked for in the text where not given)", isoDay)
    .option("--allow-private", "also read addresses in your own network")
    .addOption(
      new Option("--reader <kind>", "rules need no network; model asks the endpoint of KELISIM_MODEL_URL")
        .choices(["rules", "model"])
        .default("rules"),
    )
    .option("--timeout <seconds>", "give up on a text after this time", seconds, 60)
    .addHelpText(
      "after",
      examples(
        "kelisim read report.txt",
        "kelisim read --html report.docx > report.html",
        "kelisim read --json https://example.org/news/42 | jq .commitments",
        "kelisim read --out readings statements/ 2024.pdf",
        "KELISIM_MODEL_URL=http://localhost:8080/v1 kelisim read --reader model report.txt",
        "pdftotext scan.pdf - | kelisim read --lang ru --published 2021-03-02 -",
      ),
    )
    .action(async (names: string[], flags: ReadFlags) => {
      const { runRead } = await import("../read/run-read.ts");
      process.exitCode = await runRead({
        names,
        output: flags.html ? "html" : flags.json || flags.out !== undefined ? "json" : "table",
        folder: flags.out ?? null,
        language: flags.lang ?? null,
        published: flags.published ?? null,
        allowPrivate: flags.allowPrivate ?? false,
        model: flags.reader === "model" ? await modelFromEnvironment() : null,
        timeLimitSeconds: flags.timeout,
        debug: program.opts<{ debug?: true }>().debug ?? false,
      });
    });
}

async function modelFromEnvironment(): Promise<ModelEndpoint> {
  const { modelEndpointFrom } = await import("../read/model-endpoint.ts");
  return modelEndpointFrom(process.env);
}

function seconds(value: string): number {
  const number = Number(value);
  if (!(number > 0 && number <= 86_400)) throw new InvalidArgumentError("It must be a number of seconds above 0.");
  return number;
}
