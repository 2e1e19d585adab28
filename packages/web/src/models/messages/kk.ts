import type { Translated } from "../../messages/messages.ts";
import type { messages as en } from "./en.ts";

export const messages: Translated<typeof en> = {
  whichModel: "Модель",
  ownModel: "Өз файлыңыз ашық: {name}. Ол осы браузерде қалады.",
  "none.title": "Жазбада мұндай модель жоқ",
  "none.text": "Модельді жазбаға ұсыныңыз немесе өз файлыңыздан ашыңыз.",
  noModel: "Жазбаның бұл тармағында модель жоқ",
  badModel: "Бұл тармақтың моделінде қателер бар",
  "origin.inForce": "Реестрдегі модель, екі тарап келіскендей",
  "origin.proposed": "Реестрдегі ұсынылған модель; ол әлі күшіне енген жоқ",
  openFile: "Модель файлын ашу",
  refused: "{name} файлын қолдануға болмайды",
  close: "Жабу",
  "sources.count":
    "Модельде дереккөзі көрсетілген {count, plural, one {# көрсеткіш} other {# көрсеткіш}} бар; {assumed, plural, =0 {болжам жоқ} one {оның #-і толық не ішінара болжам} other {олардың #-і толық не ішінара болжам}}.",
  "sources.caption": "Модель көрсеткіштері және олардың дереккөздері",
  "sources.what": "Не",
  "sources.figure": "Көрсеткіш",
  "sources.source": "Дереккөз",
  "sources.assumed": "Болжам",
};
