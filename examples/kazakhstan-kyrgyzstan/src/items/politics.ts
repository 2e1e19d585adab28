/** What the two sides said of their relations, of the region and of the next visits. */
import type { Commitment, Indicator } from "@kelisim/register";
import { commitment, indicator } from "./make.ts";

const documents: readonly [string, string] = [
  "All in all, Kazakhstan and Kyrgyzstan have signed some 180 documents with each other.",
  "Всего Казахстан и Кыргызстан подписали друг с другом около 180 документов.",
];

export const politicsIndicators: readonly Indicator[] = [
  indicator("documents-signed", {
    title: {
      en: "Documents signed between the two countries",
      ru: "Документы, подписанные между двумя странами",
      kk: "Екі ел арасында қол қойылған құжаттар",
      ky: "Эки өлкөнүн ортосунда кол коюлган документтер",
    },
    unit: { symbol: "documents" },
    direction: "increase",
    accumulation: "latest",
    target: { value: 180, due: "2021-03-02" },
    says: documents,
  }),
];

export const politics: readonly Commitment[] = [
  commitment("joint-statement", {
    title: {
      en: "Adopt a joint statement",
      ru: "Принять совместное заявление",
      kk: "Бірлескен мәлімдеме қабылдау",
      ky: "Биргелешкен билдирүү кабыл алуу",
    },
    says: ["The two presidents adopted a joint statement.", "Два президента приняли совместное заявление."],
    by: ["KZ", "KG"],
    strength: "delivered",
    area: ["politics"],
  }),
  commitment("documents-180", {
    title: {
      en: "Some 180 documents signed",
      ru: "Подписано около 180 документов",
      kk: "180-ге жуық құжатқа қол қойылды",
      ky: "180ге жакын документке кол коюлду",
    },
    says: documents,
    by: ["KZ", "KG"],
    strength: "delivered",
    area: ["politics"],
    quantities: [{ kind: "count", value: 180, unit: "documents", bound: "about", text: "some 180 documents" }],
    indicators: ["documents-signed"],
  }),
  commitment("model-relations", {
    title: {
      en: "Make bilateral relations a model for neighbours",
      ru: "Сделать двусторонние отношения образцом для соседей",
      kk: "Екіжақты қатынастарды көршілерге үлгі ету",
      ky: "Эки тараптуу мамилени кошуналарга үлгү кылуу",
    },
    says: [
      "The two sides agreed to make of their relations a model for neighbours.",
      "Стороны договорились сделать свои отношения образцом для соседей.",
    ],
    by: ["KZ", "KG"],
    strength: "agreed",
    area: ["politics"],
  }),
  commitment("dialogue-organisations", {
    title: {
      en: "More dialogue in regional and international organisations",
      ru: "Чаще вести диалог в региональных и международных организациях",
      kk: "Өңірлік және халықаралық ұйымдарда үнқатысуды күшейту",
      ky: "Аймактык жана эл аралык уюмдарда диалогду күчөтүү",
    },
    says: [
      "They will speak with each other more often in regional and international organisations.",
      "Они будут чаще вести диалог в региональных и международных организациях.",
    ],
    by: ["KZ", "KG"],
    strength: "agreed",
    area: ["politics", "regional"],
  }),
  commitment("eaeu-cooperation", {
    title: {
      en: "Continue to work together in the Eurasian Economic Union",
      ru: "Продолжать сотрудничество в Евразийском экономическом союзе",
      kk: "Еуразиялық экономикалық одақтағы ынтымақтастықты жалғастыру",
      ky: "Евразия экономикалык биримдигинде кызматташууну улантуу",
    },
    says: [
      "Both countries continue to work together in the Eurasian Economic Union.",
      "Обе страны продолжают сотрудничать в Евразийском экономическом союзе.",
    ],
    by: ["KZ", "KG"],
    strength: "agreed",
    area: ["trade", "regional"],
  }),
  commitment("regional-security", {
    title: {
      en: "Act jointly for stability and security in Central Asia",
      ru: "Вместе действовать ради стабильности и безопасности в Центральной Азии",
      kk: "Орталық Азиядағы тұрақтылық пен қауіпсіздік үшін бірлесіп әрекет ету",
      ky: "Борбордук Азиядагы туруктуулук жана коопсуздук үчүн биргеликте аракеттенүү",
    },
    says: [
      "They will act jointly for stability and security in Central Asia.",
      "Они будут вместе действовать ради стабильности и безопасности в Центральной Азии.",
    ],
    by: ["KZ", "KG"],
    strength: "agreed",
    area: ["security", "regional"],
  }),
  commitment("central-asia-conference", {
    title: {
      en: "Hold the conference on Central Asian integration in Bishkek",
      ru: "Провести в Бишкеке конференцию по центральноазиатской интеграции",
      kk: "Орталық Азия интеграциясы жөніндегі конференцияны Бішкекте өткізу",
      ky: "Борбордук Азия интеграциясы боюнча конференцияны Бишкекте өткөрүү",
    },
    says: [
      "Kyrgyzstan offered Bishkek as the place of the conference on Central Asian integration that Uzbekistan and Turkmenistan are preparing.",
      "Кыргызстан предложил провести в Бишкеке конференцию по центральноазиатской интеграции, которую готовят Узбекистан и Туркменистан.",
    ],
    by: ["KG"],
    strength: "considered",
    area: ["regional"],
  }),
  commitment("regional-contact", {
    title: {
      en: "Constant contact between the states of Central Asia",
      ru: "Постоянный контакт между государствами Центральной Азии",
      kk: "Орталық Азия мемлекеттері арасындағы тұрақты байланыс",
      ky: "Борбордук Азия мамлекеттеринин ортосундагы туруктуу байланыш",
    },
    says: [
      "President Japarov called on the states of Central Asia to be in constant contact.",
      "Президент Жапаров призвал государства Центральной Азии быть в постоянном контакте.",
    ],
    by: ["KZ", "KG"],
    strength: "urged",
    area: ["regional"],
  }),
  commitment("first-visit", {
    title: {
      en: "First visit in Central Asia goes to Kazakhstan",
      ru: "Первый визит в Центральной Азии — в Казахстан",
      kk: "Орталық Азиядағы алғашқы сапар — Қазақстанға",
      ky: "Борбордук Азиядагы алгачкы сапар — Казакстанга",
    },
    says: ["He kept his word.", "Он сдержал слово."],
    by: ["KG"],
    to: ["KZ"],
    strength: "delivered",
    area: ["politics"],
  }),
  commitment("visit-uzbekistan", {
    title: {
      en: "President Japarov visits Uzbekistan",
      ru: "Визит президента Жапарова в Узбекистан",
      kk: "Президент Жапаровтың Өзбекстанға сапары",
      ky: "Президент Жапаровдун Өзбекстанга сапары",
    },
    says: [
      "After Kazakhstan President Japarov plans to visit Uzbekistan.",
      "После Казахстана президент Жапаров планирует посетить Узбекистан.",
    ],
    by: ["KG"],
    to: ["Uzbekistan"],
    strength: "planned",
    area: ["politics"],
  }),
  commitment("visit-china", {
    title: {
      en: "President Japarov visits China",
      ru: "Визит президента Жапарова в Китай",
      kk: "Президент Жапаровтың Қытайға сапары",
      ky: "Президент Жапаровдун Кытайга сапары",
    },
    says: ["Later he plans to visit China.", "Позже он планирует посетить Китай."],
    by: ["KG"],
    to: ["China"],
    strength: "planned",
    area: ["politics"],
  }),
  commitment("visit-turkey", {
    title: {
      en: "President Japarov visits Turkey",
      ru: "Визит президента Жапарова в Турцию",
      kk: "Президент Жапаровтың Түркияға сапары",
      ky: "Президент Жапаровдун Түркияга сапары",
    },
    says: ["He also plans to visit Turkey.", "Он также планирует посетить Турцию."],
    by: ["KG"],
    to: ["Turkey"],
    strength: "planned",
    area: ["politics"],
  }),
];
