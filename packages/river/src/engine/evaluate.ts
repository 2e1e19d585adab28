import type { Period } from "../model/periods.ts";
import type { Value } from "../model/value.ts";
import { PlanError } from "./plan-error.ts";

/** What a value may depend on beside the period. */
export interface ValueContext {
  readonly periods: readonly Period[];
  readonly step: "decade" | "month" | "day";
  /** The historical year whose figures hold in a period. */
  yearOf(period: Period): number;
  /** Which member of a scenario set is run. */
  memberOf(set: string): number;
  /** The volume of a reservoir at the period's start, and its full volume. */
  volumeHm3(reservoir: string): number;
  fullVolumeHm3(reservoir: string): number;
}

/** Whether a value depends on how full a reservoir is, and so is known only when its period comes. */
export function dependsOnVolume(value: Value): boolean {
  if (typeof value === "number") return false;
  if (value.kind === "controlCurve" || value.kind === "interpolated") return true;
  if (value.kind === "byScenario") return value.values.some(dependsOnVolume);
  return "of" in value && value.of.some(dependsOnVolume);
}

/** Whether a value differs from scenario to scenario of the same model. */
export function dependsOnScenario(value: Value): boolean {
  if (typeof value === "number") return false;
  if (value.kind === "years" || value.kind === "byScenario") return true;
  if (value.kind === "controlCurve") return [...value.curves, ...value.values].some(dependsOnScenario);
  return "of" in value && value.of.some(dependsOnScenario);
}

/** The figure of a value in a period. The value has been checked: everything it refers to is there. */
export function evaluate(value: Value, period: Period, context: ValueContext): number {
  if (typeof value === "number") return value;
  switch (value.kind) {
    case "byMonth":
      return value.values[period.month - 1]!;
    case "byDecade":
      return context.step === "month" ? monthOfDecades(value.values, period) : value.values[period.decadeOfYear]!;
    case "byDay":
      return value.values[period.dayOfLeapYear]!;
    case "series":
      return value.values[period.index]!;
    case "dated":
      return value.entries[period.index]!.value;
    case "years":
      return figureOfYear(yearOfValue(value, period, context), period, context.step);
    case "byScenario":
      return evaluate(value.values[context.memberOf(value.set)]!, period, context);
    case "controlCurve": {
      const share = context.volumeHm3(value.reservoir) / context.fullVolumeHm3(value.reservoir);
      const zone = value.curves.findIndex((curve) => share >= evaluate(curve, period, context));
      return evaluate(value.values[zone < 0 ? value.curves.length : zone]!, period, context);
    }
    case "interpolated":
      return interpolate(value.points, context.volumeHm3(value.reservoir));
    case "sum": {
      let sum = 0;
      for (const part of value.of) sum += evaluate(part, period, context);
      return sum;
    }
    case "product": {
      let product = 1;
      for (const part of value.of) product *= evaluate(part, period, context);
      return product;
    }
    case "minimum":
      return Math.min(...value.of.map((part) => evaluate(part, period, context)));
    case "maximum":
      return Math.max(...value.of.map((part) => evaluate(part, period, context)));
  }
}

function yearOfValue(
  { firstYear, years }: Extract<Value, { kind: "years" }>,
  period: Period,
  context: ValueContext,
): readonly number[] {
  const year = context.yearOf(period);
  const figures = years[year - firstYear];
  if (figures !== undefined) return figures;
  const range = `${firstYear} to ${firstYear + years.length - 1}`;
  throw new PlanError(
    period.label,
    [],
    `there are no figures for ${year}: the historical years are ${range}. Choose a scenario that says which of them is meant.`,
  );
}

/** One year's figures: 12 months, 36 decades, or days. */
export function figureOfYear(figures: readonly number[], period: Period, step: ValueContext["step"]): number {
  if (figures.length === 12) return figures[period.month - 1]!;
  if (figures.length === 36) return step === "month" ? monthOfDecades(figures, period) : figures[period.decadeOfYear]!;
  // A year of 365 figures leaves 29 February out: that day takes the day before.
  if (figures.length === 366) return figures[period.dayOfLeapYear]!;
  return figures[period.dayOfLeapYear - (period.dayOfLeapYear >= 59 ? 1 : 0)]!;
}

/** The mean of a month's three decades, by their days. */
function monthOfDecades(figures: readonly number[], { month, days }: Period): number {
  const first = 3 * (month - 1);
  return (10 * figures[first]! + 10 * figures[first + 1]! + (days - 20) * figures[first + 2]!) / days;
}

function interpolate(
  points: readonly { readonly volumeHm3: number; readonly value: number }[],
  volumeHm3: number,
): number {
  const next = points.findIndex((point) => point.volumeHm3 >= volumeHm3);
  if (next === 0) return points[0]!.value;
  if (next < 0) return points.at(-1)!.value;
  const [a, b] = [points[next - 1]!, points[next]!];
  return a.value + ((b.value - a.value) * (volumeHm3 - a.volumeHm3)) / (b.volumeHm3 - a.volumeHm3);
}
