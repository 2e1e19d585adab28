import { countedNouns, irregularForms } from "./nouns.ts";

/** An ending of a form, and what the nominative singular may have instead; the likeliest first. */
type Rule = readonly [ending: RegExp, nominatives: readonly string[]];

/** Behind a number that does not end in one: genitives and the plural's other cases. */
const pluralRules: readonly Rule[] = [
  [/(?<=[еая]н|[ыияеу]т|ств|усил|услов)(?:ий|иям|иями|иях|ия)$/, ["ие", "ия"]],
  [/(?:ий|иям|иями|иях|ии)$/, ["ия", "ие", "ий"]],
  [/ия$/, ["ие", "ия", "ий"]],
  [/(?<=[аеоуияюы])(?:ев|ям|ями|ях|я|и)$/, ["й", "я", "е"]],
  [/(?<=[бвгдзклмнпрст])ьев$/, ["ье", "ь"]],
  [/(?<=[бвгджзклмнпрстфхчшщ])(?:цев|ца|цам|цами|цах|цы)$/, ["ец", "ца", "це"]],
  [/(?<=[аеоуияюы])(?:цев|ца|цам|цами|цах|цы)$/, ["ц", "ца"]],
  [/(?<=[бвгджзлмнпрстфхцчшщ])(?:ков|ка|кам|ками|ках|ки)$/, ["ок", "к", "ка", "ко"]],
  [/(?<=л|н)(?:ьков|ька|ькам|ьки)$/, ["ек", "ька"]],
  [/(?<=з)(?:лов|ла|лам|лами|лах|лы)$/, ["ел", "л", "ла"]],
  [/(?<=[жшчщ])(?:ей|ам|ами|ах|а|и)$/, ["", "ь", "а", "е"]],
  [/(?:ей|ям|ями|ях|я)$/, ["ь", "я", "е", "й", "ья"]],
  [/ов$/, ["", "о"]],
  [/(?:ам|ами|ах)$/, ["", "а", "о", "е"]],
  [/(?<=[кгх])и$/, ["а", ""]],
  [/и$/, ["я", "ь", "а"]],
  [/ы$/, ["а", ""]],
  [/а$/, ["", "о", "е"]],
  [/ок$/, ["ок", "ка"]],
  [/(?<=[жчш])ек$/, ["ка"]],
  [/ек$/, ["йка", "ька", "ек"]],
  [/(?<=[кн])он$/, ["но", "он"]],
  [/ств$/, ["ство"]],
  [/ищ$/, ["ище"]],
  [/ель$/, ["еля", "ель", "ля"]],
  [/ь$/, ["я", "ь"]],
  [/(?<=[бвгджзклмнпрстфхцчшщ])$/, ["а", "", "о"]],
];

/** Behind `один` and numbers that end in it: the singular's cases. */
const singularRules: readonly Rule[] = [
  [/ии$/, ["ия", "ие"]],
  [/ию$/, ["ия", "ие"]],
  [/ией$/, ["ия"]],
  [/ием$/, ["ие"]],
  [/(?:ого|его|ому|ему)$/, ["ый", "ий"]],
  [/ой$/, ["а"]],
  [/ей$/, ["я", "ей"]],
  [/ом$/, ["", "о"]],
  [/ем$/, ["ь", "е", "й", ""]],
  [/у$/, ["а", "", "о"]],
  [/ю$/, ["я", "ь"]],
  [/ы$/, ["а"]],
  [/(?<=[кгхжчшщ])и$/, ["а"]],
  [/и$/, ["я", "ь"]],
  [/е$/, ["е", "а", "", "о"]],
];

/**
 * Nominative singular of a counted noun in lower case, in the form that it has behind a number: `документов` behind 9,
 * `странами` behind two, `участка` behind three. `endsInOne`: behind 1, 21, 61, where the noun is in the singular.
 */
export function nominativeSingular(form: string, endsInOne: boolean): string {
  const irregular = irregularForms[fold(form)];
  if (irregular !== undefined) return irregular;
  if (endsInOne && countedNouns.has(fold(form))) return form;
  const hyphen = form.lastIndexOf("-");
  if (hyphen > 0 && hyphen < form.length - 1) {
    // `вагонов-зерновозов`: both parts are counted.
    const [first, second] = [form.slice(0, hyphen), form.slice(hyphen + 1)];
    const isPlural = !endsInOne && /(?:ов|ев)$/.test(first);
    return `${isPlural ? nominativeSingular(first, false) : first}-${nominativeSingular(second, endsInOne)}`;
  }
  const rules = endsInOne ? [...singularRules, ...pluralRules] : pluralRules;
  let likeliest: string | null = null;
  for (const [ending, nominatives] of rules) {
    if (!ending.test(form)) continue;
    for (const nominative of nominatives) {
      const candidate = form.replace(ending, nominative);
      if (countedNouns.has(fold(candidate))) return candidate;
      likeliest ??= candidate;
    }
  }
  if (endsInOne && !/[уюой]$/.test(form)) return form;
  return likeliest ?? form;
}

/** Whether the form is that of a noun of the list. */
export function isCountedNoun(form: string, endsInOne: boolean): boolean {
  const lower = fold(form);
  return lower in irregularForms || countedNouns.has(fold(nominativeSingular(form, endsInOne)));
}

const fold = (word: string): string => word.replace(/ё/g, "е");
