import { describe, expect, test } from "vitest";
import { imperfectiveVerbs, irregularForms, perfectiveVerbs } from "../lexicon/verbs.ts";
import { adjectiveForm, genitive, instrumental, isAdjectiveForm, nounForm } from "./cases.ts";
import { declinePhrase } from "./decline.ts";
import { nominativeOfAdjective, nominativeOfName, stemOfName } from "./to-nominative.ts";
import { verbFormOf } from "./verb-forms.ts";

describe("verb forms", () => {
  test.each([
    ["подписали", "подписать", "past", "plural"],
    ["выделит", "выделить", "present", "singular"],
    ["создадут", "создать", "present", "plural"],
    ["вырос", "вырасти", "past", "singular"],
    ["построен", "построить", "participle", "singular"],
    ["возобновлено", "возобновить", "participle", "singular"],
    ["подтверждена", "подтвердить", "participle", "singular"],
    ["рассматривается", "рассматривать", "present", "singular"],
    ["договорились", "договориться", "past", "plural"],
    ["отметив", "отметить", "gerund", null],
    ["предоставляют", "предоставлять", "present", "plural"],
    ["перерисовывали", "перерисовывать", "past", "plural"],
  ])("%s", (word, lemma, kind, number) => {
    expect(verbFormOf(word)).toMatchObject({ lemma, kind, number });
  });
  test("the present of a perfective verb, the passive of an imperfective one", () => {
    expect(verbFormOf("откроет")?.aspect).toBe("perfective");
    expect(verbFormOf("планируется")).toMatchObject({ aspect: "imperfective", passive: true });
    expect(verbFormOf("договорится")?.passive).toBe(false);
  });
  test.each(["бюджет", "совет", "представители", "канал", "область", "правила", "недели", "соглашение"])(
    "%s is no verb",
    (word) => {
      expect(verbFormOf(word)).toBeNull();
    },
  );
  test("every verb of the lists is known by its infinitive", () => {
    for (const entry of `${perfectiveVerbs} ${imperfectiveVerbs}`.trim().split(/\s+/)) {
      const [lemma] = entry.split(":");
      expect(verbFormOf(lemma!)).toMatchObject({ lemma, kind: "infinitive" });
    }
  });
  test("every irregular form is known", () => {
    for (const [word, { lemma }] of Object.entries(irregularForms)) expect(verbFormOf(word)?.lemma).toBe(lemma);
  });
});

describe("cases by ending", () => {
  test("adjectives and nouns are told apart", () => {
    for (const word of ["торговый", "казахстанские", "последнее", "совместную", "железнодорожным", "общей"])
      expect(isAdjectiveForm(word)).toBe(true);
    for (const word of ["соглашение", "развития", "комментарий", "компаний", "союзом", "овощей", "данным"])
      expect(isAdjectiveForm(word)).toBe(false);
  });
  test("what a form may be", () => {
    expect(adjectiveForm("казахстанского")!.singular & genitive).toBeTruthy();
    expect(adjectiveForm("новыми")).toEqual({ singular: 0, plural: instrumental, gender: null });
    expect(nounForm("долларов").plural & genitive).toBeTruthy();
  });
});

describe("declension", () => {
  const forms = (phrase: string, options = {}) =>
    declinePhrase(phrase, options)
      .map(({ words }) => words.join(" "))
      .filter((form) => !form.endsWith("ою"));
  test.each([
    [
      "Кыргызская Республика",
      [
        "кыргызская республика",
        "кыргызской республики",
        "кыргызской республике",
        "кыргызскую республику",
        "кыргызской республикой",
        "кыргызской республике",
      ],
    ],
    [
      "Республика | Казахстан",
      [
        "республика казахстан",
        "республики казахстан",
        "республике казахстан",
        "республику казахстан",
        "республикой казахстан",
        "республике казахстан",
      ],
    ],
    [
      "Нидерланды/Нидерландов",
      ["нидерланды", "нидерландов", "нидерландам", "нидерланды", "нидерландами", "нидерландах"],
    ],
    ["Баку", ["баку", "баку", "баку", "баку", "баку", "баку"]],
  ])("%s", (phrase, expected) => {
    expect(forms(phrase)).toEqual(expected);
  });
  test("people: the accusative is the genitive; hyphenated words in their last part", () => {
    expect(forms("премьер-министр", { animate: true })[3]).toBe("премьер-министра");
  });
});

describe("back to the nominative", () => {
  test.each([
    ["Омарова", genitive, "Омаров"],
    ["Ахметжановой", genitive, "Ахметжанова"],
    ["Достоевского", genitive, "Достоевский"],
    ["Андрея", genitive, "Андрей"],
    ["Игоря", genitive, "Игорь"],
    ["Геворкяном", instrumental, "Геворкян"],
    ["Мусабаевым", instrumental, "Мусабаев"],
    ["Гогиашвили", genitive, "Гогиашвили"],
  ])("%s", (name, inCase, nominative) => {
    expect(nominativeOfName(name, inCase)).toBe(nominative);
  });
  test("adjectives by the gender of their noun", () => {
    expect(nominativeOfAdjective("пограничной", "служба")).toBe("пограничная");
    expect(nominativeOfAdjective("последнего", "министр")).toBe("последний");
    expect(nominativeOfAdjective("Государственному", "агентство")).toBe("Государственное");
  });
  test("all cases of a name share a stem", () => {
    const stems = ["омаров", "омарова", "омарову", "омаровым", "омарове"].map(stemOfName);
    expect(new Set(stems).size).toBe(1);
  });
});
