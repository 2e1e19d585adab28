import { defuse } from "@kelisim/report/exports";
import type { BasinModel, BasinResult } from "@kelisim/river";
import { stringify } from "csv-stringify/sync";
import { nodeName } from "./words.ts";

/** A plan as a table of nodes and periods, for spreadsheets and other programs. */
export function planAsCsv(model: BasinModel, { nodes, periods }: BasinResult): string {
  const rows = nodes.flatMap((node) =>
    periods.map(({ label, startDate, days }, index) => [
      label,
      startDate,
      days,
      defuse(node.id),
      defuse(nodeName(model, node.id)),
      node.kind,
      node.party ?? "",
      node.arrivedHm3[index],
      node.leftHm3[index],
      node.lostHm3[index],
      node.demandHm3?.[index],
      node.shortHm3?.[index],
      node.belowMinimumHm3?.[index],
      node.volumeHm3?.[index],
      node.levelM?.[index],
      node.energyGwh?.[index],
    ]),
  );
  return stringify([headings, ...rows]);
}

const headings = [
  ...["period", "startDate", "days", "node", "name", "kind", "party", "arrivedHm3", "leftHm3", "lostHm3"],
  ...["demandHm3", "shortHm3", "belowMinimumHm3", "volumeHm3", "levelM", "energyGwh"],
];
