import { type Asking, useWorker } from "../../models/use-worker.ts";
import type { Answers, Question } from "./questions.ts";

/** The answer to a question about a basin, from a worker; see `useWorker`. */
export function useBasin<Asked extends Question>(question: Asked | null): Asking<Asked, Answers[Asked["kind"]]> {
  return useWorker<Asked, Answers[Asked["kind"]]>(makeWorker, question);
}

function makeWorker(): Worker {
  return new Worker(new URL("./river.worker.ts", import.meta.url), { type: "module" });
}
