import type { Translated } from "../../../messages/messages.ts";
import type { messages as en } from "./en.ts";

export const messages: Translated<typeof en> = {
  assent: "Макул болуу",
  object: "Каршы болуу",
  withdraw: "Сунушту кайра алуу",
  assentTitle: "{party} атынан макул болуу",
  objectTitle: "{party} атынан каршы болуу",
  withdrawTitle: "{party} атынан кайра алуу",
  assentWhat:
    "Колуңуз тараптын дал ушул текстке макул экенин билдирет. Аны кайра алуу мүмкүн эмес; кийинки редакция өзгөртө алат.",
  assentLast: "Андан кийин ал күчүнө кирет: калгандары макул болгон.",
  objectWhat: "Экинчи тарап оңдой алышы үчүн себебин айтыңыз. Ал реестрдин бир бөлүгү болот.",
  withdrawWhat: "Себебин айтыңыз. Сунуш тарыхта калат, бирок күчүнө кире албайт.",
  reason: "Себеби",
  reasonNeeded: "Себебин жазыңыз.",
  sign: "Кол коюу",
  signing: "Кол коюлуп, жөнөтүлүүдө",
  cancel: "Жокко чыгаруу",
  failed: "Жазылган жок: {reason}",
  noKey: "Бул браузерде кирген ачкыч жок. Бар ачкыч менен кайра кириңиз.",
  noAnswer: "Сервер жооп берген жок. Эч нерсе жоголгон жок: байланыш болгондо кайталаңыз.",
};
