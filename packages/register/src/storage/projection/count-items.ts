/** How many items a filter lets through, and how they divide. */
import { type Kysely, sql } from "kysely";
import type { ItemId } from "../../entry/fields.ts";
import type { CommitmentStatus } from "../../views/commitment-status.ts";
import type { Schema } from "../schema.ts";
import { commonConditions, type Facet, facetConditions, facets, type ItemFilter, standsAt } from "./find-items.ts";

export interface FacetCounts {
  readonly total: number;
  /** By facet and value; for the values of a facet, its own filter is left out. */
  readonly counts: ReadonlyMap<Facet, ReadonlyMap<string, number>>;
}

/** Where each facet's values stand among the columns; a list has several of them. */
const COLUMNS = {
  type: sql`type`,
  standing: sql`standing`,
  strength: sql`strength`,
  area: sql`unnest(areas)`,
  by: sql`unnest(obligors)`,
  to: sql`unnest(beneficiaries)`,
} as const;

/** As `findItems`, at `size` entries of the log. */
export async function countItems(
  db: Kysely<Schema>,
  filter: ItemFilter,
  statusOf: (id: ItemId) => CommitmentStatus | undefined,
  size: number,
): Promise<FacetCounts> {
  const own = facetConditions(filter);
  // Found once, with a column for each facet that tells whether its own filter lets the item through.
  const passes = facets.map((facet) => sql`${own[facet] ?? sql`true`} as ${sql.ref(`passes_${facet}`)}`);
  const wanted = [standsAt(size), ...commonConditions(filter)];
  const found = sql`with found as materialized (
    select item_version.item_id, revision.type, item_version.standing, revision.strength, revision.areas,
      revision.obligors, revision.beneficiaries, ${sql.join(passes)}
    from item_version join revision on revision.hash = item_version.revision
    where ${sql.join(wanted, sql` and `)}
  )`;
  const passesAllBut = (left: Facet | null) =>
    sql.join(
      facets.filter((facet) => facet !== left).map((facet) => sql.ref(`passes_${facet}`)),
      sql` and `,
    );
  const counted = Object.entries(COLUMNS).map(
    ([facet, column]) => sql`select ${facet}::text as facet, ${column} as value, count(*)::int as count
      from found where ${passesAllBut(facet as Facet)} group by 2`,
  );
  const { rows } = await sql<{ facet: Facet | "total" | "id"; value: string | null; count: number }>`${found}
    select 'total' as facet, null as value, count(*)::int as count from found where ${passesAllBut(null)}
    union all ${sql.join(counted, sql` union all `)}
    union all select 'id', item_id, 1 from found
      where type = 'commitment' and standing = 'in-force' and ${passesAllBut("status")}`.execute(db);

  const counts = new Map<Facet, Map<string, number>>(facets.map((facet) => [facet, new Map()]));
  let total = 0;
  for (const { facet, value, count } of rows) {
    if (facet === "total") total = count;
    else if (facet === "id") add(counts.get("status")!, statusOf(value!), 1);
    else if (value !== null) add(counts.get(facet)!, value, count);
  }
  return { total, counts };
}

function add(values: Map<string, number>, value: string | undefined, count: number): void {
  if (value !== undefined) values.set(value, (values.get(value) ?? 0) + count);
}
