import fc from "fast-check";
import { expect, test } from "vitest";
import { read } from "../read.ts";

const paragraphs = [
  "Президент Казахстана Айдар Беков и президент Кыргызстана Нурлан Садыков встретились в Астане.",
  "«Мы построим мост, – сказал Беков. – Он будет длиной 240 метров».",
  "Стороны подписали соглашение о транзите и договорились открыть до конца года рейс Ош – Алматы.",
  "По данным пограничной службы Кыргызстана, границу пересекли около 61 тысячи человек.",
  "– Это только начало, – добавил президент.",
  "1. Стороны договорились:",
  "– создать рабочую группу;",
  "Азиатский банк развития выделит 45 млн долларов США.",
];

const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...paragraphs),
      fc.constantFrom("«", "»", "–", "\n\n", '"', "(", "№", "\ud800", " "),
      fc.string({ unit: "binary", maxLength: 20 }),
      fc.constantFrom(
        ..."и что котором Казахстан готов не будет министр Омарова построить договорились пригласил посетить сообщил по словам его он".split(
          " ",
        ),
        ..."подписали открыт откроют рассматривает возможность создание как , : ; 1. А. 5 млн президента Всемирного банка МИД".split(
          " ",
        ),
      ),
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(" "));

test("every mark slices back to the text", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { statements, commitments, figures, countries, people, organisations, places } = read(text, {
        language: "ru",
      });
      for (const mark of [
        ...statements,
        ...commitments,
        ...figures,
        ...countries,
        ...people,
        ...organisations,
        ...places,
      ]) {
        expect(mark.text).toBe(text.slice(mark.start, mark.end));
        expect(mark.text.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 200 },
  );
});

test("what a text says behind a paragraph leaves that paragraph's acts and quotations as they are", () => {
  const lead = `${paragraphs[0]}\n\n`;
  fc.assert(
    fc.property(fc.constantFrom(...paragraphs.slice(1, 5)), fc.constantFrom(...paragraphs.slice(1, 5)), (one, two) => {
      const words = (text: string) => read(text, { language: "ru" }).commitments.map((act) => act.text);
      expect(words(`${lead}${one}\n\n${two}`).slice(0, words(lead + one).length)).toEqual(words(lead + one));
    }),
  );
});
