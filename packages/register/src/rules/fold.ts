import type { EntryOf, LoggedEntry } from "../entry/entry.ts";
import { CharterMissingError } from "../errors.ts";
import { addAssessment, checkAssessment } from "./assessments.ts";
import { checkAuthority } from "./authority.ts";
import { checkCharterPlace, openState } from "./charter.ts";
import { addDocument, checkDocument } from "./documents.ts";
import { changeKeys, checkKeyChange } from "./key-changes.ts";
import { addObservation, addObservationWord, checkObservation, checkObservationWord } from "./observations.ts";
import { addProposal, checkProposal } from "./proposals.ts";
import { addRevisionWord, checkRevisionWord, checkWithdrawal, withdraw } from "./revision-words.ts";
import type { State } from "./state.ts";
import { addTime, checkTime } from "./time.ts";

/** A state was folded or admitted upon that is not the newest one of its tables. */
export class StateConsumedError extends Error {
  override readonly name = "StateConsumedError";
  constructor() {
    super("This state was folded on before, so it can only be read. Go on from the state that came of that.");
  }
}

/**
 * The state that entries leave: of a whole log from its charter on, or of the entries that follow `state`.
 * Folding a log at once or piece by piece gives the same. Every rule of the record holds here, except what needs
 * more than the entries themselves: signatures and shape (`verifyLeaf`), the present time and the models (`admit`).
 *
 * Consumes `state`: afterwards it can still be read, and shows what it showed, but not be folded on again.
 * Throws the EntryRefusedError of the first entry that breaks a rule; `state` is consumed if entries before that one
 * were good, so fold one by one where it matters. Throws CharterMissingError if there is neither state nor entry.
 */
export function fold(entries: Iterable<LoggedEntry>, state?: State): State {
  let newest = state;
  for (const logged of entries) newest = foldOne(newest, logged);
  if (newest === undefined) throw new CharterMissingError();
  return newest;
}

/** Throws the EntryRefusedError of an entry that may not follow `state`; undefined stands for an empty log. */
export function checkNext(state: State | undefined, { entry, hash, index }: LoggedEntry): void {
  if (index !== (state?.size ?? 0)) throw new RangeError(`entry ${index} can't follow ${state?.size ?? 0} entries`);
  checkCharterPlace(state, entry);
  if (state === undefined || entry.kind === "charter") {
    if (entry.kind === "charter") openState(entry, hash);
    return;
  }
  if (state.size !== state.tables.effectiveMs.length) throw new StateConsumedError();
  checkTime(state, entry.at, hash);
  checkAuthority(state, entry);
  switch (entry.kind) {
    case "key":
      checkKeyChange(state, entry);
      break;
    case "document":
      checkDocument(state, entry);
      break;
    case "propose":
      checkProposal(state, entry);
      break;
    case "assent":
    case "object":
      checkRevisionWord(state, entry);
      break;
    case "withdraw":
      checkWithdrawal(state, entry);
      break;
    case "observe":
      checkObservation(state, entry);
      break;
    case "confirm":
    case "dispute":
      checkObservationWord(state, entry);
      break;
    case "assess":
      checkAssessment(state, entry);
      break;
  }
}

function foldOne(state: State | undefined, logged: LoggedEntry): State {
  checkNext(state, logged);
  const { entry, hash, index } = logged;
  // As checked: the first entry is a charter, and no other is.
  if (state === undefined) return openState(entry as EntryOf<"charter">, hash);
  const { tables, charter } = state;
  switch (entry.kind) {
    case "charter":
      break;
    case "key":
      changeKeys(tables, entry, index);
      break;
    case "document":
      addDocument(tables, entry, index);
      break;
    case "propose":
      addProposal(tables, entry, hash, index);
      break;
    case "assent":
    case "object":
      addRevisionWord(tables, charter, entry, index);
      break;
    case "withdraw":
      withdraw(tables, entry, index);
      break;
    case "observe":
      addObservation(tables, entry, hash, index);
      break;
    case "confirm":
    case "dispute":
      addObservationWord(tables, entry, index);
      break;
    case "assess":
      addAssessment(tables, entry, index);
      break;
  }
  addTime(tables, entry.at, hash);
  return { record: state.record, charter, size: index + 1, tables };
}
