import { type Reading, ReadingError, read } from "@kelisim/reading";
import { type DocumentText, titleOf } from "@kelisim/server/documents";
import { UserError } from "../errors.ts";
import type { Job, Outcome } from "./job.ts";
import { loadDocument } from "./load-document.ts";

/** What a worker thread does with one text: load, read, render. Never throws: errors cross threads as plain data. */
export default async function runJob(job: Job): Promise<Outcome> {
  try {
    const document = await loadDocument(job.source, job);
    const { reading, dropped } = await readDocument(document, job);
    return {
      ok: true,
      rendered: await render(document, reading, job),
      title: titleOf(document, job.source.name),
      extractedText: document.format === "text" ? null : document.text,
      notice: dropped === 0 ? null : droppedNotice(job.source.name, dropped),
    };
  } catch (error) {
    return failure(error, job.source.name);
  }
}

async function readDocument(document: DocumentText, job: Job): Promise<{ reading: Reading; dropped: number }> {
  const published = job.published ?? document.published;
  const options = {
    ...(job.language === null ? {} : { language: job.language }),
    ...(published === null ? {} : { published }),
  };
  if (job.model === null) return { reading: read(document.text, options), dropped: 0 };
  const { readWithModel } = await import("@kelisim/reading/model");
  const { completeAt } = await import("./model-endpoint.ts");
  const { reading, dropped } = await readWithModel(document.text, options, completeAt(job.model));
  return { reading, dropped: dropped.length };
}

function droppedNotice(name: string, dropped: number): string {
  const marks = dropped === 1 ? "1 mark" : `${dropped} marks`;
  return `${name}: dropped ${marks} of the model, because the words are not in the text or the form is wrong`;
}

async function render(document: DocumentText, reading: Reading, job: Job): Promise<string> {
  if (job.output === "json") {
    const { renderJson } = await import("./render-json.ts");
    return renderJson(document, reading, job.nameInJson ? job.source.name : null);
  }
  if (job.output === "html") {
    const { renderSection } = await import("./page/section.ts");
    return renderSection(document, reading, { name: job.source.name, index: job.index });
  }
  const { renderTable } = await import("./render-table.ts");
  return renderTable(document, reading, { name: job.source.name, columns: job.columns, colour: job.colour });
}

function failure(error: unknown, name: string): Outcome {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof UserError) return { ok: false, message, stack: null };
  if (error instanceof ReadingError) return { ok: false, message: `${name}: ${message}`, stack: null };
  return {
    ok: false,
    message: `${name} could not be read (${message.split("\n")[0]}); run again with --debug for the details`,
    stack: error instanceof Error ? (error.stack ?? null) : null,
  };
}
