import type { TableWords } from "../../parties.ts";

/** What Russian words tell of the states and bodies beside them. */
export const tableWords: TableWords = {
  attributed: new Set(),
  joins: new Set([",", "и"]),
  // A sentence begins with a capital, which the tagger takes for a name's: `Компании Казахстана, …`.
  opensList: ({ partOfSpeech }) => partOfSpeech === "NOUN" || partOfSpeech === "PROPN",
  places: new Set(["в", "во", "на", "под"]),
};
