import type { Translated } from "../../../messages/messages.ts";
import type { messages as en } from "./en.ts";

export const messages: Translated<typeof en> = {
  title: "Не уәде етілді және нәтижесі қандай",
  lead: "Тараптар ({parties}) арасында {agreements, plural, one {# құжат} other {# құжат}} және {commitments, plural, one {# міндеттеме} other {# міндеттеме}} күшінде.",
  empty: "Тізілім жаңа. Алғашқы мәтінді оқыңыз немесе алғашқы тармақты ұсыныңыз, ол осында көрінеді.",
  standing: "Міндеттемелердің жай-күйі",
  waits: "Күтуде: {party}",
  waiting: "Сөз күтіп тұр",
  map: "Қайда",
  mapSummary: "Тізілімдегі {places, plural, one {# орын} other {# орын}}: {names}.",
  mapNone: "Әзірге тізілімде орын көрсетілген жоқ.",
  mapMore: "{count, plural, one {және тағы #} other {және тағы #}}",
  mapRivers: "Шекаралар: Natural Earth. Шу мен Таластың арнасы шамамен көрсетілген.",
  next: "Жақын күндер",
  nextNone: "Алдағы жылға күн белгіленбеген.",
  nextAll: "Бәрі уақыт шкаласында",
  kindDue: "мерзімі",
  kindMeeting: "кездесу",
  since: "Соңғы кездесуден бері",
  sinceLead: "«{meeting}» кездесуінен ({day}) кейін не өзгерді.",
  sinceNone: "Әзірге кездесу болған жоқ.",
  before: "Сонда",
  now: "Қазір",
  change: "Өзгеріс",
  latest: "Соңғы жазбалар",
  all: "Бәрі",
};
