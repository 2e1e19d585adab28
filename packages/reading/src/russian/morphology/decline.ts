import RussianNouns from "russian-nouns-js";
import { accusative, dative, genitive, instrumental, nominative, prepositional } from "./cases.ts";

const { Case, createLemma, Engine, Gender } = RussianNouns;
const engine = new Engine();

const cases = [
  [nominative, Case.NOMINATIVE],
  [genitive, Case.GENITIVE],
  [dative, Case.DATIVE],
  [accusative, Case.ACCUSATIVE],
  [instrumental, Case.INSTRUMENTAL],
  [prepositional, Case.PREPOSITIONAL],
] as const;

/** A phrase in one case, singular or plural: its words in lower case with `е` for `ё`. */
export interface DeclinedPhrase {
  readonly words: readonly string[];
  /** One of the case bits of `cases.ts`. */
  readonly inCase: number;
  readonly plural: boolean;
}

export interface DeclensionOptions {
  /** The noun is a person: its accusative is its genitive. */
  readonly animate?: boolean;
  /** Plural forms too. */
  readonly plural?: boolean;
}

/**
 * All forms of a phrase given in the nominative singular: adjectives and nouns (russian-nouns-js) are declined, words
 * behind `|` stay as they are (`Республика | Казахстан`). A plural name gives its genitive behind a slash
 * (`Нидерланды/Нидерландов`). A hyphenated word is declined in its last part (`премьер-министр`).
 */
export function declinePhrase(phrase: string, options: DeclensionOptions = {}): DeclinedPhrase[] {
  const [declined = "", fixed = ""] = phrase.split("|").map((part) => part.trim());
  const words = declined.split(/\s+/);
  const rest = fixed === "" ? [] : fixed.split(/\s+/).map(fold);
  const found: DeclinedPhrase[] = [];
  for (const plural of options.plural === true ? [false, true] : [false]) {
    for (const [inCase] of cases) {
      const variants = words.map((word) => declineWord(word, words.at(-1)!, inCase, plural, options.animate === true));
      const count = Math.max(...variants.map((forms) => forms.length));
      for (let index = 0; index < count; index += 1) {
        const inflected = variants.map((forms) => fold(forms[Math.min(index, forms.length - 1)]!));
        found.push({ words: [...inflected, ...rest], inCase, plural });
      }
    }
  }
  return found;
}

/** `я` and `е` alike: lower case with `е` for `ё`. */
export function fold(word: string): string {
  return word.toLowerCase().replace(/ё/g, "е");
}

function declineWord(word: string, head: string, inCase: number, plural: boolean, animate: boolean): string[] {
  if (isAdjective(word)) return [declineAdjective(word, head, inCase, plural, animate)];
  const [nominativePlural, genitivePlural] = word.split("/");
  if (genitivePlural !== undefined) return [declinePlural(nominativePlural!, genitivePlural, inCase, animate)];
  const hyphen = word.lastIndexOf("-");
  if (hyphen > 0)
    return declineWord(word.slice(hyphen + 1), head, inCase, plural, animate).map(
      (form) => word.slice(0, hyphen + 1) + form,
    );
  if (!isDeclinable(word)) return [word];
  const name = cases.find(([bit]) => bit === inCase)![1];
  const { lemma, plurals } = lemmaOf(word, animate);
  const forms = plural ? plurals.flatMap((form) => engine.decline(lemma, name, form)) : engine.decline(lemma, name);
  // `стороною` is out of use.
  return forms.length > 1 ? forms.filter((form) => !/[ое]ю$/.test(form)) : forms;
}

type Lemma = ReturnType<typeof createLemma>;
let lastLemma: { word: string; animate: boolean; lemma: Lemma; plurals: string[] } | undefined;

/** A noun as the library wants it; the last one is kept, for it is asked for in twelve forms. */
function lemmaOf(word: string, animate: boolean): { lemma: Lemma; plurals: string[] } {
  if (lastLemma?.word !== word || lastLemma.animate !== animate) {
    const gender = genderOf(word);
    const lemma = createLemma({
      text: word,
      gender: gender === "feminine" ? Gender.FEMININE : gender === "neuter" ? Gender.NEUTER : Gender.MASCULINE,
      animate,
    });
    lastLemma = { word, animate, lemma, plurals: engine.pluralize(lemma) };
  }
  return lastLemma;
}

function isDeclinable(word: string): boolean {
  if (/^[\p{Lu}\d]+$/u.test(word) && word.length > 1) return false;
  return /[бвгджзклмнпрстфхцчшщйьаяое]$/.test(word) && !/^\p{Lu}.*[оеуиюэы]$/u.test(word);
}

type Gender3 = "masculine" | "feminine" | "neuter";

const masculineInSoftSign =
  /(?:тель|израиль|день|рубль|секретарь|вождь|январь|февраль|апрель|июнь|июль|октябрь|ябрь|корабль|король)$/;
const masculineInA = /^(?:глава|коллега|премьера|судья|юноша|староста|мужчина)$/;

/** Gender by the ending of the nominative. */
export function genderOf(noun: string): Gender3 {
  const word = fold(noun);
  if (masculineInA.test(word)) return "masculine";
  if (/[ая]$/.test(word)) return "feminine";
  if (/[ое]$/.test(word)) return "neuter";
  if (word.endsWith("ь")) return masculineInSoftSign.test(word) ? "masculine" : "feminine";
  return "masculine";
}

function isAdjective(word: string): boolean {
  return (
    /(?:ый|[кгхш]ий|[вдштнж]ний|ная|кая|вая|щая|шая|тая|дая|чая|няя|ное|кое|вое|ые|[нклщтв]ие)$/.test(word) &&
    !/(?:[аеяо]ние|тие|вие|лие|критий)$/.test(word)
  );
}

const hardEndings: Readonly<Record<Gender3 | "plural", readonly string[]>> = {
  masculine: ["ый", "ого", "ому", "ый", "ым", "ом"],
  feminine: ["ая", "ой", "ой", "ую", "ой", "ой"],
  neuter: ["ое", "ого", "ому", "ое", "ым", "ом"],
  plural: ["ые", "ых", "ым", "ые", "ыми", "ых"],
};

function declineAdjective(word: string, head: string, inCase: number, plural: boolean, animate: boolean): string {
  const stem = word.slice(0, -2);
  const isPlural = plural || /(?:ые|ие)$/.test(word);
  const row =
    hardEndings[
      isPlural ? "plural" : /[ая]я$/.test(word) ? "feminine" : /[оe]е$/.test(word) ? "neuter" : genderOf(head)
    ];
  const index = Math.log2(inCase);
  const isObject = inCase === accusative && animate && row !== hardEndings.feminine;
  const ending = row[isObject ? 1 : index]!;
  const soft = /(?:[вдштнжр]н|ющ|ящ|щ|ш)$/.test(stem) && /(?:ий|яя|ее|ие)$/.test(word);
  if (soft && !/[щш]$/.test(stem)) return stem + softened(ending);
  return stem + (/[кгхжчшщ]$/.test(stem) ? ending.replace(/^ы/, "и") : ending);
}

function softened(ending: string): string {
  const pairs: Readonly<Record<string, string>> = { ы: "и", о: "е", а: "я", у: "ю" };
  return ending
    .replace(/^[ыоау]/, (letter) => pairs[letter]!)
    .replace(/ая$|яя$/, "яя")
    .replace(/^юю$|^юу$/, "юю");
}

function declinePlural(plural: string, genitivePlural: string, inCase: number, animate: boolean): string {
  const stem = plural.slice(0, -1);
  const soft = /[яи]$/.test(plural) && !/[кгхжчшщ]и$/.test(plural);
  if (inCase === nominative) return plural;
  if (inCase === genitive) return genitivePlural;
  if (inCase === accusative) return animate ? genitivePlural : plural;
  if (inCase === dative) return `${stem}${soft ? "я" : "а"}м`;
  if (inCase === instrumental) return `${stem}${soft ? "я" : "а"}ми`;
  return `${stem}${soft ? "я" : "а"}х`;
}
