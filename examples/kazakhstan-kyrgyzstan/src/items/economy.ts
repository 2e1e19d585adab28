/** Aid, investment, trade, customs and taxes, digital technology, business, the trade and logistics centre. */
import type { Commitment, Indicator } from "@kelisim/register";
import { ILLUSTRATIVE } from "../sources.ts";
import { commitment, indicator } from "./make.ts";

const invested: readonly [string, string] = [
  "Over 15 years Kazakhstan has put more than US$1 billion into the economy of Kyrgyzstan.",
  "За 15 лет Казахстан вложил в экономику Кыргызстана более 1 млрд долларов США.",
];

export const economyIndicators: readonly Indicator[] = [
  indicator("investment-15-years", {
    title: {
      en: "Investment from Kazakhstan in Kyrgyzstan, 15 years to 2021",
      ru: "Инвестиции Казахстана в Кыргызстан за 15 лет до 2021 года",
      kk: "Қазақстанның Қырғызстанға инвестициясы, 2021 жылға дейінгі 15 жыл",
      ky: "Казакстандын Кыргызстанга инвестициясы, 2021-жылга чейинки 15 жыл",
    },
    unit: { currency: "USD" },
    direction: "increase",
    accumulation: "sum",
    baseline: { value: 0, on: "2006-03-01" },
    target: { value: 1_000_000_000, due: "2021-03-02" },
    says: invested,
  }),
  indicator("medical-aid", {
    title: {
      en: "Medical aid delivered to Kyrgyzstan (target illustrative)",
      ru: "Медицинская помощь, доставленная в Кыргызстан (цель условная)",
      kk: "Қырғызстанға жеткізілген медициналық көмек (мақсат шартты)",
      ky: "Кыргызстанга жеткирилген медициналык жардам (максат шарттуу)",
    },
    unit: { currency: "USD" },
    direction: "increase",
    accumulation: "sum",
    baseline: { value: 0, on: "2021-03-02" },
    target: { value: 2_000_000, due: "2021-12-31" },
  }),
  indicator("trade-barriers", {
    title: {
      en: "Trade barriers that traders have reported and that stand (illustrative)",
      ru: "Действующие барьеры, о которых сообщили торговцы (условные данные)",
      kk: "Кәсіпкерлер хабарлаған, әлі жойылмаған сауда кедергілері (шартты дерек)",
      ky: "Соодагерлер билдирген, али жоюлбаган соода тоскоолдуктары (шарттуу маалымат)",
    },
    unit: { symbol: "barriers" },
    direction: "decrease",
    accumulation: "latest",
    baseline: { value: 24, on: "2021-03-02" },
    target: { value: 6, due: "2026-06-30" },
  }),
  indicator("electronic-declarations", {
    title: {
      en: "Customs declarations exchanged electronically (illustrative)",
      ru: "Таможенные декларации в электронном обмене (условные данные)",
      kk: "Электронды түрде алмасқан кедендік декларациялар (шартты дерек)",
      ky: "Электрондук түрдө алмашылган бажы декларациялары (шарттуу маалымат)",
    },
    unit: { symbol: "%" },
    direction: "increase",
    accumulation: "latest",
    baseline: { value: 0, on: "2021-03-02" },
    target: { value: 90, due: "2027-12-31" },
  }),
  indicator("delegation-firms", {
    title: {
      en: "Firms in the business delegation (illustrative)",
      ru: "Компании в деловой делегации (условные данные)",
      kk: "Іскерлік делегациядағы компаниялар (шартты дерек)",
      ky: "Ишкер делегациядагы компаниялар (шарттуу маалымат)",
    },
    unit: { symbol: "firms" },
    direction: "increase",
    accumulation: "latest",
    baseline: { value: 0, on: "2021-03-02" },
    target: { value: 40, due: "2021-12-31" },
  }),
];

export const economy: readonly Commitment[] = [
  commitment("pandemic", {
    title: {
      en: "Fight the coronavirus pandemic together",
      ru: "Вместе бороться с пандемией коронавируса",
      kk: "Коронавирус пандемиясына қарсы бірлесіп күресу",
      ky: "Коронавирус пандемиясына каршы биргеликте күрөшүү",
    },
    says: [
      "Kazakhstan and Kyrgyzstan agreed to fight the coronavirus pandemic together.",
      "Казахстан и Кыргызстан договорились вместе бороться с пандемией коронавируса.",
    ],
    by: ["KZ", "KG"],
    strength: "agreed",
    area: ["health"],
  }),
  commitment("medical-package", {
    title: {
      en: "Medical equipment and medicines for Kyrgyzstan",
      ru: "Медицинские средства и лекарства для Кыргызстана",
      kk: "Қырғызстанға медициналық жабдықтар мен дәрі-дәрмек",
      ky: "Кыргызстанга медициналык жабдуулар жана дары-дармек",
    },
    says: [
      "Kazakhstan stands ready to send Kyrgyzstan a consignment of medical equipment and medicines.",
      "Казахстан готов направить Кыргызстану партию медицинских средств и лекарств.",
    ],
    by: ["KZ"],
    to: ["KG"],
    strength: "pledged",
    area: ["health", "aid"],
    due: { due: "2021-12-31", text: ILLUSTRATIVE },
    quantities: [{ kind: "money", value: 2_000_000, unit: "USD", bound: "about", text: ILLUSTRATIVE }],
    indicators: ["medical-aid"],
  }),
  commitment("military-technical-assistance", {
    title: {
      en: "Military and technical assistance to Kyrgyzstan",
      ru: "Военно-техническая помощь Кыргызстану",
      kk: "Қырғызстанға әскери-техникалық көмек",
      ky: "Кыргызстанга аскердик-техникалык жардам",
    },
    says: [
      "It will also give Kyrgyzstan military and technical assistance.",
      "Он также окажет Кыргызстану военно-техническую помощь.",
    ],
    by: ["KZ"],
    to: ["KG"],
    strength: "pledged",
    area: ["defence", "aid"],
  }),
  commitment("investment-billion", {
    title: {
      en: "Over US$1 billion invested in Kyrgyzstan in 15 years",
      ru: "Более 1 млрд долларов инвестиций в Кыргызстан за 15 лет",
      kk: "15 жылда Қырғызстанға 1 млрд доллардан астам инвестиция",
      ky: "15 жылда Кыргызстанга 1 млрд доллардан ашык инвестиция",
    },
    says: invested,
    by: ["KZ"],
    to: ["KG"],
    strength: "delivered",
    area: ["investment"],
    quantities: [
      { kind: "money", value: 1_000_000_000, unit: "USD", bound: "more-than", text: "more than US$1 billion" },
      { kind: "duration", value: 15, unit: "years", text: "15 years" },
    ],
    indicators: ["investment-15-years"],
  }),
  commitment("protect-investments", {
    title: {
      en: "Support and protect each other's investments",
      ru: "Поддерживать и защищать взаимные инвестиции",
      kk: "Өзара инвестицияларды қолдау және қорғау",
      ky: "Өз ара инвестицияларды колдоо жана коргоо",
    },
    says: [
      "Each side agreed to support and protect the investments of the other.",
      "Каждая сторона обязалась поддерживать и защищать инвестиции другой.",
    ],
    by: ["KZ", "KG"],
    strength: "agreed",
    area: ["investment", "justice"],
  }),
  commitment("trade-barriers-lower", {
    title: {
      en: "Lower the barriers to trade",
      ru: "Снизить барьеры во взаимной торговле",
      kk: "Өзара саудадағы кедергілерді азайту",
      ky: "Өз ара соодадагы тоскоолдуктарды азайтуу",
    },
    says: [
      "The two sides agreed to lower the barriers to their trade.",
      "Стороны договорились снизить барьеры во взаимной торговле.",
    ],
    by: ["KZ", "KG"],
    strength: "agreed",
    area: ["trade"],
    indicators: ["trade-barriers"],
  }),
  commitment("customs-cooperation", {
    title: {
      en: "Closer work of the customs authorities",
      ru: "Более тесная работа таможенных органов",
      kk: "Кеден органдарының тығыз жұмысы",
      ky: "Бажы органдарынын тыгыз иши",
    },
    says: [
      "Their customs authorities will work more closely together.",
      "Их таможенные органы будут теснее работать друг с другом.",
    ],
    by: ["KZ", "KG"],
    strength: "agreed",
    area: ["customs"],
    indicators: ["electronic-declarations"],
  }),
  commitment("tax-cooperation", {
    title: {
      en: "Closer work of the tax authorities",
      ru: "Более тесная работа налоговых органов",
      kk: "Салық органдарының тығыз жұмысы",
      ky: "Салык органдарынын тыгыз иши",
    },
    says: ["Their tax authorities will do the same.", "Так же поступят их налоговые органы."],
    by: ["KZ", "KG"],
    strength: "agreed",
    area: ["finance"],
  }),
  commitment("digital-customs", {
    title: {
      en: "Digital technology for customs and taxes",
      ru: "Цифровые технологии для таможни и налогов",
      kk: "Кеден мен салыққа цифрлық технологиялар",
      ky: "Бажы жана салыкка санариптик технологиялар",
    },
    says: [
      "Both will bring digital technology into this work.",
      "Обе стороны внедрят в эту работу цифровые технологии.",
    ],
    by: ["KZ", "KG"],
    strength: "agreed",
    area: ["digital", "customs"],
    indicators: ["electronic-declarations"],
  }),
  commitment("business-delegation", {
    title: {
      en: "Business delegation from Kazakhstan to Kyrgyzstan",
      ru: "Деловая делегация Казахстана в Кыргызстан",
      kk: "Қазақстанның іскерлік делегациясының Қырғызстанға сапары",
      ky: "Казакстандын ишкер делегациясынын Кыргызстанга сапары",
    },
    says: [
      "A delegation of business people from Kazakhstan is to visit Kyrgyzstan in order to promote exports.",
      "Делегация предпринимателей Казахстана посетит Кыргызстан, чтобы продвигать экспорт.",
    ],
    by: ["KZ"],
    to: ["KG"],
    strength: "planned",
    area: ["trade"],
    due: { due: "2021-12-31", text: ILLUSTRATIVE },
    indicators: ["delegation-firms"],
  }),
  commitment("small-business", {
    title: {
      en: "More trade between small and medium-sized firms",
      ru: "Больше торговли между малым и средним бизнесом",
      kk: "Шағын және орта бизнес арасындағы сауданы арттыру",
      ky: "Чакан жана орто бизнестин соодасын көбөйтүү",
    },
    says: [
      "The two sides want small and medium-sized firms of both countries to trade more with each other.",
      "Стороны хотят, чтобы малый и средний бизнес обеих стран больше торговал друг с другом.",
    ],
    by: ["KZ", "KG"],
    strength: "planned",
    area: ["trade", "industry"],
  }),
  commitment("interregional-forum", {
    title: {
      en: "Interregional cooperation forum",
      ru: "Форум межрегионального сотрудничества",
      kk: "Өңіраралық ынтымақтастық форумы",
      ky: "Аймактар аралык кызматташуу форуму",
    },
    says: [
      "President Tokayev urged that an interregional forum be held.",
      "Президент Токаев призвал провести межрегиональный форум.",
    ],
    by: ["KZ", "KG"],
    strength: "urged",
    area: ["regional", "trade"],
  }),
  commitment("logistics-centre", {
    title: {
      en: "Centre for trade and logistics",
      ru: "Торгово-логистический центр",
      kk: "Сауда-логистикалық орталық",
      ky: "Соода-логистика борбору",
    },
    says: [
      "He also urged that a centre for trade and logistics be set up.",
      "Он призвал также создать торгово-логистический центр.",
    ],
    by: ["KZ", "KG"],
    strength: "urged",
    area: ["trade", "transport"],
  }),
  commitment("water-energy-cooperation", {
    title: {
      en: "Closer cooperation in water and energy",
      ru: "Более тесное сотрудничество в водной и энергетической сферах",
      kk: "Су және энергетика саласындағы тығыз ынтымақтастық",
      ky: "Суу жана энергетика тармагындагы тыгыз кызматташуу",
    },
    says: [
      "He stressed the need for closer cooperation in water and energy.",
      "Он подчеркнул необходимость более тесного сотрудничества в водной и энергетической сферах.",
    ],
    by: ["KZ", "KG"],
    strength: "urged",
    area: ["energy", "water"],
  }),
];

/** Since 2022: the presidents named two billion as the aim, and three billion by 2030 in 2025. The first day is illustrative. */
export const tradeTurnover2Billion = indicator("trade-turnover", {
  title: {
    en: "Trade between the two countries in a year",
    ru: "Товарооборот двух стран за год",
    kk: "Екі елдің жылдық тауар айналымы",
    ky: "Эки өлкөнүн жылдык соода жүгүртүүсү",
  },
  unit: { currency: "USD" },
  direction: "increase",
  accumulation: "latest",
  baseline: { value: 1_000_000_000, on: "2021-12-31" },
  target: { value: 2_000_000_000, due: "2027-12-31" },
});

export const tradeTurnover3Billion: Indicator = {
  ...tradeTurnover2Billion,
  target: { value: 3_000_000_000, due: "2030-12-31" },
};

export const logisticsCentreBuilt = indicator("logistics-centre-built", {
  title: {
    en: "Works done on the industrial, trade and logistics complex (illustrative)",
    ru: "Выполнено работ по индустриальному торгово-логистическому комплексу (условные данные)",
    kk: "Индустриялық сауда-логистикалық кешенде орындалған жұмыс (шартты дерек)",
    ky: "Өнөр жай соода-логистика комплексинде аткарылган иш (шарттуу маалымат)",
  },
  unit: { symbol: "%" },
  direction: "increase",
  accumulation: "latest",
  baseline: { value: 0, on: "2022-06-16" },
  target: { value: 100, due: "2025-06-16" },
});
