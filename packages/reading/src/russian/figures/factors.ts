/** Words that multiply by themselves. */
export const factorWords: readonly {
  readonly words: readonly string[];
  readonly value: number | null;
  readonly example: string;
}[] = [
  { words: ["вдвое"], value: 2, example: "вдвое" },
  { words: ["втрое"], value: 3, example: "втрое" },
  { words: ["вчетверо"], value: 4, example: "вчетверо" },
  { words: ["впятеро"], value: 5, example: "впятеро" },
  { words: ["вшестеро"], value: 6, example: "вшестеро" },
  { words: ["вдесятеро"], value: 10, example: "вдесятеро" },
  { words: ["наполовину", "вполовину"], value: 0.5, example: "наполовину" },
  { words: ["в разы"], value: null, example: "в разы" },
  { words: ["многократно"], value: null, example: "многократно" },
];

/** Beginnings of verbs and their nouns that multiply. */
export const factorStems: readonly { readonly stem: string; readonly value: number; readonly example: string }[] = [
  { stem: "удво", value: 2, example: "удвоить" },
  { stem: "удваива", value: 2, example: "удваивается" },
  { stem: "утрои", value: 3, example: "утроилось" },
  { stem: "утроен", value: 3, example: "утроение" },
  { stem: "утроят", value: 3, example: "утроятся" },
  { stem: "утраива", value: 3, example: "утраивается" },
  { stem: "учетвер", value: 4, example: "учетверить" },
];
