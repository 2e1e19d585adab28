/** Which revision or observation a user means: by an item's id, or the first digits of a hash. */
import {
  listItems,
  listObservations,
  type ObservationView,
  type RevisionView,
  type State,
  viewItem,
} from "@kelisim/register";
import { UsageError, UserError } from "../errors.ts";
import { shortHash } from "./print.ts";

/** Fewer digits would too often be those of several. */
const LEAST_DIGITS = 6;

/** The revision that waits for words: the one of an item, or the one of a hash. */
export function findPending(state: State, reference: string): RevisionView {
  const item = viewItem(state, reference);
  if (item === null) return findRevision(state, reference);
  const [only, ...others] = item.pending;
  if (only === undefined)
    throw new UserError(`no revision of ${reference} waits for a word; see kelisim show ${reference}`);
  if (others.length === 0) return only;
  const hashes = item.pending.map(({ revision }) => shortHash(revision)).join(", ");
  throw new UsageError(`several revisions of ${reference} wait; name one of ${hashes} (kelisim show ${reference})`);
}

/** The revision in force of an item, or the revision of a hash. */
export function findInForce(state: State, reference: string): RevisionView {
  const item = viewItem(state, reference);
  if (item === null) return findRevision(state, reference);
  if (item.inForce === null) throw new UserError(`${reference} is not in force; see kelisim show ${reference}`);
  return item.inForce;
}

/** An observation by the first digits of its hash, or the only one of an indicator that stands. */
export function findObservation(state: State, reference: string, notBy: string): ObservationView {
  const indicator = viewItem(state, reference);
  if (indicator !== null) {
    const standing = [...listObservations(state, reference)].filter(
      ({ party, correctedBy }) => party !== notBy && correctedBy === null,
    );
    const [only, ...others] = standing;
    if (only === undefined) throw new UserError(`nobody but ${notBy} has reported a value of ${reference}`);
    if (others.length === 0) return only;
    const named = standing.map(
      ({ observation, period }) => `${shortHash(observation)} (${period.start} to ${period.end})`,
    );
    throw new UsageError(`several values of ${reference} were reported; name one of ${named.join(", ")}`);
  }
  const all = function* () {
    for (const { id, type } of listItems(state)) if (type === "indicator") yield* listObservations(state, id);
  };
  return onlyOne(all(), ({ observation }) => observation, reference, "observation");
}

function findRevision(state: State, reference: string): RevisionView {
  const all = function* () {
    for (const { revisions } of listItems(state)) yield* revisions;
  };
  return onlyOne(all(), ({ revision }) => revision, reference, "item or revision");
}

function onlyOne<T>(all: Iterable<T>, hashOf: (one: T) => string, reference: string, what: string): T {
  const isHash = new RegExp(`^[0-9a-f]{${LEAST_DIGITS},64}$`).test(reference);
  const found: T[] = [];
  if (isHash) for (const one of all) if (hashOf(one).startsWith(reference)) found.push(one);
  const [only, ...others] = found;
  if (only === undefined) throw new UserError(`there is no ${what} ${reference} in the record; see kelisim list`);
  if (others.length > 0) throw new UsageError(`${reference} stands for ${found.length} of them; give more digits`);
  return only;
}
