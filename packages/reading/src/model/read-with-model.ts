import { z } from "zod";
import { ReadingError } from "../errors.ts";
import type { Reading, ReadOptions } from "../reading.ts";
import { answerSchema, parseAnswer } from "./answer.ts";
import { type DroppedMark, groundAnswer } from "./gate.ts";
import { type Message, promptFor } from "./prompt.ts";

/** What a chat model is to be sent: messages, and the JSON Schema that its answer must follow. */
export interface ModelRequest {
  readonly messages: readonly Message[];
  readonly schemaName: string;
  readonly schema: Readonly<Record<string, unknown>>;
}

/** Sends a request to a model and gives back what it wrote. All I/O is in here. */
export type CompleteRequest = (request: ModelRequest) => Promise<string>;

export interface ModelReading {
  readonly reading: Reading;
  /** Marks that the model gave and the text does not bear out; they are not in the reading. */
  readonly dropped: readonly DroppedMark[];
}

/** A model that writes broken JSON once may write it whole the second time. */
const attempts = 2;

/**
 * Reads a text through a language model. Whatever the model says must stand in the text word for word, or it is dropped.
 * The names of countries, people and places, the meetings, dates and documents are not asked for: those lists are empty.
 *
 * @throws {ReadingError} `model-failed` when the model gives no usable answer; errors of `complete` pass through
 */
export async function readWithModel(
  text: string,
  options: ReadOptions,
  complete: CompleteRequest,
): Promise<ModelReading> {
  const request = { messages: promptFor(text, options), schemaName: "reading", schema: z.toJSONSchema(answerSchema) };
  let failure: ReadingError | undefined;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const written = await complete(request);
    try {
      const answer = parseAnswer(written);
      const { reading, dropped } = groundAnswer(text, answer);
      const { language = reading.language, published = reading.published } = options;
      return { reading: { ...reading, language, published }, dropped };
    } catch (error) {
      if (!(error instanceof ReadingError)) throw error;
      failure = error;
    }
  }
  throw new ReadingError("model-failed", `${failure?.message}, asked ${attempts} times; use another model`);
}
