import { z } from "zod";
import type { Problem } from "../model/problem.ts";
import { jsonPath } from "../model/problem.ts";
import { source } from "../model/value.ts";
import { problemsOfIssue } from "../validation/check.ts";
import { isWholeIn } from "./money.ts";
import { sharingRules } from "./sharing-rules.ts";

/** A number, or a decimal as text where it has more digits than a number keeps. */
const amount = z.union([
  z.number(),
  z.string().regex(/^-?\d{1,24}(\.\d{1,12})?$/, "must be a decimal such as 1234.50"),
]);
const atLeastZero = amount.refine((value) => Number(value) >= 0, "must be at least 0");
const currency = z.string().regex(/^[A-Z]{3}$/, "must be an ISO 4217 code such as KZT");
const byParty = <Value extends z.ZodType>(value: Value) => z.record(z.string(), value);

const facilityCostsSchema = z.strictObject({
  /** A facility of the model. */
  facility: z.string(),
  /** The rule that was agreed for it. The others are shown beside it where their figures are given. */
  rule: z.enum(sharingRules),
  costs: z.array(
    z.strictObject({
      what: z.string().min(1),
      amount: atLeastZero,
      currency,
      date: z.iso.date(),
      /** The party that has paid it. */
      paidBy: z.string(),
      source,
    }),
  ),
  /** What each party received by the facility, hm³, where it is not to be taken from the accounts. */
  waterReceivedHm3: byParty(z.number().nonnegative()).optional(),
  /** Agreed shares, 1 together; thirds as "1/3". */
  fixedShares: byParty(z.union([z.number().min(0).max(1), z.string().regex(/^\d+\/\d+$/)])).optional(),
  /** The capacity that each may use. */
  capacityM3s: byParty(z.number().nonnegative()).optional(),
  /** What the year would have cost each group of parties without the others. All together is the cost above. */
  costsAlone: z
    .array(z.strictObject({ parties: z.array(z.string()).min(1), amount: atLeastZero, currency, source }))
    .optional(),
  /** What the facility was worth to each, for the remaining benefits; the cost alone where absent. */
  benefits: byParty(z.strictObject({ amount: atLeastZero, currency, source })).optional(),
  /** What running the facility for so much water costs, in any unit: only the proportions count. */
  costCurve: z
    .array(z.strictObject({ volumeHm3: z.number().nonnegative(), cost: z.number().nonnegative() }))
    .min(2)
    .optional(),
  source,
});

/** What a year cost, who has paid what, and by which rules it is shared. */
export const costsSchema = z.strictObject({
  name: z.string().min(1),
  year: z.int().min(1900).max(2200),
  /** The first is that in which it is settled; the others are told beside it. */
  currencies: z.array(currency).min(1).max(4),
  /** The day whose rate turns the result into the other currencies. */
  settledOn: z.iso.date(),
  rates: z
    .array(
      z.strictObject({
        from: currency,
        to: currency,
        rate: amount.refine((value) => Number(value) > 0, "must be above 0"),
        date: z.iso.date(),
        source,
      }),
    )
    .default([]),
  facilities: z.array(facilityCostsSchema).min(1),
  /** What one party has paid to another towards its share. */
  contributions: z
    .array(
      z.strictObject({ from: z.string(), to: z.string(), amount: atLeastZero, currency, date: z.iso.date(), source }),
    )
    .default([]),
  /** What is still open from earlier years: above zero, the party owes it. They add up to 0. */
  broughtForward: z
    .array(z.strictObject({ party: z.string(), amount, currency, date: z.iso.date(), source }))
    .default([]),
  source,
});

export type Costs = z.infer<typeof costsSchema>;
export type CostsInput = z.input<typeof costsSchema>;
export type FacilityCosts = Costs["facilities"][number];

export type CostsCheck =
  | { readonly ok: true; readonly costs: Costs }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** What a costs file is checked against: a model's parties and facilities. */
export interface CostsContext {
  readonly parties: readonly { readonly id: string }[];
  readonly facilities: readonly { readonly id: string }[];
}

/** Checks costs as read from JSON: their shape, then parties, facilities and decimals. Finds every mistake of a kind. */
export function checkCosts(input: unknown, context: CostsContext): CostsCheck {
  const parsed = costsSchema.safeParse(input);
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.flatMap(problemsOfIssue) };
  const problems = [...strangers(parsed.data, context), ...tooFine(parsed.data), ...repeated(parsed.data)];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, costs: parsed.data };
}

function strangers(costs: Costs, { parties, facilities }: CostsContext): Problem[] {
  const problems: Problem[] = [];
  const among = (known: readonly { readonly id: string }[], id: string, what: string, path: PropertyKey[]) => {
    if (known.some((one) => one.id === id)) return;
    const list = known.map((one) => one.id).join(", ") || "none";
    problems.push({ path: jsonPath(path), message: `the model has no ${what} "${id}"; it has ${list}` });
  };
  const party = (id: string, path: PropertyKey[]) => among(parties, id, "party", path);
  for (const [index, facility] of costs.facilities.entries()) {
    const at = ["facilities", index];
    among(facilities, facility.facility, "facility", [...at, "facility"]);
    facility.costs.forEach(({ paidBy }, item) => {
      party(paidBy, [...at, "costs", item, "paidBy"]);
    });
    facility.costsAlone?.forEach((alone, item) => {
      if (parties.length > 0 && parties.every(({ id }) => alone.parties.includes(id))) {
        problems.push({
          path: jsonPath([...at, "costsAlone", item]),
          message: "is for all parties together, whose cost is that of the year above; leave it out",
        });
      }
      alone.parties.forEach((id, member) => {
        party(id, [...at, "costsAlone", item, "parties", member]);
      });
    });
    for (const field of ["waterReceivedHm3", "fixedShares", "capacityM3s", "benefits"] as const) {
      const named = facility[field];
      if (!named) continue;
      for (const id of Object.keys(named)) party(id, [...at, field, id]);
      for (const { id } of parties) {
        if (id in named) continue;
        problems.push({
          path: jsonPath([...at, field]),
          message: `has nothing for ${id}; give each party a figure, 0 too`,
        });
      }
    }
  }
  costs.contributions.forEach(({ from, to }, index) => {
    party(from, ["contributions", index, "from"]);
    party(to, ["contributions", index, "to"]);
  });
  costs.broughtForward.forEach(({ party: id }, index) => {
    party(id, ["broughtForward", index, "party"]);
  });
  return problems;
}

function tooFine(costs: Costs): Problem[] {
  const amounts = [
    ...costs.facilities.flatMap(({ costs: items }, facility) =>
      items.map((item, index) => ({ item, path: ["facilities", facility, "costs", index, "amount"] })),
    ),
    ...costs.contributions.map((item, index) => ({ item, path: ["contributions", index, "amount"] })),
    ...costs.broughtForward.map((item, index) => ({ item, path: ["broughtForward", index, "amount"] })),
  ];
  return amounts
    .filter(({ item }) => !isWholeIn(item.amount, item.currency))
    .map(({ item, path }) => ({
      path: jsonPath(path),
      message: `${item.amount} has more decimals than ${item.currency}; nobody can pay it`,
    }));
}

function repeated(costs: Costs): Problem[] {
  return costs.facilities.flatMap(({ facility }, index) =>
    costs.facilities.findIndex((other) => other.facility === facility) === index
      ? []
      : [{ path: jsonPath(["facilities", index, "facility"]), message: `${facility} stands here twice; join the two` }],
  );
}
