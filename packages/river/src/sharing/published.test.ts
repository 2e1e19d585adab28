import type Fraction from "fraction.js";
import { describe, expect, it } from "vitest";
import { type AirportUsers, airportGame, airportShares } from "./airport.ts";
import { divideScarce } from "./bankruptcy.ts";
import { type CoalitionCost, costGame, costGameOf, isInCore } from "./cost-game.ts";
import { type Amount, exact, sum, zero } from "./exact.ts";
import { inFixedShares, inProportion } from "./in-proportion.ts";
import { nucleolus } from "./nucleolus.ts";
import { separableCosts } from "./separable-costs.ts";
import { costCurve, serialShares } from "./serial.ts";
import { shapleyValue } from "./shapley.ts";

/** Shares as they were published: each figure to the decimals that it is printed with. */
function expectPublished(shares: readonly Fraction[], published: readonly (string | number)[]): void {
  expect(shares.map((share, index) => printedLike(share, String(published[index])))).toEqual(published.map(String));
}

function printedLike(share: Fraction, figure: string): string {
  if (figure.includes("/")) return share.toFraction(figure.includes(" "));
  const decimals = figure.split(".")[1]?.length ?? 0;
  return share.round(decimals).valueOf().toFixed(decimals);
}

/** `{ A: 1, AB: 2 }`, the parties being letters, as the estimates of a game. */
function estimates(costs: Readonly<Record<string, Amount>>): CoalitionCost[] {
  return Object.entries(costs).map(([letters, cost]) => ({ coalition: [...letters], cost }));
}

describe("the Talmud's estates (Mishnah, Ketubot 93a; Aumann & Maschler 1985, p. 195)", () => {
  const claims = [100, 200, 300];
  it.each([
    [100, ["33 1/3", "33 1/3", "33 1/3"]],
    [200, [50, 75, 75]],
    [300, [50, 100, 150]],
  ])("an estate of %i", (estate, published) => {
    expectPublished(divideScarce("talmud", estate, claims), published);
  });
});

describe("contested garments (Aumann & Maschler 1985, pp. 197–198)", () => {
  it("one claims all, the other half: three quarters and one (Mishnah, Baba Metzia 2a)", () => {
    expectPublished(divideScarce("talmud", 1, [1, "1/2"]), ["3/4", "1/4"]);
  });
  it("one claims all, the other a third: five sixths and one (Tosefta, Baba Metzia 1:2)", () => {
    expectPublished(divideScarce("talmud", 1, [1, "1/3"]), ["5/6", "1/6"]);
  });
});

describe("Ibn Ezra's four sons, who claim all, a half, a third and a quarter of 120 (O'Neill 1982)", () => {
  it("each part is divided among those who claim it: 80 5/6, 20 5/6, 10 5/6 and 7 1/2", () => {
    const users = [120, 60, 40, 30].map((cost) => ({ cost, count: 1 }));
    expectPublished(airportShares(users), ["80 5/6", "20 5/6", "10 5/6", "7 1/2"]);
  });
});

describe("six creditors (H. Meinhardt, MatTuGames, the toolbox's introduction)", () => {
  const estate = 176;
  const claims = [40, 32, 11, 73.3, 54.95, 81.1];
  /** What the others' claims leave of the estate (O'Neill 1982), as a cost game with the sign turned. */
  const game = costGameOf(claims.length, (members) => {
    const others = sum(claims.filter((_, index) => !members.includes(index)).map(exact));
    const left = exact(estate).sub(others);
    return left.gt(0) ? left.neg() : zero;
  });
  const published = ["20.0000", "16.0000", "5.5000", "48.3500", "30.0000", "56.1500"];

  it("by the Talmud's rule", () => expectPublished(divideScarce("talmud", estate, claims), published));
  it("by the nucleolus of the game, which is the same (Aumann & Maschler 1985, theorem D)", () =>
    expectPublished(
      nucleolus(game).map((share) => share.neg()),
      published,
    ));
  it("by the game's Shapley value, which is the mean over orders of arrival", () =>
    expectPublished(
      shapleyValue(game).map((share) => share.neg()),
      ["23.5175", "18.7483", "6.4950", "44.3008", "33.3317", "49.6067"],
    ));
});

describe("the airport game: Birmingham 1968–69 (Littlechild & Owen 1973; Littlechild & Thompson 1977)", () => {
  const kinds: readonly (readonly [string, number, number, string])[] = [
    ["Fokker Friendship 27", 65_899, 42, "4.86"],
    ["Viscount 800", 76_725, 9_555, "5.66"],
    ["Hawker Siddeley Trident", 95_200, 288, "10.30"],
    ["Britannia", 97_200, 303, "10.85"],
    ["Caravelle VI R", 97_436, 151, "10.92"],
    ["BAC 111 (500)", 98_142, 1_315, "11.13"],
    ["Vanguard 953", 102_496, 505, "13.40"],
    ["Comet 4B", 104_849, 1_128, "15.07"],
    ["Britannia 300", 113_322, 151, "44.80"],
    ["Convair Coronado", 115_440, 112, "60.61"],
    ["Boeing 707", 117_676, 22, "162.24"],
  ];
  const users: AirportUsers[] = kinds.map(([, cost, count]) => ({ cost, count }));

  it("what a landing of each kind of aircraft costs by the Shapley value", () => {
    expectPublished(
      airportShares(users),
      kinds.map(([, , , share]) => share),
    );
  });
  it("together they pay for the runway", () => {
    const paid = airportShares(users).map((share, index) => share.mul(users[index]!.count));
    expect(sum(paid).toFraction()).toBe("117676");
  });
});

describe("the Tennessee Valley: navigation, flood control, power, in thousands of dollars (Ransmeier 1942; Straffin & Heaney 1981)", () => {
  const game = costGame(
    ["N", "F", "P"],
    estimates({ N: 163_520, F: 140_826, P: 250_096, NF: 301_607, NP: 378_821, FP: 367_370, NFP: 412_584 }),
  );
  it("separable costs", () => expectPublished(separableCosts(game).separable, [45_214, 33_763, 110_977]));
  it("separable costs – remaining benefits", () =>
    expectPublished(separableCosts(game).shares, [117_476, 99_157, 195_951]));
  it("the Shapley value", () => expectPublished(shapleyValue(game), [117_829, "100756.5", "193998.5"]));
  it("the nucleolus", () => expectPublished(nucleolus(game), [116_234, 93_540, 202_810]));
  it("all three lie in the core", () => {
    for (const shares of [separableCosts(game).shares, shapleyValue(game), nucleolus(game)]) {
      expect(isInCore(game, shares)).toBe(true);
    }
  });
});

describe("two towns with one water system, in millions (H. P. Young, “Cost allocation”, Handbook of Game Theory II, 1994, ch. 34)", () => {
  const game = costGame(["A", "B"], estimates({ A: 11, B: 7, AB: 15 }));
  it("equally between the towns", () => expectPublished(inFixedShares(15, [0.5, 0.5]), [7.5, 7.5]));
  it("by inhabitants, 36,000 and 12,000", () => expectPublished(inProportion(15, [36_000, 12_000]), ["11.25", "3.75"]));
  it("in proportion to the costs alone", () => expectPublished(inProportion(15, [11, 7]), ["9.17", "5.83"]));
  it("equal savings, as every value of a game of two says", () => {
    for (const shares of [shapleyValue(game), nucleolus(game), separableCosts(game).shares]) {
      expectPublished(shares, [9.5, 5.5]);
    }
  });
});

/** Coalitions' costs in the order 1, 12, 123, …, 13, …, 2, 23, …: each followed by those that begin with it. */
function gameInOrder(players: number, costs: readonly number[]) {
  const order: string[] = [];
  const visit = (prefix: string, from: number) => {
    for (let player = from; player <= players; player++) {
      order.push(`${prefix}${player}`);
      visit(`${prefix}${player}`, player + 1);
    }
  };
  visit("", 1);
  const names = Array.from({ length: players }, (_, index) => String(index + 1));
  return costGame(names, estimates(Object.fromEntries(order.map((coalition, index) => [coalition, costs[index]!]))));
}

describe("nucleoli that were first published wrongly (M. Guajardo & K. Jörnsten, “Common mistakes in computing the nucleolus”, European Journal of Operational Research 241, 2015)", () => {
  it("insurance (J. Lemaire 1991), gains as costs below zero", () => {
    const game = gameInOrder(3, [-46_125, -69_187.5, -90_000, -53_812.5, -17_437.5, -30_750, -5_812.5]);
    expectPublished(nucleolus(game), ["-52687.5", "-24468.75", "-12843.75"]);
    expectPublished(shapleyValue(game), [-51_750, -25_875, -12_375]);
  });
  it("mobiles in broadcast transmission (C. Hasan et al. 2011)", () => {
    const costs = [8, 8, 10, 20, 19, 10, 20, 19, 1, 10, 13, 12, 10, 12, 11];
    expectPublished(nucleolus(gameInOrder(4, costs)), [7.5, 0.5, 1.5, 10.5]);
  });
  it("manufacturing (S. Oh & S. Shin 2012)", () => {
    const costs = [375_144, 568_232, 772_500, 551_055, 245_280, 452_411, 211_239];
    expectPublished(nucleolus(gameInOrder(3, costs)), ["331695.25", "233051.25", "207753.5"]);
  });
  it("production and transportation planning (M. Sakawa et al. 2001)", () => {
    const gains = [
      ...[0.06, 0.378, 0.536, 0.906, 1, 0.573, 0.747, 0.874, 0.485, 0.144, 0.546, 0.634, 0.255, 0.408, 0.561, 0.182],
      ...[0.168, 0.337, 0.706, 0.801, 0.379, 0.538, 0.668, 0.279, 0.03, 0.383, 0.473, 0.083, 0.249, 0.386, 0],
    ];
    const game = gameInOrder(
      5,
      gains.map((gain) => -gain),
    );
    expectPublished(nucleolus(game), ["-0.1650", "-0.3205", "-0.0845", "-0.3745", "-0.0555"]);
  });
});

describe("textbook games, gains as costs below zero", () => {
  it("the nucleolus of T. Ferguson's example (Game Theory, part IV, section 4.1)", () => {
    expectPublished(nucleolus(gameInOrder(3, [1, -3, -5, -4, 0, -2, -1])), ["-8/3", "-2/3", "-5/3"]);
  });
  it("the prenucleolus of B. Peleg & P. Sudhölter's example 5.5.12 (2007), in which one gains below zero", () => {
    expectPublished(nucleolus(gameInOrder(3, [0, -10, -2, 0, 0, 0, 0])), [-3, -3, 4]);
  });
  it("the Shapley value of one left glove among nine right ones", () => {
    const game = costGameOf(10, (members) => (members.includes(0) && members.length > 1 ? -1 : 0));
    expectPublished(shapleyValue(game), ["-9/10", ...Array.from({ length: 9 }, () => "-1/90")]);
  });
  it("the Shapley value of the UN Security Council: 421/2145 for a permanent member, 4/2145 for another", () => {
    const game = costGameOf(15, (members) =>
      members.length >= 9 && members.filter((member) => member < 5).length === 5 ? 1 : 0,
    );
    const shares = shapleyValue(game);
    expect(shares[0]!.toFraction()).toBe("421/2145");
    expect(shares[14]!.toFraction()).toBe("4/2145");
  });
});

describe("serial cost sharing (Moulin & Shenker 1992)", () => {
  it("the formula of their abstract, for demands 1, 2, 3 and the cost q²", () => {
    const square = (total: Fraction) => total.mul(total);
    // C(3)/3; and C(1 + 2 + 2)/2 more; and C(6) beyond.
    expectPublished(serialShares([1, 2, 3], square), [3, 11, 22]);
  });
  it("is the airport game's Shapley value where the cost is that of the largest part (Littlechild & Owen 1973)", () => {
    expectPublished(shapleyValue(airportGame([30, 40, 60, 120])), ["7 1/2", "10 5/6", "20 5/6", "80 5/6"]);
  });
  it("runs along the lines of a cost curve", () => {
    const curve = costCurve([
      { quantity: 0, cost: 12 },
      { quantity: 4, cost: 20 },
      { quantity: 10, cost: 80 },
    ]);
    expect([0, 1, 4, 5, 12].map((quantity) => curve(exact(quantity)).valueOf())).toEqual([12, 14, 20, 30, 100]);
  });
});
