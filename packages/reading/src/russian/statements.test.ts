import { describe, expect, test } from "vitest";
import { read } from "../read.ts";

const lead =
  "Президент Казахстана Айдар Беков и министр энергетики Кыргызстана Гульмира Садыкова встретились в Астане.\n\n";

/** `speaker, mode: words` of every statement. */
function said(text: string): string[] {
  return read(lead + text, { language: "ru" }).statements.map((s) => `${s.speaker}, ${s.mode}: ${s.text}`);
}

describe("quotations", () => {
  test.each([
    ["«Дорога теперь открыта», – сказал Беков.", "Айдар Беков"],
    ["“Дорога теперь открыта”, — подчеркнула министр.", "Гульмира Садыкова"],
    ['"Дорога теперь открыта", - сообщил он журналистам.', "Айдар Беков"],
    ["«Дорога теперь открыта», – убеждена Садыкова.", "Гульмира Садыкова"],
    ["«Дорога теперь открыта», – цитирует агентство Гульмиру Садыкову.", "Гульмира Садыкова"],
    ["Садыкова отметила: «Дорога теперь открыта».", "Гульмира Садыкова"],
    ["Глава государства был краток: «Дорога теперь открыта».", "Айдар Беков"],
  ])("%s", (text, speaker) => {
    const found = said(text).filter((line) => line.includes("direct"));
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]).toMatch(new RegExp(`^${speaker}, direct: Дорога теперь открыта`));
  });
  test("broken by the speaker inside the marks they are two", () => {
    expect(said("«Рынок лечит лучше комиссии, – добавила Садыкова. – Где торгуют, там не стреляют».")).toEqual([
      "Гульмира Садыкова, direct: Рынок лечит лучше комиссии,",
      "Гульмира Садыкова, direct: Где торгуют, там не стреляют",
    ]);
  });
  test("speech that a dash opens", () => {
    expect(said("– Мы открываем новую страницу, – сказал президент.")).toEqual([
      "Айдар Беков, direct: Мы открываем новую страницу,",
    ]);
  });
  test("a quotation that stands alone goes on with the last speaker", () => {
    expect(said("«Дорога теперь открыта», – сказал Беков.\n\n«Мы рады этому всем сердцем».")).toEqual([
      "Айдар Беков, direct: Дорога теперь открыта",
      "Айдар Беков, direct: Мы рады этому всем сердцем",
    ]);
  });
  test("words that a paper is quoted with are nobody's", () => {
    expect(
      said("«Дорога теперь открыта», – сказал Беков. В протоколе речь о «дружбе народов на долгие годы»."),
    ).toEqual(["Айдар Беков, direct: Дорога теперь открыта"]);
  });
  test("a name in quotation marks is nobody's words", () => {
    expect(said("Авиакомпания «Жетысу Эйр» открыла рейс. Беков посетил завод «Алатау».")).toEqual([]);
  });
});

describe("reported speech", () => {
  test.each([
    ["Беков отметил, что торговля удвоилась.", "Айдар Беков, indirect: торговля удвоилась"],
    ["Торговля удвоилась, сообщила Садыкова.", "Гульмира Садыкова, indirect: Торговля удвоилась"],
    ["По словам Садыковой, торговля удвоилась.", "Гульмира Садыкова, indirect: торговля удвоилась"],
    ["Как сообщил Беков, торговля удвоилась.", "Айдар Беков, indirect: торговля удвоилась"],
    ["Беков подчеркнул важность взаимного доверия.", "Айдар Беков, indirect: важность взаимного доверия"],
    [
      "По данным пограничной службы Кыргызстана, границу пересекли тысячи людей.",
      "пограничная служба Кыргызстана, indirect: границу пересекли тысячи людей",
    ],
    ["Торговля удвоилась, сообщили в Минэнерго Кыргызстана.", "Минэнерго Кыргызстана, indirect: Торговля удвоилась"],
  ])("%s", (text, statement) => {
    expect(said(text)).toEqual([statement]);
  });
  test("ends before what the speaker does next", () => {
    expect(said("Беков отметил, что торговля удвоилась, и предложил открыть школу.")).toEqual([
      "Айдар Беков, indirect: торговля удвоилась",
    ]);
  });
  test("readiness and proposals are acts, not statements", () => {
    expect(said("Беков подтвердил готовность открыть школу. Садыкова предложила построить дорогу.")).toEqual([]);
  });
  test("`стороны` are the heads of both", () => {
    expect(said("Стороны отметили, что торговля удвоилась.")).toEqual([
      "Айдар Беков and Гульмира Садыкова, indirect: торговля удвоилась",
    ]);
  });
});

describe("who holds an office", () => {
  test("of two presidents the one whom the sentence before was about", () => {
    const text =
      "Президент Казахстана Айдар Беков принял президента Кыргызстана Нурлана Садыкова. Глава государства отметил рост торговли.";
    expect(read(text, { language: "ru" }).statements.map(({ speaker }) => speaker)).toEqual(["Айдар Беков"]);
  });
  test("where nobody is given an office, the one who speaks", () => {
    const text =
      "Глава государства отметил рост торговли с Кыргызстаном. «Казахстан открыт для гостей», – сказал Айдар Беков.";
    expect(read(text, { language: "ru" }).statements.map(({ speaker }) => speaker)).toEqual([
      "Айдар Беков",
      "Айдар Беков",
    ]);
  });
  test("a commission speaks for itself", () => {
    expect(said("Комиссия отметила рост торговли.")).toEqual(["Комиссия, indirect: рост торговли"]);
  });
});
