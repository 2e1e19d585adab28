import { answerWith, type RunOptions, type Steps } from "@kelisim/crossing";
import { Progress } from "../progress.ts";
import { SimulationPool } from "./simulation-pool.ts";

/** Exit code of a program that Ctrl-C ended, as shells have it. */
const interruptedCode = 130;

export interface SimulationFlags {
  readonly seed?: number;
  readonly replications?: number;
  /** Half width of the 95% interval of mean waits as a share of the mean; replications are added until it is met. */
  readonly precision?: number;
  readonly workers?: number;
}

/**
 * Answers a question to the simulation on all cores, with a line of progress on a terminal.
 *
 * @returns undefined if Ctrl-C ended it; the exit code is set then, and a line said so
 */
export async function askSimulation<Answer>(
  what: string,
  flags: SimulationFlags,
  question: (options: RunOptions) => Steps<Answer>,
): Promise<Answer | undefined> {
  const stop = new AbortController();
  const onInterrupt = () => stop.abort();
  process.once("SIGINT", onInterrupt);
  const progress = new Progress(what);
  const pool = new SimulationPool(stop.signal, flags.workers);
  try {
    const steps = question({ ...runOptions(flags), onProgress: (share) => progress.update(share) });
    return await answerWith(pool.simulate, steps);
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    progress.stop();
    process.stderr.write("stopped; nothing was written\n");
    process.exitCode = interruptedCode;
    return undefined;
  } finally {
    progress.stop();
    process.off("SIGINT", onInterrupt);
    await pool.close();
  }
}

/** Replications with which precision is tried first, and after which it is given up. */
const fewest = 10;
const most = 1000;

function runOptions({ seed, replications, precision }: SimulationFlags): RunOptions {
  return {
    ...(seed === undefined ? {} : { seed }),
    ...(precision === undefined
      ? replications === undefined
        ? {}
        : { replications }
      : { replications: { minimum: fewest, maximum: replications ?? most, relativeHalfWidth: precision } }),
  };
}
