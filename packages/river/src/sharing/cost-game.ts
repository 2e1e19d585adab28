import Fraction from "fraction.js";
import { type Amount, exact, sum, zero } from "./exact.ts";
import { SharingError } from "./sharing-error.ts";

/** What it would cost every group of parties (coalition) to have a facility for itself. */
export interface CostGame {
  readonly players: number;
  /** By coalition: bit `i` of the index says whether party `i` is in it. The cost of nobody, `costs[0]`, is 0. */
  readonly costs: readonly Fraction[];
}

/** With more parties than this, nobody has an estimate for each of the 65,535 groups. */
const mostPlayers = 16;

/** The game of so many players whose cost is a function of who is in the group (their indexes, ascending). */
export function costGameOf(players: number, cost: (members: readonly number[]) => Amount): CostGame {
  if (!Number.isInteger(players) || players < 1 || players > mostPlayers) {
    throw new SharingError(`a cost must be shared by 1 to ${mostPlayers} parties, not ${players}; join some`);
  }
  const costs = Array.from({ length: 2 ** players }, (_, coalition) =>
    coalition === 0 ? zero : exact(cost(membersOf(coalition, players))),
  );
  return { players, costs };
}

/** The estimate for one group of parties, named by their ids. */
export interface CoalitionCost {
  readonly coalition: readonly string[];
  readonly cost: Amount;
}

/** The game from a list of estimates. @throws SharingError for a group that is missing, given twice or unknown */
export function costGame(parties: readonly string[], estimates: readonly CoalitionCost[]): CostGame {
  const costOf = new Map<string, Amount>();
  for (const { coalition, cost } of estimates) {
    const stranger = coalition.find((party) => !parties.includes(party));
    if (stranger !== undefined) {
      throw new SharingError(
        `the cost for ${coalition.join(" and ")} names ${stranger}, who is not among ${parties.join(", ")}`,
      );
    }
    const key = keyOf(parties.filter((party) => coalition.includes(party)));
    if (costOf.has(key)) throw new SharingError(`the cost for ${coalition.join(" and ")} is given twice`);
    costOf.set(key, cost);
  }
  return costGameOf(parties.length, (members) => {
    const group = members.map((member) => parties[member]!);
    const cost = costOf.get(keyOf(group));
    if (cost === undefined) throw new SharingError(`what it would cost ${group.join(" and ")} alone is not given`);
    return cost;
  });
}

export function grandCoalition({ players }: CostGame): number {
  return 2 ** players - 1;
}

export function hasMember(coalition: number, player: number): boolean {
  return (coalition & (1 << player)) !== 0;
}

export function membersOf(coalition: number, players: number): number[] {
  return Array.from({ length: players }, (_, player) => player).filter((player) => hasMember(coalition, player));
}

/** What a coalition pays under these shares. */
export function paidBy(coalition: number, shares: readonly Fraction[]): Fraction {
  return sum(shares.filter((_, player) => hasMember(coalition, player)));
}

/**
 * Whether nobody would do better alone: all is paid, and no group pays more than the facility would cost it for itself.
 * Shares of which this holds are in the core (D. Gillies 1959).
 */
export function isInCore(game: CostGame, shares: readonly Fraction[]): boolean {
  return (
    sum(shares).equals(game.costs[grandCoalition(game)]!) &&
    game.costs.every((cost, coalition) => coalition === 0 || paidBy(coalition, shares).lte(cost))
  );
}

/** Whether it never costs more to join: c(S ∪ T) ≤ c(S) + c(T) for groups without a common member. */
export function isSubadditive({ costs }: CostGame): boolean {
  return costs.every((cost, union) => {
    for (let part = (union - 1) & union; part > 0; part = (part - 1) & union) {
      if (cost.gt(costs[part]!.add(costs[union ^ part]!))) return false;
    }
    return true;
  });
}

/** The factorials up to n, as fractions. */
export function factorials(n: number): Fraction[] {
  const list = [new Fraction(1)];
  for (let k = 1; k <= n; k++) list.push(list[k - 1]!.mul(k));
  return list;
}

function keyOf(parties: readonly string[]): string {
  return JSON.stringify(parties);
}
