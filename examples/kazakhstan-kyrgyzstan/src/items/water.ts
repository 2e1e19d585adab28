/** The rivers Chu and Talas: their commission, their shares, who pays for their facilities. */
import type { Commitment, Indicator, Item } from "@kelisim/register";
import { ILLUSTRATIVE } from "../sources.ts";
import { commitment, indicator } from "./make.ts";
import { modelFrom } from "./model-file.ts";
import { kirovReservoir, ortoTokoyReservoir } from "./places.ts";

const paid: readonly [string, string] = [
  "In ten years it has paid over 1 billion tenge (US$2.4 million) for that.",
  "За десять лет он выплатил на это более 1 млрд тенге (2,4 млн долларов США).",
];

const chuShared: readonly [string, string] = [
  "The two sides share the water of the Chu.",
  "Стороны делят воду реки Чу.",
];

export const waterIndicators: readonly Indicator[] = [
  indicator("water-payments-ten-years", {
    title: {
      en: "Kazakhstan's payments for the water facilities, ten years to 2021",
      ru: "Платежи Казахстана за водные сооружения за десять лет до 2021 года",
      kk: "Қазақстанның су нысандарына төлемдері, 2021 жылға дейінгі он жыл",
      ky: "Казакстандын суу курулмаларына төлөмдөрү, 2021-жылга чейинки он жыл",
    },
    unit: { currency: "KZT" },
    direction: "increase",
    accumulation: "sum",
    baseline: { value: 0, on: "2011-03-01" },
    target: { value: 1_000_000_000, due: "2021-03-02" },
    says: paid,
  }),
  indicator("water-payments", {
    title: {
      en: "Kazakhstan's yearly payments for the water facilities since 2021 (target illustrative)",
      ru: "Ежегодные платежи Казахстана за водные сооружения с 2021 года (цель условная)",
      kk: "Қазақстанның су нысандарына 2021 жылдан бергі жыл сайынғы төлемдері (мақсат шартты)",
      ky: "Казакстандын суу курулмаларына 2021-жылдан берки жыл сайынкы төлөмдөрү (максат шарттуу)",
    },
    unit: { currency: "KZT" },
    direction: "increase",
    accumulation: "sum",
    baseline: { value: 0, on: "2021-03-02" },
    target: { value: 1_000_000_000, due: "2030-12-31" },
  }),
  indicator("chu-flow-august", {
    title: {
      en: "Water of the Chu that reaches Kazakhstan in August",
      ru: "Вода реки Чу, поступающая в Казахстан в августе",
      kk: "Тамызда Қазақстанға жететін Шу өзенінің суы",
      ky: "Августта Казакстанга жеткен Чүй дарыясынын суусу",
    },
    unit: { symbol: "m³/s" },
    direction: "increase",
    accumulation: "latest",
  }),
  indicator("kirov-canal-losses", {
    title: {
      en: "Water lost from the canals to the Kirov reservoir (target illustrative)",
      ru: "Потери воды в каналах к Кировскому водохранилищу (цель условная)",
      kk: "Киров су қоймасына баратын каналдардағы су шығыны (мақсат шартты)",
      ky: "Киров суу сактагычына баруучу каналдардагы суу жоготуу (максат шарттуу)",
    },
    unit: { symbol: "%" },
    direction: "decrease",
    accumulation: "latest",
    baseline: { value: 60, on: "2021-01-01" },
    target: { value: 40, due: "2028-12-31" },
  }),
];

export const water: readonly Commitment[] = [
  commitment("water-commission", {
    title: {
      en: "The joint commission for the Chu and Talas goes on",
      ru: "Совместная комиссия по Чу и Таласу продолжает работу",
      kk: "Шу мен Талас бойынша бірлескен комиссия жұмысын жалғастырады",
      ky: "Чүй жана Талас боюнча биргелешкен комиссия ишин улантат",
    },
    says: [
      "The joint commission for the Chu and Talas rivers, at work since 2006, will go on with its task.",
      "Совместная комиссия по рекам Чу и Талас, работающая с 2006 года, продолжит свою работу.",
    ],
    by: ["KZ", "KG"],
    strength: "agreed",
    area: ["water"],
  }),
  commitment("water-cost-shares", {
    title: {
      en: "Costs of the water facilities shared by the water received",
      ru: "Расходы на водные сооружения делятся по получаемой воде",
      kk: "Су нысандарының шығыны алынған суға сай бөлінеді",
      ky: "Суу курулмаларынын чыгымы алынган сууга жараша бөлүнөт",
    },
    says: [
      "As the agreement of 21 January 2000 has it, each side pays for the interstate water facilities in proportion to the water it receives.",
      "По соглашению от 21 января 2000 года каждая сторона платит за межгосударственные водные сооружения соразмерно получаемой воде.",
    ],
    by: ["KZ", "KG"],
    strength: "agreed",
    area: ["water", "finance"],
  }),
  commitment("water-yearly-payment", {
    title: {
      en: "Kazakhstan's yearly contribution to the water facilities",
      ru: "Ежегодный взнос Казахстана на водные сооружения",
      kk: "Қазақстанның су нысандарына жыл сайынғы жарнасы",
      ky: "Казакстандын суу курулмаларына жыл сайынкы салымы",
    },
    says: [
      "Every year Kazakhstan contributes to what it costs to run and repair them.",
      "Казахстан ежегодно участвует в расходах на их ремонт и эксплуатацию.",
    ],
    by: ["KZ"],
    to: ["KG"],
    strength: "agreed",
    area: ["water", "finance"],
    indicators: ["water-payments"],
  }),
  commitment("water-billion", {
    sites: [kirovReservoir, ortoTokoyReservoir],
    title: {
      en: "Over 1 billion tenge paid in ten years for the water facilities",
      ru: "Более 1 млрд тенге за десять лет на водные сооружения",
      kk: "Су нысандарына он жылда 1 млрд теңгеден астам төленді",
      ky: "Суу курулмаларына он жылда 1 млрд теңгеден ашык төлөндү",
    },
    says: paid,
    by: ["KZ"],
    to: ["KG"],
    strength: "delivered",
    area: ["water", "finance"],
    quantities: [
      { kind: "money", value: 1_000_000_000, unit: "KZT", bound: "more-than", text: "over 1 billion tenge" },
      { kind: "money", value: 2_400_000, unit: "USD", text: "US$2.4 million" },
      { kind: "duration", value: 10, unit: "years", text: "ten years" },
    ],
    indicators: ["water-payments-ten-years"],
  }),
  commitment("talas-shares", {
    sites: [kirovReservoir],
    title: {
      en: "Water of the Talas shared by halves",
      ru: "Вода реки Талас делится пополам",
      kk: "Талас өзенінің суы тең бөлінеді",
      ky: "Талас дарыясынын суусу тең бөлүнөт",
    },
    says: ["They share the water of the Talas by halves.", "Воду реки Талас они делят пополам."],
    by: ["KZ", "KG"],
    strength: "agreed",
    area: ["water"],
    quantities: [{ kind: "percent", value: 50, unit: "% to Kazakhstan", text: "silkroadnews.org, 23 March 2015" }],
    indicators: ["kirov-canal-losses"],
  }),
  commitment("water-partners", {
    title: {
      en: "Work on the rivers with Kyrgyzstan and other partners",
      ru: "Работать по рекам с Кыргызстаном и другими партнёрами",
      kk: "Өзендер бойынша Қырғызстанмен және басқа серіктестермен жұмыс істеу",
      ky: "Дарыялар боюнча Кыргызстан жана башка өнөктөштөр менен иштөө",
    },
    says: [
      "Kazakhstan will work on the rivers with Kyrgyzstan and other partners, so that no disputes arise.",
      "Казахстан будет работать по рекам с Кыргызстаном и другими партнёрами, чтобы не возникало споров.",
    ],
    by: ["KZ"],
    to: ["KG"],
    strength: "pledged",
    area: ["water", "regional"],
  }),
];

const chuTitle = {
  en: "Shares of the water of the Chu",
  ru: "Доли воды реки Чу",
  kk: "Шу өзені суының үлестері",
  ky: "Чүй дарыясынын суусунун үлүштөрү",
};

/** As Kyrgyzstan first proposed them: with one of the two pairs of shares that are on record. */
export const chuShares1983 = commitment("chu-shares", {
  sites: [ortoTokoyReservoir],
  title: chuTitle,
  says: chuShared,
  by: ["KZ", "KG"],
  strength: "agreed",
  area: ["water"],
  quantities: [
    { kind: "percent", value: 42, unit: "% to Kazakhstan", text: "rules of 1983, as cited in UNECE assessments" },
    { kind: "percent", value: 58, unit: "% to Kyrgyzstan", text: "rules of 1983, as cited in UNECE assessments" },
  ],
  indicators: ["chu-flow-august"],
});

/** As both sides could accept them: with both pairs, until the commission has settled which holds. */
export const chuSharesBoth: Commitment = {
  ...chuShares1983,
  quantities: [
    ...chuShares1983.quantities!,
    {
      kind: "percent",
      value: 48,
      unit: "% to Kazakhstan",
      text: "a ministry's statement: silkroadnews.org, 23 March 2015",
    },
    {
      kind: "percent",
      value: 52,
      unit: "% to Kyrgyzstan",
      text: "a ministry's statement: silkroadnews.org, 23 March 2015",
    },
  ],
  deadline: { due: "2027-06-30", text: `${ILLUSTRATIVE}: the commission settles which pair of shares holds` },
};

/** The models of the rivers, which `kelisim river` runs. RIVER.md says what they are made of; most of it is illustrative. */
export const chuBasin: Item = {
  type: "basin",
  id: "chu",
  title: {
    en: "The Chu, irrigation season of 2021",
    ru: "Река Чу, поливной сезон 2021 года",
    kk: "Шу өзені, 2021 жылғы суару маусымы",
    ky: "Чүй дарыясы, 2021-жылдын сугат мезгили",
  },
  sites: [ortoTokoyReservoir],
  model: modelFrom("chu.json"),
};

export const talasBasin: Item = {
  type: "basin",
  id: "talas",
  title: {
    en: "The Talas, a year of middling water",
    ru: "Река Талас, год средней водности",
    kk: "Талас өзені, суы орташа жыл",
    ky: "Талас дарыясы, суусу орточо жыл",
  },
  sites: [kirovReservoir],
  model: modelFrom("talas.json"),
};
