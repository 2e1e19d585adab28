/** March to August 2021: the record is made, the communiqué becomes items, the crossing opens, the summer is dry. */

import { communique } from "../documents.ts";
import { border, borderIndicators, crossings } from "../items/border.ts";
import { economy, economyIndicators } from "../items/economy.ts";
import { agreements2021, jointStatement2021, kordayOpening, meeting2021, waterAgreement2000 } from "../items/events.ts";
import { people, peopleIndicators, quotaOf2020, quotaOpen } from "../items/people.ts";
import { politics, politicsIndicators } from "../items/politics.ts";
import { chuShares1983, chuSharesBoth, water, waterIndicators } from "../items/water.ts";
import type { PartyKeys } from "../keys.ts";
import { ILLUSTRATIVE, illustrative, press } from "../sources.ts";
import { days, type Stage } from "./stage.ts";

export function summit(stage: Stage, keys: PartyKeys): void {
  const { on, kz, kg, kzWater, kgWater } = stage;

  on("2021-03-02");
  kz.addsKey(keys["KZ-water"].publicKey, "Water desk of Kazakhstan", ["observe"]);
  kg.addsKey(keys["KG-water"].publicKey, "Water desk of Kyrgyzstan", ["observe"]);
  kz.records(communique.en);
  kz.records(communique.ru);
  const events = [meeting2021, jointStatement2021, agreements2021, waterAgreement2000];
  const indicators = [
    ...politicsIndicators,
    ...economyIndicators,
    ...borderIndicators,
    ...waterIndicators,
    ...peopleIndicators,
  ];
  kz.proposes(...events, ...indicators);
  kz.assents(idsOf([...events, ...indicators]));

  on("2021-03-03");
  const fromKazakhstan = [...economy, ...border, ...water, quotaOpen];
  kz.proposes(...fromKazakhstan);
  kz.assents(idsOf(fromKazakhstan));
  const fromKyrgyzstan = [...politics, ...people];
  kg.proposes(...fromKyrgyzstan, chuShares1983);
  kg.assents(idsOf([...fromKyrgyzstan, chuShares1983]));

  on("2021-03-05");
  kg.assents(idsOf([...events, ...indicators]));
  kg.assents(idsOf(fromKazakhstan).filter((id) => id !== "student-quota"));
  kg.objects(
    "student-quota",
    "Ten-fold of what? Please name the year from which the quota is counted, and the day until which it grows.",
  );

  on("2021-03-09");
  kz.assents(idsOf(fromKyrgyzstan));
  kz.objects(
    "chu-shares",
    "A statement of 2015 names 48 and 52 per cent. Until the commission has looked into it, both pairs should stand.",
  );
  kz.reports("documents-signed", days("2021-03-02"), 180, { evidence: [press.meeting2021] });
  kz.reports(
    "investment-15-years",
    days("2006-03-02", "2021-03-01"),
    { amount: 1_000_000_000, currency: "USD" },
    { evidence: [press.meeting2021], note: "At least: the report says more than this." },
  );
  kzWater.reports(
    "water-payments-ten-years",
    days("2011-03-02", "2021-03-01"),
    { amount: 1_000_000_000, currency: "KZT" },
    {
      evidence: [press.meeting2021, press.payment61],
      note: "At least: the report says more than this, US$2.4 million. An early yearly payment was 61 million tenge.",
    },
  );

  on("2021-03-12");
  kg.confirms("documents-signed", days("2021-03-02"));
  kg.confirms("investment-15-years", days("2006-03-02", "2021-03-01"));
  kgWater.confirms("water-payments-ten-years", days("2011-03-02", "2021-03-01"));

  on("2021-03-18");
  kz.withdraws("student-quota", "Proposed anew with the year.");
  kz.proposes(quotaOf2020);
  kz.assents(["student-quota"]);
  kg.assents(["student-quota"], "Clear now.");
  kz.proposes(...crossings);
  kz.assents(idsOf(crossings));

  on("2021-03-26");
  kg.assents(idsOf(crossings), "As models of the Kazakh side.");

  on("2021-04-02");
  kz.proposes(kordayOpening);
  kz.assents([kordayOpening.id]);
  kg.assents([kordayOpening.id]);
  kz.reports("korday-lanes", days("2021-04-02"), 8, { evidence: [press.kordayLanes, press.kordayOpening] });
  kz.reports("korday-booths", days("2021-04-02"), 42, {
    evidence: [press.kordayBooths],
    note: "21 each way; khabar.kz says over 40.",
  });
  kz.reports("korday-vehicles", days("2021-04-02"), 2_500, {
    evidence: [press.kordayLanes],
    note: "Stated capacity: up to this number.",
  });
  kz.reports("korday-people", days("2021-04-02"), 25_000, {
    evidence: [press.kordayLanes],
    note: "Stated capacity: up to this number, four times as before.",
  });

  on("2021-04-08");
  kg.confirms("korday-lanes", days("2021-04-02"));
  kg.confirms("korday-booths", days("2021-04-02"));
  kg.confirms("korday-people", days("2021-04-02"));
  kg.proposes(chuSharesBoth);
  kg.assents(["chu-shares"]);

  on("2021-04-15");
  kz.assents(["chu-shares"], "With both pairs, until the commission has settled it.");

  on("2021-07-20");
  kz.reports("korday-car-wait", days("2021-07-11"), 44, { evidence: [press.model] });
  kg.confirms("korday-car-wait", days("2021-07-11"));
  kg.disputes(
    "korday-vehicles",
    days("2021-04-02"),
    "With the stated bays and a quarter of the stated time for each car, the model carries 1,740 vehicles a day before cars wait longer than 30 minutes.",
    [press.model],
  );
  kz.reports(
    "medical-aid",
    days("2021-04-01", "2021-06-30"),
    { amount: 1_400_000, currency: "USD" },
    { evidence: [illustrative], note: ILLUSTRATIVE },
  );

  on("2021-08-30");
  kg.confirms("medical-aid", days("2021-04-01", "2021-06-30"));
  kgWater.reports("chu-flow-august", days("2021-08-01", "2021-08-31"), 9, {
    evidence: [press.dry2021],
    note: "Over 9 m³/s in all by the Chu, in a dry year: Orto-Tokoy was empty by early August.",
  });
  kzWater.reports("chu-flow-august", days("2021-08-01", "2021-08-31"), 6.75, {
    evidence: [press.dry2021],
    note: "The middle of 6.5 to 7 m³/s by the Georgievka canal alone; the same source.",
  });
}

function idsOf(items: readonly { readonly id: string }[]): readonly string[] {
  return items.map(({ id }) => id);
}
