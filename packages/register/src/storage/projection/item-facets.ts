import type { Day, Hash, ItemId } from "../../entry/fields.ts";
import type { Item, ItemType } from "../../entry/item.ts";

/** What lists filter items by: a commitment's members, and what of it other types have too. */
export interface ItemFacets {
  readonly type: ItemType;
  readonly areas: readonly string[];
  readonly obligors: readonly string[];
  readonly beneficiaries: readonly string[];
  readonly strength: string | null;
  /** Of an indicator, its target's. */
  readonly due: Day | null;
  /** The agreement, or the meeting, that it comes from. */
  readonly madeIn: ItemId | null;
  /** The documents that it rests on. */
  readonly documents: readonly Hash[];
}

export function itemFacets(item: Item): ItemFacets {
  const sources = "sources" in item ? (item.sources ?? []).map(({ document }) => document) : [];
  const documents = "documents" in item ? (item.documents ?? []) : [];
  const commitment = item.type === "commitment" ? item : undefined;
  return {
    type: item.type,
    areas: commitment?.area ?? [],
    obligors: commitment?.by ?? [],
    beneficiaries: commitment?.to ?? [],
    strength: commitment?.strength ?? null,
    due: commitment?.deadline?.due ?? (item.type === "indicator" ? (item.target?.due ?? null) : null),
    madeIn: commitment?.madeIn ?? (item.type === "agreement" ? (item.meeting ?? null) : null),
    documents: [...new Set([...sources, ...documents])],
  };
}
