import { availableParallelism } from "node:os";
import { Tinypool } from "tinypool";
import type { Job, Outcome } from "./job.ts";

/** Heap of one thread: enough for the longest text that is read (`maximumTextLength`) as JSON; beyond it a text fails, not the machine. */
const memoryLimitMb = 2_048;

export interface PoolOptions {
  readonly timeLimitSeconds: number;
  /** Called once for every job, in the order of the jobs. */
  readonly onOutcome: (job: Job, outcome: Outcome) => void;
  /** Called when a thread takes a job up. */
  readonly onStart?: (job: Job) => void;
}

/**
 * Reads texts on all cores and hands their outcomes over in order, each as soon as all earlier ones are done. A text
 * that takes longer than the limit, or more memory than there is, fails alone: its thread is ended, the others go on.
 */
export async function readAll(jobs: readonly Job[], options: PoolOptions): Promise<void> {
  const threads = Math.min(jobs.length, availableParallelism());
  const pool = new Tinypool({
    filename: new URL("./reading-worker.js", import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb },
  });
  const done: (Outcome | undefined)[] = [];
  let handedOver = 0;
  const finish = (index: number, outcome: Outcome) => {
    done[index] = outcome;
    for (let next = done[handedOver]; next !== undefined; next = done[handedOver]) {
      const job = jobs[handedOver];
      delete done[handedOver++];
      if (job !== undefined) options.onOutcome(job, next);
    }
  };
  const waiting = [...jobs.entries()];
  // As many lanes as threads, so that a job's time starts only when a thread is free for it.
  const lane = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, job] = next;
      options.onStart?.(job);
      finish(index, await readWithin(pool, job, options.timeLimitSeconds));
    }
  };
  try {
    await Promise.all(Array.from({ length: threads }, lane));
  } finally {
    await pool.destroy();
  }
}

async function readWithin(pool: Tinypool, job: Job, timeLimitSeconds: number): Promise<Outcome> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), timeLimitSeconds * 1_000);
  try {
    return await pool.run(job, { signal: limit.signal });
  } catch (error) {
    const { name } = job.source;
    if (limit.signal.aborted) {
      const message = `${name} took longer than ${timeLimitSeconds} seconds to read; give a shorter text or a higher --timeout`;
      return { ok: false, message, stack: null };
    }
    if (error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY") {
      return { ok: false, message: `${name} needs more memory than there is; give a shorter text`, stack: null };
    }
    const stack = error instanceof Error ? (error.stack ?? null) : null;
    return { ok: false, message: `${name} could not be read (${String(error)})`, stack };
  } finally {
    clearTimeout(timer);
  }
}
