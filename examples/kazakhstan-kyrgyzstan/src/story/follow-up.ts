/** Autumn 2021 to June 2026: what came of it. Where no source is named, the figure is illustrative. */
import type { Item, Money, Period } from "@kelisim/register";
import type { z } from "zod";
import { economy, logisticsCentreBuilt, tradeTurnover2Billion, tradeTurnover3Billion } from "../items/economy.ts";
import {
  alliedTreaty2024,
  checkpointsProtocol2025,
  commissionSession,
  cultureDays2027,
  meeting2022,
  meeting2024,
  meeting2025,
  nextCouncil,
} from "../items/events.ts";
import { people } from "../items/people.ts";
import { politics } from "../items/politics.ts";
import { chuBasin, talasBasin } from "../items/water.ts";
import { ILLUSTRATIVE, illustrative, press } from "../sources.ts";
import { days, revised, type Stage, year } from "./stage.ts";

const unsourced = { evidence: [illustrative], note: ILLUSTRATIVE };

export function followUp({ on, kz, kg, kzWater, kgWater }: Stage): void {
  const agree = (...items: readonly Item[]) => {
    const ids = items.map(({ id }) => id);
    kz.proposes(...items);
    kz.assents(ids);
    kg.assents(ids);
  };
  /** Of each indicator what Kazakhstan reports for the period; Kyrgyzstan confirms it, or where one is given reports its own. */
  const figures = (period: Period, reported: Readonly<Record<string, readonly [kz: number, kg?: number]>>) => {
    for (const [indicator, [own, other]] of Object.entries(reported)) {
      kz.reports(indicator, period, own, unsourced);
      if (other === undefined) kg.confirms(indicator, period);
      else kg.reports(indicator, period, other, unsourced);
    }
  };
  const waterPayment = (period: Period, tenge: number) => {
    kzWater.reports("water-payments", period, kzt(tenge), unsourced);
    kgWater.confirms("water-payments", period);
  };
  const cultureDays = (period: Period, count: number, source: typeof unsourced = unsourced) => {
    kg.reports("culture-days-held", period, count, source);
    kz.confirms("culture-days-held", period);
  };

  on("2021-11-15");
  figures(days("2021-10-11", "2021-10-15"), { "delegation-firms": [42] });
  const conference = found(politics, "central-asia-conference");
  kg.proposes(
    revised(conference, {
      ended: {
        on: "2021-11-15",
        reason: {
          en: "The conference was held elsewhere (illustrative).",
          ru: "Конференция прошла в другом месте (условные данные).",
        },
      },
    }),
  );
  kg.assents([conference.id]);
  kz.assents([conference.id]);

  on("2022-02-01");
  kz.reports("medical-aid", days("2021-07-01", "2021-12-31"), usd(700_000), unsourced);
  agree(chuBasin);
  kg.reports("medical-aid", days("2021-07-01", "2021-12-31"), usd(600_000), {
    evidence: [illustrative],
    note: `${ILLUSTRATIVE}; without the cost of transport`,
  });
  waterPayment(days("2021-03-02", "2021-12-31"), 90_000_000);
  figures(year(2021), { grants: [15], "student-quota-factor": [1], "trade-barriers": [24] });

  on("2022-05-26");
  agree(meeting2022, tradeTurnover2Billion);
  kg.reports("monument-abai-built", days("2022-05-26"), 4, {
    evidence: [press.manas2024],
    note: "Unveiled in 2022; the report of 2024 looks back on it.",
  });
  kz.confirms("monument-abai-built", days("2022-05-26"));
  kz.reports("documents-signed", days("2022-05-26"), 190, {
    evidence: [press.visit2022],
    note: "Some 180, and ten signed at this visit.",
  });
  kg.confirms("documents-signed", days("2022-05-26"));
  kz.reports("trade-turnover", year(2021), usd(1_000_000_000), {
    evidence: [press.council2022],
    note: "At least: it has passed one billion.",
  });
  kg.confirms("trade-turnover", year(2021));
  kz.proposes(revised(found(economy, "trade-barriers-lower"), { indicators: ["trade-barriers", "trade-turnover"] }));
  kz.assents(["trade-barriers-lower"]);
  kg.assents(["trade-barriers-lower"]);
  for (const desk of [kz, kg]) {
    desk.judges("pandemic", 1, "The two health services worked together until the end of the pandemic.", [
      illustrative,
    ]);
    desk.judges("military-technical-assistance", 0, "Strengthened, and going on.", [press.visit2022]);
    desk.judges("visit-uzbekistan", 1, "The visit took place.", [illustrative]);
  }

  on("2022-06-20");
  const centre = revised(found(economy, "logistics-centre"), {
    title: {
      en: "Industrial, trade and logistics complex at Karasu and Ak-Tilek",
      ru: "Индустриальный торгово-логистический комплекс «Карасу» – «Ак-Тилек»",
      kk: "Қарасу – Ақ-Тілек индустриялық сауда-логистикалық кешені",
      ky: "Кара-Суу – Ак-Тилек өнөр жай соода-логистика комплекси",
    },
    strength: "agreed",
    deadline: { due: "2025-06-16", text: "within three years, said on 16 June 2022 (oananews.org, 633166)" },
    indicators: ["logistics-centre-built"],
  });
  agree(logisticsCentreBuilt);
  kg.proposes(centre);
  kg.assents(["logistics-centre"]);
  kz.assents(["logistics-centre"], "As agreed in Bishkek in May.");

  on("2023-02-06");
  waterPayment(year(2022), 112_000_000);
  figures(year(2022), {
    grants: [22],
    "student-quota-factor": [2],
    "trade-barriers": [19, 22],
    "electronic-declarations": [10],
  });
  cultureDays(year(2022), 1);

  on("2024-02-05");
  agree(talasBasin);
  waterPayment(year(2023), 118_000_000);
  kgWater.reports("kirov-canal-losses", year(2023), 52, unsourced);
  kzWater.disputes(
    "kirov-canal-losses",
    year(2023),
    "There is no gauge at the head of two of the canals, so the figure cannot be checked.",
    [illustrative, press.canalLosses],
  );
  figures(year(2023), {
    grants: [30],
    "student-quota-factor": [4],
    "trade-barriers": [14, 17],
    "electronic-declarations": [25],
    "logistics-centre-built": [15],
  });
  cultureDays(year(2023), 1);

  on("2024-04-19");
  agree(meeting2024, alliedTreaty2024);
  kz.reports("trade-turnover", year(2023), usd(1_500_000_000), { evidence: [press.visit2024] });
  kg.reports("trade-turnover", year(2023), usd(1_350_000_000), {
    evidence: [illustrative],
    note: `${ILLUSTRATIVE}; counted by the country of origin`,
  });
  for (const desk of [kz, kg]) {
    desk.judges("monument-manas", 1, "Unveiled by both presidents on 19 April 2024.", [press.manas2024]);
  }
  kz.judges("interregional-forum", 1, "A business forum of both countries was held in Astana.", [press.programme2024]);
  kg.judges("interregional-forum", 0, "A business forum is a beginning; the regions have not met yet.", [illustrative]);

  on("2024-07-20");
  figures(days("2024-07-14"), { "korday-car-wait": [35, 58] });
  kz.judges("korday-passport-control", 1, "42 booths instead of 13.", [press.kordayBooths]);
  kg.judges("korday-passport-control", -1, "The booths no longer fit the flow, as the border service says itself.", [
    press.kordayCrowded,
  ]);

  on("2025-02-10");
  waterPayment(year(2024), 125_000_000);
  kz.reports("grants", year(2024), 38, unsourced);
  kg.reports("grants", year(2024), 36, { evidence: [illustrative], note: `${ILLUSTRATIVE}; those who arrived` });
  figures(year(2024), {
    "student-quota-factor": [6, 5],
    "trade-barriers": [12],
    "electronic-declarations": [45],
    "logistics-centre-built": [40, 30],
  });
  cultureDays(year(2024), 2, {
    evidence: [press.programme2024, illustrative],
    note: `One of them the gala concert in Astana on 19 April; the other ${ILLUSTRATIVE}.`,
  });

  on("2025-08-22");
  agree(meeting2025, checkpointsProtocol2025, tradeTurnover3Billion);
  figures(days("2025-08-22"), { "documents-signed": [205, 203] });
  for (const desk of [kz, kg]) {
    desk.judges("eaeu-cooperation", 0, "Going on.", [illustrative]);
    desk.judges("water-commission", 0, "The commission meets twice a year.", [illustrative]);
    desk.judges("water-cost-shares", 0, "Settled every year by the commission.", [illustrative]);
    desk.judges("water-energy-cooperation", 0, "The two presidents spoke of it again.", [press.visit2025]);
  }
  kg.judges("visit-turkey", 1, "The visit took place.", [illustrative]);
  kz.judges("heritage-research", 0, "A first joint volume is in print.", [illustrative]);

  on("2026-02-09");
  kzWater.reports("water-payments", year(2025), kzt(160_000_000), unsourced);
  kgWater.reports("water-payments", year(2025), kzt(148_000_000), {
    evidence: [illustrative],
    note: `${ILLUSTRATIVE}; received by 31 December`,
  });
  kgWater.reports("kirov-canal-losses", year(2025), 47, unsourced);
  kzWater.reports("kirov-canal-losses", year(2025), 55, unsourced);
  kzWater.reports("chu-flow-august", days("2025-08-01", "2025-08-31"), 11, unsourced);
  kgWater.reports("chu-flow-august", days("2025-08-01", "2025-08-31"), 12.5, unsourced);
  figures(year(2025), {
    "student-quota-factor": [9, 8],
    "trade-barriers": [8, 12],
    "logistics-centre-built": [60, 45],
  });
  cultureDays(year(2025), 2);
  figures(days("2025-07-13"), { "korday-car-wait": [24, 49] });
  kz.reports("trade-turnover", year(2025), usd(1_900_000_000), unsourced);

  kz.judges("visit-turkey", 1, "The visit took place.", [illustrative]);
  for (const desk of [kz, kg]) {
    desk.judges("protect-investments", 1, "The agreement on protection is in force.", [illustrative]);
  }

  // What both sides prepare for their next meeting: some of it waits for a word.
  on("2026-06-01");
  agree(nextCouncil, commissionSession);
  kg.proposes(cultureDays2027);
  kg.assents([cultureDays2027.id]);
  kz.proposes(
    revised(found(people, "university-branch"), {
      strength: "planned",
      deadline: { due: "2028-09-01", text: ILLUSTRATIVE },
    }),
  );
  kz.assents(["university-branch"]);
  kg.proposes(
    revised(found(economy, "tax-cooperation"), {
      deadline: { due: "2027-12-31", text: `${ILLUSTRATIVE}: exchange of the data of traders` },
    }),
  );
  kg.assents(["tax-cooperation"]);
  kg.proposes(revised(centre, { deadline: { due: "2027-12-31", text: `${ILLUSTRATIVE}: two and a half years more` } }));
  kg.assents(["logistics-centre"]);

  on("2026-06-12");
  kz.objects("logistics-centre", "A new date only together with who pays for the road that leads to it.");
  kz.proposes(revised(found(economy, "small-business"), { deadline: { due: "2027-12-31", text: ILLUSTRATIVE } }));
  kz.assents(["small-business"]);
  kz.withdraws("small-business", "To be proposed together with the programme of the forum.");

  on("2026-06-22");
  figures(days("2026-01-01", "2026-06-22"), { grants: [48], "electronic-declarations": [81] });
  kz.reports("documents-signed", days("2026-06-22"), 207, unsourced);
}

function found<One extends { readonly id: string }>(items: readonly One[], id: string): One {
  const one = items.find((item) => item.id === id);
  if (one === undefined) throw new Error(`the example has no item ${id}`);
  return one;
}

function usd(amount: number): z.infer<typeof Money> {
  return { amount, currency: "USD" };
}

function kzt(amount: number): z.infer<typeof Money> {
  return { amount, currency: "KZT" };
}
