/** The crossing Korday (Kazakhstan) – Ak-Jol (Kyrgyzstan), and its models. */
import type { Commitment, Indicator, Item } from "@kelisim/register";
import { ILLUSTRATIVE } from "../sources.ts";
import { commitment, indicator } from "./make.ts";
import { modelFrom } from "./model-file.ts";
import { korday } from "./places.ts";

const lanes: readonly [string, string] = [
  "It has built a road of eight lanes there.",
  "Он построил там восьмиполосную дорогу.",
];

export const borderIndicators: readonly Indicator[] = [
  indicator("korday-lanes", {
    title: {
      en: "Lanes of the road at Korday",
      ru: "Полосы дороги на пункте «Кордай»",
      kk: "Қордай өткеліндегі жол жолақтары",
      ky: "Кордой өткөрмөсүндөгү жол тилкелери",
    },
    unit: { symbol: "lanes" },
    direction: "increase",
    accumulation: "latest",
    baseline: { value: 2, on: "2020-01-01" },
    target: { value: 8, due: "2021-04-02" },
    says: lanes,
  }),
  indicator("korday-booths", {
    title: {
      en: "Passport-control booths at Korday",
      ru: "Кабины паспортного контроля в «Кордае»",
      kk: "Қордайдағы паспорттық бақылау кабиналары",
      ky: "Кордойдогу паспорт көзөмөлүнүн кабиналары",
    },
    unit: { symbol: "booths" },
    direction: "increase",
    accumulation: "latest",
    baseline: { value: 13, on: "2020-01-01" },
    target: { value: 42, due: "2021-04-02" },
  }),
  indicator("korday-vehicles", {
    title: {
      en: "Vehicles that Korday can pass in a day",
      ru: "Сколько машин «Кордай» может пропустить за день",
      kk: "Қордайдың тәулігіне өткізе алатын көлік саны",
      ky: "Кордойдун суткасына өткөрө алган унаа саны",
    },
    unit: { symbol: "vehicles a day" },
    direction: "increase",
    accumulation: "latest",
    baseline: { value: 1_000, on: "2020-01-01" },
    target: { value: 2_500, due: "2021-04-02" },
  }),
  indicator("korday-people", {
    title: {
      en: "People that Korday can pass in a day",
      ru: "Сколько людей «Кордай» может пропустить за день",
      kk: "Қордайдың тәулігіне өткізе алатын адам саны",
      ky: "Кордойдун суткасына өткөрө алган адам саны",
    },
    unit: { symbol: "people a day" },
    direction: "increase",
    accumulation: "latest",
    baseline: { value: 6_250, on: "2020-01-01" },
    target: { value: 25_000, due: "2021-04-02" },
  }),
  indicator("korday-car-wait", {
    title: {
      en: "Mean wait of a car at Korday on a summer Sunday",
      ru: "Среднее ожидание машины в «Кордае» в летнее воскресенье",
      kk: "Жазғы жексенбіде Қордайда көліктің орташа күту уақыты",
      ky: "Жайкы жекшембиде Кордойдо унаанын орточо күтүү убактысы",
    },
    unit: { symbol: "minutes" },
    direction: "decrease",
    accumulation: "latest",
    baseline: { value: 147, on: "2020-07-12" },
    target: { value: 15, due: "2027-07-31" },
  }),
];

export const border: readonly Commitment[] = [
  commitment("border-capacity", {
    title: {
      en: "More people and goods across the common border",
      ru: "Больше людей и товаров через общую границу",
      kk: "Ортақ шекарадан өтетін адам мен тауарды көбейту",
      ky: "Жалпы чек арадан өтүүчү адамдарды жана товарларды көбөйтүү",
    },
    says: [
      "The two sides agreed that more people and goods must be able to pass their common border.",
      "Стороны согласились, что через общую границу должно проходить больше людей и товаров.",
    ],
    by: ["KZ", "KG"],
    strength: "agreed",
    area: ["border", "trade"],
    quantities: [
      { kind: "count", value: 2_500, unit: "vehicles a day", bound: "at-most", text: "khabar.kz, item 132586" },
      { kind: "count", value: 25_000, unit: "people a day", bound: "at-most", text: "khabar.kz, item 132586" },
    ],
    indicators: ["korday-vehicles", "korday-people"],
  }),
  commitment("korday-equipment", {
    sites: [korday],
    title: {
      en: "New equipment at the Korday crossing",
      ru: "Новое оборудование на пункте пропуска «Кордай»",
      kk: "Қордай өткізу пунктіндегі жаңа жабдық",
      ky: "Кордой өткөрмө пунктундагы жаңы жабдуу",
    },
    says: [
      "At the Korday (Ak-Jol) crossing Kazakhstan has renewed the equipment.",
      "На пункте пропуска «Кордай» («Ак-Жол») Казахстан обновил оборудование.",
    ],
    by: ["KZ"],
    strength: "delivered",
    area: ["border"],
  }),
  commitment("korday-road", {
    sites: [korday],
    title: {
      en: "Eight-lane road at the Korday crossing",
      ru: "Восьмиполосная дорога на пункте пропуска «Кордай»",
      kk: "Қордай өткізу пунктіндегі сегіз жолақты жол",
      ky: "Кордой өткөрмө пунктундагы сегиз тилкелүү жол",
    },
    says: lanes,
    by: ["KZ"],
    strength: "delivered",
    area: ["border", "transport"],
    quantities: [{ kind: "count", value: 8, unit: "lanes", text: "eight lanes" }],
    indicators: ["korday-lanes"],
  }),
  commitment("korday-passport-control", {
    title: {
      en: "Better passport control at Korday",
      ru: "Улучшение паспортного контроля в «Кордае»",
      kk: "Қордайда паспорттық бақылауды жақсарту",
      ky: "Кордойдо паспорт көзөмөлүн жакшыртуу",
    },
    says: [
      "Kazakhstan will go on to improve passport control at Korday.",
      "Казахстан продолжит улучшать паспортный контроль в «Кордае».",
    ],
    by: ["KZ"],
    strength: "pledged",
    area: ["border"],
    indicators: ["korday-booths"],
  }),
  commitment("korday-comfort", {
    title: {
      en: "Comfortable conditions for travellers at Korday",
      ru: "Удобные условия для проезжающих в «Кордае»",
      kk: "Қордайда жолаушыларға қолайлы жағдай",
      ky: "Кордойдо жүргүнчүлөргө ыңгайлуу шарт",
    },
    says: [
      "Travellers are to find comfortable conditions at the crossing.",
      "Для проезжающих на пункте пропуска создаются удобные условия.",
    ],
    by: ["KZ"],
    strength: "pledged",
    area: ["border", "people"],
    due: { due: "2027-07-31", text: ILLUSTRATIVE },
    indicators: ["korday-car-wait"],
  }),
];

/** The models of the crossing, which `kelisim crossing` runs. CROSSING.md says what they are made of. */
export const crossings: readonly Item[] = [
  {
    type: "crossing",
    id: "korday-before-2021",
    title: {
      en: "Korday – Ak-Jol before the modernisation",
      ru: "«Кордай» – «Ак-Жол» до модернизации",
      kk: "Қордай – Ақ-Жол, жаңғыртуға дейін",
      ky: "Кордой – Ак-Жол, модернизацияга чейин",
    },
    sites: [korday],
    model: modelFrom("korday-before.json"),
  },
  {
    type: "crossing",
    id: "korday",
    title: {
      en: "Korday – Ak-Jol after the modernisation",
      ru: "«Кордай» – «Ак-Жол» после модернизации",
      kk: "Қордай – Ақ-Жол, жаңғыртудан кейін",
      ky: "Кордой – Ак-Жол, модернизациядан кийин",
    },
    sites: [korday],
    model: modelFrom("korday.json"),
  },
];
