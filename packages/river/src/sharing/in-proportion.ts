import type Fraction from "fraction.js";
import { type Amount, exact, sum } from "./exact.ts";
import { SharingError } from "./sharing-error.ts";

/**
 * A cost shared in proportion to weights: the water that each party received (the rule of the agreement of 21 January
 * 2000 on the Chu and Talas, article 4), or the capacity of the facility that each may use.
 *
 * @throws SharingError for a weight below zero, or where all are zero: nothing says then who should pay
 */
export function inProportion(cost: Amount, weights: readonly Amount[]): Fraction[] {
  const exactWeights = weights.map(exact);
  const negative = exactWeights.findIndex((weight) => weight.lt(0));
  if (negative >= 0) throw new SharingError(`weight ${negative + 1} is ${weights[negative]}; it must be at least 0`);
  const total = sum(exactWeights);
  if (total.equals(0)) {
    throw new SharingError("all weights are 0, so nothing says who pays; agree fixed shares for such a year");
  }
  const perWeight = exact(cost).div(total);
  return exactWeights.map((weight) => weight.mul(perWeight));
}

/** A cost in shares agreed beforehand. @throws SharingError unless they add up to 1 exactly */
export function inFixedShares(cost: Amount, shares: readonly Amount[]): Fraction[] {
  const total = sum(shares.map(exact));
  if (!total.equals(1)) {
    throw new SharingError(`the fixed shares add up to ${total.valueOf()}; they must add up to 1 (thirds as "1/3")`);
  }
  return inProportion(cost, shares);
}
