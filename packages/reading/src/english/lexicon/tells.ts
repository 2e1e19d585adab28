import { shareOfWords, type Tells } from "../../tells.ts";

/** Scots is written in nearly the same trigrams, and has other small words. */
export const tells: Tells = {
  isPlain: (words) => shareOfWords(words, article) >= 0.03 && shareOfWords(words, mostCommon) >= 0.16,
  isLikely: (words) => shareOfWords(words, common) >= 0.12,
};

const article = new Set(["the"]);
const mostCommon = new Set("the of and to in for that with on by".split(" "));
const common = new Set([...mostCommon, ..."at from it is will has have was were".split(" ")]);
