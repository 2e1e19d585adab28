import { createRequire } from "node:module";
import type { InstrumentFigure, ModelInForce } from "@kelisim/report";
import { Tinypool } from "tinypool";

const memoryLimitMb = 512;
const timeLimitSeconds = 60;
/** Of revisions. A record has a handful of models; its history, a few more. */
const maximumKept = 500;

export type FiguresOf = (models: readonly ModelInForce[]) => Promise<readonly InstrumentFigure[]>;

/**
 * The figures of crossings and basins, calculated in a thread of its own, one at a time, so that a simulation holds up no
 * one who reads the record. A revision's figure never changes, and is kept. A model that takes longer or more memory than
 * the limits has none.
 */
export function figuresThread(): FiguresOf {
  const pool = new Tinypool({
    // By its name, because a worker thread needs the built file, wherever this one runs from.
    filename: createRequire(import.meta.url).resolve("@kelisim/server/instruments/worker"),
    minThreads: 0,
    maxThreads: 1,
    resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb },
    // The built file needs no conditions or loaders that this one may run with.
    execArgv: [],
  });
  const kept = new Map<string, Promise<InstrumentFigure | null>>();

  async function calculate(model: ModelInForce): Promise<InstrumentFigure | null> {
    try {
      return (await pool.run(model, {
        signal: AbortSignal.timeout(timeLimitSeconds * 1_000),
      })) as InstrumentFigure | null;
    } catch (error) {
      if (error instanceof Error && (error.name === "AbortError" || isOutOfMemory(error))) return null;
      throw error;
    }
  }

  function figureOf(model: ModelInForce): Promise<InstrumentFigure | null> {
    const known = kept.get(model.revision);
    if (known !== undefined) return known;
    const figure = calculate(model);
    kept.set(model.revision, figure);
    figure.catch(() => kept.delete(model.revision));
    const [oldest] = kept.keys();
    if (kept.size > maximumKept && oldest !== undefined) kept.delete(oldest);
    return figure;
  }

  return async (models) => (await Promise.all(models.map(figureOf))).flatMap((figure) => figure ?? []);
}

function isOutOfMemory(error: Error): boolean {
  return "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}
