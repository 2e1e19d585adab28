import { parse, TYPE } from "@formatjs/icu-messageformat-parser";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDay } from "./days.ts";
import { languages, type MessageKey, messages, translator } from "./messages.ts";
import { formatMoney, formatNumber } from "./numbers.ts";
import { partyName } from "./party-names.ts";

const keys = Object.keys(messages.en) as MessageKey[];

describe("messages", () => {
  it.each(languages)(
    "in %s take what the English ones take, and decide for every plural form of the language",
    (language) => {
      const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      for (const key of keys) {
        const own = parse(messages[language][key], { ignoreTag: true });
        const english = parse(messages.en[key], { ignoreTag: true });
        expect([key, argumentsOf(own)]).toEqual([key, argumentsOf(english)]);
        for (const part of own) {
          if (part.type === TYPE.plural) expect(Object.keys(part.options)).toEqual(expect.arrayContaining(categories));
        }
      }
    },
  );

  it("say numbers with the right form of the noun", () => {
    const inRussian = (count: number) => translator("ru")("summary.commitments", { count });
    expect([1, 3, 5, 21, 112].map(inRussian)).toEqual([
      "Действует 1 обязательство.",
      "Действуют 3 обязательства.",
      "Действует 5 обязательств.",
      "Действует 21 обязательство.",
      "Действует 112 обязательств.",
    ]);
  });

  it("take what is put into them for text", () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...languages), (item, language) => {
        expect(translator(language)("basin.balance", { party: item, river: "{x}<b>" })).toContain(item);
      }),
    );
  });
});

describe("days and numbers", () => {
  it("are written as Intl writes them where it knows the language", () => {
    for (let month = 1; month <= 12; month++) {
      const day = `2027-${String(month).padStart(2, "0")}-15`;
      for (const language of ["kk", "ky"] as const) {
        const byIntl = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(
          Date.parse(day),
        );
        expect(plainBlanks(formatDay(day, language))).toBe(plainBlanks(byIntl));
      }
    }
    for (const language of ["kk", "ky"] as const) {
      expect(formatNumber(1_234.5, language)).toBe(new Intl.NumberFormat(language).format(1_234.5));
    }
  });

  it("call countries as Intl does, and other parties as the record does", () => {
    for (const language of languages) {
      const byIntl = new Intl.DisplayNames(language, { type: "region" });
      expect(partyName("KZ", "Kazakhstan", language)).toBe(byIntl.of("KZ"));
      expect(partyName("KG", "Kyrgyzstan", language)).toBe(language === "ru" ? "Кыргызстан" : byIntl.of("KG"));
      expect(partyName("KZ", "Ministry of Water", language)).toBe("Ministry of Water");
      expect(partyName("ECIFAS", "IFAS", language)).toBe("IFAS");
    }
  });

  it("name sums by the currency's code, large ones in millions and billions", () => {
    expect(formatMoney(1_500_000_000, "USD", "en")).toBe("1.5 billion\u00A0USD");
    expect(plainBlanks(formatMoney(1_000_000_000, "KZT", "ky"))).toBe("1 млрд KZT");
    expect(plainBlanks(formatMoney(100_000, "USD", "ru"))).toBe("100 000 USD");
  });
});

function argumentsOf(parts: ReturnType<typeof parse>): readonly string[] {
  return [
    ...new Set(parts.flatMap((part) => ("value" in part && part.type !== TYPE.literal ? String(part.value) : []))),
  ].sort();
}

function plainBlanks(text: string): string {
  return text.replace(/[\u00A0\u202F]/g, " ");
}
