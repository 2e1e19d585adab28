import type { Translated } from "../../../messages/messages.ts";
import type { messages as en } from "./en.ts";

export const messages: Translated<typeof en> = {
  title: "Маалымат кат",
  lead: "Кийинки жолугушууга: эмне убада кылынды, эмне жасалды, эмненин мөөнөтү өттү, эмне талаш жаратты жана ар бир тарап эмне кылууга тийиш. Ар бир сан булагына алып барат.",
  party: "Ким үчүн",
  partyAll: "Бардык тараптар",
  from: "Мезгил, баштап",
  fromHint: "Көрсөтүлбөсө, акыркы жолугушуудан",
  asOf: "Ушул күнгө карата",
  language: "Тили",
  areas: "Тармактар",
  areasHint: "Тандалбаса, баары",
  print: "Басып чыгаруу же PDF сактоо",
  word: "Word файлы",
  markdown: "Markdown",
  options: "Маалымат кат эмне жөнүндө",
  instrumentsComing: "Чек ара менен дарыялардын көрсөткүчтөрү эсептелүүдө.",
  instrumentsFailed: "Чек ара менен дарыялардын көрсөткүчтөрүн эсептөө мүмкүн болбоду.",
  failed: "Маалымат кат түзүү мүмкүн болбоду: {reason}",
};
