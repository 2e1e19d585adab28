import { describe, expect, test } from "vitest";
import { detectLanguage, languageOfCode } from "./detect.ts";
import { english } from "./english/language.ts";
import { ReadingError } from "./errors.ts";
import { russian } from "./russian/language.ts";

const languages = [english, russian];
const detected = (text: string) => detectLanguage(text, languages).code;

describe("the language that a text is in", () => {
  test.each([
    ["en", "The presidents of Kazakhstan and Kyrgyzstan agreed to open a new crossing by the end of the year."],
    ["ru", "Президенты Казахстана и Кыргызстана договорились открыть новый переход до конца года."],
    ["ru", "Казахстан выделит 50 грантов."],
    ["en", "Kazakhstan and Kyrgyzstan agreed."],
  ])("%s: %s", (code, text) => {
    expect(detected(text)).toBe(code);
  });
  test("a foreign name or quotation in it changes nothing", () => {
    const text = "Компания Uzbekistan Airways откроет рейс в Пекин. Об этом сообщили в пресс-службе. ".repeat(3);
    expect(detected(text)).toBe("ru");
  });
});

describe("names and words of near relatives do not hide the language of a short report", () => {
  test.each([
    [
      "en",
      "SOFIA, 12 May 2024. Bulgarian President Ivan Petrov met Serbian President Marko Jovanovic in Sofia on Monday. It is planned to open a trade house in Belgrade.",
    ],
    [
      "ru",
      "Президент Казахстана Аскар Омаров провел переговоры с Президентом Узбекистана Рустамом Каримовым. В Туркестане будет построен завод по выпуску труб.",
    ],
    [
      "ru",
      "Аскар Омаров принял Рустама Каримова в Астане. Главы двух государств отметили, что торговля растет. Заводы будут открыты через год.",
    ],
  ])("%s: %s", (code, text) => {
    expect(detected(text)).toBe(code);
  });
  test("Bulgarian is still refused", () => {
    const text =
      "Президентът на България прие в София президента на Сърбия. Двете страни се договориха да открият нов граничен пункт до края на годината и да подпишат споразумение.";
    expect(() => detected(text)).toThrow(/in Bulgarian, /);
    expect(() => detected(`${text} ${text}`)).toThrow(/in Bulgarian, /);
  });
});

describe("a text with too little to tell", () => {
  test.each(["", " \n ", "12 345", "?!", "中国", "\ud800"])("%j is read as the first language", (text) => {
    expect(detected(text)).toBe("en");
  });
});

describe("other languages are refused by name", () => {
  test.each([
    [
      "Kazakh",
      "Қазақстан Президенті Қасым-Жомарт Тоқаев Қырғызстан Президентімен келіссөздер жүргізді. Тараптар екіжақты ынтымақтастықты одан әрі дамытуға және жаңа өткізу бекетін ашуға келісті.",
    ],
    [
      "Kyrgyz",
      "Кыргыз Республикасынын Президенти Казакстандын Президенти менен сүйлөшүү жүргүздү. Тараптар кызматташууну өнүктүрүүгө жана чек арада жаңы өткөрмө бекет ачууга макулдашты.",
    ],
    [
      "German",
      "Der Bundeskanzler empfing den Präsidenten von Kasachstan in Berlin. Beide Seiten vereinbarten eine engere Zusammenarbeit in der Energiewirtschaft.",
    ],
  ])("%s", (name, text) => {
    const refusal = () => detectLanguage(text, languages);
    expect(refusal).toThrow(ReadingError);
    expect(refusal).toThrow(new RegExp(`in ${name}, .*English \\(en\\), Russian \\(ru\\)`));
  });
});

describe("a short text that is clearly in another language", () => {
  test.each([
    ["French", "Les deux présidents ont décidé d'ouvrir un nouveau poste frontière avant décembre."],
    ["German", "Der Präsident hat gestern in Berlin ein neues Abkommen mit Kasachstan unterzeichnet."],
  ])("%s is refused", (name, text) => {
    expect(() => detectLanguage(text, languages)).toThrow(new RegExp(`in ${name}, `));
  });
  test.each([
    ["en", "President Tokayev met President Japarov in Bishkek today."],
    ["en", "Her Peruvian guest, Transport Minister Ignacio Quispe, was far more guarded."],
    ["ru", "Эмомали Рахмон принял министра иностранных дел Жээнбека Кулубаева."],
  ])("foreign names do not make one: %s: %s", (code, text) => {
    expect(detected(text)).toBe(code);
  });
});

test("a language may be named instead", () => {
  expect(languageOfCode("ru", languages)).toBe(russian);
  expect(() => languageOfCode("kk", languages)).toThrow(/no rules for "kk".*English \(en\), Russian \(ru\)/);
});
