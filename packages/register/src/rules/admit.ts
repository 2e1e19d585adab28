import type { JsonObject } from "../entry/canonical-json.ts";
import type { LoggedEntry } from "../entry/entry.ts";
import type { Instant } from "../entry/fields.ts";
import { entryHash, entryLeaf, parseEntry, verifyEntry } from "../entry/sign.ts";
import { EntryFromTheFutureError, InvalidModelError } from "../errors.ts";
import { checkCharterPlace } from "./charter.ts";
import { checkNext } from "./fold.ts";
import type { State } from "./state.ts";
import { CLOCK_TOLERANCE_SECONDS } from "./time.ts";

export interface AdmitOptions {
  /** The time of whoever keeps the log. */
  readonly now: Instant;
  /** What is wrong with the model of a crossing or a basin, in words; nothing if it is a good one. */
  readonly modelProblems: (type: "crossing" | "basin", model: JsonObject) => readonly string[];
}

/** An entry that may be appended to the log, with the bytes to append. */
export interface AdmittedEntry extends LoggedEntry {
  readonly leaf: Uint8Array;
}

/**
 * Checks data of unknown origin as the entry that is to follow `state` (undefined: an empty log): its shape, its
 * signature, the present time, its model, and every rule of the record. Changes nothing: fold the answer once it is
 * durable. Throws the EntryRefusedError that names what is wrong, or StateConsumedError.
 */
export function admit(state: State | undefined, data: unknown, options: AdmitOptions): AdmittedEntry {
  const entry = parseEntry(data);
  const leaf = entryLeaf(entry);
  checkCharterPlace(state, entry);
  verifyEntry(entry, state?.record ?? null);
  if (Date.parse(entry.at) > Date.parse(options.now) + CLOCK_TOLERANCE_SECONDS * 1000) {
    throw new EntryFromTheFutureError(entry.at, options.now);
  }
  const admitted = { index: state?.size ?? 0, hash: entryHash(leaf), entry, leaf };
  checkNext(state, admitted);
  if (entry.kind === "propose" && (entry.body.item.type === "crossing" || entry.body.item.type === "basin")) {
    const { id, type, model } = entry.body.item;
    const problems = options.modelProblems(type, model);
    if (problems.length > 0) throw new InvalidModelError(id, problems);
  }
  return admitted;
}
