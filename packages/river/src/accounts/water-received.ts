import type { BasinModel } from "../model/basin-model.ts";
import type { BasinResult } from "../results/basin-result.ts";
import type { WaterReceived } from "../settlement/settlement.ts";
import type { Counted } from "./count-readings.ts";
import { roundToThousandM3, sumHm3 } from "./thousand-m3.ts";

/**
 * What each party received by each facility over the whole season: what counted at the nodes that it serves, up to the
 * last reading, and the plan from there; without readings the plan alone.
 */
export function waterReceived(model: BasinModel, plan: BasinResult, counted?: Counted): WaterReceived[] {
  return model.facilities.map(({ id, servedAt }) => {
    const nodes = Object.values(servedAt).flat();
    const measured = nodes.filter((node) => counted?.nodes.find((other) => other.node === node)?.isMeasured);
    const isWhole = measured.length === nodes.length && counted?.through === plan.periods.length - 1;
    return {
      facility: id,
      byParty: Object.fromEntries(
        Object.entries(servedAt).map(([party, at]) => [
          party,
          sumHm3(at.map((node) => seasonHm3(plan, counted, node))),
        ]),
      ),
      from: measured.length === 0 ? "plan" : isWhole ? "measured" : "measured and plan",
    };
  });
}

function seasonHm3(plan: BasinResult, counted: Counted | undefined, node: string): number {
  const planned = plan.nodes.find(({ id }) => id === node)?.arrivedHm3 ?? [];
  const volumes = counted?.nodes.find((other) => other.node === node)?.volumes ?? [];
  return sumHm3(planned.map((volume, period) => volumes[period]?.countedHm3 ?? roundToThousandM3(volume)));
}
