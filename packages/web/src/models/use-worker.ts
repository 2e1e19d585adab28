import { startTransition, useEffect, useRef, useState } from "react";

/** What a worker of an instrument posts back. */
export type WorkerMessage<Answer> =
  | { readonly kind: "progress"; readonly share: number }
  | { readonly kind: "answer"; readonly answer: Answer }
  | { readonly kind: "failure"; readonly message: string };

export interface Asking<Asked, Answer> {
  /** The newest answer; while a later question is at work, that of the question before. */
  readonly answer: Answer | null;
  /** The question that `answer` answers. */
  readonly answered: Asked | null;
  /** The share of the work that is done; null where nothing is at work. */
  readonly progress: number | null;
  readonly failure: string | null;
  /** Stops what is at work. */
  cancel(): void;
}

/**
 * The answer to a question, from a worker of its own; null asks nothing. A new question ends the one before. Questions
 * are compared by identity: keep them in a memo.
 *
 * @param makeWorker a function of the module, not made anew in each rendering
 */
export function useWorker<Asked, Answer>(makeWorker: () => Worker, question: Asked | null): Asking<Asked, Answer> {
  const [answered, setAnswered] = useState<{ readonly question: Asked; readonly answer: Answer } | null>(null);
  const [progress, setProgress] = useState<number | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const desk = useRef<Desk<Asked, Answer> | null>(null);

  useEffect(() => {
    const own = new Desk<Asked, Answer>(makeWorker);
    desk.current = own;
    return () => own.end();
  }, [makeWorker]);

  useEffect(() => {
    desk.current?.cancel();
    setFailure(null);
    setProgress(question === null ? null : 0);
    if (question === null) return;
    desk.current?.ask(question, (message) => {
      if (message.kind === "progress") return setProgress(message.share);
      // What an answer changes may be much to draw: keys that are pressed meanwhile come first.
      startTransition(() => {
        setProgress(null);
        if (message.kind === "failure") setFailure(message.message);
        else setAnswered({ question, answer: message.answer });
      });
    });
  }, [question]);

  return {
    answer: answered?.answer ?? null,
    answered: answered?.question ?? null,
    progress,
    failure,
    cancel: () => {
      desk.current?.cancel();
      setProgress(null);
    },
  };
}

/** Keeps one worker ready, and replaces it where a question has to be cut short. */
class Desk<Asked, Answer> {
  readonly #makeWorker: () => Worker;
  #worker: Worker | null = null;
  #isBusy = false;

  constructor(makeWorker: () => Worker) {
    this.#makeWorker = makeWorker;
  }

  ask(question: Asked, onMessage: (message: WorkerMessage<Answer>) => void): void {
    this.#worker ??= this.#makeWorker();
    this.#isBusy = true;
    this.#worker.onmessage = ({ data }: MessageEvent<WorkerMessage<Answer>>) => {
      if (data.kind !== "progress") this.#isBusy = false;
      onMessage(data);
    };
    this.#worker.onerror = ({ message }) => {
      this.end();
      onMessage({ kind: "failure", message });
    };
    this.#worker.postMessage(question);
  }

  cancel(): void {
    if (this.#isBusy) this.end();
  }

  end(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#isBusy = false;
  }
}
