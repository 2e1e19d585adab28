import type { ItemSummary } from "../../api/items.ts";

export interface Place {
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly items: readonly ItemSummary[];
}

/** The places that items name, with all items of each; the places with most items first. */
export function placesOf(items: readonly ItemSummary[]): readonly Place[] {
  const places = new Map<string, Place & { items: ItemSummary[] }>();
  for (const summary of items) {
    for (const { name, latitude, longitude } of summary.item.sites ?? []) {
      const key = `${name}|${latitude}|${longitude}`;
      const place = places.get(key) ?? { name, latitude, longitude, items: [] };
      place.items.push(summary);
      places.set(key, place);
    }
  }
  return [...places.values()].sort((a, b) => b.items.length - a.items.length);
}
