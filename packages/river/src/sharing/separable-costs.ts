import type Fraction from "fraction.js";
import { type CostGame, grandCoalition } from "./cost-game.ts";
import { type Amount, exact, greatest, least, sum, zero } from "./exact.ts";
import { inProportion } from "./in-proportion.ts";
import { SharingError } from "./sharing-error.ts";

export interface SeparableCosts {
  /** What a party's presence adds to the cost for all the others. */
  readonly separable: readonly Fraction[];
  /** What a party would be ready to pay beyond that: the lesser of benefit and cost alone, less the separable cost. */
  readonly remainingBenefits: readonly Fraction[];
  readonly shares: readonly Fraction[];
}

/**
 * Separable costs – remaining benefits: each party pays its separable cost, and of the rest a part in proportion to its
 * remaining benefit. Where `benefits` are not given, the cost alone stands for them (alternate cost avoided). Remaining
 * benefits are not taken below zero; where none is left, the rest is divided equally.
 *
 * The method came of the Tennessee Valley Authority's of 1938 (J. Ransmeier, "The Tennessee Valley Authority", 1942)
 * and is that of the Federal Inter-Agency River Basin Committee, "Proposed practices for economic analysis of river
 * basin projects" (1950, revised 1958); P. Straffin and J. Heaney, "Game theory and the Tennessee Valley Authority",
 * International Journal of Game Theory 10 (1981), 35–43.
 *
 * @throws SharingError unless there is a benefit for each party
 */
export function separableCosts(game: CostGame, benefits?: readonly Amount[]): SeparableCosts {
  if (benefits && benefits.length !== game.players) {
    throw new SharingError(`there are ${benefits.length} benefits for ${game.players} parties; give one for each`);
  }
  const all = grandCoalition(game);
  const players = Array.from({ length: game.players }, (_, player) => player);
  const separable = players.map((player) => game.costs[all]!.sub(game.costs[all ^ (1 << player)]!));
  const remainingBenefits = players.map((player) => {
    const alone = game.costs[1 << player]!;
    const worth = benefits ? least(exact(benefits[player]!), alone) : alone;
    return greatest(zero, worth.sub(separable[player]!));
  });
  const rest = game.costs[all]!.sub(sum(separable));
  const weights = sum(remainingBenefits).equals(0) ? players.map(() => 1) : remainingBenefits;
  const ofRest = inProportion(rest, weights);
  return { separable, remainingBenefits, shares: separable.map((cost, player) => cost.add(ofRest[player]!)) };
}
