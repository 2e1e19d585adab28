import type { Job, Outcome, OutputFormat } from "./job.ts";
import { ResultFiles } from "./result-files.ts";

type Success = Extract<Outcome, { ok: true }>;

/** Where the readings of one run go, in order. */
export interface ResultSink {
  readonly accept: (job: Job, reading: Success) => void;
  /** Called once, after the last reading. */
  readonly finish: () => void;
}

type RenderPage = (sections: readonly { readonly title: string; readonly html: string }[]) => string;

export interface SinkOptions {
  readonly output: OutputFormat;
  /** Folder for one file per text; null for standard output. */
  readonly folder: string | null;
  /** Whether results form a list, even of one. */
  readonly isList: boolean;
}

export async function createSink({ output, folder, isList }: SinkOptions): Promise<ResultSink> {
  if (output === "html") {
    const { renderPage } = await import("./page/page.ts");
    return folder === null ? pageSink(renderPage) : pageFilesSink(new ResultFiles(folder), renderPage);
  }
  if (folder !== null) return jsonFilesSink(new ResultFiles(folder));
  if (output === "json") return isList ? jsonListSink() : lineSink("");
  return lineSink(isList ? "\n" : "");
}

/** Every result as it comes. */
function lineSink(separator: string): ResultSink {
  let before = "";
  return {
    accept: (_, { rendered }) => {
      process.stdout.write(`${before}${rendered}\n`);
      before = separator;
    },
    finish: () => {},
  };
}

function jsonListSink(): ResultSink {
  let before = "[\n";
  return {
    accept: (_, { rendered }) => {
      process.stdout.write(before + rendered.replace(/^/gm, "  "));
      before = ",\n";
    },
    finish: () => void process.stdout.write(before === "[\n" ? "[]\n" : "\n]\n"),
  };
}

function jsonFilesSink(files: ResultFiles): ResultSink {
  return {
    accept: ({ source }, { rendered, extractedText }) => {
      const name = files.nameFor(source);
      files.write(`${name}.json`, `${rendered}\n`);
      if (extractedText !== null) files.write(`${name}.extracted.txt`, extractedText);
    },
    finish: () => files.report(),
  };
}

function pageSink(renderPage: RenderPage): ResultSink {
  const sections: { title: string; html: string }[] = [];
  return {
    accept: (_, { title, rendered }) => void sections.push({ title, html: rendered }),
    finish: () => {
      if (sections.length > 0) process.stdout.write(renderPage(sections));
    },
  };
}

function pageFilesSink(files: ResultFiles, renderPage: RenderPage): ResultSink {
  return {
    accept: ({ source }, { title, rendered }) =>
      files.write(`${files.nameFor(source)}.html`, renderPage([{ title, html: rendered }])),
    finish: () => files.report(),
  };
}
