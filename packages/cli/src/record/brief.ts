/** `kelisim brief`: the briefing for the next meeting. */
import { writeFile } from "node:fs/promises";
import { stateAt } from "@kelisim/register";
import type { RecordLocation } from "@kelisim/register/storage";
import {
  type Area,
  composeBriefing,
  instrumentFigures,
  type Language,
  makeBriefing,
  NoRecordYetError,
  renderHtml,
  renderMarkdown,
} from "@kelisim/report";
import { UsageError, UserError } from "../errors.ts";
import { printPdf } from "./print-pdf.ts";
import { withRecord } from "./with-record.ts";

export type BriefFormat = "html" | "md" | "docx" | "pdf" | "json";

export interface BriefSettings {
  readonly format: BriefFormat;
  /** A file; standard output where it is null. */
  readonly to: string | null;
  readonly language: Language;
  readonly party?: string;
  readonly areas?: readonly Area[];
  readonly from?: string;
  readonly asOf: string;
  /** Whether the models of crossings and basins are run, for a figure of each. */
  readonly models: boolean;
}

export async function brief(location: RecordLocation, settings: BriefSettings): Promise<void> {
  const { format, to, language, party, areas, from, asOf, models } = settings;
  if (to === null && (format === "docx" || format === "pdf")) {
    throw new UsageError(`name the file to write the ${format.toUpperCase()} to`);
  }
  await withRecord(location, async ({ state }) => {
    const parties = state.charter.parties.map(({ id }) => id);
    if (party !== undefined && !parties.includes(party)) {
      throw new UsageError(`the record has no party ${party}; it has ${parties.join(", ")}`);
    }
    const options = {
      asOf,
      instruments: models ? instrumentFigures(stateAt(state, `${asOf}T23:59:59.999Z`) ?? state) : [],
      ...(party === undefined ? {} : { party }),
      ...(areas === undefined ? {} : { areas }),
      ...(from === undefined ? {} : { from }),
    };
    const briefing = explained(() => makeBriefing(state, options));
    const document = () => composeBriefing(briefing, language);
    switch (format) {
      case "json":
        return write(to, `${JSON.stringify(briefing, null, 2)}\n`);
      case "md":
        return write(to, renderMarkdown(document()));
      case "html":
        return write(to, renderHtml(document()));
      case "pdf":
        return write(to, await printPdf(renderHtml(document())));
      case "docx": {
        const { renderDocx } = await import("@kelisim/report/docx");
        return write(to, await renderDocx(document()));
      }
    }
  });
}

function explained<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    throw error instanceof NoRecordYetError ? new UserError(error.message) : error;
  }
}

async function write(file: string | null, content: string | Uint8Array): Promise<void> {
  if (file === null) {
    process.stdout.write(content);
    return;
  }
  try {
    await writeFile(file, content);
  } catch (error) {
    throw new UserError(`${file} can't be written (${(error as Error).message})`);
  }
}
