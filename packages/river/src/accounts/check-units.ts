import type { BasinModel } from "../model/basin-model.ts";
import { volumeHm3OfFlow } from "../model/units.ts";
import type { BasinResult } from "../results/basin-result.ts";
import type { FileProblem, Reading } from "./reading.ts";

/** A slip of units is a factor of 1,000 (litres for cubic metres, a lost decimal comma); this much is taken for one. */
const suspectFactor = 200;

/**
 * Readings that can only be in another unit than their heading says: a whole column some thousand times what the plan
 * gives or the other way round, or one figure among others of its node. They are problems, since counting them would
 * make every sum wrong.
 */
export function checkUnits(model: BasinModel, plan: BasinResult, readings: readonly Reading[]): FileProblem[] {
  const problems: FileProblem[] = [];
  for (const group of groups(readings)) {
    const [first] = group as [Reading];
    const planned = plan.nodes.find(({ id }) => id === first.node)?.arrivedHm3 ?? [];
    const typical = median(positive(group.map(({ volumeHm3 }) => volumeHm3)));
    const expected = median(positive(planned));
    const most = Math.max(...planned, capacityHm3(model, plan, first.node));
    if (typical === undefined) continue;
    const nodeName = model.nodes.find(({ id }) => id === first.node)?.name ?? first.node;
    if (expected !== undefined && (typical > most * suspectFactor || expected > typical * suspectFactor)) {
      problems.push({
        file: first.file,
        line: first.line,
        message: `the readings of ${nodeName} are about ${times(typical / expected)} what the plan gives there; check the unit in the heading`,
      });
      continue;
    }
    for (const { file, line, volumeHm3 } of group) {
      if (volumeHm3 > typical * suspectFactor) {
        problems.push({
          file,
          line,
          message: `this reading of ${nodeName} is ${times(volumeHm3 / typical)} the usual one of its column; is a decimal comma lost?`,
        });
      }
    }
  }
  return problems;
}

/** What a canal of constant capacity can carry in a period of usual length; 0 elsewhere. */
function capacityHm3({ nodes }: BasinModel, { periods }: BasinResult, id: string): number {
  const node = nodes.find((candidate) => candidate.id === id);
  if (node?.kind !== "canal" || typeof node.capacityM3s !== "number") return 0;
  return volumeHm3OfFlow(node.capacityM3s, periods[0]!.days);
}

function times(factor: number): string {
  const rounded = (value: number) => Number(value.toPrecision(2)).toLocaleString("en-GB");
  return factor >= 1 ? `${rounded(factor)} times` : `one ${rounded(1 / factor)}th of`;
}

function groups(readings: readonly Reading[]): Reading[][] {
  const byNode = new Map<string, Reading[]>();
  for (const reading of readings) {
    const key = `${reading.party}\n${reading.node}`;
    byNode.set(key, [...(byNode.get(key) ?? []), reading]);
  }
  return [...byNode.values()];
}

function positive(values: readonly number[]): number[] {
  return values.filter((value) => value > 0);
}

function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
