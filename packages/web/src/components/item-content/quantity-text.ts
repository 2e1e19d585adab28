import type { Item } from "@kelisim/register";

type Quantity = NonNullable<Extract<Item, { type: "commitment" }>["quantities"]>[number];

/** A figure of a commitment, with its unit and the words that give it. */
export function quantityText({ kind, text, value, max, unit }: Quantity, number: (value: number) => string): string {
  if (value === null) return text ?? unit;
  const range = max === undefined ? number(value) : `${number(value)}–${number(max)}`;
  const measured = kind === "percent" ? `${range}%` : `${range} ${unit}`;
  return text === undefined || text === range ? measured : `${measured} (${text})`;
}
