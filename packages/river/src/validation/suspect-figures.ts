import type { BasinModel } from "../model/basin-model.ts";
import { jsonPath } from "../model/problem.ts";
import type { Value } from "../model/value.ts";
import type { PlanWarning } from "../results/basin-result.ts";
import { valuesOf } from "./values-of.ts";

/** So many times more, or less, than the rest of the model: a slip of the unit is likelier than such a river. */
const SUSPECT_FACTOR = 300;

/** Figures that a unit mistaken by a factor of 1,000 would explain: of one series, and of one flow among the others. */
export function suspectFigures(model: BasinModel): PlanWarning[] {
  const warnings: PlanWarning[] = [];
  const typical = new Map<string, number>();
  for (const { value, path, field } of valuesOf(model)) {
    const series = figuresOf(value);
    const middle = median(series.filter((figure) => figure > 0));
    if (middle === undefined) continue;
    if (["flowM3s", "demandM3s", "capacityM3s"].includes(field)) typical.set(jsonPath(path), middle);
    const place = series.findIndex((figure) => figure > SUSPECT_FACTOR * middle);
    if (place < 0) continue;
    warnings.push({
      code: "suspectUnit",
      at: jsonPath(path),
      message: `${jsonPath(path)}: the figure ${series[place]} (number ${place + 1}) is more than ${SUSPECT_FACTOR} times the middle one of its series, ${middle}. Check its unit.`,
    });
  }
  const middle = median([...typical.values()]);
  if (middle === undefined || typical.size < 3) return warnings;
  for (const [at, figure] of typical) {
    if (figure < SUSPECT_FACTOR * middle && figure > middle / SUSPECT_FACTOR) continue;
    const how = figure > middle ? "more than" : "less than a part in";
    warnings.push({
      code: "suspectUnit",
      at,
      message: `${at}: its figures of about ${figure} m³/s are ${how} ${SUSPECT_FACTOR} ${figure > middle ? "times those" : "of those"} of the model's other flows, about ${middle} m³/s. Check the unit: l/s for m³/s, or thousand m³ for million?`,
    });
  }
  return warnings;
}

function figuresOf(value: Value): readonly number[] {
  if (typeof value === "number") return [value];
  switch (value.kind) {
    case "byMonth":
    case "byDecade":
    case "byDay":
    case "series":
      return value.values;
    case "dated":
      return value.entries.map((entry) => entry.value);
    case "years":
      return value.years.flat();
    default:
      return [];
  }
}

function median(values: readonly number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}
