import type { Translated } from "../../../messages/messages.ts";
import type { messages as en } from "./en.ts";

export const messages: Translated<typeof en> = {
  title: "Справка",
  lead: "К следующей встрече: что обещано, сделано, просрочено и оспорено, и что должна каждая сторона. Каждая цифра ведёт к источнику.",
  party: "Для кого",
  partyAll: "Для всех сторон",
  from: "Период с",
  fromHint: "Если не указано – с последней встречи",
  asOf: "По состоянию на",
  language: "Язык",
  areas: "Области",
  areasHint: "Если не выбрано – все",
  print: "Печать или сохранение в PDF",
  word: "Файл Word",
  markdown: "Markdown",
  options: "О чём справка",
  instrumentsComing: "Показатели границы и рек вычисляются.",
  instrumentsFailed: "Вычислить показатели границы и рек не удалось.",
  failed: "Не удалось составить справку: {reason}",
};
