import { readFileSync } from "node:fs";
import type { Item } from "@kelisim/register";

/** A model of the example, from its file beside the communiqué. The register has it checked by its engine's schema. */
export function modelFrom(file: string): Extract<Item, { type: "crossing" | "basin" }>["model"] {
  return JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), "utf8"));
}
