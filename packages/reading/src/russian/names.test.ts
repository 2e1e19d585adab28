import { describe, expect, test } from "vitest";
import { countryWords } from "./lexicon/countries.ts";
import { findNames } from "./names.ts";
import { tokenizeRussian } from "./tokenize.ts";

const namesIn = (text: string) => findNames(tokenizeRussian(text));
const people = (text: string) => [...new Set(namesIn(text).people.map(({ person }) => person))];

describe("countries", () => {
  test("by name, people, adjective and capital, in any case", () => {
    const text = "Кыргызской Республикой, узбекские фирмы, в Нур-Султане, казахстанцам, в Республике Казахстан, ФРГ";
    expect(namesIn(text).countries.map(({ code, form }) => `${code} ${form}`)).toEqual([
      "KG name",
      "UZ demonym",
      "KZ capital",
      "KZ demonym",
      "KZ name",
      "DE name",
    ]);
  });
  test.each([...countryWords].map(([code, words]) => [code, words] as const))(
    "%s by each of its words",
    (code, words) => {
      const phrases = [
        ...words.names,
        ...words.adjectives,
        ...words.people,
        ...words.capitals,
        ...words.capitalAdjectives,
      ];
      for (const phrase of phrases) {
        const text = phrase.replace(/\/\S+/, "").replace("| ", "");
        expect(namesIn(text).countries.map((mention) => mention.code)).toEqual([code]);
      }
    },
  );
  test("the dollars of the United States are no mention of them", () => {
    expect(namesIn("20 млн долларов США").countries).toEqual([]);
  });
});

describe("people", () => {
  test.each([
    ["Выступил министр энергетики Казахстана Ерлан Омаров.", "Ерлан Омаров", "министр энергетики", "KZ"],
    ["Встреча с министром энергетики Казахстана Ерланом Омаровым.", "Ерлан Омаров", "министр энергетики", "KZ"],
    ["Рассказал журналистам вице-министр Грузии Нино Беридзе.", "Нино Беридзе", "вице-министр", "GE"],
    ["Он принял таджикского коллегу Фирдавса Раджабова.", "Фирдавс Раджабов", "коллега", "TJ"],
    ["Письмо министру Узбекистана Гульмире Ахметжановой.", "Гульмира Ахметжанова", "министр", "UZ"],
    ["Слова премьер-министра Грузии Левана Гогиашвили.", "Леван Гогиашвили", "премьер-министр", "GE"],
    [
      "Сообщил председатель Кабинета министров Кыргызстана Бакыт Сатыбалдиев.",
      "Бакыт Сатыбалдиев",
      "председатель кабинета министров",
      "KG",
    ],
  ])("%s", (text, name, role, country) => {
    expect(people(text)).toEqual([{ name, role, country }]);
  });
  test("are the same by their last name later, in any case", () => {
    const text = "Президент Армении Арам Геворкян прилетел. Геворкяна встретили. С Геворкяном беседовали.";
    expect(people(text)).toEqual([{ name: "Арам Геворкян", role: "президент", country: "AM" }]);
    expect(namesIn(text).people).toHaveLength(3);
  });
  test.each([
    ["Договорились с исполняющим обязанности министра Грузии Абдулом Рахимом Беридзеем.", "Абдул Рахим Беридзей"],
    ["Выступил министр энергетики Грузии А.Р. Омаров.", "А.Р. Омаров"],
    ["Встреча с губернатором Псковской области Олегом Назаровым.", "Олег Назаров"],
    ["Автобусы пойдут в Псковскую область. Губернатор Олег Назаров рад.", "Олег Назаров"],
    ["После встречи Нурлан Садыров уехал.", "Нурлан Садыров"],
  ])("%s", (text, name) => {
    expect(people(text).map((person) => person.name)).toEqual([name]);
  });
  test("take their nominative from where the text has it", () => {
    expect(people("По словам Токаевой, всё идёт. Об этом сказала Анна Токаева.")[0]?.name).toBe("Анна Токаева");
  });
});

describe("bodies", () => {
  test("by their usual short name in any case", () => {
    const { organisations } = namesIn("Представители Азиатского банка развития и ЕАЭС");
    expect(organisations.map(({ name, isParty }) => [name, isParty])).toEqual([
      ["Asian Development Bank", true],
      ["EAEU", true],
    ]);
  });
  test("organs of a state in the nominative, with their country", () => {
    const { organisations } = namesIn("по данным пограничной службы Кыргызстана");
    expect(organisations.map(({ name, country }) => [name, country])).toEqual([
      ["пограничная служба Кыргызстана", "KG"],
    ]);
  });
});

test("places by what stands before them", () => {
  expect(namesIn("Завод построен в Темиртау возле реки Нура.").places.map(({ name }) => name)).toEqual([
    "Темиртау",
    "Нура",
  ]);
});
