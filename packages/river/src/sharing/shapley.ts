import type Fraction from "fraction.js";
import { type CostGame, factorials, hasMember } from "./cost-game.ts";
import { zero } from "./exact.ts";

/**
 * The Shapley value: what a party adds to the cost of those who came before it, averaged over all orders of coming.
 *
 * L. Shapley, "A value for n-person games", Contributions to the Theory of Games II (1953), 307–317.
 */
export function shapleyValue({ players, costs }: CostGame): Fraction[] {
  const factorial = factorials(players);
  const weights = Array.from({ length: players }, (_, before) =>
    factorial[before]!.mul(factorial[players - 1 - before]!).div(factorial[players]!),
  );
  return Array.from({ length: players }, (_, player) => {
    const addedBySize = weights.map(() => zero);
    for (let before = 0; before < costs.length; before++) {
      if (hasMember(before, player)) continue;
      const size = countMembers(before);
      addedBySize[size] = addedBySize[size]!.add(costs[before | (1 << player)]!).sub(costs[before]!);
    }
    return addedBySize.reduce((value, added, size) => value.add(added.mul(weights[size]!)), zero);
  });
}

function countMembers(coalition: number): number {
  let count = 0;
  for (let rest = coalition; rest > 0; rest &= rest - 1) count++;
  return count;
}
