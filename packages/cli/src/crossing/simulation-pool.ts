import { availableParallelism } from "node:os";
import { type Batch, type BatchOptions, type CrossingModel, mergeBatches } from "@kelisim/crossing";
import { Tinypool } from "tinypool";
import type { Task } from "./simulation-worker.ts";

/** Tasks a thread gets of one batch, so that one slow replication doesn't keep the others waiting. */
const tasksPerThread = 4;

/** Threads that share out the replications of a simulation. The result does not depend on how many there are. */
export class SimulationPool {
  readonly #pool: Tinypool;
  readonly #threads: number;
  readonly #signal: AbortSignal;

  /** @param threads as many as there are cores where absent */
  constructor(signal: AbortSignal, threads = availableParallelism()) {
    this.#threads = threads;
    this.#signal = signal;
    this.#pool = new Tinypool({
      filename: new URL("./simulation-worker.js", import.meta.url).href,
      minThreads: threads,
      maxThreads: threads,
    });
  }

  /** Simulates a batch on all threads. @throws an AbortError once the pool's signal says so */
  simulate = async (model: CrossingModel, options: BatchOptions): Promise<Batch> => {
    const { onProgress, signal: _, ...plain } = options;
    const count = Math.min(options.replications, this.#threads * tasksPerThread);
    const progress = new Float64Array(new SharedArrayBuffer(count * Float64Array.BYTES_PER_ELEMENT));
    const firstOf = (index: number) => options.firstReplication + Math.floor((index * options.replications) / count);
    const watch =
      onProgress && setInterval(() => onProgress(progress.reduce((sum, share) => sum + share, 0) / count), 100);
    try {
      const batches = await Promise.all(
        Array.from({ length: count }, (_, index): Promise<Batch> => {
          const firstReplication = firstOf(index);
          const part = { ...plain, firstReplication, replications: firstOf(index + 1) - firstReplication };
          const task: Task = { model, options: part, progress, index };
          return this.#pool.run(task, { signal: this.#signal });
        }),
      );
      return mergeBatches(batches);
    } finally {
      clearInterval(watch);
    }
  };

  async close(): Promise<void> {
    await this.#pool.destroy();
  }
}
