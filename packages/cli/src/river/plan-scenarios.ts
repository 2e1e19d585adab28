import { setMaxListeners } from "node:events";
import { availableParallelism } from "node:os";
import { type BasinModel, type Ensemble, memberCount, mergeParts } from "@kelisim/river";
import { Tinypool } from "tinypool";
import { UserError } from "../errors.ts";
import { Progress } from "../progress.ts";
import type { PlanTask } from "./plan-worker.ts";

/** Exit code of a program that Ctrl-C ended, as shells have it. */
const interruptedCode = 130;

/** Tasks a thread gets of one scenario, so that a slow one doesn't keep the others waiting. */
const tasksPerThread = 4;

/**
 * Plans all members of scenarios on all cores. The answer does not depend on the number of threads.
 *
 * @returns undefined if Ctrl-C ended it; the exit code is set then, and a line said so
 */
export async function planScenarios(
  model: BasinModel,
  scenarios: readonly string[],
  workers = availableParallelism(),
): Promise<Ensemble[] | undefined> {
  const tasks = scenarios.flatMap((scenario) => tasksOf(model, scenario, workers));
  const shares = new Float64Array(new SharedArrayBuffer(tasks.length * Float64Array.BYTES_PER_ELEMENT));
  const stop = new AbortController();
  // Each task listens for it.
  setMaxListeners(0, stop.signal);
  const onInterrupt = () => stop.abort();
  process.once("SIGINT", onInterrupt);
  const progress = new Progress("planning");
  const watch = setInterval(() => progress.update(shares.reduce((sum, share) => sum + share, 0) / tasks.length), 100);
  const threads = Math.min(workers, tasks.length);
  const pool = new Tinypool({
    filename: new URL("./plan-worker.js", import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
  });
  try {
    const parts = await Promise.all(
      tasks.map((task, index) => pool.run({ ...task, model, progress: shares, index }, { signal: stop.signal })),
    );
    return scenarios.map((scenario) => mergeParts(parts.filter((part) => part.scenario === scenario)));
  } catch (error) {
    if (!stop.signal.aborted) throw namedError(error);
    progress.stop();
    process.stderr.write("stopped; nothing was written\n");
    process.exitCode = interruptedCode;
    return undefined;
  } finally {
    clearInterval(watch);
    progress.stop();
    process.off("SIGINT", onInterrupt);
    await pool.destroy();
  }
}

type Part = Pick<PlanTask, "scenario" | "firstMember" | "count">;

function tasksOf(model: BasinModel, scenario: string, workers: number): Part[] {
  const members = memberCount(model, scenario);
  const tasks = Math.min(members, workers * tasksPerThread);
  return Array.from({ length: tasks }, (_, task) => {
    const firstMember = Math.floor((task * members) / tasks);
    return { scenario, firstMember, count: Math.floor(((task + 1) * members) / tasks) - firstMember };
  });
}

/** Errors of other threads come as copies: what they are shows only in their names. */
function namedError(error: unknown): unknown {
  const isKnown = error instanceof Error && ["PlanError", "ScenarioError"].includes(error.name);
  return isKnown ? new UserError(error.message) : error;
}
