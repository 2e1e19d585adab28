import type { EntryOf } from "../entry/entry.ts";
import type { Hash, ItemId } from "../entry/fields.ts";
import type { Indicator, Item, ItemType } from "../entry/item.ts";
import { IndicatorRedefinedError, ItemTypeChangedError, StaleProposalError, UnknownItemError } from "../errors.ts";
import { checkDocumentsKnown } from "./documents.ts";
import type { ItemRecord, State, Tables } from "./state.ts";

const NONE: readonly never[] = [];

export function checkProposal(state: State, { body }: EntryOf<"propose">): void {
  const { item, supersedes } = body;
  const known = state.tables.items.get(item.id);
  if (known !== undefined && known.type !== item.type) throw new ItemTypeChangedError(item.id, known.type, item.type);
  const inForce = known?.inForce ?? null;
  if (supersedes !== (inForce?.hash ?? null)) throw new StaleProposalError(item.id, supersedes, inForce?.hash ?? null);
  if (item.type === "indicator" && inForce !== null && !measuresTheSame(item, inForce.item as Indicator)) {
    throw new IndicatorRedefinedError(item.id);
  }
  checkReferences(state, item);
}

export function addProposal(tables: Tables, { party, body }: EntryOf<"propose">, hash: Hash, index: number): void {
  const item = tables.items.get(body.item.id) ?? addItem(tables, body.item, index);
  const revision = {
    hash,
    item: body.item,
    supersedes: body.supersedes,
    party,
    index,
    words: NONE,
    inForceIndex: null,
    replacedIndex: null,
    withdrawnIndex: null,
    withdrawnReason: null,
  };
  item.revisions = [...item.revisions, revision];
  tables.revisions.set(hash, revision);
}

function addItem(tables: Tables, { id, type }: Item, index: number): ItemRecord {
  const item: ItemRecord = {
    id,
    type,
    index,
    revisions: NONE,
    inForce: null,
    assessments: type === "commitment" ? [] : null,
    reports: type === "indicator" ? new Map() : null,
  };
  tables.items.set(id, item);
  return item;
}

function checkReferences(state: State, item: Item): void {
  switch (item.type) {
    case "meeting":
      checkDocumentsKnown(state, item.documents ?? []);
      break;
    case "agreement":
      checkDocumentsKnown(state, item.documents ?? []);
      if (item.meeting !== undefined) checkItemKnown(state, item.meeting, ["meeting"]);
      break;
    case "commitment":
      checkDocumentsKnown(
        state,
        (item.sources ?? []).map((span) => span.document),
      );
      for (const indicator of item.indicators ?? []) checkItemKnown(state, indicator, ["indicator"]);
      if (item.madeIn !== undefined) checkItemKnown(state, item.madeIn, ["agreement", "meeting"]);
      break;
    case "indicator":
      checkDocumentsKnown(
        state,
        (item.sources ?? []).map((span) => span.document),
      );
      break;
  }
}

function checkItemKnown(state: State, id: ItemId, types: readonly ItemType[]): void {
  const type = state.tables.items.get(id)?.type;
  if (type === undefined || !types.includes(type)) throw new UnknownItemError(id, types.join(" or "));
}

function measuresTheSame(a: Indicator, b: Indicator): boolean {
  const unitOf = ({ unit }: Indicator) => ("currency" in unit ? `currency ${unit.currency}` : `symbol ${unit.symbol}`);
  return unitOf(a) === unitOf(b) && a.accumulation === b.accumulation;
}
