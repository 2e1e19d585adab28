import { describe, expect, test } from "vitest";
import { findNames } from "./names.ts";
import { tokenizeEnglish } from "./tokenize.ts";

const namesIn = (text: string) => findNames(tokenizeEnglish(text));
const people = (text: string) => [...new Set(namesIn(text).people.map(({ person }) => person))];

describe("countries", () => {
  test("by name, people and capital", () => {
    const { countries } = namesIn("The Kyrgyz Republic, Uzbek firms, Nur-Sultan and Côte d’Ivoire.");
    expect(countries.map(({ code, form }) => `${code} ${form}`)).toEqual([
      "KG name",
      "UZ demonym",
      "KZ capital",
      "CI name",
    ]);
  });
  test("the longest name wins", () => {
    expect(namesIn("Guinea-Bissau and South Sudan").countries.map(({ code }) => code)).toEqual(["GW", "SS"]);
  });
});

describe("people", () => {
  test.each([
    ["Kyrgyz Water Minister Askar Beishenov spoke.", "Askar Beishenov", "water minister", "KG"],
    ["President Laura Whitcombe of the United States spoke.", "Laura Whitcombe", "president", "US"],
    ["The Minister of Energy of Kazakhstan, Asel Omarova, spoke.", "Asel Omarova", "minister", "KZ"],
    ["Daniyar Omarov, Kazakhstan's energy minister, spoke.", "Daniyar Omarov", "minister", "KZ"],
    ["Mr. Kenji Morikawa, Prime Minister of Japan, spoke.", "Kenji Morikawa", "minister", "JP"],
    [
      "Mr. Ruwan Perera, President of the Democratic Socialist Republic of Sri Lanka, spoke.",
      "Ruwan Perera",
      "president",
      "LK",
    ],
    ["His Kazakh counterpart, Daniyar Omarov, spoke.", "Daniyar Omarov", "counterpart", "KZ"],
    ["Crown Prince Mohammed bin Zayed Al Nahyan spoke.", "Mohammed bin Zayed Al Nahyan", "crown prince", null],
  ])("%s", (text, name, role, country) => {
    expect(people(text)).toEqual([{ name, role, country }]);
  });
  test.each([
    ["The Minister of Science and Higher Education of Kazakhstan, Asel Omarova, spoke.", "Asel Omarova"],
    ["Minister of Science and Higher Education Asel Omarova spoke.", "Asel Omarova"],
    ["The head of the Ministry of Energy Asel Omarova spoke.", "Asel Omarova"],
    ["The Prime Minister of Nepal, Rt. Hon. Hari Gurung, spoke.", "Hari Gurung"],
    ["President John F. Walker, Jr. spoke.", "John F. Walker, Jr."],
    ["The deputy chief of mission at the Kazakh embassy in Kabul, Asel Omarova, spoke.", "Asel Omarova"],
  ])("%s", (text, name) => {
    expect(people(text).map((person) => person.name)).toEqual([name]);
  });
  test("a capital's name may be a first name", () => {
    expect(people("His Kazakh counterpart, Nursultan Omarov, spoke.")).toEqual([
      { name: "Nursultan Omarov", role: "counterpart", country: "KZ" },
    ]);
    expect(people("It met Ana Maria Ruiz, who took office last year.").map(({ name }) => name)).toEqual([
      "Ana Maria Ruiz",
    ]);
  });
  test("a headline's verbs are nobody's name", () => {
    expect(people("Leaders Meet in Aktau")).toEqual([]);
  });
  test("are the same by their last name later, under the fullest form", () => {
    const found = people("President Lula arrived. Luiz Inácio Lula da Silva of Brazil spoke, and Lula left.");
    expect(found).toEqual([{ name: "Luiz Inácio Lula da Silva", role: "president", country: "BR" }]);
  });
  test("a title in the line above does not belong to the name below", () => {
    expect(people("Statement of the United States\n\nAidar Bekov said so.")[0]?.country).toBe(null);
  });
});

describe("bodies", () => {
  test("known ones by every name, others by their noun", () => {
    const { organisations } = namesIn("The ADB and the Ministry of Energy of Kazakhstan signed.");
    expect(organisations.map(({ name, country }) => [name, country])).toEqual([
      ["Asian Development Bank", null],
      ["Ministry of Energy of Kazakhstan", "KZ"],
    ]);
  });
});
