import fc from "fast-check";
import type Fraction from "fraction.js";
import { describe, expect, it } from "vitest";
import { airportGame, airportShares } from "./airport.ts";
import { type BankruptcyRule, bankruptcyRules, divideScarce } from "./bankruptcy.ts";
import { type CostGame, costGameOf, grandCoalition, isInCore, paidBy } from "./cost-game.ts";
import { exact, numberOf, sum, zero } from "./exact.ts";
import { inFixedShares, inProportion } from "./in-proportion.ts";
import { nucleolus } from "./nucleolus.ts";
import { separableCosts } from "./separable-costs.ts";
import { serialShares } from "./serial.ts";
import { shapleyValue } from "./shapley.ts";

const volume = fc.integer({ min: 0, max: 5000 }).map((hundredths) => hundredths / 100);
const claimsOf = (least: number) => fc.array(volume, { minLength: least, maxLength: 6 });
const scarcity = claimsOf(1).chain((claims) =>
  fc.record({
    claims: fc.constant(claims),
    estate: fc.integer({ min: 0, max: 1000 }).map((part) => sum(claims.map(exact)).mul(part).div(1000)),
  }),
);
const rule = fc.constantFrom(...(Object.keys(bankruptcyRules) as BankruptcyRule[]));

function expectEqual(actual: readonly Fraction[], expected: readonly Fraction[]): void {
  expect(actual.map((share) => share.toFraction())).toEqual(expected.map((share) => share.toFraction()));
}

describe("every rule for scarce water", () => {
  it("gives out the estate, to nobody more than the claim or less than nothing", () => {
    fc.assert(
      fc.property(rule, scarcity, (name, { claims, estate }) => {
        const awards = divideScarce(name, estate, claims);
        expect(sum(awards).equals(estate)).toBe(true);
        for (const [index, award] of awards.entries()) {
          expect(award.gte(0) && award.lte(exact(claims[index]!))).toBe(true);
        }
      }),
    );
  });

  it("treats equal claims equally and never takes from the larger claim to favour the smaller, in awards or losses", () => {
    fc.assert(
      fc.property(rule, scarcity, (name, { claims, estate }) => {
        const awards = divideScarce(name, estate, claims);
        for (const [i, claim] of claims.entries()) {
          for (const [j, other] of claims.entries()) {
            if (claim > other) continue;
            expect(awards[i]!.lte(awards[j]!)).toBe(true);
            expect(exact(claim).sub(awards[i]!).lte(exact(other).sub(awards[j]!))).toBe(true);
          }
        }
      }),
    );
  });

  it("gives nobody less when there is more", () => {
    fc.assert(
      fc.property(rule, scarcity, fc.integer({ min: 0, max: 1000 }), (name, { claims, estate }, part) => {
        const more = estate.add(sum(claims.map(exact)).sub(estate).mul(part).div(1000));
        const before = divideScarce(name, estate, claims);
        for (const [index, award] of divideScarce(name, more, claims).entries()) {
          expect(award.gte(before[index]!)).toBe(true);
        }
      }),
    );
  });

  it("is consistent: those who stay and divide again what they have together get what they had", () => {
    fc.assert(
      fc.property(rule, scarcity, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), (name, problem, stays) => {
        const awards = divideScarce(name, problem.estate, problem.claims);
        const kept = awards.filter((_, index) => stays[index]);
        expectEqual(
          divideScarce(
            name,
            sum(kept),
            problem.claims.filter((_, index) => stays[index]),
          ),
          kept,
        );
      }),
    );
  });

  it("doubles with the unit", () => {
    fc.assert(
      fc.property(rule, scarcity, (name, { claims, estate }) => {
        expectEqual(
          divideScarce(
            name,
            estate.mul(2),
            claims.map((claim) => exact(claim).mul(2)),
          ),
          divideScarce(name, estate, claims).map((award) => award.mul(2)),
        );
      }),
    );
  });

  it("gives every claim in full where there is enough", () => {
    fc.assert(
      fc.property(rule, claimsOf(0), volume, (name, claims, more) => {
        expectEqual(divideScarce(name, sum(claims.map(exact)).add(more), claims), claims.map(exact));
      }),
    );
  });
});

describe("duality: dividing the losses by the dual rule", () => {
  const dualOf: Readonly<Record<BankruptcyRule, BankruptcyRule>> = {
    proportional: "proportional",
    talmud: "talmud",
    "constrained-equal-awards": "constrained-equal-losses",
    "constrained-equal-losses": "constrained-equal-awards",
  };
  it("equal awards and equal losses are each other's dual, proportional and Talmud their own (Aumann & Maschler 1985)", () => {
    fc.assert(
      fc.property(rule, scarcity, (name, { claims, estate }) => {
        const losses = divideScarce(dualOf[name], sum(claims.map(exact)).sub(estate), claims);
        expectEqual(
          divideScarce(name, estate, claims),
          claims.map((claim, index) => exact(claim).sub(losses[index]!)),
        );
      }),
    );
  });
});

/** Any cost game of 2 to 4 parties; whole numbers, so that ties are common. */
const game = fc
  .integer({ min: 2, max: 4 })
  .chain((players) =>
    fc
      .array(fc.integer({ min: 0, max: 30 }), { minLength: 2 ** players, maxLength: 2 ** players })
      .map((costs) =>
        costGameOf(players, (members) => costs[members.reduce((mask, member) => mask + 2 ** member, 0)]!),
      ),
  );

/** A concave game, whose core is never empty: covering, each party needing some of the works, each work paid once. */
const worksGame = fc.integer({ min: 2, max: 5 }).chain((players) =>
  fc
    .array(fc.record({ cost: fc.integer({ min: 1, max: 50 }), users: fc.integer({ min: 1, max: 2 ** players - 1 }) }), {
      minLength: 1,
      maxLength: 6,
    })
    .map((works) =>
      costGameOf(players, (members) =>
        works
          .filter(({ users }) => members.some((member) => (users & (1 << member)) !== 0))
          .reduce((total, { cost }) => total + cost, 0),
      ),
    ),
);

const values: Readonly<Record<string, (game: CostGame) => readonly Fraction[]>> = {
  "Shapley value": shapleyValue,
  nucleolus,
  "separable costs": (costs) => separableCosts(costs).shares,
};
const value = fc.constantFrom(...Object.keys(values));

describe("every value of a cost game", () => {
  it("pays the cost, no more and no less", () => {
    fc.assert(
      fc.property(value, game, (name, costs) => {
        expect(sum(values[name]!(costs)).equals(costs.costs[grandCoalition(costs)]!)).toBe(true);
      }),
    );
  });

  it("charges parties alike that cost alike", () => {
    fc.assert(
      fc.property(value, game, (name, { players, costs }) => {
        // Made symmetric in the first two parties.
        const swap = (mask: number) => (mask & ~3) | ((mask & 1) << 1) | ((mask & 2) >> 1);
        const symmetric = { players, costs: costs.map((cost, mask) => cost.add(costs[swap(mask)]!)) };
        const [first, second] = values[name]!(symmetric);
        expect(first!.equals(second!)).toBe(true);
      }),
    );
  });

  it("does not care in which order parties are named", () => {
    fc.assert(
      fc.property(value, game, (name, { players, costs }) => {
        const reversed = (mask: number) =>
          Array.from({ length: players }, (_, player) => ((mask >> player) & 1) << (players - 1 - player)).reduce(
            (total, bit) => total + bit,
            0,
          );
        const mirrored = { players, costs: costs.map((_, mask) => costs[reversed(mask)]!) };
        expectEqual([...values[name]!(mirrored)].reverse(), values[name]!({ players, costs }));
      }),
    );
  });

  it("charges a party's own works to it alone", () => {
    fc.assert(
      fc.property(value, worksGame, fc.integer({ min: 0, max: 40 }), (name, { players, costs }, own) => {
        const withOwn = { players, costs: costs.map((cost, mask) => cost.add(mask & 1 ? own : 0)) };
        expectEqual(
          values[name]!(withOwn),
          values[name]!({ players, costs }).map((share, player) => (player === 0 ? share.add(own) : share)),
        );
      }),
    );
  });
});

describe("the Shapley value", () => {
  it("adds up over facilities", () => {
    fc.assert(
      fc.property(game, game, (first, second) => {
        fc.pre(first.players === second.players);
        const both = { players: first.players, costs: first.costs.map((cost, mask) => cost.add(second.costs[mask]!)) };
        const shares = shapleyValue(second);
        expectEqual(
          shapleyValue(both),
          shapleyValue(first).map((share, player) => share.add(shares[player]!)),
        );
      }),
    );
  });
  it("of an airport game is the closed form, however many users of a kind", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 7 }), (costs) => {
        const kinds = [...new Set(costs)].map((cost) => ({
          cost,
          count: costs.filter((other) => other === cost).length,
        }));
        const shares = airportShares(kinds);
        expectEqual(
          shapleyValue(airportGame(costs)),
          costs.map((cost) => shares[kinds.findIndex((kind) => kind.cost === cost)]!),
        );
      }),
    );
  });
});

describe("the nucleolus", () => {
  it("lies in the core where there is one, as does the Shapley value of a concave game", () => {
    fc.assert(
      fc.property(worksGame, (costs) => {
        expect(isInCore(costs, nucleolus(costs))).toBe(true);
        expect(isInCore(costs, shapleyValue(costs))).toBe(true);
      }),
    );
  });

  it("leaves no largest complaints that other shares would lessen", () => {
    const shift = fc.array(fc.integer({ min: -6, max: 6 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(game, shift, fc.integer({ min: 1, max: 12 }), (costs, shifts, parts) => {
        const best = nucleolus(costs);
        const moves = best.map((_, player) => exact(shifts[player]!).div(parts));
        moves[0] = moves[0]!.sub(sum(moves));
        const moved = best.map((share, player) => share.add(moves[player]!));
        expect(compareComplaints(complaints(costs, best), complaints(costs, moved))).toBeLessThanOrEqual(0);
      }),
      { numRuns: 500 },
    );
  });

  it("of the game of claims on an estate is the Talmud's rule (Aumann & Maschler 1985, theorem D)", () => {
    fc.assert(
      fc.property(claimsOf(2), fc.integer({ min: 0, max: 1000 }), (claims, part) => {
        const total = sum(claims.map(exact));
        const estate = total.mul(part).div(1000);
        const game = costGameOf(claims.length, (members) => {
          const conceded = estate.sub(total).add(sum(members.map((member) => exact(claims[member]!))));
          return conceded.gt(0) ? conceded.neg() : zero;
        });
        expectEqual(
          nucleolus(game).map((share) => share.neg()),
          divideScarce("talmud", estate, claims),
        );
      }),
    );
  });

  it("is refused for more parties than it is computed for", () => {
    expect(() => nucleolus(costGameOf(11, (members) => members.length))).toThrow(/up to 10 parties, not 11/);
  });
});

describe("serial cost sharing", () => {
  const demands = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 5 });
  const square = (total: Fraction) => total.mul(total);
  it("pays the cost, alike for like demands and more for more", () => {
    fc.assert(
      fc.property(demands, (asked) => {
        const shares = serialShares(asked, square);
        const total = asked.reduce((sum, demand) => sum + demand, 0);
        expect(sum(shares).equals(total * total)).toBe(true);
        for (const [i, demand] of asked.entries()) {
          for (const [j, other] of asked.entries()) if (demand <= other) expect(shares[i]!.lte(shares[j]!)).toBe(true);
        }
      }),
    );
  });
  it("is not changed for a party by what others demand beyond it", () => {
    fc.assert(
      fc.property(demands, fc.integer({ min: 1, max: 9 }), (asked, more) => {
        const largest = asked.indexOf(Math.max(...asked));
        const grown = asked.map((demand, index) => (index === largest ? demand + more : demand));
        const before = serialShares(asked, square);
        for (const [index, share] of serialShares(grown, square).entries()) {
          if (index !== largest) expect(share.equals(before[index]!)).toBe(true);
        }
      }),
    );
  });
  it("is proportional where every unit costs the same", () => {
    fc.assert(
      fc.property(demands, (asked) => {
        expectEqual(
          serialShares(asked, (total) => total.mul(3)),
          asked.map((demand) => exact(3 * demand)),
        );
      }),
    );
  });
});

describe("what can't be shared is refused", () => {
  it.each([
    [() => divideScarce("talmud", -1, [1]), /must be at least 0/],
    [() => divideScarce("proportional", 1, [2, -1]), /claim 2 is -1/],
    [() => divideScarce("proportional", Number.NaN, [2]), /NaN is not an amount/],
    [() => inProportion(10, [0, 0]), /all weights are 0/],
    [() => inProportion(10, [1, -1]), /weight 2/],
    [() => inFixedShares(10, [0.42, 0.57]), /add up to 0.99; they must add up to 1/],
    [() => exact("1,5"), /"1,5" is not an amount/],
  ])("%#", (share, message) => {
    expect(share).toThrow(message);
  });
});

describe("amounts", () => {
  it("are the decimals that they are written as", () => {
    expect([0.1, 1e-7, 1.25e21, -3.5e-9, "1/3"].map((amount) => exact(amount).toFraction())).toEqual([
      "1/10",
      "1/10000000",
      "1250000000000000000000",
      "-7/2000000000",
      "1/3",
    ]);
  });
  it("come back as the same number", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (number) => {
        expect(numberOf(exact(number))).toBe(number === 0 ? 0 : number);
      }),
    );
  });
});

function complaints(game: CostGame, shares: readonly Fraction[]): Fraction[] {
  return game.costs
    .map((cost, coalition) => paidBy(coalition, shares).sub(cost))
    .slice(1)
    .sort((a, b) => b.compare(a));
}

function compareComplaints(first: readonly Fraction[], second: readonly Fraction[]): number {
  const at = first.findIndex((complaint, index) => !complaint.equals(second[index]!));
  return at < 0 ? 0 : first[at]!.compare(second[at]!);
}
