import type { Translated } from "../../../messages/messages.ts";
import type { messages as en } from "./en.ts";

export const messages: Translated<typeof en> = {
  title: "Эмне убада кылынды жана натыйжасы кандай",
  lead: "Тараптардын ({parties}) ортосунда {agreements, plural, one {# документ} other {# документ}} жана {commitments, plural, one {# милдеттенме} other {# милдеттенме}} күчүндө.",
  empty: "Реестр жаңы. Биринчи текстти окуңуз же биринчи пунктту сунуштаңыз, ал ушул жерде көрүнөт.",
  standing: "Милдеттенмелердин абалы",
  waits: "Күтүүдө: {party}",
  waiting: "Сөз күтүп турат",
  map: "Кайда",
  mapSummary: "Реестрдеги {places, plural, one {# жер} other {# жер}}: {names}.",
  mapNone: "Азырынча реестрде жер көрсөтүлгөн эмес.",
  mapMore: "{count, plural, one {жана дагы #} other {жана дагы #}}",
  mapRivers: "Чек аралар: Natural Earth. Чүй менен Таластын нугу болжолдуу көрсөтүлгөн.",
  next: "Жакынкы күндөр",
  nextNone: "Келерки жылга күн белгиленген эмес.",
  nextAll: "Баары убакыт шкаласында",
  kindDue: "мөөнөтү",
  kindMeeting: "жолугушуу",
  since: "Акыркы жолугушуудан бери",
  sinceLead: "«{meeting}» жолугушуусунан ({day}) кийин эмне өзгөрдү.",
  sinceNone: "Азырынча жолугушуу болгон жок.",
  before: "Анда",
  now: "Азыр",
  change: "Өзгөрүү",
  latest: "Акыркы жазуулар",
  all: "Баары",
};
