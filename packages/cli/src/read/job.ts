import type { ModelEndpoint } from "./model-endpoint.ts";
import type { Source } from "./source.ts";

export type OutputFormat = "table" | "json" | "html";

/** One text to be read by a worker thread, and how its reading is to be shown. Plain data: it crosses threads. */
export interface Job {
  readonly source: Source;
  /** Position among the texts of the run, from 0; keeps the anchors of several texts on one page apart. */
  readonly index: number;
  readonly language: string | null;
  readonly published: string | null;
  readonly allowPrivate: boolean;
  /** The language model that reads; null for the rules of the product itself. */
  readonly model: ModelEndpoint | null;
  readonly output: OutputFormat;
  /** Width of the terminal in columns. */
  readonly columns: number;
  readonly colour: boolean;
  /** Whether JSON names the file, as it must in a list of several. */
  readonly nameInJson: boolean;
}

export type Outcome =
  | {
      readonly ok: true;
      /** The reading as table, as JSON, or as a section of a page. */
      readonly rendered: string;
      readonly title: string;
      /** The text that the offsets count in, where it had to be taken out of another format. */
      readonly extractedText: string | null;
      /** What the user should know of beside the reading; null where there is nothing. */
      readonly notice: string | null;
    }
  | {
      readonly ok: false;
      readonly message: string;
      /** For `--debug`; null for an error that the user can mend. */
      readonly stack: string | null;
    };
