import { defuse } from "@kelisim/report/exports";
import type { Settlement } from "@kelisim/river";
import { stringify } from "csv-stringify/sync";

/** A settlement as a table of facilities, rules and parties. */
export function settlementAsCsv({ year, facilities }: Settlement): string {
  const rows = facilities.flatMap(({ facility, name, cost, rules }) =>
    rules.flatMap(({ rule, isAgreed, shares = [] }) =>
      shares.map(({ party, amount }) => [
        year,
        defuse(facility),
        defuse(name),
        rule,
        isAgreed ? "yes" : "no",
        party,
        amount.amount,
        cost.amount,
        cost.currency,
      ]),
    ),
  );
  return stringify([["year", "facility", "name", "rule", "agreed", "party", "share", "cost", "currency"], ...rows]);
}
