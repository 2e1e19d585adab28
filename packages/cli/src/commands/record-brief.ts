import { type Command, Option } from "commander";
import { UsageError } from "../errors.ts";
import { examples } from "../program.ts";
import { isoDay } from "./option-values.ts";
import { collectList } from "./record-options.ts";

const formats = ["html", "md", "docx", "pdf", "json"] as const;
const languages = ["en", "ru", "kk", "ky"] as const;

interface BriefFlags {
  readonly record?: string;
  readonly format?: (typeof formats)[number];
  readonly language: (typeof languages)[number];
  readonly party?: string;
  readonly area?: readonly string[];
  readonly from?: string;
  readonly asOf?: string;
  readonly models: boolean;
}

/** The briefing for the next meeting. */
export function addBriefCommand(program: Command): void {
  program
    .command("brief")
    .summary("the briefing for the next meeting: what was promised, done, late, disputed, and who owes what")
    .description(
      "Write the briefing for the next meeting as a page to print, Markdown, DOCX, PDF (by this machine's Chromium, " +
        "Chrome or Edge) or JSON. The file's ending tells which. Every figure in it carries its source.",
    )
    .argument("[to]", "a file .html, .md, .docx, .pdf or .json; else standard output")
    .option(
      "--record <place>",
      "the record's folder (KELISIM_RECORD, or record; its database by DATABASE_URL), or the address that serves it",
    )
    .addOption(new Option("--format <format>", "where the ending does not tell").choices([...formats]))
    .addOption(
      new Option("--language <language>", "of what are not the record's own words")
        .choices([...languages])
        .default("en"),
    )
    .option("--party <party>", "only what this party owes or is owed to it, as KZ")
    .option("--area <areas>", "only these areas, as water,border", collectList)
    .option("--from <day>", "the first day of the period (that of the last meeting)", isoDay)
    .option("--as-of <day>", "the record as it stood on this day, and judged on it (today)", isoDay)
    .option("--no-models", "do not run the models of crossings and basins, which takes seconds")
    .addHelpText(
      "after",
      examples(
        "kelisim brief briefing.html",
        "kelisim brief --party KG --language ky briefing.docx",
        "kelisim brief --area water,border --from 2021-03-02 --format md",
      ),
    )
    .action(async (to: string | undefined, flags: BriefFlags) => {
      const [{ brief }, { recordPlace }, { Area }, { asOfDay }] = await Promise.all([
        import("../record/brief.ts"),
        import("../record/place.ts"),
        import("@kelisim/register"),
        import("../record/as-of.ts"),
      ]);
      const { language, party, from, models } = flags;
      const areas = flags.area?.map((name) => {
        const area = Area.safeParse(name);
        if (!area.success) throw new UsageError(`there is no area ${name}; areas are ${Area.options.join(", ")}`);
        return area.data;
      });
      const asOf = asOfDay(flags.asOf ?? null).day;
      if (from !== undefined && from > asOf)
        throw new UsageError("the period begins after its end: see --from and --as-of");
      await brief(recordPlace(flags.record), {
        format: flags.format ?? formatOf(to),
        to: to ?? null,
        language,
        asOf,
        models,
        ...(party === undefined ? {} : { party }),
        ...(areas === undefined ? {} : { areas }),
        ...(from === undefined ? {} : { from }),
      });
    });
}

function formatOf(to: string | undefined): (typeof formats)[number] {
  if (to === undefined) return "md";
  const ending = /\.([a-z]+)$/i.exec(to)?.[1]?.toLowerCase();
  const format = formats.find((one) => one === ending || (one === "html" && ending === "htm"));
  if (format !== undefined) return format;
  throw new UsageError(`the name ${to} does not tell the format; give --format ${formats.join(", ")}`);
}
