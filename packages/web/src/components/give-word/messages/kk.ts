import type { Translated } from "../../../messages/messages.ts";
import type { messages as en } from "./en.ts";

export const messages: Translated<typeof en> = {
  assent: "Келісу",
  object: "Қарсы болу",
  withdraw: "Ұсынысты кері қайтару",
  assentTitle: "{party} атынан келісу",
  objectTitle: "{party} атынан қарсы болу",
  withdrawTitle: "{party} атынан кері қайтару",
  assentWhat:
    "Қолыңыз тараптың дәл осы мәтінмен келісетінін білдіреді. Оны кері алу мүмкін емес; кейінгі нұсқа өзгерте алады.",
  assentLast: "Содан кейін ол күшіне енеді: қалғандары келіскен.",
  objectWhat: "Екінші тарап түзете алуы үшін себебін айтыңыз. Ол тізілімнің бір бөлігі болады.",
  withdrawWhat: "Себебін айтыңыз. Ұсыныс тарихта қалады, бірақ күшіне ене алмайды.",
  reason: "Себебі",
  reasonNeeded: "Себебін жазыңыз.",
  sign: "Қол қою",
  signing: "Қол қойылып, жіберілуде",
  cancel: "Бас тарту",
  failed: "Жазылмады: {reason}",
  noKey: "Бұл браузерде кірген кілт жоқ. Бар кілтпен қайта кіріңіз.",
  noAnswer: "Сервер жауап бермеді. Ештеңе жоғалған жоқ: байланыс болғанда қайталаңыз.",
};
