/** Words that multiply by themselves. */
export const factorWords: readonly {
  readonly words: readonly string[];
  readonly value: number | null;
  readonly example: string;
}[] = [
  { words: ["doubled", "doubling", "doubles"], value: 2, example: "doubled" },
  { words: ["tripled", "tripling", "triples", "trebled", "trebling"], value: 3, example: "tripled" },
  { words: ["quadrupled", "quadrupling", "quadruples"], value: 4, example: "quadrupled" },
  { words: ["quintupled", "quintupling"], value: 5, example: "quintupled" },
  { words: ["halved", "halving"], value: 0.5, example: "halved" },
  { words: ["twofold", "two-fold"], value: 2, example: "twofold" },
  { words: ["threefold"], value: 3, example: "threefold" },
  { words: ["fourfold"], value: 4, example: "fourfold" },
  { words: ["fivefold"], value: 5, example: "fivefold" },
  { words: ["sixfold"], value: 6, example: "sixfold" },
  { words: ["sevenfold"], value: 7, example: "sevenfold" },
  { words: ["eightfold"], value: 8, example: "eightfold" },
  { words: ["ninefold"], value: 9, example: "ninefold" },
  { words: ["tenfold"], value: 10, example: "tenfold" },
  { words: ["twentyfold"], value: 20, example: "twentyfold" },
  { words: ["hundredfold"], value: 100, example: "hundredfold" },
  { words: ["manifold", "multifold"], value: null, example: "increased manifold" },
];

/** Forms that are a factor only as a verb: `double the number`, but not `double taxation`. */
export const factorVerbs: readonly { readonly word: string; readonly value: number; readonly example: string }[] = [
  { word: "double", value: 2, example: "to double the number of places" },
  { word: "triple", value: 3, example: "to triple the number of places" },
  { word: "treble", value: 3, example: "to treble the number of places" },
  { word: "quadruple", value: 4, example: "to quadruple the number of places" },
  { word: "halve", value: 0.5, example: "to halve the number of places" },
];

/** What follows `2.4 times` where it compares. */
export const comparisons: readonly string[] = [
  "as",
  "more",
  "higher",
  "larger",
  "greater",
  "faster",
  "less",
  "lower",
  "fewer",
  "bigger",
  "smaller",
  "cheaper",
  "longer",
  "stronger",
  "the",
  "that",
  "its",
  "their",
  "over",
  "compared",
];

/** Beginnings of verbs and nouns that say that something grew or shrank. */
export const growthStems: readonly string[] = [
  "increas",
  "grow",
  "rais",
  "risen",
  "rising",
  "expan",
  "boost",
  "jump",
  "surg",
  "reduc",
  "lower",
  "declin",
  "decreas",
  "dropp",
  "shrink",
  "shrank",
  "multipl",
  "climb",
  "soar",
  "extend",
  "upgrad",
  "widen",
];
export const growthWords: readonly string[] = [
  "grew",
  "rise",
  "rises",
  "rose",
  "cut",
  "cuts",
  "cutting",
  "drop",
  "drops",
  "fall",
  "falls",
  "fell",
  "fallen",
  "bring",
  "brings",
  "brought",
  "bringing",
  "up",
  "down",
  "goes",
  "went",
  "going",
  "changed",
];
