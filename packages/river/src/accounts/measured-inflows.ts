import type { BasinModel } from "../model/basin-model.ts";
import { flowM3sOfVolume } from "../model/units.ts";
import type { BasinResult } from "../results/basin-result.ts";
import type { Counted } from "./count-readings.ts";

/**
 * The model with the flow that really came: every inflow has the counted volumes up to the last reading, and the plan's
 * from there, or where it is not counted. Planned again, it says what each party was entitled to.
 */
export function withMeasuredInflows(model: BasinModel, plan: BasinResult, counted: Counted): BasinModel {
  const volumesAt = new Map(counted.nodes.map(({ node, volumes }) => [node, volumes]));
  return {
    ...model,
    nodes: model.nodes.map((node) => {
      if (node.kind !== "inflow") return node;
      const planned = plan.nodes.find(({ id }) => id === node.id)!.arrivedHm3;
      const volumes = volumesAt.get(node.id);
      const values = plan.periods.map(({ index, days }) =>
        flowM3sOfVolume(volumes?.[index]?.countedHm3 ?? planned[index]!, days),
      );
      return { ...node, flowM3s: { kind: "series" as const, values } };
    }),
  };
}
