import type { Period } from "../model/periods.ts";
import { hm3PerM3s } from "../model/units.ts";
import type { BasinProgram } from "../network/basin-program.ts";
import type { FigureUnit } from "../network/figures.ts";
import { dependsOnScenario, dependsOnVolume, evaluate, type ValueContext } from "./evaluate.ts";
import { PlanError } from "./plan-error.ts";

/** The figures of every period: period t's stand from t × width on. */
export interface FigureTable {
  readonly width: number;
  readonly values: Float64Array;
  /** Figures that depend on a reservoir's volume: looked up when their period comes. */
  readonly late: readonly { readonly figure: number; evaluate(period: Period): number }[];
}

/** Inflows of a scenario: the flow of a node in a period, from the flow that the model gives. */
export interface InflowChange {
  flowM3s(node: number, period: Period, givenM3s: number): number;
}

/**
 * All figures of a scenario; from the table of another scenario of the same model, where there is one, those that are
 * the same are taken over.
 *
 * @param room a list of the right size that is no longer needed
 */
export function figureTable(
  { figures: { figures } }: BasinProgram,
  context: ValueContext,
  inflows: InflowChange | undefined,
  base: FigureTable | undefined,
  room: Float64Array | undefined,
): FigureTable {
  const { periods } = context;
  const width = figures.length;
  const size = width * periods.length;
  const values = room?.length === size ? room : new Float64Array(size);
  if (base !== undefined) values.set(base.values);
  const hm3 = Float64Array.from(periods, ({ days }) => hm3PerM3s(days));
  const late: FigureTable["late"][number][] = [];
  figures.forEach(({ value, unit, inflowOf }, figure) => {
    const isInflow = inflowOf !== undefined;
    if (dependsOnVolume(value)) {
      const evaluateLate = (period: Period) => {
        let result = evaluate(value, period, context);
        if (isInflow && inflows) result = inflows.flowM3s(inflowOf, period, result);
        checkFigure(result, unit, period);
        return unit === "flowM3s" ? result * hm3[period.index]! : result;
      };
      late.push({ figure, evaluate: evaluateLate });
      return;
    }
    if (base !== undefined && !isInflow && !dependsOnScenario(value)) return;
    for (let t = 0; t < periods.length; t += 1) {
      const period = periods[t]!;
      let result = evaluate(value, period, context);
      if (isInflow && inflows) result = inflows.flowM3s(inflowOf, period, result);
      checkFigure(result, unit, period);
      values[t * width + figure] = unit === "flowM3s" ? result * hm3[t]! : result;
    }
  });
  return { width, values, late };
}

/** What is put together from parts may come to what no part is. */
function checkFigure(figure: number, unit: FigureUnit, period: Period): void {
  if (unit === "flowM3s" ? figure >= 0 : !Number.isNaN(figure)) return;
  throw new PlanError(
    period.label,
    [],
    `a value of the model comes to ${figure}, which no ${unit === "flowM3s" ? "flow" : "figure"} can be. Check the sums, products and factors.`,
  );
}

/** For each figure, 1 if it is the same in every period of every scenario. */
export function constantFigures(
  { figures: { figures }, rivers, demandFigures }: BasinProgram,
  { width, values, late }: FigureTable,
): Uint8Array {
  const isConstant = new Uint8Array(width).fill(1);
  for (const { figure } of late) isConstant[figure] = 0;
  // Dry years cut demands.
  if (rivers.length > 0) for (const figure of demandFigures.values()) isConstant[figure] = 0;
  figures.forEach(({ value, inflowOf }, figure) => {
    if (inflowOf !== undefined || dependsOnScenario(value)) isConstant[figure] = 0;
    for (let place = figure; isConstant[figure] === 1 && place < values.length; place += width) {
      if (values[place] !== values[figure]) isConstant[figure] = 0;
    }
  });
  return isConstant;
}
