import type { Accounts } from "@kelisim/river";
import { stringify } from "csv-stringify/sync";

/** Accounts as a table of rivers, parties and periods. */
export function accountsAsCsv({ rivers, periods }: Accounts): string {
  const sides = [
    ...new Set(rivers.flatMap(({ parties }) => parties.flatMap((one) => Object.keys(one.deliveredBySideHm3)))),
  ];
  const rows = rivers.flatMap(({ river, parties }) =>
    parties.flatMap((account) =>
      periods.map(({ label, startDate, days }, index) => [
        river,
        account.party,
        label,
        startDate,
        days,
        account.entitledHm3[index],
        account.plannedHm3[index],
        account.deliveredHm3[index],
        account.shortHm3[index],
        account.balanceHm3[index],
        ...sides.map((side) => account.deliveredBySideHm3[side]?.[index]),
      ]),
    ),
  );
  return stringify([
    [
      ...["river", "party", "period", "startDate", "days"],
      ...["entitledHm3", "plannedHm3", "deliveredHm3", "shortHm3", "balanceHm3"],
      ...sides.map((side) => `deliveredBy${side}Hm3`),
    ],
    ...rows,
  ]);
}
