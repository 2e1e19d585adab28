import type { Translated } from "../../../../messages/messages.ts";
import type { messages as en } from "./en.ts";

export const messages: Translated<typeof en> = {
  revise: "Жаңы редакция сунуштоо",
  measure: "Көрсөткүч менен өлчөө",
  assess: "Аткарылышын баалоо",
  reviseTitle: "{party} сунуштаган редакция",
  reviseLead:
    "Колуңуз бул текстти сунуштайт жана тарабыңыздын макулдугун берет. Бардык тараптар макул болмоюнча, күчүндөгү текст күчүндө калат.",
  whyWithdrawn: "Анын ордунда ошол эле тараптын кийинки редакциясы турат.",
  nothingChanged: "Азырынча эч нерсе өзгөртүлгөн жок.",
  refused: "Реестр муну бул түрүндө кабыл албайт: {fault}",
  measureTitle: "{party} сунуштаган көрсөткүч",
  measureLead:
    "Көрсөткүч убаданын аткарылганын эки тараптын сандары боюнча айтат. Ал өзүн атаган милдеттенменин редакциясы менен бирге сунушталат.",
  indicatorName: "Эмне саналат",
  indicatorHint: "Мисалы: бир жылда берилген гранттар.",
  nameNeeded: "Эмне саналарын айтыңыз.",
  assessTitle: "{party} тарабынын баасы",
  assessLead: "Ага кол коюлуп, реестрде калат; тарабыңыздын кийинки баасы анын ордун алат.",
  score: "Кандай аткарылууда",
  scoreNeeded: "Бирин тандаңыз.",
  reason: "Негизи",
  reasonNeeded: "Негизин жазыңыз.",
  evidenceUrl: "Далилдин дареги",
  evidenceHint: "Аны текшерүүгө болгон жер. Бош калышы мүмкүн.",
  badAddress: "Толук жазыңыз, мисалы https://example.org/news, же бош калтырыңыз.",
};
