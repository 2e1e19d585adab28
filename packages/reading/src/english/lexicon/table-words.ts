import type { TableWords } from "../../parties.ts";

/** What English words tell of the states and bodies beside them. */
export const tableWords: TableWords = {
  attributed: new Set(
    `integration affairs negotiation negotiations membership accession standard standards candidacy fund funds market markets rules law single
    candidate acquis enlargement border borders resolution resolutions charter convention general security secretary assembly headquarters special`
      .trim()
      .split(/\s+/),
  ),
  joins: new Set([",", "and", "the"]),
  opensList: ({ lower }) => lower === "of" || lower === "between" || lower === "the",
  places: new Set(["in", "at", "near"]),
};
