import { exact } from "../sharing/exact.ts";
import { converterInto, sumOf, units } from "./amounts.ts";
import type { Costs } from "./costs.ts";
import { rateOn } from "./exchange.ts";
import { amountOf, inSmallestUnit, money } from "./money.ts";
import { roundToParts } from "./round-to-parts.ts";
import { settleFacility, warningsOf } from "./settle-facility.ts";
import type {
  Converted,
  FacilitySettlement,
  Payment,
  Settlement,
  SettlementIn,
  SettlementParties,
  WaterReceived,
} from "./settlement.ts";

const rounding =
  "Each amount is turned into the currency of the settlement and rounded to its smallest unit, a half away from zero. " +
  "Shares are rounded down, and the units that are left go one each to those who lost most by it; of those who lost " +
  "alike, to the party named first.";

/**
 * Settles a year: each facility's cost is shared by its agreed rule (and, to compare, by every other whose figures are
 * known), set against what each party has paid, and what is left is who pays whom.
 *
 * Every sum of money adds up to the last tiyn: shares to the cost, balances to nothing.
 *
 * @throws SharingError where the agreed rule can't be applied, or a rate of exchange is missing
 */
export function settle(model: SettlementParties, costs: Costs, water: readonly WaterReceived[] = []): Settlement {
  const parties = model.parties.map(({ id }) => id);
  const currency = costs.currencies[0]!;
  const convert = converterInto(currency, costs.rates);
  const facilities = costs.facilities.map((facility) => settleFacility(model, costs, facility, water, convert));
  const contributions = costs.contributions.map(({ from, to, amount, currency: paidIn, date }) => ({
    from,
    to,
    ...convert(amount, paidIn, date),
  }));
  const broughtForward = costs.broughtForward.map(({ party, amount, currency: owedIn, date }) => ({
    party,
    ...convert(amount, owedIn, date),
  }));
  const ledger: Ledger = { parties, facilities, contributions, broughtForward };
  const result = balanceIn(currency, ledger, (counted) => counted);
  const others = costs.currencies.slice(1).map((other) => {
    const { rate, factor } = rateOn(costs.rates, currency, other, costs.settledOn)!;
    const turned = (counted: bigint) => inSmallestUnit(amountOf(counted, currency).mul(factor), other);
    return {
      rate,
      ...balanceIn(other, ledger, turned),
      facilities: facilities.map((facility) => {
        const shares = sharesIn(facility, turned);
        return {
          facility: facility.facility,
          cost: money(sumOf(shares), other),
          shares: parties.map((party, index) => ({ party, amount: money(shares[index]!, other) })),
        };
      }),
    };
  });
  const open = sumOf(broughtForward.map(({ counted }) => units(counted)));
  return {
    name: costs.name,
    year: costs.year,
    settledOn: costs.settledOn,
    ...result,
    facilities,
    contributions,
    broughtForward,
    others,
    rounding,
    warnings: [
      ...facilities.flatMap((facility) => warningsOf(facility, costs, parties)),
      ...(open === 0n
        ? []
        : [
            `What is brought forward adds up to ${money(open, currency).amount} ${currency}, not to 0: one side's claim is not the other's debt.`,
          ]),
    ],
  };
}

interface Ledger {
  readonly parties: readonly string[];
  readonly facilities: readonly FacilitySettlement[];
  readonly contributions: Settlement["contributions"];
  readonly broughtForward: Settlement["broughtForward"];
}

function balanceIn(currency: string, ledger: Ledger, turned: (counted: bigint) => bigint): SettlementIn {
  const { parties, facilities, contributions, broughtForward } = ledger;
  const total = (amounts: readonly Converted[]) => sumOf(amounts.map(({ counted }) => turned(units(counted))));
  const shares = facilities.map((facility) => sharesIn(facility, turned));
  const rows = parties.map((party, index) => {
    const share = sumOf(shares.map((parts) => parts[index]!));
    const costsPaid = total(facilities.flatMap(({ items }) => items.filter(({ paidBy }) => paidBy === party)));
    const contributed = total(contributions.filter(({ from }) => from === party));
    const received = total(contributions.filter(({ to }) => to === party));
    const open = total(broughtForward.filter((item) => item.party === party));
    return {
      party,
      share,
      costsPaid,
      contributed,
      received,
      open,
      balance: share - costsPaid - contributed + received + open,
    };
  });
  return {
    currency,
    parties: rows.map(({ party, share, costsPaid, contributed, received, open, balance }) => ({
      party,
      share: money(share, currency),
      costsPaid: money(costsPaid, currency),
      contributed: money(contributed, currency),
      received: money(received, currency),
      broughtForward: money(open, currency),
      balance: money(balance, currency),
    })),
    payments: paymentsThatClear(rows, currency),
  };
}

/** A facility's shares in another currency: its cost is the sum of its items there, shared in the same proportions. */
function sharesIn(facility: FacilitySettlement, turned: (counted: bigint) => bigint): bigint[] {
  const cost = sumOf(facility.items.map(({ counted }) => turned(units(counted))));
  const before = units(facility.cost);
  return roundToParts(
    cost,
    facility.shares.map(({ amount }) =>
      before === 0n
        ? exact(0)
        : exact(String(units(amount)))
            .mul(exact(String(cost)))
            .div(exact(String(before))),
    ),
  );
}

/** Who pays whom so that nothing is open: the largest debt to the largest claim first. */
function paymentsThatClear(
  rows: readonly { readonly party: string; readonly balance: bigint }[],
  currency: string,
): Payment[] {
  const open = rows.map(({ party, balance }) => ({ party, balance }));
  const payments: Payment[] = [];
  while (true) {
    const debtor = open.reduce((most, row) => (row.balance > most.balance ? row : most));
    const creditor = open.reduce((most, row) => (row.balance < most.balance ? row : most));
    if (debtor.balance <= 0n || creditor.balance >= 0n) return payments;
    let amount = debtor.balance;
    if (amount > -creditor.balance) amount = -creditor.balance;
    payments.push({ from: debtor.party, to: creditor.party, amount: money(amount, currency) });
    debtor.balance -= amount;
    creditor.balance += amount;
  }
}
