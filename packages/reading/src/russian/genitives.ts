import type { Token } from "../tokens.ts";
import { adjectiveForm, genitive, nounForm } from "./morphology/cases.ts";
import { knownNounForm } from "./morphology/known-nouns.ts";

/** Genitive plurals without an ending, which look like a nominative (`двух стран`, `иностранных дел`). */
const bareGenitives = new Set(
  `стран дел служб средств государств лиц сил границ дорог республик обществ хозяйств связей людей правительств ведомств министерств тонн войск
  дорог школ грамот торговель вод рек пастбищ учреждений наций ситуаций сторон рынков услуг виз гор семей детей женщин технологий
  систем партнерств агентств столиц производств культур языков мер`
    .trim()
    .split(/\s+/),
);

/** `В ходе встречи стороны договорились`: more often the subject of the sentence than a genitive. */
const isSubjectNoun = /^(?:стороны|главы)$/;

/** Whether the word may stand in the genitive behind the noun before it: `границы *двух стран*`, `министр *энергетики*`. */
export function isGenitive(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  const { lower, partOfSpeech, text } = token;
  if (partOfSpeech === "ADJ" || partOfSpeech === "DET" || partOfSpeech === "NUM") {
    if (/^\d/.test(lower)) return false;
    if (partOfSpeech === "NUM")
      return /^(?:двух|обоих|обеих|трех|четырех|пяти|шести|семи|восьми|девяти|десяти|одного|одной|нескольких)$/.test(
        lower,
      );
    if (/^(?:их|его|ее|всех|двух|обеих|обоих|этих|этого|этой|своей|своего|своих|нашей|нашего|наших)$/.test(lower))
      return true;
    const form = adjectiveForm(lower);
    return form !== null && ((form.singular | form.plural) & genitive) !== 0;
  }
  if (partOfSpeech !== "NOUN" && partOfSpeech !== "PROPN") return false;
  if (/^\p{Lu}{2,}$/u.test(text)) return true;
  const known = knownNounForm(lower);
  if (known)
    return (
      ((known.singular | known.plural) & genitive) !== 0 &&
      !(isSubjectNoun.test(lower) && tokens[at - 1]?.partOfSpeech !== "ADJ")
    );
  const form = nounForm(lower);
  if (((form.singular | form.plural) & genitive) === 0) return false;
  if (!/[бвгджзклмнпрстфхцчшщ]$/.test(lower) || /(?:[^т]ов|ев)$/.test(lower)) return true;
  return bareGenitives.has(lower) || /(?:ых|их|двух|трех|пяти)$/.test(tokens[at - 1]?.lower ?? "");
}
