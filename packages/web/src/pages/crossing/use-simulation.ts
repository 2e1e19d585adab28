import { type Asking, useWorker } from "../../models/use-worker.ts";
import type { Answers, Question } from "./questions.ts";

/** The answer to a question about a crossing, simulated in a worker; see `useWorker`. */
export function useSimulation<Asked extends Question>(question: Asked | null): Asking<Asked, Answers[Asked["kind"]]> {
  return useWorker<Asked, Answers[Asked["kind"]]>(makeWorker, question);
}

function makeWorker(): Worker {
  return new Worker(new URL("./simulation.worker.ts", import.meta.url), { type: "module" });
}
