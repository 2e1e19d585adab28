/** What the page asks its worker, and what comes back. */
import type {
  Accounts,
  BasinModel,
  BasinResult,
  DeliveriesFile,
  Ensemble,
  FileProblem,
  Statement,
} from "@kelisim/river";
import type { Tries, Years } from "./tries.ts";

export type Question =
  | { readonly kind: "plan"; readonly model: BasinModel; readonly tries: Tries }
  | { readonly kind: "spread"; readonly model: BasinModel; readonly tries: Tries; readonly years: Years }
  | { readonly kind: "account"; readonly model: BasinModel; readonly files: readonly DeliveriesFile[] };

export interface Plans {
  /** The plan of the model as it stands. */
  readonly base: BasinResult;
  /** With what is tried. */
  readonly tried: BasinResult;
}

export type AccountAnswer =
  | { readonly ok: true; readonly accounts: Accounts; readonly statement: Statement }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

/** The plans of many years. */
export interface SpreadAnswer {
  /** With what is tried. */
  readonly tried: Ensemble;
  /** Of the model as it stands, in the same years; null where nothing is tried. */
  readonly base: Ensemble | null;
}

export interface Answers {
  readonly plan: Plans;
  readonly spread: SpreadAnswer;
  readonly account: AccountAnswer;
}
