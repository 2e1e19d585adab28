import type { Simulation } from "../engine/simulation.ts";
import type { NodeOf } from "../model/node.ts";
import type { Period } from "../model/periods.ts";
import { energyGwhOfPower, energyGwhOfVolume } from "../model/units.ts";

/** What a plant makes of the water of a period: at its fixed head, or at the mean of its reservoir's levels. */
export function energyGwh(
  simulation: Simulation,
  { head, efficiency, installedMw }: NodeOf<"hydropower">,
  volumeHm3: number,
  period: Period,
): number {
  let headM: number;
  if (head.kind === "fixed") headM = head.headM;
  else {
    const index = simulation.reservoirIndex(head.reservoir);
    const meanHm3 = (simulation.startVolumeHm3[index]! + simulation.endVolumeHm3[index]!) / 2;
    headM = Math.max(0, simulation.levelM(index, meanHm3)! - head.tailwaterLevelM);
  }
  const energy = energyGwhOfVolume(volumeHm3, headM, efficiency);
  return installedMw === undefined ? energy : Math.min(energy, energyGwhOfPower(installedMw, period.days));
}
