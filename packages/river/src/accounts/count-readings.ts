import type { BasinModel } from "../model/basin-model.ts";
import { flowM3sOfVolume, volumeHm3OfFlow } from "../model/units.ts";
import type { BasinResult } from "../results/basin-result.ts";
import type { ReadDeliveries } from "./read-deliveries.ts";
import type { AccountWarning } from "./reading.ts";
import { roundToThousandM3, sumHm3 } from "./thousand-m3.ts";

/** What counts as the water of a node in a period, and the numbers that it rests on. Volumes to a thousand m³. */
export interface CountedVolume {
  readonly node: string;
  readonly period: number;
  /** Each side's own number, where it has one. */
  readonly bySide: Readonly<Record<string, number>>;
  readonly countedHm3: number;
  /** The mean of what the sides read; the one side's number; between the readings before and after; the plan's figure. */
  readonly from: "both sides" | "one side" | "between readings" | "plan";
  /** The largest less the smallest of the sides' numbers, where more than one side has one. */
  readonly differenceHm3?: number;
}

export interface Counted {
  /** The last period for which anything was read: accounts are kept up to its end. */
  readonly through: number;
  /** The nodes that count, each with a volume for every period up to `through`. */
  readonly nodes: readonly {
    readonly node: string;
    readonly isMeasured: boolean;
    readonly volumes: readonly CountedVolume[];
  }[];
  readonly warnings: readonly AccountWarning[];
}

/** A difference between the sides' sums that is named: what current meters are trusted to. */
const toleratedDifference = 0.05;

/** As for `checkUnits`: so far below the others, a reading may be in another unit, but a canal may be nearly shut too. */
const suspectFactor = 200;

/** Readings that are missing are taken from their neighbours over at most so many periods. */
const longestGap = 3;

/**
 * What counts at every node that a treaty or a facility goes by. Where several sides have read, their mean; where one
 * has, its number; where none has, a straight line between the flows read before and after (over at most three
 * periods), or else what was planned. Whatever was not read is named.
 */
export function countReadings(model: BasinModel, plan: BasinResult, read: readonly ReadDeliveries[]): Counted {
  const readings = read.flatMap((file) => file.readings);
  const through = Math.max(-1, ...readings.map(({ period }) => period));
  const nodes = countedNodes(model, new Set(readings.map(({ node }) => node))).map((node) => {
    const bySide = Array.from({ length: through + 1 }, (): Record<string, number> => ({}));
    for (const reading of readings) {
      if (reading.node === node) bySide[reading.period]![reading.party] = roundToThousandM3(reading.volumeHm3);
    }
    const planned = plan.nodes.find(({ id }) => id === node)?.arrivedHm3 ?? [];
    const isMeasured = bySide.some((numbers) => Object.keys(numbers).length > 0);
    return { node, isMeasured, volumes: volumesOf(node, bySide, planned, plan.periods) };
  });
  const warnings = [
    ...read.flatMap((file) => file.warnings),
    ...nodes.flatMap((node) => warningsOf(model, plan, node)),
  ];
  return { through, nodes, warnings };
}

/** The nodes at which the treaty counts, its inflows, those that facilities serve, and all others that were read. */
function countedNodes({ nodes, treaty, facilities }: BasinModel, read: ReadonlySet<string>): string[] {
  const needed = new Set([
    ...(treaty?.rivers ?? []).flatMap(({ divisible, receivedAt }) => [
      ...divisible.inflows,
      ...Object.values(receivedAt).flat(),
    ]),
    ...facilities.flatMap(({ servedAt }) => Object.values(servedAt).flat()),
    ...read,
  ]);
  return nodes.map(({ id }) => id).filter((id) => needed.has(id));
}

function volumesOf(
  node: string,
  bySide: readonly Readonly<Record<string, number>>[],
  planned: readonly number[],
  periods: BasinResult["periods"],
): CountedVolume[] {
  const means = bySide.map((numbers) => {
    const values = Object.values(numbers);
    return values.length === 0 ? undefined : roundToThousandM3(sumHm3(values) / values.length);
  });
  return bySide.map((numbers, period): CountedVolume => {
    const values = Object.values(numbers);
    const mean = means[period];
    if (mean !== undefined) {
      return {
        node,
        period,
        bySide: numbers,
        countedHm3: mean,
        from: values.length > 1 ? "both sides" : "one side",
        ...(values.length > 1 ? { differenceHm3: roundToThousandM3(Math.max(...values) - Math.min(...values)) } : {}),
      };
    }
    const between = betweenReadings(means, period, periods);
    return {
      node,
      period,
      bySide: numbers,
      countedHm3: roundToThousandM3(between ?? planned[period] ?? 0),
      from: between === undefined ? "plan" : "between readings",
    };
  });
}

function betweenReadings(
  means: readonly (number | undefined)[],
  period: number,
  periods: BasinResult["periods"],
): number | undefined {
  let before = period;
  while (before >= 0 && means[before] === undefined) before--;
  let after = period;
  while (after < means.length && means[after] === undefined) after++;
  if (before < 0 || after >= means.length || after - before - 1 > longestGap) return undefined;
  const flowAt = (at: number) => flowM3sOfVolume(means[at]!, periods[at]!.days);
  const share = (period - before) / (after - before);
  return volumeHm3OfFlow(flowAt(before) * (1 - share) + flowAt(after) * share, periods[period]!.days);
}

function warningsOf(
  model: BasinModel,
  plan: BasinResult,
  { node, isMeasured, volumes }: Counted["nodes"][number],
): AccountWarning[] {
  const name = model.nodes.find(({ id }) => id === node)?.name ?? node;
  if (!isMeasured) {
    return [{ code: "notMeasured", at: node, message: `${name}: nothing was read; the plan's figures stand for it` }];
  }
  const warnings: AccountWarning[] = [];
  for (const [from, how] of [
    ["between readings", "taken from the readings before and after"],
    ["plan", "taken from the plan"],
  ] as const) {
    const labels = volumes.filter((volume) => volume.from === from).map(({ period }) => plan.periods[period]!.label);
    if (labels.length > 0) {
      warnings.push({
        code: "missingReading",
        at: node,
        message: `${name}: no reading for ${labels.join(", ")}; ${how}`,
      });
    }
  }
  const sides = [...new Set(volumes.flatMap(({ bySide }) => Object.keys(bySide)))];
  for (const side of sides) {
    const read = volumes.filter(({ bySide }) => bySide[side] !== undefined && bySide[side] > 0);
    const usual = read.map(({ bySide }) => bySide[side]!).sort((a, b) => a - b)[Math.floor(read.length / 2)];
    const small = read.filter(({ bySide }) => bySide[side]! * suspectFactor < usual!);
    if (small.length > 0) {
      const labels = small.map(({ period }) => plan.periods[period]!.label).join(", ");
      warnings.push({
        code: "suspectSmall",
        at: node,
        message: `${name}: for ${labels} ${side} read less than a two hundredth of what is usual there; check that the unit is the same`,
      });
    }
  }
  const shared = volumes.filter(({ bySide }) => sides.length > 1 && sides.every((side) => side in bySide));
  if (shared.length > 0) {
    const sums = sides.map((side) => sumHm3(shared.map(({ bySide }) => bySide[side]!)));
    const [least, most] = [Math.min(...sums), Math.max(...sums)];
    if (most - least > toleratedDifference * most) {
      const said = sides.map((side, index) => `${side} ${sums[index]!.toFixed(3)}`).join(", ");
      warnings.push({
        code: "sidesDiffer",
        at: node,
        message: `${name}: the sides' numbers differ by ${(((most - least) / most) * 100).toFixed(1)}% (hm³ by ${said}); their mean counts`,
      });
    }
  }
  const capacity = capacityHm3(model, plan, node);
  const over = volumes.filter(({ countedHm3, period }) => capacity(period) < countedHm3);
  if (over.length > 0) {
    const labels = over.map(({ period }) => plan.periods[period]!.label).join(", ");
    warnings.push({
      code: "overCapacity",
      at: node,
      message: `${name}: more than the canal's capacity was read for ${labels}; check these readings, or the capacity`,
    });
  }
  return warnings;
}

/** What a canal of constant capacity carries in a period; without bound elsewhere. */
function capacityHm3(model: BasinModel, plan: BasinResult, id: string): (period: number) => number {
  const node = model.nodes.find((candidate) => candidate.id === id);
  if (node?.kind !== "canal" || typeof node.capacityM3s !== "number") return () => Number.POSITIVE_INFINITY;
  const { capacityM3s } = node;
  return (period) => roundToThousandM3(volumeHm3OfFlow(capacityM3s, plan.periods[period]!.days));
}
