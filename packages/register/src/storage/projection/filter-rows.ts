/** Lists and counts of items as they stand now, read from an ItemTable. */
import type { Hash, ItemId } from "../../entry/fields.ts";
import type { CommitmentStatus } from "../../views/commitment-status.ts";
import type { FacetCounts } from "./count-items.ts";
import { type Facet, type FoundItem, facets, type ItemFilter, type Page } from "./find-items.ts";
import { type CodedValues, combinationsHaving, numberOfDay } from "./item-columns.ts";
import type { ItemRow, ItemRows } from "./item-table.ts";

/** The same filters as `ItemFilter`, with words looked up and statuses derived before. */
export interface RowFilter extends Omit<ItemFilter, "search" | "ids"> {
  /** The revisions in which the words sought occur. */
  readonly matches?: ReadonlySet<Hash>;
  readonly statuses?: readonly CommitmentStatus[];
}

export type StatusOf = (id: ItemId) => CommitmentStatus | undefined;

/** Whether the item at a place is let through. */
type Test = (place: number) => boolean;

/** The items that a filter lets through, newest first. */
export function filterRows(
  items: ItemRows,
  filter: RowFilter,
  statusOf: StatusOf,
  { limit, before = Number.POSITIVE_INFINITY, offset = 0 }: Page,
): readonly FoundItem[] {
  if (filter.matches?.size === 0) return [];
  const { rows } = items;
  const tests = [...commonTests(items, filter), ...facetTests(items, filter, statusOf)];
  const found: FoundItem[] = [];
  let left = offset;
  for (let place = placeBefore(rows, before); place >= 0 && found.length < limit; place--) {
    if (!passesAll(tests, place)) continue;
    if (left > 0) left--;
    else found.push({ id: rows[place]!.id, itemIndex: rows[place]!.itemIndex });
  }
  return found;
}

/** How many items a filter lets through, and how they divide; `statuses` as of `statusColumn`. */
export function countRows(items: ItemRows, filter: RowFilter, statuses: CodedValues): FacetCounts {
  const common = commonTests(items, filter);
  const wanted = wantedValues(filter);
  const counted = facets.map((facet) => {
    const column = facet === "status" ? statuses : items.columns[facet];
    const { codes, combinations } = column;
    const lets = wanted[facet] && combinationsHaving(column, wanted[facet]);
    return { facet, codes, combinations, lets, tallies: new Uint32Array(combinations.length) };
  });
  const filtered = counted.flatMap(({ codes, lets, tallies }) => (lets ? [{ codes, lets, tallies }] : []));
  let total = 0;
  for (let place = 0; place < items.rows.length; place++) {
    if (!passesAll(common, place)) continue;
    // An item that one facet alone keeps out counts among that facet's values, and nowhere else.
    let keptOutBy: (typeof filtered)[number] | null = null;
    let failures = 0;
    for (const facet of filtered) {
      if (facet.lets[facet.codes[place]!] === 1) continue;
      keptOutBy = facet;
      if (++failures > 1) break;
    }
    if (failures > 1) continue;
    if (keptOutBy !== null) {
      keptOutBy.tallies[keptOutBy.codes[place]!]!++;
      continue;
    }
    total++;
    for (const { codes, tallies } of counted) tallies[codes[place]!]!++;
  }
  const counts = new Map(counted.map(({ facet, ...tallied }) => [facet, countsOf(tallied)]));
  return { total, counts };
}

/** How often each value occurs, by how often each combination does. */
function countsOf({
  combinations,
  tallies,
}: {
  readonly combinations: readonly (readonly string[])[];
  readonly tallies: Uint32Array;
}): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [code, values] of combinations.entries()) {
    if (tallies[code] === 0) continue;
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + tallies[code]!);
  }
  return counts;
}

function passesAll(tests: readonly Test[], place: number): boolean {
  for (const test of tests) if (!test(place)) return false;
  return true;
}

function facetTests(items: ItemRows, filter: RowFilter, statusOf: StatusOf): readonly Test[] {
  const wanted = wantedValues(filter);
  return facets.flatMap((facet): readonly Test[] => {
    const values = wanted[facet];
    if (values === undefined) return [];
    if (facet === "status") return [(place) => values.includes(statusAt(items.rows[place]!, statusOf)!)];
    const { codes } = items.columns[facet];
    const lets = combinationsHaving(items.columns[facet], values);
    return [(place) => lets[codes[place]!] === 1];
  });
}

function wantedValues(filter: RowFilter): Readonly<Record<Facet, readonly string[] | undefined>> {
  return {
    type: filter.types,
    standing: filter.standings,
    status: filter.statuses,
    area: filter.areas,
    by: filter.obligors,
    to: filter.beneficiaries,
    strength: filter.strengths,
  };
}

function commonTests({ rows, columns }: ItemRows, filter: RowFilter): readonly Test[] {
  const { matches, waitingFor, actors, dueFrom, dueUntil, madeIn, document } = filter;
  const tests: Test[] = [];
  if (waitingFor !== undefined) {
    const { codes } = columns.waitingFor;
    const lets = combinationsHaving(columns.waitingFor, [waitingFor]);
    tests.push((place) => lets[codes[place]!] === 1);
  }
  if (actors !== undefined) {
    const { by, to } = columns;
    const [acts, benefits] = [combinationsHaving(by, actors), combinationsHaving(to, actors)];
    tests.push((place) => acts[by.codes[place]!] === 1 || benefits[to.codes[place]!] === 1);
  }
  if (dueFrom !== undefined || dueUntil !== undefined) {
    const { numbers } = columns.due;
    const from = dueFrom === undefined ? 1 : numberOfDay(dueFrom);
    const until = dueUntil === undefined ? Number.POSITIVE_INFINITY : numberOfDay(dueUntil);
    tests.push((place) => numbers[place]! >= from && numbers[place]! <= until);
  }
  if (madeIn !== undefined) tests.push((place) => rows[place]!.madeIn === madeIn);
  if (document !== undefined) tests.push((place) => rows[place]!.documents.includes(document));
  if (matches !== undefined) tests.push((place) => matches.has(rows[place]!.revision));
  return tests;
}

/** The statuses of all items: they follow from the day as much as from entries, so no other column is like it. */
export function statusColumn({ rows, columns }: ItemRows, statusOf: StatusOf): CodedValues {
  const codes = new Int32Array(rows.length);
  const combinations: string[][] = [[]];
  const codeOf = new Map<string | undefined, number>([[undefined, 0]]);
  const canHave = combinationsHaving(columns.standing, ["in-force"]);
  const standings = columns.standing.codes;
  for (let place = 0; place < rows.length; place++) {
    if (canHave[standings[place]!] === 0) continue;
    const status = statusAt(rows[place]!, statusOf);
    if (status !== undefined && !codeOf.has(status)) codeOf.set(status, combinations.push([status]) - 1);
    codes[place] = codeOf.get(status)!;
  }
  return { codes, combinations };
}

/** Of a commitment in force. */
function statusAt({ id, type, standing }: ItemRow, statusOf: StatusOf): CommitmentStatus | undefined {
  return type === "commitment" && standing === "in-force" ? statusOf(id) : undefined;
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
