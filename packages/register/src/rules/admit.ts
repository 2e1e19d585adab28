import type { JsonObject } from "../entry/canonical-json.ts";
import type { Entry, LoggedEntry } from "../entry/entry.ts";
import type { Hash, Instant } from "../entry/fields.ts";
import { entryHash, entryLeaf, parseEntry, verifyEntry } from "../entry/sign.ts";
import { BadSignatureError, EntryFromTheFutureError, InvalidModelError } from "../errors.ts";
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

/** An entry with the bytes that the log would hold of it, and their hash. */
export interface PresentedEntry {
  readonly entry: Entry;
  readonly leaf: Uint8Array;
  readonly hash: Hash;
}

/** An entry whose signature is good in a record, given by its charter's hash; null for the charter itself. */
export interface VerifiedEntry extends PresentedEntry {
  readonly record: Hash | null;
}

/** An entry that may be appended to the log, with the bytes to append. */
export interface AdmittedEntry extends LoggedEntry, PresentedEntry {}

/**
 * Checks data of unknown origin as the entry that is to follow `state` (undefined: an empty log): its shape, its
 * signature, the present time, its model, and every rule of the record. Changes nothing: fold the answer once it is
 * durable. Throws the EntryRefusedError that names what is wrong, or StateConsumedError.
 */
export function admit(state: State | undefined, data: unknown, options: AdmitOptions): AdmittedEntry {
  return admitPresented(state, presentEntry(data), options);
}

/** The rest of `admit`, for data that was read as an entry before. */
export function admitPresented(
  state: State | undefined,
  presented: PresentedEntry,
  options: AdmitOptions,
): AdmittedEntry {
  checkCharterPlace(state, presented.entry);
  const record = state?.record ?? null;
  verifyEntry(presented.entry, record);
  return admitVerified(state, { ...presented, record }, options);
}

/** Reads data of unknown origin as an entry. Throws InvalidEntryError or EntryTooLargeError. */
export function presentEntry(data: unknown): PresentedEntry {
  const entry = parseEntry(data);
  const leaf = entryLeaf(entry);
  return { entry, leaf, hash: entryHash(leaf) };
}

/** The rest of `admit`, for an entry whose signature was looked at before. */
export function admitVerified(
  state: State | undefined,
  { entry, leaf, hash, record }: VerifiedEntry,
  options: AdmitOptions,
): AdmittedEntry {
  checkCharterPlace(state, entry);
  if (record !== (state?.record ?? null)) throw new BadSignatureError(entry.key);
  if (Date.parse(entry.at) > Date.parse(options.now) + CLOCK_TOLERANCE_SECONDS * 1000) {
    throw new EntryFromTheFutureError(entry.at, options.now);
  }
  const admitted = { index: state?.size ?? 0, hash, entry, leaf };
  checkNext(state, admitted);
  if (entry.kind === "propose" && (entry.body.item.type === "crossing" || entry.body.item.type === "basin")) {
    const { id, type, model } = entry.body.item;
    const problems = options.modelProblems(type, model);
    if (problems.length > 0) throw new InvalidModelError(id, problems);
  }
  return admitted;
}
