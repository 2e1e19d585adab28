import type { Value } from "../model/value.ts";

/**
 * What a figure of the model is turned into for a period: a flow into the period's volume in hm³, other figures as they
 * stand.
 */
export type FigureUnit = "flowM3s" | "plain";

export interface Figure {
  readonly value: Value;
  readonly unit: FigureUnit;
  /** The node whose inflow it is, if it is one: scenarios change those. */
  readonly inflowOf: number | undefined;
}

/** The figures of a model that are looked up in every period, each with its place. */
export class FigureList {
  readonly figures: Figure[] = [];

  add(value: Value, unit: FigureUnit, inflowOf?: number): number {
    this.figures.push({ value, unit, inflowOf });
    return this.figures.length - 1;
  }
}
