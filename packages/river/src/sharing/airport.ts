import type Fraction from "fraction.js";
import { type CostGame, costGameOf } from "./cost-game.ts";
import { type Amount, exact, greatest, zero } from "./exact.ts";
import { SharingError } from "./sharing-error.ts";

/**
 * The airport game: a group's cost is that of its most demanding member, as with a runway, or a canal whose head reach
 * must carry the largest of the flows taken from it.
 */
export function airportGame(costs: readonly Amount[]): CostGame {
  const exactCosts = costs.map(exact);
  return costGameOf(costs.length, (members) =>
    members.reduce((cost, member) => greatest(cost, exactCosts[member]!), zero),
  );
}

/** So many users of one kind, for whom the facility alone would cost so much. */
export interface AirportUsers {
  readonly cost: Amount;
  readonly count: number;
}

/**
 * The Shapley value of an airport game with any number of users: each part of the facility is paid in equal shares by
 * those who need it. What one user of each kind pays.
 *
 * S. Littlechild and G. Owen, "A simple expression for the Shapley value in a special case", Management Science 20
 * (1973), 370–372.
 */
export function airportShares(users: readonly AirportUsers[]): Fraction[] {
  const wrong = users.find(({ count }) => !Number.isInteger(count) || count < 1);
  if (wrong) throw new SharingError(`there are ${wrong.count} users of a kind; there must be a whole number from 1`);
  const costs = users.map(({ cost }) => exact(cost));
  const ascending = users.map((_, index) => index).sort((a, b) => costs[a]!.compare(costs[b]!));
  const shares = costs.map(() => zero);
  let needing = users.reduce((total, { count }) => total + count, 0);
  let share = zero;
  let paidFor = zero;
  for (const kind of ascending) {
    share = share.add(costs[kind]!.sub(paidFor).div(needing));
    shares[kind] = share;
    paidFor = costs[kind]!;
    needing -= users[kind]!.count;
  }
  return shares;
}
