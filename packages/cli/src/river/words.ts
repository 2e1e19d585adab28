import type { BasinModel, Money } from "@kelisim/river";
import { NOTHING } from "../number-words.ts";

/** Volumes in tables: hm³ with one decimal, and three where they are small. */
export function hm3(volume: number | undefined): string {
  if (volume === undefined || !Number.isFinite(volume)) return NOTHING;
  const decimals = Math.abs(volume) < 0.95 && Math.abs(volume) >= 0.0005 ? 3 : 1;
  return withMinus(
    volume.toLocaleString("en-GB", { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
  );
}

/** Volumes in accounts: always to a thousand m³, so that the columns add up. */
export function accountHm3(volume: number): string {
  return withMinus(volume.toLocaleString("en-GB", { minimumFractionDigits: 3, maximumFractionDigits: 3 }));
}

/** Volumes that are owed or due, with their sign. */
export function balanceHm3(volume: number): string {
  return volume > 0 ? `+${accountHm3(volume)}` : accountHm3(volume);
}

export function flowM3s(flow: number): string {
  return withMinus(flow.toLocaleString("en-GB", { maximumFractionDigits: Math.abs(flow) < 10 ? 2 : 1 }));
}

/** `1,234.50 KZT` */
export function moneyInWords({ amount, currency }: Money): string {
  return `${amountInWords({ amount, currency })} ${currency}`;
}

/** `1,234.50` */
export function amountInWords({ amount }: Money): string {
  const [whole, decimals] = amount.split(".") as [string, string | undefined];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return withMinus(decimals === undefined ? grouped : `${grouped}.${decimals}`);
}

export function nodeName(model: BasinModel, id: string): string {
  return model.nodes.find((node) => node.id === id)?.name ?? id;
}

export function partyName(model: BasinModel, id: string): string {
  return model.parties.find((party) => party.id === id)?.name ?? id;
}

export function riverName(model: BasinModel, id: string): string {
  return model.treaty?.rivers.find((river) => river.id === id)?.name ?? id;
}

function withMinus(text: string): string {
  if (/^-[0.,]*$/.test(text)) return text.slice(1);
  return text.replace("-", "−");
}
