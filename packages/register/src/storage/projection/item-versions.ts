/** Which revision stands for an item, from which entry until which: by this, lists are found at any point of the log. */
import type { LoggedEntry } from "../../entry/entry.ts";
import type { Hash, ItemId, PartyId } from "../../entry/fields.ts";
import type { State } from "../../rules/state.ts";
import { itemTouched } from "../../views/entry-subject.ts";
import { viewItem } from "../../views/item-view.ts";
import type { Standing } from "../schema.ts";

export interface ItemVersion extends Version {
  readonly itemId: ItemId;
  /** The entry that first proposed the item. */
  readonly itemIndex: number;
  readonly fromIndex: number;
  /** Null if it still stands. */
  readonly untilIndex: number | null;
}

export interface Version {
  /** The revision in force; where there is none, the newest that waits; where there is none, the newest. */
  readonly revision: Hash;
  readonly standing: Standing;
  /** The parties for whose assent any of the item's revisions waits. */
  readonly waitingFor: readonly PartyId[];
}

export interface ItemVersionChanges {
  /** Versions that stood before these entries, and until which of them. */
  readonly ended: readonly { readonly itemId: ItemId; readonly untilIndex: number }[];
  readonly begun: readonly ItemVersion[];
}

/**
 * What some entries change, the last that `state` was folded from. The versions follow from the log alone, however
 * many entries are looked at in one go.
 */
export function itemVersionChanges(state: State, entries: readonly LoggedEntry[]): ItemVersionChanges {
  const ended: { itemId: ItemId; untilIndex: number }[] = [];
  const begun: ItemVersion[] = [];
  const newest = new Map<ItemId, number>();
  for (const { entry, index } of entries) {
    const itemId = itemTouched(state, entry);
    if (itemId === null) continue;
    const before = versionAt(state, itemId, index);
    const after = versionAt(state, itemId, index + 1)!;
    if (before !== null && sameVersion(before, after)) continue;
    const place = newest.get(itemId);
    if (place !== undefined) begun[place] = { ...begun[place]!, untilIndex: index };
    else if (before !== null) ended.push({ itemId, untilIndex: index });
    newest.set(itemId, begun.length);
    const itemIndex = viewItem(state, itemId)!.revisions[0]!.index;
    begun.push({ itemId, itemIndex, fromIndex: index, untilIndex: null, ...after });
  }
  return { ended, begun };
}

/** What stands for an item within the first `size` entries; null if it was not proposed by then. */
export function versionAt(state: State, itemId: ItemId, size: number): Version | null {
  const view = viewItem({ ...state, size }, itemId);
  if (view === null) return null;
  const standing = view.inForce !== null ? "in-force" : view.pending.length > 0 ? "pending" : "closed";
  const { revision } = view.inForce ?? view.pending.at(-1) ?? view.revisions.at(-1)!;
  const waiting = new Set(view.pending.flatMap(({ waitingFor }) => waitingFor));
  return { revision, standing, waitingFor: state.charter.assentFrom.filter((party) => waiting.has(party)) };
}

function sameVersion(a: Version, b: Version): boolean {
  return a.revision === b.revision && a.standing === b.standing && a.waitingFor.join() === b.waitingFor.join();
}
