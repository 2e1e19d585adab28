import type { Strength } from "../../reading.ts";

interface Event {
  /** The beginning that the cases of the noun share. */
  readonly noun: RegExp;
  readonly strength: Strength;
  readonly example: string;
}

/** Nouns of events that are acts of the sides: `приветствовали открытие консульства`, `состоялось подписание соглашения`. */
export const eventNouns: readonly Event[] = [
  { noun: /^подписани/, strength: "agreed", example: "Стороны приветствовали подписание соглашения о транзите." },
  { noun: /^приняти/, strength: "agreed", example: "Стороны приветствовали принятие программы о транзите." },
  { noun: /^заключени/, strength: "agreed", example: "Стороны приветствовали заключение соглашения о транзите." },
  { noun: /^открыти/, strength: "delivered", example: "Стороны приветствовали открытие консульства в Оше." },
  { noun: /^запуск/, strength: "delivered", example: "Стороны приветствовали запуск прямых рейсов." },
  { noun: /^завершени/, strength: "delivered", example: "Стороны приветствовали завершение демаркации границы." },
  { noun: /^ввод/, strength: "delivered", example: "Стороны приветствовали ввод моста в эксплуатацию." },
  { noun: /^введени/, strength: "delivered", example: "Стороны приветствовали введение безвизового режима." },
  { noun: /^начал/, strength: "delivered", example: "Стороны приветствовали начало строительства моста." },
  { noun: /^возобновлени/, strength: "delivered", example: "Стороны приветствовали возобновление прямых рейсов." },
  { noun: /^создани/, strength: "delivered", example: "Стороны приветствовали создание совместного совета." },
  { noun: /^учреждени/, strength: "delivered", example: "Стороны приветствовали учреждение совместного совета." },
  { noun: /^ратификаци/, strength: "delivered", example: "Стороны приветствовали ратификацию договора о границе." },
  { noun: /^вступлени/, strength: "delivered", example: "Стороны приветствовали вступление договора в силу." },
  { noun: /^отмен/, strength: "delivered", example: "Стороны приветствовали отмену транзитных сборов." },
];

/** Verbs whose object may be such an event, by infinitive. */
export const eventVerbs: ReadonlySet<string> = new Set(["приветствовать", "поприветствовать"]);

/** What makes an event one that is still to come: `предстоящее открытие`. */
export const futureAdjective = /^(?:предстоящ|планируем|будущ|скорейш|возможн|ожидаем|намеченн)/;

/** Nouns of giving: `поблагодарил Казахстан за предоставление грантов`. */
export const givingNoun =
  /^(?:предоставлени|выделени|передач|поставк|отправк|оказани|строительств|открыти|организаци|направлени|финансировани|восстановлени|приняти)/;
