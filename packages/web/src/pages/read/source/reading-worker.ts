/** Reads a text apart from the page, which stays answerable meanwhile. */
import { ReadingError, type ReadOptions, read } from "@kelisim/reading";
import type { ReadAnswer } from "./read-in-worker.ts";

addEventListener("message", ({ data: { text, options } }: MessageEvent<{ text: string; options: ReadOptions }>) => {
  postMessage(answer(text, options));
});

function answer(text: string, options: ReadOptions): ReadAnswer {
  try {
    return { ok: true, reading: read(text, options) };
  } catch (error) {
    return { ok: false, why: error instanceof ReadingError ? error.code : "failed" };
  }
}
