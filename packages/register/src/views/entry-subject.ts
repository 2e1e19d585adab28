import type { Entry } from "../entry/entry.ts";
import type { ItemId, LanguageMap } from "../entry/fields.ts";
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
export function entrySubject(state: State, { kind, body }: Entry): EntrySubject | null {
  switch (kind) {
    case "propose":
      return { id: body.item.id, title: body.item.title };
    case "assent":
    case "object":
    case "withdraw":
    case "assess": {
      const item = viewRevision(state, body.revision)?.item;
      return item === undefined ? null : { id: item.id, title: item.title };
    }
    case "observe":
      return called(state, body.indicator);
    case "confirm":
    case "dispute": {
      const observation = state.tables.observations.get(body.observation);
      return observation === undefined ? null : called(state, observation.indicator);
    }
    default:
      return null;
  }
}

function called(state: State, id: ItemId): EntrySubject | null {
  const view = viewItem(state, id);
  const item = (view?.inForce ?? view?.revisions.at(-1))?.item;
  return item === undefined ? null : { id, title: item.title };
}
