/** Where the things of the example are: degrees, rounded to about a kilometre. */
import type { Item } from "@kelisim/register";

type Site = NonNullable<Item["sites"]>[number];

const site = (name: string, latitude: number, longitude: number): Site => ({ name, latitude, longitude });

export const korday = site("Korday – Ak-Jol", 43.04, 74.71);
export const bishkek = site("Bishkek", 42.87, 74.6);
export const astana = site("Astana", 51.13, 71.43);
export const kirovReservoir = site("Kirov reservoir", 42.64, 71.59);
export const ortoTokoyReservoir = site("Orto-Tokoy reservoir", 42.33, 75.86);
