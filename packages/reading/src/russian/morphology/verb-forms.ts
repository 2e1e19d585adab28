import { imperfectiveVerbs, irregularForms, neverVerbs, perfectiveVerbs } from "../lexicon/verbs.ts";

import { knownNounForm } from "./known-nouns.ts";

/** A form of a verb as its spelling tells it. */
export interface VerbForm {
  /** Infinitive, with `е` for `ё`. */
  readonly lemma: string;
  readonly aspect: "perfective" | "imperfective" | "both";
  /** `present`: a form with personal endings; it is the future of a perfective verb. `participle`: short passive. */
  readonly kind: "infinitive" | "past" | "present" | "participle" | "gerund";
  readonly person: 1 | 3 | null;
  readonly number: "singular" | "plural" | null;
  readonly gender: "masculine" | "feminine" | "neuter" | null;
  /** A short passive participle, or an imperfective verb with `-ся` (`рассматривается`). */
  readonly passive: boolean;
}

type Aspect = VerbForm["aspect"];

let table: Map<string, VerbForm> | undefined;

/**
 * The verb form that a word (lower case, `е` for `ё`) is: by the list of verbs and the rules of conjugation
 * (Русская грамматика, 1980, §§ 1478–1576), or by a verb's ending where the list does not have it; null where it is none.
 */
export function verbFormOf(word: string): VerbForm | null {
  const known = listedVerbForm(word);
  if (known) return known;
  if (neverVerbs.has(word) || knownNounForm(word)) return null;
  return guess(word);
}

/** The form of a listed verb that a word is; undefined for other words. */
function listedVerbForm(word: string): VerbForm | undefined {
  table ??= buildTable();
  return table.get(word);
}

function buildTable(): Map<string, VerbForm> {
  const forms = new Map<string, VerbForm>();
  const entries = new Map<string, { aspect: Aspect; entry: string }>();
  for (const [aspect, list] of [
    ["perfective", perfectiveVerbs],
    ["imperfective", imperfectiveVerbs],
  ] as const) {
    for (const entry of list.trim().split(/\s+/)) {
      const lemma = entry.split(":")[0]!;
      const earlier = entries.get(lemma);
      entries.set(lemma, { entry, aspect: earlier && earlier.aspect !== aspect ? "both" : aspect });
    }
  }
  // A reflexive verb of its own comes before the passive of another: `собирается` is of `собираться`.
  const isReflexive = ({ entry }: { entry: string }) => /с[яь]$/.test(entry.split(":")[0]!);
  const all = [...entries.values()];
  for (const { entry, aspect } of [...all.filter(isReflexive), ...all.filter((one) => !isReflexive(one))])
    addForms(forms, entry, aspect);
  for (const [word, { lemma, as }] of Object.entries(irregularForms)) {
    const [, person, number] = as.split(" ");
    forms.set(word, {
      lemma,
      aspect: entries.get(lemma)?.aspect ?? "perfective",
      kind: "present",
      person: person === "1" ? 1 : 3,
      number: number === "plural" ? "plural" : "singular",
      gender: null,
      passive: false,
    });
  }
  for (const word of neverVerbs) forms.delete(word);
  return forms;
}

function addForms(forms: Map<string, VerbForm>, entry: string, aspect: Aspect): void {
  const [lemma = "", third = "-", past = "-", participle = "-"] = entry.split(":");
  const reflexive = /с[яь]$/.test(lemma);
  const base = reflexive ? lemma.slice(0, -2) : lemma;
  const conjugation = conjugate(
    base,
    third === "-" ? null : bare(third, reflexive),
    past === "-" ? null : bare(past, reflexive),
  );
  const add = (word: string, form: Omit<VerbForm, "lemma" | "aspect">) => {
    if (!forms.has(word)) forms.set(word, { lemma, aspect, ...form });
  };
  for (const [word, form] of conjugation) {
    if (reflexive) add(withReflexive(word), form);
    else {
      add(word, form);
      // `рассматривается`, `планировалось`: the reflexive of an imperfective verb is its passive.
      const personal = form.kind === "past" || (form.kind === "present" && form.person === 3);
      if (aspect !== "perfective" && personal) add(withReflexive(word), { ...form, passive: true });
    }
  }
  if (reflexive || aspect === "imperfective") return;
  const passives = participle === "-" ? participlesOf(base) : [participle];
  for (const masculine of passives) {
    for (const [ending, number, gender] of [
      ["", "singular", "masculine"],
      ["а", "singular", "feminine"],
      ["о", "singular", "neuter"],
      ["ы", "plural", null],
    ] as const)
      add(masculine + ending, { kind: "participle", person: null, number, gender, passive: true });
  }
}

function bare(word: string, reflexive: boolean): string {
  return reflexive ? word.replace(/с[яь]$/, "") : word;
}

function withReflexive(word: string): string {
  return word + (/[аеиоуыэюя]$/.test(word) ? "сь" : "ся");
}

function conjugate(
  base: string,
  third: string | null,
  past: string | null,
): [string, Omit<VerbForm, "lemma" | "aspect">][] {
  const singular = third ?? thirdPerson(base);
  const stem = singular.slice(0, -2);
  const first = singular.endsWith("ит");
  const sibilant = /[жчшщ]$/.test(stem);
  const vowel = /[аеиоуыэюя]$/.test(stem);
  const plural = first ? (sibilant ? "ат" : "ят") : vowel || /(шл|стел|мел|кол|бор)$/.test(stem) ? "ют" : "ут";
  const masculine = past ?? base.replace(/(ть|ти|чь)$/, "л");
  const pastStem = masculine.endsWith("л") ? masculine : `${masculine}л`;
  const feminine = /(шел)$/.test(pastStem) ? pastStem.replace(/шел$/, "шл") : pastStem;
  const verb = { passive: false, gender: null, person: null, number: null } as const;
  const forms: [string, Omit<VerbForm, "lemma" | "aspect">][] = [
    [base, { ...verb, kind: "infinitive" }],
    [masculine, { ...verb, kind: "past", number: "singular", gender: "masculine" }],
    [`${feminine}а`, { ...verb, kind: "past", number: "singular", gender: "feminine" }],
    [`${feminine}о`, { ...verb, kind: "past", number: "singular", gender: "neuter" }],
    [`${feminine}и`, { ...verb, kind: "past", number: "plural" }],
    [singular, { ...verb, kind: "present", person: 3, number: "singular" }],
    [stem + plural, { ...verb, kind: "present", person: 3, number: "plural" }],
    [`${singular.slice(0, -1)}м`, { ...verb, kind: "present", person: 1, number: "plural" }],
  ];
  if (!first && vowel) forms.push([`${stem}ю`, { ...verb, kind: "present", person: 1, number: "singular" }]);
  if (masculine.endsWith("л")) forms.push([`${masculine.slice(0, -1)}в`, { ...verb, kind: "gerund" }]);
  if (!first && vowel) forms.push([`${stem}я`, { ...verb, kind: "gerund" }]);
  if (first) forms.push([stem + (sibilant ? "а" : "я"), { ...verb, kind: "gerund" }]);
  return forms;
}

/** Third person singular by rule. */
function thirdPerson(infinitive: string): string {
  if (/[ое]вать$/.test(infinitive))
    return `${infinitive.slice(0, -5)}${/[жцчш]евать$/.test(infinitive) || infinitive.endsWith("овать") ? "у" : "ю"}ет`;
  if (/(да|зна|ста)вать$/.test(infinitive)) return `${infinitive.slice(0, -4)}ет`;
  if (infinitive.endsWith("нуть")) return `${infinitive.slice(0, -3)}ет`;
  if (infinitive.endsWith("ить")) return `${infinitive.slice(0, -3)}ит`;
  if (/[аяе]ть$/.test(infinitive)) return `${infinitive.slice(0, -2)}ет`;
  return infinitive.replace(/(ть|ти|чь)$/, "ет");
}

/** Short passive participles by rule; both where a consonant may change in two ways. */
function participlesOf(infinitive: string): string[] {
  if (infinitive.endsWith("нять")) return [`${infinitive.slice(0, -2)}т`];
  if (/[аяе]ть$/.test(infinitive)) return [`${infinitive.slice(0, -2)}н`];
  if (/(ы|у|о)ть$/.test(infinitive)) return [`${infinitive.slice(0, -2)}т`];
  if (!infinitive.endsWith("ить")) return [];
  const stem = infinitive.slice(0, -3);
  if (/[бпвмф]$/.test(stem)) return [`${stem}лен`];
  if (stem.endsWith("ст")) return [`${stem.slice(0, -2)}щен`, `${stem.slice(0, -2)}щен`];
  if (stem.endsWith("т")) return [`${stem.slice(0, -1)}щен`, `${stem.slice(0, -1)}чен`];
  if (stem.endsWith("д")) return [`${stem.slice(0, -1)}жден`, `${stem.slice(0, -1)}жен`];
  if (stem.endsWith("с")) return [`${stem.slice(0, -1)}шен`];
  if (stem.endsWith("з")) return [`${stem.slice(0, -1)}жен`];
  return [`${stem}ен`];
}

/** A verb that the list does not have, where its ending leaves little doubt. */
function guess(word: string): VerbForm | null {
  if (word.length < 5) return null;
  const reflexive = /с[яь]$/.test(word);
  const base = reflexive ? word.slice(0, -2) : word;
  const form = (
    kind: VerbForm["kind"],
    number: VerbForm["number"],
    gender: VerbForm["gender"],
    ending: string,
    lemma: string,
  ): VerbForm => ({
    lemma: base.slice(0, base.length - ending.length) + lemma + (reflexive ? "ся" : ""),
    aspect: "both",
    kind,
    person: kind === "present" ? 3 : null,
    number,
    gender,
    passive: false,
  });
  if (/[аяеи]ть$/.test(base) && !/(сть|ость)$/.test(base) && base.length > 5)
    return form("infinitive", null, null, "", "");
  if (/(овать|ывать|ивать)$/.test(base)) return form("infinitive", null, null, "", "");
  if (/[аяеиу]ли$/.test(base) && !/тели$/.test(base) && base.length > 5)
    return form("past", "plural", null, "ли", "ть");
  if (/(ова|ыва|ива|ирова)л[ао]?$/.test(base) || (reflexive && /[аяеиу]л[ао]?$/.test(base))) {
    const ending = /л$/.test(base) ? "л" : base.slice(-2);
    return form(
      "past",
      "singular",
      ending === "л" ? "masculine" : ending === "ла" ? "feminine" : "neuter",
      ending,
      "ть",
    );
  }
  if (/(?:[^и]а|[^и]и)ла$/.test(base) && base.length > 6) return form("past", "singular", "feminine", "ла", "ть");
  if (/(?:[аяе]ет|[ир]ует)$/.test(base)) return form("present", "singular", null, "ет", "ть");
  if (/(?:[аяеу]ют)$/.test(base)) return form("present", "plural", null, "ют", "ть");
  if (reflexive && /[аеи]т$/.test(base)) return form("present", "singular", null, "т", "ть");
  if (reflexive && /[аяую]т$/.test(base)) return form("present", "plural", null, "т", "ть");
  if (reflexive && /(?:[аяу]я|вши)$/.test(base)) {
    const ending = base.endsWith("вши") ? "вши" : "я";
    return form("gerund", null, null, ending, "ть");
  }
  if (/(ировав|овав|ыв|ив)$/.test(base) && base.length > 6 && !/тив$/.test(base))
    return form("gerund", null, null, "в", "ть");
  if (/ирован(а|о|ы)?$/.test(base)) {
    const ending = base.match(/н[аоы]?$/)![0];
    return { ...form("participle", ending === "ны" ? "plural" : "singular", null, ending, "ть"), passive: true };
  }
  return null;
}
