import type { Reading, ReadOptions } from "@kelisim/reading";

export type ReadAnswer =
  | { readonly ok: true; readonly reading: Reading }
  | { readonly ok: false; readonly why: CantReadError["why"] };

/** The text can't be read; `no-reader`: the reader itself could not be loaded. */
export class CantReadError extends Error {
  override readonly name = "CantReadError";
  constructor(readonly why: "unknown-language" | "bad-options" | "model-failed" | "failed" | "no-reader") {
    super(`The text can't be read: ${why}.`);
  }
}

/** The languages that have rules, as ISO 639-1 codes. */
export const readLanguages = ["en", "ru"] as const;

/** Reads a text in a worker of its own. Rejects with CantReadError, or when the signal says so. */
export function readInWorker(text: string, options: ReadOptions, signal: AbortSignal): Promise<Reading> {
  const worker = new Worker(new URL("./reading-worker.ts", import.meta.url), { type: "module" });
  return new Promise<Reading>((resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason));
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new CantReadError("no-reader"));
    };
    worker.onmessage = ({ data }: MessageEvent<ReadAnswer>) => {
      if (data.ok) resolve(data.reading);
      else reject(new CantReadError(data.why));
    };
    worker.postMessage({ text, options });
  }).finally(() => worker.terminate());
}
