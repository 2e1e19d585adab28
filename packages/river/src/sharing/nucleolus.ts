import type Fraction from "fraction.js";
import { type CostGame, grandCoalition, hasMember } from "./cost-game.ts";
import { zero } from "./exact.ts";
import { SettledSums } from "./settled-sums.ts";
import { SharingError } from "./sharing-error.ts";
import { bestWeights } from "./weights-lp.ts";

/** The work doubles with each party, and in exact fractions a further one is felt. */
const mostPlayers = 10;

/**
 * The nucleolus (of a cost game, over all shares that add up to the cost): the shares whose largest complaint is least,
 * and among those the second largest, and so on, a group's complaint being what it pays beyond its cost alone. It is in
 * the core if there is one.
 *
 * By a sequence of linear programs, each of which settles what some groups pay. They are solved in exact fractions, so
 * that it is never a matter of tolerance which groups these are.
 *
 * D. Schmeidler, "The nucleolus of a characteristic function game", SIAM Journal on Applied Mathematics 17 (1969),
 * 1163–1170; M. Maschler, B. Peleg and L. Shapley, "Geometric properties of the kernel, nucleolus, and related solution
 * concepts", Mathematics of Operations Research 4 (1979), 303–338 (the sequence).
 *
 * @throws SharingError with more than 10 parties
 */
export function nucleolus(game: CostGame): Fraction[] {
  const { players, costs } = game;
  if (players > mostPlayers) {
    throw new SharingError(`the nucleolus is computed for up to ${mostPlayers} parties, not ${players}; join some`);
  }
  const all = grandCoalition(game);
  const settled = new SettledSums(players);
  settled.add(indicator(all, players), costs[all]!);
  while (settled.rank < players) {
    const groups = [];
    for (let coalition = 1; coalition < all; coalition++) {
      const { rest, value } = settled.open(indicator(coalition, players));
      if (rest.every((entry) => entry.equals(0))) continue;
      groups.push({ coalition, column: rest, gain: value.sub(costs[coalition]!) });
    }
    // The dual of "least largest complaint": weights on groups that balance, worth as much as possible. The groups
    // that have weight must complain alike in every optimum.
    const { weights, value: complaint } = bestWeights(groups);
    for (const [index, { coalition }] of groups.entries()) {
      if (weights[index]!.gt(0)) settled.add(indicator(coalition, players), costs[coalition]!.add(complaint));
    }
  }
  return settled.solution();
}

function indicator(coalition: number, players: number): Fraction[] {
  return Array.from({ length: players }, (_, player) => (hasMember(coalition, player) ? one : zero));
}

const one = zero.add(1);
