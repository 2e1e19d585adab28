import type { Hash, Item, ItemId, RevisionView } from "@kelisim/register";
import { hashKey } from "@tanstack/react-query";
import type { ItemDetails } from "../api/items.ts";
import { getOrNull } from "../api/request.ts";
import type { Desk } from "./desk.tsx";

export interface ProposedItem {
  readonly item: ItemId;
  readonly revision: Hash;
}

/**
 * Proposes an item that the record does not hold yet, with the side's assent where that is wanted. Where another item has
 * its id, it gets a number behind it; what was proposed alike before, such as before a crash, is not said a second time.
 *
 * @throws RequestProblem, NoAnswerError or NotSignedError
 */
export async function proposeNewItem(desk: Desk, drafted: Item, assent: boolean): Promise<ProposedItem> {
  for (let number = 1; ; number++) {
    const item = number === 1 ? drafted : { ...drafted, id: `${drafted.id}-${number}` };
    const known = await getOrNull<ItemDetails>(`/api/items/${item.id}`);
    const same = known === null ? null : findSame(known, item);
    // Another item has this name.
    if (known !== null && same === null) continue;
    const revision = same?.revision ?? (await desk.say("propose", { item, supersedes: null })).hash;
    if (assent && !hasWordOf(desk, same)) await desk.say("assent", { revision });
    return { item: item.id, revision };
  }
}

function findSame({ inForce, pending }: ItemDetails, item: Item): RevisionView | null {
  const revisions = inForce === null ? pending : [inForce, ...pending];
  return revisions.find((revision) => hashKey([revision.item]) === hashKey([item])) ?? null;
}

function hasWordOf({ party }: Desk, revision: RevisionView | null): boolean {
  return revision !== null && (revision.status !== "pending" || revision.words.some((word) => word.party === party));
}
