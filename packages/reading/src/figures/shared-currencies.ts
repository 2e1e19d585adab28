import type { Figure } from "../reading.ts";

/** Currencies whose name several states use, by the code that the bare name is read as, and whose each of the others is. */
const sharers: Readonly<
  Record<string, { readonly home: string; readonly named: RegExp; readonly others: Readonly<Record<string, string>> }>
> = {
  AZN: { home: "AZ", named: /az[en]|азерб/i, others: { TM: "TMT" } },
  INR: { home: "IN", named: /indian|inr|₹|индийск/i, others: { PK: "PKR", NP: "NPR", LK: "LKR" } },
};

/** `2 million manats` between states of which Turkmenistan is one and Azerbaijan is not are Turkmen manats. */
export function currencyOfParties<F extends Figure>(figure: F, parties: readonly string[]): F {
  const shared = figure.kind === "money" && figure.unit !== null ? sharers[figure.unit] : undefined;
  if (!shared || parties.includes(shared.home) || shared.named.test(figure.text)) return figure;
  const codes = parties.flatMap((party) => shared.others[party] ?? []);
  return codes.length === 1 ? { ...figure, unit: codes[0]! } : figure;
}
