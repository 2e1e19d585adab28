import type { LoggedEntry } from "../../entry/entry.ts";
import type { ItemId } from "../../entry/fields.ts";
import type { State } from "../../rules/state.ts";
import { itemTouched } from "../../views/entry-subject.ts";
import { viewRevision } from "../../views/item-view.ts";
import { ItemColumns } from "./item-columns.ts";
import { type ItemFacets, itemFacets } from "./item-facets.ts";
import { type Version, versionAt } from "./item-versions.ts";

/** An item as lists filter it: by the revision that stands for it now. */
export interface ItemRow extends Version, ItemFacets {
  readonly id: ItemId;
  /** The entry that first proposed it: the order of lists. */
  readonly itemIndex: number;
}

/** All items, by their places. */
export interface ItemRows {
  /** Oldest first. */
  readonly rows: readonly ItemRow[];
  readonly columns: ItemColumns;
}

/**
 * All items as they stand now, in the order in which they were first proposed. Lists and counts of the present are read
 * from it without asking the database; only words are looked up there, and what stood on a past day.
 */
export class ItemTable {
  readonly #rows: ItemRow[] = [];
  readonly #columns = new ItemColumns();
  readonly #places = new Map<ItemId, number>();
  /** What may have changed, and the newest entry that did it: while that is not durable, a row can't tell of it. */
  readonly #stale = new Map<ItemId, number>();

  /** Takes note of entries, which `state` was folded from. */
  note(state: State, entries: Iterable<LoggedEntry>): void {
    for (const { entry, index } of entries) {
      const touched = itemTouched(state, entry);
      if (touched !== null) this.#stale.set(touched, index);
    }
  }

  /** All by the newest durable state; good until the next turn of the event loop. */
  all(state: State): ItemRows {
    for (const [id, index] of this.#stale) {
      this.#update(state, id);
      if (index < state.size) this.#stale.delete(id);
    }
    return { rows: this.#rows, columns: this.#columns };
  }

  #update(state: State, id: ItemId): void {
    const version = versionAt(state, id, state.size);
    if (version === null) return;
    const place = this.#places.get(id) ?? this.#rows.length;
    const itemIndex = state.tables.items.get(id)!.index;
    const facets = itemFacets(viewRevision(state, version.revision)!.item);
    this.#rows[place] = { id, itemIndex, ...version, ...facets };
    this.#columns.set(place, version, facets);
    this.#places.set(id, place);
  }
}
