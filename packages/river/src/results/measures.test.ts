import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BasinResult } from "./basin-result.ts";
import { measuresOf } from "./measures.ts";

function planWith(users: readonly { readonly party: string; readonly shortHm3: readonly number[] }[]): BasinResult {
  return {
    model: "m",
    scenario: { id: "base", member: 0 },
    periods: users[0]!.shortHm3.map((_, index) => ({ index })) as unknown as BasinResult["periods"],
    nodes: users.map(({ party, shortHm3 }, index) => ({
      id: `user-${index}`,
      kind: "user",
      party,
      arrivedHm3: shortHm3.map((short) => 10 - short),
      leftHm3: [],
      lostHm3: [],
      to: [],
      demandHm3: shortHm3.map(() => 10),
      shortHm3,
    })),
    entitlements: [],
    warnings: [],
  };
}

describe("how well demands are met", () => {
  it("counts periods, recoveries and the worst of each spell (Hashimoto, Stedinger & Loucks 1982)", () => {
    const { all } = measuresOf(planWith([{ party: "A", shortHm3: [0, 1, 3, 0, 0, 2, 0, 0] }]));
    expect(all).toEqual({
      demandHm3: 80,
      shortHm3: 6,
      reliability: 5 / 8,
      // Three periods of shortage are followed by another one; two of these have none.
      resilience: 2 / 3,
      // The worst of the two spells: 3 and 2.
      vulnerabilityHm3: 2.5,
    });
  });
  it("puts a party's users together: it is short where any of them is", () => {
    const { parties } = measuresOf(
      planWith([
        { party: "A", shortHm3: [1, 0, 0, 0] },
        { party: "A", shortHm3: [0, 1, 0, 0] },
        { party: "B", shortHm3: [0, 0, 0, 0] },
      ]),
    );
    expect(parties.map(({ id, measures }) => [id, measures.reliability])).toEqual([
      ["A", 0.5],
      ["B", 1],
    ]);
  });
  it("has nothing to recover from where nothing is short", () => {
    expect(measuresOf(planWith([{ party: "A", shortHm3: [0, 0] }])).all).toMatchObject({
      reliability: 1,
      resilience: Number.NaN,
      vulnerabilityHm3: 0,
    });
  });
  it("never claims more than is there: shortages lie between the worst period and all of them", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 30 }), (shortHm3) => {
        const { all } = measuresOf(planWith([{ party: "A", shortHm3 }]));
        expect(all.vulnerabilityHm3).toBeLessThanOrEqual(Math.max(...shortHm3));
        expect(all.reliability * shortHm3.length).toBeCloseTo(shortHm3.filter((short) => short === 0).length, 9);
        if (all.reliability < 1) expect(all.vulnerabilityHm3).toBeGreaterThan(0);
      }),
    );
  });
});
