import type Fraction from "fraction.js";
import { type Amount, exact, zero } from "./exact.ts";
import { SharingError } from "./sharing-error.ts";

/**
 * Serial cost sharing: all pay alike for what the least demand takes, those who demand more pay alike for what the next
 * one takes beyond it, and so on, so that nobody pays for the greater demands of others.
 *
 * H. Moulin and S. Shenker, "Serial cost sharing", Econometrica 60 (1992), 1009–1037.
 *
 * @param demands what each party demands, all in one unit
 * @param costOf the cost of providing a total demand; of nothing it is taken as 0, so that a fixed cost is shared by all
 */
export function serialShares(demands: readonly Amount[], costOf: (total: Fraction) => Amount): Fraction[] {
  const exactDemands = demands.map(exact);
  const negative = exactDemands.findIndex((demand) => demand.lt(0));
  if (negative >= 0) throw new SharingError(`demand ${negative + 1} is ${demands[negative]}; it must be at least 0`);
  const ascending = exactDemands.map((_, index) => index).sort((a, b) => exactDemands[a]!.compare(exactDemands[b]!));
  const shares = exactDemands.map(() => zero);
  let share = zero;
  let lesser = zero;
  let paidFor = zero;
  for (const [rank, party] of ascending.entries()) {
    const demand = exactDemands[party]!;
    const sharing = ascending.length - rank;
    const cost = exact(costOf(lesser.add(demand.mul(sharing))));
    share = share.add(cost.sub(paidFor).div(sharing));
    shares[party] = share;
    paidFor = cost;
    lesser = lesser.add(demand);
  }
  return shares;
}

export interface CostPoint {
  readonly quantity: Amount;
  readonly cost: Amount;
}

/**
 * A cost function by straight lines between points, the last line going on beyond them.
 *
 * @throws SharingError unless there are two points or more, quantities rise and costs do not fall
 */
export function costCurve(points: readonly CostPoint[]): (total: Fraction) => Fraction {
  const curve = points.map(({ quantity, cost }) => ({ quantity: exact(quantity), cost: exact(cost) }));
  if (curve.length < 2) throw new SharingError("a cost curve needs at least two points");
  for (const [index, point] of curve.entries()) {
    const before = curve[index - 1];
    if (before && (point.quantity.lte(before.quantity) || point.cost.lt(before.cost))) {
      throw new SharingError(`point ${index + 1} of the cost curve is not beyond the one before it`);
    }
  }
  return (total) => {
    const after = Math.max(
      1,
      curve.findIndex(({ quantity }) => quantity.gte(total)),
    );
    const to = total.gt(curve.at(-1)!.quantity) ? curve.length - 1 : after;
    const [low, high] = [curve[to - 1]!, curve[to]!];
    const slope = high.cost.sub(low.cost).div(high.quantity.sub(low.quantity));
    return low.cost.add(total.sub(low.quantity).mul(slope));
  };
}
