import type { BasinModel } from "../model/basin-model.ts";
import type { Value } from "../model/value.ts";
import type { Path } from "./contradictions.ts";

export interface ValueAt {
  readonly value: Value;
  readonly path: Path;
  /** The name of the field, in which the unit stands. */
  readonly field: string;
}

const FIELDS = [
  "flowM3s",
  "demandM3s",
  "capacityM3s",
  "maximumFlowM3s",
  "maximumReleaseM3s",
  "lossShare",
  "costPerHm3",
  "evaporationMm",
  "rainMm",
  "initialVolumeHm3",
  "maximumVolumeHm3",
  "minimumVolumeHm3",
] as const;

/** Every value of a model, with its path. */
export function valuesOf(model: BasinModel): ValueAt[] {
  const values: ValueAt[] = [];
  const add = (value: unknown, path: Path, field: string) => {
    if (value !== undefined) values.push({ value: value as Value, path, field });
  };
  model.nodes.forEach((node, index) => {
    const fields = node as unknown as Readonly<Record<string, unknown>>;
    for (const field of FIELDS) add(fields[field], ["nodes", index, field], field);
    for (const part of ["minimumFlow", "minimumRelease", "ruleCurve"]) {
      const inner = fields[part] as { flowM3s?: unknown; volumeHm3?: unknown } | undefined;
      add(inner?.flowM3s, ["nodes", index, part, "flowM3s"], "flowM3s");
      add(inner?.volumeHm3, ["nodes", index, part, "volumeHm3"], "volumeHm3");
    }
  });
  model.jointLimits.forEach((limit, index) => {
    add(limit.minimumFlowM3s, ["jointLimits", index, "minimumFlowM3s"], "minimumFlowM3s");
    add(limit.maximumFlowM3s, ["jointLimits", index, "maximumFlowM3s"], "maximumFlowM3s");
    add(limit.licence?.costPerHm3, ["jointLimits", index, "licence", "costPerHm3"], "costPerHm3");
  });
  model.treaty?.rivers.forEach((river, index) => {
    add(river.divisible.lessFlowM3s, ["treaty", "rivers", index, "divisible", "lessFlowM3s"], "lessFlowM3s");
  });
  return values;
}
