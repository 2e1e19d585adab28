import type { Translated } from "../../messages/messages.ts";
import type { messages as en } from "./en.ts";

export const messages: Translated<typeof en> = {
  whichModel: "Модель",
  ownModel: "Открыт ваш файл {name}. Он остаётся в этом браузере.",
  "none.title": "В реестре нет такой модели",
  "none.text": "Предложите модель в реестр или откройте её из своего файла.",
  noModel: "В этом пункте реестра нет модели",
  badModel: "В модели этого пункта есть ошибки",
  "origin.inForce": "Модель в реестре, как её согласовали обе стороны",
  "origin.proposed": "Модель в реестре, как она предложена; она ещё не действует",
  openFile: "Открыть файл модели",
  refused: "{name} нельзя использовать",
  close: "Закрыть",
  "sources.count":
    "В модели {count, plural, one {# показатель с источником} few {# показателя с источниками} many {# показателей с источниками} other {# показателя с источниками}}; {assumed, plural, =0 {допущений нет} one {# — допущение, целиком или отчасти} few {# — допущения, целиком или отчасти} many {# — допущения, целиком или отчасти} other {# — допущения, целиком или отчасти}}.",
  "sources.caption": "Показатели модели и их источники",
  "sources.what": "Что",
  "sources.figure": "Показатель",
  "sources.source": "Источник",
  "sources.assumed": "Допущение",
};
