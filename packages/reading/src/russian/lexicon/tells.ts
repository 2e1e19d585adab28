import { shareOfWords, type Tells } from "../../tells.ts";

/**
 * Bulgarian, Macedonian and Serbian have no ы and э; Ukrainian, Belarusian and the Turkic languages have letters of their
 * own.
 */
export const tells: Tells = {
  isPlain: (words) =>
    shareOfWords(words, mostCommon) >= 0.12 &&
    words.filter(hasOwnLetter).length >= 0.06 * words.length &&
    !words.some(hasLetterOfOthers),
  isLikely: (words) =>
    !words.some(hasLetterOfOthers) &&
    (words.some((word) => hasOwnLetter(word) || word.includes("ё")) || shareOfWords(words, common) > 0),
};

const hasOwnLetter = (word: string) => /[ыэ]/.test(word);
const hasLetterOfOthers = (word: string) => /[іїєґўәғқңөұүһӣӯҳҷљњђћџјѓќѕ]/.test(word);
const mostCommon = new Set("в во и на с со по что для из к о об не от за это его их".split(" "));
const common = new Set("что для об их его это".split(" "));
