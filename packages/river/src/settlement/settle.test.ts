import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exact, sum } from "../sharing/exact.ts";
import { type CostsInput, checkCosts } from "./costs.ts";
import { rateOn } from "./exchange.ts";
import { money } from "./money.ts";
import { roundToParts } from "./round-to-parts.ts";
import { settle } from "./settle.ts";
import { sharingRules } from "./sharing-rules.ts";

const basin = {
  parties: [{ id: "KZ" }, { id: "KG" }],
  facilities: [
    { id: "dam", name: "The dam" },
    { id: "canal", name: "The canal" },
  ],
};

const rates = [
  { from: "KGS", to: "KZT", rate: "5.1", date: "2021-01-31" },
  { from: "KGS", to: "KZT", rate: 5.03, date: "2021-06-30" },
];

const input: CostsInput = {
  name: "A year",
  year: 2021,
  currencies: ["KZT", "KGS"],
  settledOn: "2021-12-31",
  rates,
  facilities: [
    {
      facility: "dam",
      rule: "water-received",
      costs: [
        { what: "staff", amount: 1000, currency: "KGS", date: "2021-03-01", paidBy: "KG" },
        { what: "gates", amount: "200.01", currency: "KGS", date: "2021-07-01", paidBy: "KG" },
      ],
      waterReceivedHm3: { KZ: 200, KG: 100 },
    },
  ],
  contributions: [{ from: "KZ", to: "KG", amount: 1000, currency: "KZT", date: "2021-09-01" }],
  broughtForward: [
    { party: "KZ", amount: 10, currency: "KGS", date: "2021-06-30" },
    { party: "KG", amount: -10, currency: "KGS", date: "2021-06-30" },
  ],
};

function costsOf(changes: Partial<CostsInput> = {}) {
  const check = checkCosts({ ...input, ...changes }, basin);
  if (!check.ok) throw new Error(JSON.stringify(check.problems));
  return check.costs;
}

function problemsOf(changes: object): string[] {
  const check = checkCosts({ ...input, ...changes }, basin);
  return check.ok ? [] : check.problems.map(({ path, message }) => `${path}: ${message}`);
}

describe("a year settled", () => {
  const settlement = settle(basin, costsOf());
  it("counts each payment at the rate of its day, or the last before it", () => {
    const [{ items }] = settlement.facilities as [(typeof settlement.facilities)[number]];
    expect(items).toEqual([
      {
        what: "staff",
        paidBy: "KG",
        date: "2021-03-01",
        paid: { amount: "1000.00", currency: "KGS" },
        counted: { amount: "5100.00", currency: "KZT" },
        rate: rates[0],
      },
      {
        what: "gates",
        paidBy: "KG",
        date: "2021-07-01",
        paid: { amount: "200.01", currency: "KGS" },
        // 200.01 × 5.03 = 1006.0503
        counted: { amount: "1006.05", currency: "KZT" },
        rate: rates[1],
      },
    ]);
  });
  it("shares the cost, sets against it what was paid, and says who pays whom", () => {
    expect(settlement.facilities[0]!.cost.amount).toBe("6106.05");
    expect(settlement.parties).toEqual([
      {
        party: "KZ",
        share: { amount: "4070.70", currency: "KZT" },
        costsPaid: { amount: "0.00", currency: "KZT" },
        contributed: { amount: "1000.00", currency: "KZT" },
        received: { amount: "0.00", currency: "KZT" },
        broughtForward: { amount: "50.30", currency: "KZT" },
        balance: { amount: "3121.00", currency: "KZT" },
      },
      {
        party: "KG",
        share: { amount: "2035.35", currency: "KZT" },
        costsPaid: { amount: "6106.05", currency: "KZT" },
        contributed: { amount: "0.00", currency: "KZT" },
        received: { amount: "1000.00", currency: "KZT" },
        broughtForward: { amount: "-50.30", currency: "KZT" },
        balance: { amount: "-3121.00", currency: "KZT" },
      },
    ]);
    expect(settlement.payments).toEqual([{ from: "KZ", to: "KG", amount: { amount: "3121.00", currency: "KZT" } }]);
  });
  it("tells the same in the other currency, with the rate that it used", () => {
    const [soms] = settlement.others;
    expect(soms!.rate).toEqual(rates[1]);
    // 3121 ÷ 5.03 = 620.477…; the parts were rounded before they were added up.
    expect(soms!.payments).toEqual([{ from: "KZ", to: "KG", amount: { amount: "620.48", currency: "KGS" } }]);
  });
  it("shows every rule whose figures are known, and says of the others what is missing", () => {
    const [{ rules }] = settlement.facilities as [(typeof settlement.facilities)[number]];
    expect(rules.map(({ rule }) => rule)).toEqual(sharingRules);
    expect(rules.find(({ rule }) => rule === "shapley")!.why).toMatch(/alone is not given/);
    const { facilities } = settle(
      basin,
      costsOf({
        facilities: [
          {
            ...input.facilities[0]!,
            fixedShares: { KZ: 0.42, KG: 0.58 },
            capacityM3s: { KZ: 40, KG: 60 },
            costCurve: [
              { volumeHm3: 0, cost: 100 },
              { volumeHm3: 300, cost: 400 },
            ],
            costsAlone: [
              { parties: ["KZ"], amount: 5000, currency: "KZT" },
              { parties: ["KG"], amount: 4000, currency: "KZT" },
            ],
          },
        ],
      }),
    );
    expect(
      Object.fromEntries(facilities[0]!.rules.map(({ rule, shares }) => [rule, shares?.[0]?.amount.amount])),
    ).toEqual({
      "water-received": "4070.70",
      "fixed-shares": "2564.54",
      capacity: "2442.42",
      // Both pay half of C(200), KZ alone the rest: (150 + 100) of 400.
      serial: "3816.28",
      // All three halve the savings of 2893.95 between two parties.
      "separable-costs": "3553.03",
      shapley: "3553.03",
      nucleolus: "3553.03",
    });
  });
});

describe("every settlement adds up", () => {
  const cents = (most: number) => fc.integer({ min: 0, max: most }).map((amount) => (amount / 100).toFixed(2));
  const party = fc.constantFrom("A", "B", "C");
  const currency = fc.constantFrom("KZT", "KGS", "JPY");
  const three = { parties: ["A", "B", "C"].map((id) => ({ id })), facilities: basin.facilities };
  const date = fc.constantFrom("2021-02-01", "2021-05-05", "2021-12-31");
  const amountIn = fc
    .tuple(cents(1e9), currency)
    .map(([amount, code]) => ({ amount: code === "JPY" ? amount.split(".")[0]! : amount, currency: code }));
  const facility = fc.record({
    rule: fc.constantFrom("water-received" as const, "capacity" as const),
    water: fc.tuple(fc.nat(1000), fc.nat(1000), fc.nat(1000)).filter((volumes) => volumes.some((volume) => volume > 0)),
    costs: fc.array(fc.tuple(amountIn, date, party), { maxLength: 5 }),
  });
  const year = fc.record({
    dam: facility,
    canal: facility,
    paid: fc.array(fc.tuple(amountIn, date, party, party), { maxLength: 4 }),
    perSom: fc.integer({ min: 1, max: 99_999 }),
    perYen: fc.integer({ min: 1, max: 99_999 }),
  });
  it("shares to the cost, balances to nothing, payments to the balances, in each currency", () => {
    fc.assert(
      fc.property(year, ({ dam, canal, paid, perSom, perYen }) => {
        const facilityOf = (id: string, { rule, water, costs }: typeof dam) => {
          const volumes = { A: water[0], B: water[1], C: water[2] };
          return {
            facility: id,
            rule,
            waterReceivedHm3: volumes,
            capacityM3s: volumes,
            costs: costs.map(([money, day, paidBy]) => ({ what: "work", ...money, date: day, paidBy })),
          };
        };
        const check = checkCosts(
          {
            ...input,
            currencies: ["KZT", "KGS", "JPY"],
            rates: [
              { from: "KGS", to: "KZT", rate: (perSom / 1000).toFixed(3), date: "2021-01-01" },
              { from: "JPY", to: "KZT", rate: (perYen / 1000).toFixed(3), date: "2021-01-01" },
            ],
            facilities: [facilityOf("dam", dam), facilityOf("canal", canal)],
            contributions: paid.map(([money, day, from, to]) => ({ ...money, date: day, from, to })),
            broughtForward: [],
          },
          three,
        );
        if (!check.ok) throw new Error(JSON.stringify(check.problems));
        const settlement = settle(three, check.costs);
        const total = (amounts: readonly { readonly amount: string }[]) =>
          sum(amounts.map(({ amount }) => exact(amount)));
        for (const facilities of [settlement.facilities, ...settlement.others.map((other) => other.facilities)]) {
          for (const { cost, shares } of facilities) {
            expect(total(shares.map(({ amount }) => amount)).equals(exact(cost.amount))).toBe(true);
          }
        }
        for (const { parties, payments } of [settlement, ...settlement.others]) {
          expect(total(parties.map(({ balance }) => balance)).equals(0)).toBe(true);
          for (const row of parties) {
            const due = exact(row.share.amount)
              .sub(exact(row.costsPaid.amount))
              .sub(exact(row.contributed.amount))
              .add(exact(row.received.amount));
            expect(exact(row.balance.amount).equals(due)).toBe(true);
            const pays = total(payments.filter(({ from }) => from === row.party).map(({ amount }) => amount));
            const gets = total(payments.filter(({ to }) => to === row.party).map(({ amount }) => amount));
            expect(pays.sub(gets).equals(due)).toBe(true);
          }
          expect(payments.length).toBeLessThan(parties.length);
        }
      }),
    );
  });
});

describe("rounding to parts that add up", () => {
  it("gives what is left to those who lost most, and of equals to the first", () => {
    expect(roundToParts(100n, ["100/3", "100/3", "100/3"].map(exact))).toEqual([34n, 33n, 33n]);
    expect(roundToParts(-1n, ["-1/3", "-2/3"].map(exact))).toEqual([0n, -1n]);
    expect(roundToParts(10n, [1.25, 8.75].map(exact))).toEqual([1n, 9n]);
  });
  it("never moves a part by a whole unit", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 20n }),
        fc.array(fc.nat(1000), { minLength: 1 }),
        (whole, weights) => {
          const total = weights.reduce((sum, weight) => sum + weight, 0);
          fc.pre(total > 0);
          const shares = weights.map((weight) => exact(String(whole)).mul(weight).div(total));
          const parts = roundToParts(whole, shares);
          expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(whole);
          for (const [index, part] of parts.entries()) {
            expect(exact(String(part)).sub(shares[index]!).abs().lt(1)).toBe(true);
          }
        },
      ),
    );
  });
});

describe("money", () => {
  it("is printed with the decimals of its currency", () => {
    expect([money(-5n, "KZT"), money(123_456n, "JPY"), money(1n, "KWD")].map(({ amount }) => amount)).toEqual([
      "-0.05",
      "123456",
      "0.001",
    ]);
  });
  it("is turned by a rate or its inverse, of the day or the last before it", () => {
    expect(rateOn(rates, "KGS", "KZT", "2021-06-29")!.factor.toFraction()).toBe("51/10");
    expect(rateOn(rates, "KZT", "KGS", "2021-06-30")!.factor.toFraction()).toBe("100/503");
    expect(rateOn(rates, "KZT", "KZT", "1999-01-01")).toBeUndefined();
    expect(() => rateOn(rates, "KGS", "KZT", "2021-01-30")).toThrow(/no rate from KGS to KZT of 2021-01-30/);
  });
});

describe("costs that can't be right are explained", () => {
  const [dam] = input.facilities as [CostsInput["facilities"][number]];
  it.each([
    [
      { facilities: [{ ...dam, facility: "bridge" }] },
      /\$\.facilities\[0\]\.facility: the model has no facility "bridge"; it has dam, canal/,
    ],
    [{ facilities: [dam, dam] }, /dam stands here twice/],
    [{ facilities: [{ ...dam, rule: "whatever" }] }, /must be one of "water-received"/],
    [{ facilities: [{ ...dam, fixedShares: { KZ: 0.42 } }] }, /fixedShares: has nothing for KG/],
    [{ contributions: [{ ...input.contributions![0], from: "UZ" }] }, /the model has no party "UZ"/],
    [{ contributions: [{ ...input.contributions![0], amount: 0.001 }] }, /more decimals than KZT/],
    [{ contributions: [{ ...input.contributions![0], amount: Number.NaN }] }, /contributions\[0\]\.amount/],
    [{ currencies: ["tenge"] }, /ISO 4217/],
    [{ rates: [{ ...rates[0], rate: 0 }] }, /rates\[0\]\.rate: must be above 0/],
  ])("%#", (changes, message) => {
    expect(problemsOf(changes).join("\n")).toMatch(message);
  });
  it("a cost alone for all together is that of the year", () => {
    const costsAlone = [{ parties: ["KZ", "KG"], amount: 1, currency: "KZT" }];
    expect(problemsOf({ facilities: [{ ...dam, costsAlone }] })).toEqual([
      "$.facilities[0].costsAlone[0]: is for all parties together, whose cost is that of the year above; leave it out",
    ]);
  });
  it("costs alone that are not known for every group leave the other rules as they are", () => {
    const three = { ...basin, parties: [...basin.parties, { id: "UZ" }] };
    const costsAlone = [{ parties: ["KZ"], amount: 1, currency: "KZT" }];
    const waterReceivedHm3 = { KZ: 1, KG: 1, UZ: 1 };
    const check = checkCosts({ ...input, facilities: [{ ...dam, waterReceivedHm3, costsAlone }] }, three);
    if (!check.ok) throw new Error(JSON.stringify(check.problems));
    const { rules } = settle(three, check.costs).facilities[0]!;
    expect(rules.find(({ rule }) => rule === "water-received")!.why).toBeUndefined();
    expect(rules.find(({ rule }) => rule === "shapley")!.why).toBe("what it would cost KG alone is not given");
  });
  it("an agreed rule whose figures are missing stops the settlement", () => {
    const { waterReceivedHm3: _, ...dry } = dam;
    expect(() => settle(basin, costsOf({ facilities: [dry] }))).toThrow(
      /The dam: the agreed rule "water-received" can't be applied, since the water that each party received is not known/,
    );
  });
});
