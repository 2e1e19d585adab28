interface Predicative {
  readonly lemma: string;
  readonly number: "singular" | "plural";
  readonly gender: "masculine" | "feminine" | "neuter" | null;
}

/** Short adjectives and words of state that are predicates and may have an infinitive behind them. */
const shortAdjectives = "готов должен обязан заинтересован нацелен настроен согласен полон уверен убежден";
const wordsOfState =
  "необходимо нужно важно надо целесообразно можно нельзя возможно желательно полезно пора следует предстоит нужен нужна нужны необходим необходима необходимы";

/** Predicative words by their forms, in lower case. */
export const predicativeWords: ReadonlyMap<string, Predicative> = new Map([
  ...shortAdjectives.split(" ").flatMap((lemma): [string, Predicative][] => {
    const stem = lemma === "должен" ? "должн" : lemma === "согласен" ? "согласн" : lemma === "полон" ? "полн" : lemma;
    return [
      [lemma, { lemma, number: "singular", gender: "masculine" }],
      [`${stem}а`, { lemma, number: "singular", gender: "feminine" }],
      [`${stem}о`, { lemma, number: "singular", gender: "neuter" }],
      [`${stem}ы`, { lemma, number: "plural", gender: null }],
    ];
  }),
  ...wordsOfState
    .split(" ")
    .map((word): [string, Predicative] => [word, { lemma: word, number: "singular", gender: "neuter" }]),
]);
