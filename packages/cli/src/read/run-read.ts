import pc from "picocolors";
import { ExitCode } from "../errors.ts";
import { findSources } from "./find-sources.ts";
import type { Job, OutputFormat } from "./job.ts";
import type { ModelEndpoint } from "./model-endpoint.ts";
import { Progress } from "./progress.ts";
import { readAll } from "./reading-pool.ts";
import { createSink } from "./result-sinks.ts";

export interface ReadRequest {
  readonly names: readonly string[];
  readonly output: OutputFormat;
  /** Folder for one file per text; null for standard output. */
  readonly folder: string | null;
  readonly language: string | null;
  /** YYYY-MM-DD. */
  readonly published: string | null;
  readonly allowPrivate: boolean;
  /** The language model that reads; null for the rules of the product itself. */
  readonly model: ModelEndpoint | null;
  readonly timeLimitSeconds: number;
  readonly debug: boolean;
}

/**
 * Reads all texts that the request names and shows their readings in order. A text that cannot be read is reported on
 * standard error and does not stop the others.
 *
 * @returns the exit code: 1 when a text could not be read
 */
export async function runRead(request: ReadRequest): Promise<number> {
  const { sources, problems, isList } = await findSources(request.names);
  for (const problem of problems) reportError(problem);
  if (sources.length === 0) return ExitCode.problemInData;

  const { output, folder, language, published, allowPrivate, model } = request;
  const common = {
    output,
    language,
    published,
    allowPrivate,
    model,
    ...screen(),
    nameInJson: isList && folder === null,
  };
  const jobs = sources.map((source, index): Job => ({ ...common, source, index }));
  const sink = await createSink({ output, folder, isList });
  const progress = new Progress(jobs.length);
  let failed = problems.length;
  try {
    await readAll(jobs, {
      timeLimitSeconds: request.timeLimitSeconds,
      onOutcome: (job, outcome) => {
        progress.advance();
        if (outcome.ok) {
          if (outcome.notice !== null) process.stderr.write(`${pc.yellow("note")}: ${outcome.notice}\n`);
          return sink.accept(job, outcome);
        }
        failed++;
        reportError(outcome.message, request.debug ? outcome.stack : null);
      },
    });
  } finally {
    progress.stop();
  }
  sink.finish();
  return failed > 0 ? ExitCode.problemInData : ExitCode.done;
}

function screen(): { columns: number; colour: boolean } {
  const columns = process.stdout.columns ?? (Number(process.env["COLUMNS"]) || 100);
  return { columns, colour: pc.isColorSupported && process.stdout.isTTY === true };
}

function reportError(message: string, stack: string | null = null): void {
  process.stderr.write(`${pc.red("error")}: ${message}\n${stack === null ? "" : `${stack}\n`}`);
}
