import type { Entry } from "../entry/entry.ts";
import type { Hash, ItemId, LanguageMap } from "../entry/fields.ts";
import type { State } from "../rules/state.ts";
import { viewItem, viewRevision } from "./item-view.ts";

/** An item as an entry calls it, or as it is called now. */
export interface EntrySubject {
  readonly id: ItemId;
  readonly title: LanguageMap;
}

/**
 * The item that an entry says something of: by the title that it proposes or gives its word on, and for a figure by that
 * of the indicator as it stands. Null for entries that concern no item, such as keys and documents.
 */
export function entrySubject(state: State, entry: Entry): EntrySubject | null {
  const { kind, body } = entry;
  const id = itemSpokenOf(state, entry);
  if (id === null) return null;
  if (kind === "propose") return { id, title: body.item.title };
  const isOfRevision = kind === "assent" || kind === "object" || kind === "withdraw" || kind === "assess";
  return isOfRevision ? { id, title: viewRevision(state, body.revision)!.item.title } : called(state, id);
}

/** The item that an entry says something of, or null. */
export function itemSpokenOf(state: State, entry: Entry): ItemId | null {
  switch (entry.kind) {
    case "assess":
      return itemOfRevision(state, entry.body.revision);
    case "observe":
      return entry.body.indicator;
    case "confirm":
    case "dispute":
      return state.tables.observations.get(entry.body.observation)?.indicator ?? null;
    default:
      return itemTouched(state, entry);
  }
}

/** The item whose standing an entry may change, or null. */
export function itemTouched(state: State, { kind, body }: Entry): ItemId | null {
  switch (kind) {
    case "propose":
      return body.item.id;
    case "assent":
    case "object":
    case "withdraw":
      return itemOfRevision(state, body.revision);
    default:
      return null;
  }
}

function itemOfRevision(state: State, revision: Hash): ItemId | null {
  return state.tables.revisions.get(revision)?.item.id ?? null;
}

function called(state: State, id: ItemId): EntrySubject | null {
  const view = viewItem(state, id);
  const item = (view?.inForce ?? view?.revisions.at(-1))?.item;
  return item === undefined ? null : { id, title: item.title };
}
