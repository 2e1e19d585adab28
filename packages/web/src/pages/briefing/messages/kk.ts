import type { Translated } from "../../../messages/messages.ts";
import type { messages as en } from "./en.ts";

export const messages: Translated<typeof en> = {
  title: "Анықтама",
  lead: "Келесі кездесуге: не уәде етілді, не жасалды, ненің мерзімі өтті, не дау тудырды және әр тарап не істеуге тиіс. Әр сан дереккөзіне апарады.",
  party: "Кім үшін",
  partyAll: "Барлық тарап",
  from: "Кезең, бастап",
  fromHint: "Көрсетілмесе, соңғы кездесуден",
  asOf: "Мына күнге",
  language: "Тілі",
  areas: "Салалар",
  areasHint: "Таңдалмаса, бәрі",
  print: "Басып шығару немесе PDF сақтау",
  word: "Word файлы",
  markdown: "Markdown",
  options: "Анықтама не туралы",
  instrumentsComing: "Шекара мен өзендердің көрсеткіштері есептелуде.",
  instrumentsFailed: "Шекара мен өзендердің көрсеткіштерін есептеу мүмкін болмады.",
  failed: "Анықтама жасау мүмкін болмады: {reason}",
};
