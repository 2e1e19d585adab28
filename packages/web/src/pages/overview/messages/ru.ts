import type { Translated } from "../../../messages/messages.ts";
import type { messages as en } from "./en.ts";

export const messages: Translated<typeof en> = {
  title: "Что обещано и что из этого вышло",
  lead: "Между сторонами {parties} действуют {agreements, plural, one {# документ} few {# документа} many {# документов} other {# документа}} и {commitments, plural, one {# обязательство} few {# обязательства} many {# обязательств} other {# обязательства}}.",
  empty: "Реестр новый. Прочитайте первый текст или предложите первый пункт, и он появится здесь.",
  standing: "Состояние обязательств",
  waits: "Ждёт: {party}",
  waiting: "Ждут слова",
  map: "Где",
  mapSummary: "{places, plural, one {# место} few {# места} many {# мест} other {# места}} в реестре: {names}.",
  mapNone: "Пока ни один пункт реестра не называет места.",
  mapMore: "{count, plural, one {и ещё #} few {и ещё #} many {и ещё #} other {и ещё #}}",
  mapRivers: "Границы: Natural Earth. Русла Чу и Таласа показаны приблизительно.",
  next: "Ближайшие даты",
  nextNone: "На ближайший год даты не назначены.",
  nextAll: "Всё на шкале времени",
  kindDue: "срок",
  kindMeeting: "встреча",
  since: "С последней встречи",
  sinceLead: "Что изменилось после встречи «{meeting}», {day}.",
  sinceNone: "Встреч ещё не было.",
  before: "Тогда",
  now: "Сейчас",
  change: "Изменение",
  latest: "Последние записи",
  all: "Все",
};
