import type { Translated } from "../../messages/messages.ts";
import type { messages as en } from "./en.ts";

export const messages: Translated<typeof en> = {
  whichModel: "Модель",
  ownModel: "Өз файлыңыз ачык: {name}. Ал ушул браузерде калат.",
  "none.title": "Жазууда мындай модель жок",
  "none.text": "Моделди жазууга сунуштаңыз же өз файлыңыздан ачыңыз.",
  noModel: "Жазуунун бул пунктунда модель жок",
  badModel: "Бул пункттун моделинде каталар бар",
  "origin.inForce": "Реестрдеги модель, эки тарап макулдашкандай",
  "origin.proposed": "Реестрдеги сунушталган модель; ал азырынча күчүнө кире элек",
  openFile: "Модель файлын ачуу",
  refused: "{name} файлын колдонууга болбойт",
  close: "Жабуу",
  "sources.count":
    "Моделде булагы көрсөтүлгөн {count, plural, one {# көрсөткүч} other {# көрсөткүч}} бар; {assumed, plural, =0 {божомол жок} one {анын #-и толук же жарым-жартылай божомол} other {алардын #-и толук же жарым-жартылай божомол}}.",
  "sources.caption": "Моделдин көрсөткүчтөрү жана алардын булактары",
  "sources.what": "Эмне",
  "sources.figure": "Көрсөткүч",
  "sources.source": "Булак",
  "sources.assumed": "Божомол",
};
