/** Culture, monuments, students and universities. */
import type { Commitment, Indicator } from "@kelisim/register";
import { ILLUSTRATIVE } from "../sources.ts";
import { commitment, indicator } from "./make.ts";
import { astana, bishkek } from "./places.ts";

const quotaSays: readonly [string, string] = [
  "Kazakhstan will raise its quota for students from Kyrgyzstan ten-fold.",
  "Казахстан увеличит квоту для студентов из Кыргызстана в десять раз.",
];
const grantsSay: readonly [string, string] = [
  "It will bring the number of its educational grants for them to 50.",
  "Он доведёт число образовательных грантов для них до 50.",
];

export const peopleIndicators: readonly Indicator[] = [
  indicator("monument-abai-built", {
    title: {
      en: "Monument to Abai in Bishkek: stages of four done",
      ru: "Памятник Абаю в Бишкеке: пройдено этапов из четырёх",
      kk: "Бішкектегі Абай ескерткіші: төрт кезеңнің орындалғаны",
      ky: "Бишкектеги Абайдын эстелиги: төрт баскычтын аткарылганы",
    },
    unit: { symbol: "of 4 stages" },
    direction: "increase",
    accumulation: "latest",
    baseline: { value: 0, on: "2021-03-02" },
    target: { value: 4, due: "2022-12-31" },
  }),
  indicator("culture-days-held", {
    title: {
      en: "Culture days held, in both countries together (target illustrative)",
      ru: "Проведено Дней культуры в обеих странах (цель условная)",
      kk: "Екі елде өткен мәдениет күндері (мақсат шартты)",
      ky: "Эки өлкөдө өткөн маданият күндөрү (максат шарттуу)",
    },
    unit: { symbol: "events" },
    direction: "increase",
    accumulation: "sum",
    baseline: { value: 0, on: "2021-03-02" },
    target: { value: 8, due: "2028-12-31" },
  }),
  indicator("student-quota-factor", {
    title: {
      en: "Quota for students from Kyrgyzstan, in quotas of 2020",
      ru: "Квота для студентов из Кыргызстана, в квотах 2020 года",
      kk: "Қырғызстан студенттеріне арналған квота, 2020 жылғы квотамен",
      ky: "Кыргызстандын студенттерине квота, 2020-жылдын квотасы менен",
    },
    unit: { symbol: "times the quota of 2020" },
    direction: "increase",
    accumulation: "latest",
    baseline: { value: 1, on: "2020-12-31" },
    target: { value: 10, due: "2027-09-01" },
    says: quotaSays,
  }),
  indicator("grants", {
    title: {
      en: "Educational grants of Kazakhstan for students from Kyrgyzstan (baseline illustrative)",
      ru: "Образовательные гранты Казахстана для студентов из Кыргызстана (исходное число условное)",
      kk: "Қазақстанның Қырғызстан студенттеріне білім гранттары (бастапқы сан шартты)",
      ky: "Казакстандын Кыргызстандын студенттерине билим гранттары (баштапкы сан шарттуу)",
    },
    unit: { symbol: "grants a year" },
    direction: "increase",
    accumulation: "latest",
    baseline: { value: 10, on: "2020-09-01" },
    target: { value: 50, due: "2027-09-01" },
    says: grantsSay,
  }),
];

export const people: readonly Commitment[] = [
  commitment("culture-days-kyrgyzstan", {
    title: {
      en: "Days of the culture of Kazakhstan in Kyrgyzstan",
      ru: "Дни культуры Казахстана в Кыргызстане",
      kk: "Қырғызстандағы Қазақстан мәдениеті күндері",
      ky: "Кыргызстандагы Казакстан маданиятынын күндөрү",
    },
    says: [
      "Days of the culture of Kazakhstan will be held in Kyrgyzstan.",
      "Дни культуры Казахстана пройдут в Кыргызстане.",
    ],
    by: ["KZ", "KG"],
    strength: "agreed",
    area: ["culture"],
    indicators: ["culture-days-held"],
  }),
  commitment("culture-days-kazakhstan", {
    title: {
      en: "Days of the culture of Kyrgyzstan in Kazakhstan",
      ru: "Дни культуры Кыргызстана в Казахстане",
      kk: "Қазақстандағы Қырғызстан мәдениеті күндері",
      ky: "Казакстандагы Кыргызстан маданиятынын күндөрү",
    },
    says: [
      "Days of the culture of Kyrgyzstan will be held in Kazakhstan.",
      "Дни культуры Кыргызстана пройдут в Казахстане.",
    ],
    by: ["KG", "KZ"],
    strength: "agreed",
    area: ["culture"],
    indicators: ["culture-days-held"],
  }),
  commitment("monument-abai", {
    sites: [bishkek],
    title: {
      en: "Monument to Abai in Bishkek",
      ru: "Памятник Абаю в Бишкеке",
      kk: "Бішкекте Абай ескерткіші",
      ky: "Бишкекте Абайдын эстелиги",
    },
    says: ["Bishkek will have a monument to Abai.", "В Бишкеке появится памятник Абаю."],
    by: ["KG"],
    to: ["KZ"],
    strength: "agreed",
    area: ["culture"],
    indicators: ["monument-abai-built"],
  }),
  commitment("monument-manas", {
    sites: [astana],
    title: {
      en: "Monument to Manas in the capital of Kazakhstan",
      ru: "Памятник Манасу в столице Казахстана",
      kk: "Қазақстан астанасында Манас ескерткіші",
      ky: "Казакстандын борборунда Манастын эстелиги",
    },
    says: ["Nur-Sultan will have a monument to Manas.", "В Нур-Султане появится памятник Манасу."],
    by: ["KZ"],
    to: ["KG"],
    strength: "agreed",
    area: ["culture"],
    due: { due: "2024-12-31", text: ILLUSTRATIVE },
  }),
  commitment("monument-aitmatov", {
    sites: [astana],
    title: {
      en: "Monument to Chingiz Aitmatov in the capital of Kazakhstan",
      ru: "Памятник Чингизу Айтматову в столице Казахстана",
      kk: "Қазақстан астанасында Шыңғыс Айтматов ескерткіші",
      ky: "Казакстандын борборунда Чыңгыз Айтматовдун эстелиги",
    },
    says: [
      "Nur-Sultan will also have a monument to Chingiz Aitmatov.",
      "В Нур-Султане появится также памятник Чингизу Айтматову.",
    ],
    by: ["KZ"],
    to: ["KG"],
    strength: "agreed",
    area: ["culture"],
    due: { due: "2025-12-31", text: ILLUSTRATIVE },
  }),
  commitment("heritage-research", {
    title: {
      en: "Joint research into the common heritage",
      ru: "Совместное изучение общего наследия",
      kk: "Ортақ мұраны бірлесіп зерттеу",
      ky: "Жалпы мурасты биргеликте изилдөө",
    },
    says: [
      "Scholars of both countries will study their common heritage and make it known.",
      "Учёные обеих стран будут изучать общее наследие и рассказывать о нём.",
    ],
    by: ["KZ", "KG"],
    strength: "agreed",
    area: ["culture", "science"],
  }),
  commitment("educational-grants", {
    title: {
      en: "50 educational grants for students from Kyrgyzstan",
      ru: "50 образовательных грантов для студентов из Кыргызстана",
      kk: "Қырғызстан студенттеріне 50 білім гранты",
      ky: "Кыргызстандын студенттерине 50 билим гранты",
    },
    says: grantsSay,
    by: ["KZ"],
    to: ["KG"],
    strength: "pledged",
    area: ["education"],
    due: { due: "2027-09-01", text: ILLUSTRATIVE },
    quantities: [{ kind: "count", value: 50, unit: "grants", text: "to 50" }],
    indicators: ["grants"],
  }),
  commitment("university-branch", {
    sites: [bishkek],
    title: {
      en: "Branch of a university of Kazakhstan in Bishkek",
      ru: "Филиал университета Казахстана в Бишкеке",
      kk: "Бішкекте Қазақстан университетінің филиалы",
      ky: "Бишкекте Казакстандын университетинин филиалы",
    },
    says: [
      "Kazakhstan is considering a branch of one of its leading universities in Bishkek.",
      "Казахстан рассматривает возможность открыть в Бишкеке филиал одного из своих ведущих университетов.",
    ],
    by: ["KZ"],
    to: ["KG"],
    strength: "considered",
    area: ["education"],
  }),
];

/** The quota as Kazakhstan first proposed it: ten-fold, of what is left open. */
export const quotaOpen = commitment("student-quota", {
  title: {
    en: "Ten-fold quota for students from Kyrgyzstan",
    ru: "Квота для студентов из Кыргызстана — в десять раз больше",
    kk: "Қырғызстан студенттеріне он есе квота",
    ky: "Кыргызстандын студенттерине он эсе квота",
  },
  says: quotaSays,
  by: ["KZ"],
  to: ["KG"],
  strength: "pledged",
  area: ["education"],
  quantities: [{ kind: "factor", value: 10, unit: "times", text: "ten-fold" }],
});

/** The same with the year that the factor is counted from, and a day (illustrative). */
export const quotaOf2020: Commitment = {
  ...quotaOpen,
  deadline: { due: "2027-09-01", text: ILLUSTRATIVE },
  quantities: [{ kind: "factor", value: 10, unit: "times the quota of 2020", text: "ten-fold" }],
  indicators: ["student-quota-factor"],
};
