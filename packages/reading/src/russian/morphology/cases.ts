/** Cases as bits, so that a form that may be several is their sum. */
export const nominative = 1;
export const genitive = 2;
export const dative = 4;
export const accusative = 8;
export const instrumental = 16;
export const prepositional = 32;

export interface NominalForm {
  /** Bits of the cases that the form may be in, as a singular and as a plural. */
  readonly singular: number;
  readonly plural: number;
  readonly gender: "masculine" | "feminine" | "neuter" | null;
}

const notAdjectives = new Set(
  `много итого всего сегодня крым режим дым потому поэтому итог режиму ому кроме том более менее далее ранее
  комментарий сценарий критерий юбилей гений санаторий музей хозяйств алексей сергей андрей слой бой строй рой герой устой покой случай
  край урожай чай май трамвай китай зарубежом паром объем подъем прием заем наем водоем данным данных данными данные`
    .trim()
    .split(/\s+/),
);

const softStem = /(?:[дштнвжхр]н|йн|[гкхжчшщ])$/;

/** Whether a word (lower case) has the ending of a full adjective, participle or ordinal number. */
export function isAdjectiveForm(word: string): boolean {
  return word.length > 4 && adjectiveForm(word) !== null;
}

const adjectiveEndings: readonly (readonly [RegExp, NominalForm])[] = [
  [/(?:ыми|ими)$/, { singular: 0, plural: instrumental, gender: null }],
  [/(?:ого|его)$/, { singular: genitive | accusative, plural: 0, gender: "masculine" }],
  [/(?:ому|ему)$/, { singular: dative, plural: 0, gender: "masculine" }],
  [/ый$/, { singular: nominative | accusative, plural: 0, gender: "masculine" }],
  [/(?:ая|яя)$/, { singular: nominative, plural: 0, gender: "feminine" }],
  [/(?:ую|юю)$/, { singular: accusative, plural: 0, gender: "feminine" }],
  [/(?:ое|[^и]ее)$/, { singular: nominative | accusative, plural: 0, gender: "neuter" }],
  [/ые$/, { singular: 0, plural: nominative | accusative, gender: null }],
  [/(?:ых|их)$/, { singular: 0, plural: genitive | prepositional | accusative, gender: null }],
  [/(?:ым|им)$/, { singular: instrumental, plural: dative, gender: null }],
];
const pluralIe: NominalForm = { singular: 0, plural: nominative | accusative, gender: null };
const masculineIj: NominalForm = { singular: nominative | accusative, plural: 0, gender: "masculine" };
const feminineOblique: NominalForm = {
  singular: genitive | dative | instrumental | prepositional,
  plural: 0,
  gender: "feminine",
};
/** `мировой банк` or `мировой торговли` */
const stressedOj: NominalForm = {
  ...feminineOblique,
  singular: feminineOblique.singular | nominative | accusative,
  gender: null,
};
const prepositionalOm: NominalForm = { singular: prepositional, plural: 0, gender: null };

/** The cases of a full adjective; null where the word does not look like one. */
export function adjectiveForm(word: string): NominalForm | null {
  if (word.length < 4 || notAdjectives.has(word)) return null;
  for (const [ending, form] of adjectiveEndings) if (ending.test(word)) return form;
  const stem = word.slice(0, -2);
  if (word.endsWith("ие")) return softStem.test(stem) && !/(?:[аеяо]н|ж?ж)$/.test(stem) ? pluralIe : null;
  if (word.endsWith("ий"))
    return (softStem.test(stem) && !/(?:[аеяо]н)$/.test(stem)) || /(?:ск|цк)$/.test(stem) ? masculineIj : null;
  if (word.endsWith("ой"))
    return /(?:ск|цк|нн|[лзсд]ьн|[вдтчрзсмгшкйлб]н|ов|ев|ш|щ|ж|ч|мен|б?уч)$/.test(stem) ? stressedOj : null;
  if (word.endsWith("ей"))
    return /(?:[дтшнвжйх]н|ющ|ящ|ущ|ащ|общ|ш|рабоч|свеж)$/.test(stem) && !/(?:плащ|товарищ)/.test(stem)
      ? feminineOblique
      : null;
  if (word.endsWith("ом") || word.endsWith("ем"))
    return /(?:ск|цк|нн|льн|[вдтчрзсмгшкйб]н|щ|прошл|перв|нов)$/.test(stem) ? prepositionalOm : null;
  return null;
}

const all = nominative | genitive | dative | accusative | instrumental | prepositional;
const nounEndings: readonly (readonly [RegExp, NominalForm])[] = [
  [/(?:ами|ями)$/, { singular: 0, plural: instrumental, gender: null }],
  [/(?:ах|ях)$/, { singular: 0, plural: prepositional, gender: null }],
  [/(?:ам|ям)$/, { singular: 0, plural: dative, gender: null }],
  [/(?:[^т]ов|ев)$/, { singular: 0, plural: genitive | accusative, gender: null }],
  [/(?:ством|нием|тием|вием|[а-я]{2}ом|[а-я]{2}ем)$/, { singular: instrumental, plural: 0, gender: null }],
  [/(?:остью|ью)$/, { singular: instrumental, plural: 0, gender: "feminine" }],
  [/(?:ой)$/, { singular: instrumental, plural: 0, gender: "feminine" }],
  [/(?:ией)$/, { singular: instrumental, plural: 0, gender: "feminine" }],
  [/(?:ей)$/, { singular: instrumental, plural: genitive | accusative, gender: null }],
  [/(?:ий)$/, { singular: nominative | accusative, plural: genitive, gender: null }],
  [/(?:ости)$/, { singular: genitive | dative | prepositional, plural: nominative | accusative, gender: "feminine" }],
  [/(?:ии)$/, { singular: genitive | dative | prepositional, plural: nominative | accusative, gender: null }],
  [/(?:и|ы)$/, { singular: genitive | dative | prepositional, plural: nominative | accusative, gender: null }],
  [/(?:ость|сть|знь)$/, { singular: nominative | accusative, plural: 0, gender: "feminine" }],
  [/(?:ство|[^т]о)$/, { singular: nominative | accusative, plural: 0, gender: "neuter" }],
  [/(?:ства|ния|тия|вия|лия|сия)$/, { singular: genitive | nominative, plural: nominative | accusative, gender: null }],
  [/(?:ия)$/, { singular: nominative | genitive, plural: nominative | accusative, gender: "feminine" }],
  [/(?:а|я)$/, { singular: nominative | genitive | accusative, plural: nominative | accusative, gender: null }],
  [/(?:ние|тие|вие|лие|рие|сие|бие|ье|ие)$/, { singular: nominative | accusative, plural: 0, gender: "neuter" }],
  [/(?:е)$/, { singular: dative | prepositional, plural: 0, gender: null }],
  [/(?:у|ю)$/, { singular: dative | accusative, plural: 0, gender: null }],
  [/ь$/, { singular: nominative | accusative, plural: 0, gender: null }],
  [/[бвгджзклмнпрстфхцчшщй]$/, { singular: nominative | accusative, plural: genitive, gender: "masculine" }],
];
const anyCase: NominalForm = { singular: all, plural: all, gender: null };

/** The cases that a noun (lower case) may be in by its ending. */
export function nounForm(word: string): NominalForm {
  for (const [ending, form] of nounEndings) if (ending.test(word)) return form;
  return anyCase;
}
