import type { BasinModel } from "../model/basin-model.ts";
import type { Reservoir } from "../model/node.ts";
import type { Path, Report } from "./contradictions.ts";

/** More than this between a table's volumes and what its areas and levels make of them is a slip of the units. */
const SUSPECT_FACTOR = 30;

export function checkReservoirs({ nodes }: BasinModel, report: Report): void {
  const reservoirs = new Map(nodes.flatMap((node) => (node.kind === "reservoir" ? [[node.id, node] as const] : [])));
  nodes.forEach((node, index) => {
    const path = ["nodes", index];
    if (node.kind === "reservoir") checkReservoir(node, path, report);
    if (node.kind === "hydropower" && node.head.kind === "reservoir") {
      const reservoir = reservoirs.get(node.head.reservoir);
      if (reservoir === undefined)
        report([...path, "head", "reservoir"], `there is no reservoir "${node.head.reservoir}"`);
      else if (reservoir.table === undefined) {
        report([...path, "head", "reservoir"], `"${reservoir.id}" has no table of levels, so its head is not known`);
      }
    }
  });
}

function checkReservoir(reservoir: Reservoir, path: Path, report: Report): void {
  const { table, fullVolumeHm3, deadVolumeHm3, initialVolumeHm3, evaporationMm, rainMm } = reservoir;
  if (deadVolumeHm3 > fullVolumeHm3)
    report([...path, "deadVolumeHm3"], `is more than the full volume of ${fullVolumeHm3} hm³`);
  if (typeof initialVolumeHm3 === "number" && initialVolumeHm3 > fullVolumeHm3) {
    report([...path, "initialVolumeHm3"], `is more than the full volume of ${fullVolumeHm3} hm³`);
  }
  if (table === undefined) {
    if (evaporationMm !== undefined || rainMm !== undefined) {
      report([...path, "table"], "is missing: evaporation and rain need the area of the lake");
    }
    return;
  }
  table.slice(1).forEach((row, above) => {
    const before = table[above]!;
    const rowPath = [...path, "table", above + 1];
    if (row.levelM <= before.levelM) report([...rowPath, "levelM"], "must be higher than in the row before");
    if (row.volumeHm3 <= before.volumeHm3)
      report([...rowPath, "volumeHm3"], "must be more than in the row before: the table falls");
    if (row.areaKm2 < before.areaKm2)
      report([...rowPath, "areaKm2"], "must not be less than in the row before: the table falls");
    // 1 km² × 1 m = 1 hm³
    const expected = ((row.areaKm2 + before.areaKm2) / 2) * (row.levelM - before.levelM);
    const factor = (row.volumeHm3 - before.volumeHm3) / expected;
    if (expected > 0 && factor > 0 && (factor > SUSPECT_FACTOR || factor < 1 / SUSPECT_FACTOR)) {
      report(
        [...rowPath, "volumeHm3"],
        `is ${row.volumeHm3 - before.volumeHm3} hm³ above the row before, where area and level make about ${Number(expected.toPrecision(3))} hm³; check the units (hm³, km², m)`,
      );
    }
  });
  const highest = table.at(-1)!.volumeHm3;
  if (fullVolumeHm3 > highest) report([...path, "fullVolumeHm3"], `is above the table, which ends at ${highest} hm³`);
}
