import type { WorkerMessage } from "./use-worker.ts";

interface Watch {
  readonly onProgress: (share: number) => void;
}

/** Makes the worker that this is called in answer each question that it is sent, and tell how far it is. */
export function answerQuestions<Asked, Answer>(
  answer: (question: Asked, watch: Watch) => Answer | Promise<Answer>,
): void {
  const post = (message: WorkerMessage<Answer>) => self.postMessage(message);
  self.onmessage = async ({ data }: MessageEvent<Asked>) => {
    let told = 0;
    // A message for each hundredth at most.
    const onProgress = (share: number) => {
      if (share < told + 0.01) return;
      told = share;
      post({ kind: "progress", share });
    };
    try {
      post({ kind: "answer", answer: await answer(data, { onProgress }) });
    } catch (error) {
      post({ kind: "failure", message: (error as Error).message });
    }
  };
}
