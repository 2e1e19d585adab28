import type { BasinModel } from "../model/basin-model.ts";
import { flowM3sOfVolume } from "../model/units.ts";
import type { BasinResult } from "../results/basin-result.ts";
import type { Counted } from "./count-readings.ts";

/**
 * The model with the flow that really came: every inflow that was measured has the counted volumes up to the last
 * reading, and the plan's from there. Planned again, it says what each party was entitled to.
 */
export function withMeasuredInflows(model: BasinModel, plan: BasinResult, counted: Counted): BasinModel {
  const measured = new Map(counted.nodes.filter(({ isMeasured }) => isMeasured).map((node) => [node.node, node]));
  return {
    ...model,
    nodes: model.nodes.map((node) => {
      const volumes = measured.get(node.id)?.volumes;
      if (node.kind !== "inflow" || !volumes) return node;
      const planned = plan.nodes.find(({ id }) => id === node.id)!.arrivedHm3;
      const values = plan.periods.map(({ index, days }) =>
        flowM3sOfVolume(volumes[index]?.countedHm3 ?? planned[index]!, days),
      );
      return { ...node, flowM3s: { kind: "series" as const, values } };
    }),
  };
}
