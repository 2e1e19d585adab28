/** Lists and counts of items as they stand now, read from the rows of an ItemTable. */
import { setImmediate } from "node:timers/promises";
import type { Hash, ItemId } from "../../entry/fields.ts";
import type { CommitmentStatus } from "../../views/commitment-status.ts";
import type { FacetCounts } from "./count-items.ts";
import { type Facet, type FoundItem, facets, type ItemFilter, type Page } from "./find-items.ts";
import type { ItemRow } from "./item-table.ts";

/** The same filters as `ItemFilter`, with words looked up and statuses derived before. */
export interface RowFilter extends Omit<ItemFilter, "search" | "ids"> {
  /** The revisions in which the words sought occur. */
  readonly matches?: ReadonlySet<Hash>;
  readonly statuses?: readonly CommitmentStatus[];
}

export type StatusOf = (id: ItemId) => CommitmentStatus | undefined;

type Test = (row: ItemRow) => boolean;

/** The rows that a filter lets through, newest first. */
export function filterRows(
  rows: readonly ItemRow[],
  filter: RowFilter,
  statusOf: StatusOf,
  { limit, before = Number.POSITIVE_INFINITY, offset = 0 }: Page,
): readonly FoundItem[] {
  const tests = [...commonTests(filter), ...facetTests(filter, statusOf).map(({ test }) => test)];
  const found: FoundItem[] = [];
  let left = offset;
  for (let place = placeBefore(rows, before); place >= 0 && found.length < limit; place--) {
    const row = rows[place]!;
    if (!tests.every((test) => test(row))) continue;
    if (left > 0) left--;
    else found.push({ id: row.id, itemIndex: row.itemIndex });
  }
  return found;
}

/** So many rows take a few milliseconds; then whoever else waits for an answer has a turn. */
const ROWS_AT_A_TIME = 4_000;

/** How many rows a filter lets through, and how they divide. */
export async function countRows(rows: readonly ItemRow[], filter: RowFilter, statusOf: StatusOf): Promise<FacetCounts> {
  const common = commonTests(filter);
  const own = facetTests(filter, statusOf);
  const tallies = facets.map((facet) => ({ facet, valuesOf: VALUES[facet], counts: new Map<string, number>() }));
  let total = 0;
  // As they are now, whatever is written meanwhile.
  for (const [place, row] of [...rows].entries()) {
    if (place % ROWS_AT_A_TIME === ROWS_AT_A_TIME - 1) await setImmediate();
    if (!common.every((test) => test(row))) continue;
    // An item that one facet alone keeps out counts among that facet's values, and nowhere else.
    let keptOutBy: Facet | null = null;
    let failures = 0;
    for (const { facet, test } of own) {
      if (test(row)) continue;
      keptOutBy = facet;
      failures++;
    }
    if (failures > 1) continue;
    if (failures === 0) total++;
    for (const { facet, valuesOf, counts } of tallies) {
      if (failures === 1 && facet !== keptOutBy) continue;
      for (const value of valuesOf(row, statusOf)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return { total, counts: new Map(tallies.map(({ facet, counts }) => [facet, counts])) };
}

/** An item's values of each facet: none, one or several. */
const VALUES: Record<Facet, (row: ItemRow, statusOf: StatusOf) => readonly string[]> = {
  type: ({ type }) => [type],
  standing: ({ standing }) => [standing],
  status: ({ id, type, standing }, statusOf) => {
    const status = type === "commitment" && standing === "in-force" ? statusOf(id) : undefined;
    return status === undefined ? [] : [status];
  },
  area: ({ areas }) => areas,
  by: ({ obligors }) => obligors,
  to: ({ beneficiaries }) => beneficiaries,
  strength: ({ strength }) => (strength === null ? [] : [strength]),
};

function facetTests(filter: RowFilter, statusOf: StatusOf): readonly { readonly facet: Facet; readonly test: Test }[] {
  const wanted: Record<Facet, readonly string[] | undefined> = {
    type: filter.types,
    standing: filter.standings,
    status: filter.statuses,
    area: filter.areas,
    by: filter.obligors,
    to: filter.beneficiaries,
    strength: filter.strengths,
  };
  return facets.flatMap((facet) => {
    const values = wanted[facet];
    if (values === undefined) return [];
    return [{ facet, test: (row: ItemRow) => VALUES[facet](row, statusOf).some((value) => values.includes(value)) }];
  });
}

function commonTests({ matches, waitingFor, dueFrom, dueUntil, madeIn, document }: RowFilter): readonly Test[] {
  const tests: Test[] = [];
  if (matches !== undefined) tests.push(({ revision }) => matches.has(revision));
  if (waitingFor !== undefined) tests.push((row) => row.waitingFor.includes(waitingFor));
  if (dueFrom !== undefined) tests.push(({ due }) => due !== null && due >= dueFrom);
  if (dueUntil !== undefined) tests.push(({ due }) => due !== null && due <= dueUntil);
  if (madeIn !== undefined) tests.push((row) => row.madeIn === madeIn);
  if (document !== undefined) tests.push(({ documents }) => documents.includes(document));
  return tests;
}

/** The place of the newest row that was proposed before an entry; -1 if there is none. */
function placeBefore(rows: readonly ItemRow[], before: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (rows[middle]!.itemIndex < before) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
