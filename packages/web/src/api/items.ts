import type {
  CommitmentStatus,
  CommitmentView,
  Day,
  IndicatorView,
  ItemId,
  ItemType,
  ItemView,
  LanguageMap,
} from "@kelisim/register";
import type { ItemCounts, ItemSummary } from "@kelisim/register/storage";
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { getJson } from "./request.ts";

export type { ItemCounts, ItemSummary };

/** What `/api/items` takes: everything given must hold, and of several values of one filter, any. */
export interface ItemFilter {
  readonly search?: string | undefined;
  readonly type?: readonly ItemType[] | undefined;
  readonly standing?: readonly ItemSummary["standing"][] | undefined;
  readonly status?: readonly CommitmentStatus[] | undefined;
  readonly waitingFor?: string | undefined;
  readonly area?: readonly string[] | undefined;
  readonly by?: readonly string[] | undefined;
  readonly to?: readonly string[] | undefined;
  /** Who acts or benefits. */
  readonly actor?: string | undefined;
  readonly strength?: readonly string[] | undefined;
  readonly dueFrom?: Day | undefined;
  readonly dueUntil?: Day | undefined;
  readonly madeIn?: ItemId | undefined;
  readonly document?: string | undefined;
  /** The record as it stood at the end of this day. */
  readonly asOf?: Day | undefined;
  /** The day on which commitments are judged; today unless told. */
  readonly today?: Day | undefined;
}

export interface ItemPage {
  readonly items: readonly ItemSummary[];
  /** The `before` of the next page; null on the last one. */
  readonly next: number | null;
  readonly size: number;
}

/** What `/api/items/{id}` answers. */
export interface ItemDetails extends ItemView {
  /** Of a commitment in force. */
  readonly standing: CommitmentView | null;
  /** Of an indicator in force. */
  readonly series: IndicatorView | null;
  /** How many entries of the log this was read from. */
  readonly size: number;
}

const PAGE = 200;

/** The page of items that begins after `offset` others. */
export function itemsFromQuery(filter: ItemFilter, offset: number) {
  return queryOptions({
    queryKey: ["items", "from", filter, offset],
    queryFn: ({ signal }) => getItemPage({ ...filter, limit: ITEMS_PER_PAGE, offset }, signal),
  });
}

export const ITEMS_PER_PAGE = 100;

/** How many items there are, and of each value of each facet under all filters but its own. */
export function itemCountsQuery(filter: ItemFilter) {
  return queryOptions({
    queryKey: ["items", "counts", filter],
    queryFn: ({ signal }) => getJson<ItemCounts>("/api/item-counts", { ...filter }, signal),
    placeholderData: keepPreviousData,
  });
}

/** What `/api/overview` answers. */
export interface Overview {
  readonly places: readonly Place[];
  readonly dates: readonly (NamedItem & { readonly day: Day; readonly kind: "due" | "meeting" })[];
  readonly lastMeeting: (NamedItem & { readonly day: Day }) | null;
}

export interface NamedItem {
  readonly id: ItemId;
  readonly title: LanguageMap;
}

export interface Place {
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  /** How many items in force name it. */
  readonly count: number;
  /** The newest of them. */
  readonly items: readonly NamedItem[];
}

/** Where items in force are, what comes next, and who met last. */
export function overviewQuery(today: Day) {
  return queryOptions({
    queryKey: ["items", "overview", today],
    queryFn: ({ signal }) => getJson<Overview>("/api/overview", { today }, signal),
  });
}

/** At most `limit` items, newest first. */
export function itemsQuery(filter: ItemFilter, limit = PAGE) {
  return queryOptions({
    queryKey: ["items", "list", filter, limit],
    queryFn: ({ signal }) => getItemPage({ ...filter, limit }, signal),
  });
}

/** Every item that a filter lets through; for lists that are short by their nature. */
export function allItemsQuery(filter: ItemFilter) {
  return queryOptions({
    queryKey: ["items", "all", filter],
    queryFn: async ({ signal }) => {
      const items: ItemSummary[] = [];
      let before: number | null = null;
      do {
        const page: ItemPage = await getItemPage({ ...filter, limit: PAGE, before }, signal);
        items.push(...page.items);
        before = page.next;
      } while (before !== null);
      return items as readonly ItemSummary[];
    },
  });
}

export function itemQuery(id: ItemId) {
  return queryOptions({
    queryKey: ["items", "one", id],
    queryFn: ({ signal }) => getJson<ItemDetails>(`/api/items/${encodeURIComponent(id)}`, {}, signal),
  });
}

type ItemPageQuery = ItemFilter & { readonly limit: number; readonly before?: number | null; readonly offset?: number };

function getItemPage(query: ItemPageQuery, signal: AbortSignal): Promise<ItemPage> {
  return getJson<ItemPage>("/api/items", { ...query }, signal);
}
