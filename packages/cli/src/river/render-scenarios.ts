import type { BasinModel, Ensemble, Measures, PlanMeasures } from "@kelisim/river";
import { NOTHING, numberInWords, percent } from "../number-words.ts";
import { asCaptionedText, asText, type Table } from "./table.ts";
import { hm3, nodeName, partyName } from "./words.ts";

/** Scenarios as plain text: how each meets the demands, beside the base case, and each party and user under it. */
export function renderScenarios(model: BasinModel, ensembles: readonly Ensemble[]): string {
  const parts = [
    scenariosHeading(model, ensembles),
    asText(scenarioTable(model, ensembles)),
    ...partyTables(model, ensembles).map(asCaptionedText),
    notes,
  ];
  return `${parts.join("\n\n")}\n`;
}

export const notes =
  "Reliability: the share of periods without a shortage. Resilience: how often a period of shortage is followed by one without. " +
  "Vulnerability: the worst period of a spell of shortage, on average over the spells. Where a scenario has several members, figures are their means, and the range is that of 8 in 10 members.";

export function scenariosHeading(model: BasinModel, [first]: readonly Ensemble[]): string {
  const periods = first!.periods;
  return `${model.name}: scenarios\n${periods[0]!.label} to ${periods.at(-1)!.label}; volumes in hm³ (million m³)`;
}

export function scenarioName(model: BasinModel, id: string): string {
  if (id === "base") return "The model as it stands";
  return model.scenarios.find((scenario) => scenario.id === id)?.name ?? id;
}

const measureHeadings = [
  "demand",
  "delivered",
  "short",
  "range",
  "beside the base",
  "reliability",
  "resilience",
  "vulnerability",
];

export function scenarioTable(model: BasinModel, ensembles: readonly Ensemble[]): Table {
  const hasPower = ensembles.some(({ measures }) => measures.some(({ energyGwh }) => energyGwh > 0));
  const energyGwh = (measures: PlanMeasures) => measures.energyGwh;
  const base = baseOf(ensembles);
  return {
    caption: "How the demands of all users are met",
    headings: ["Scenario", "members", ...measureHeadings, ...(hasPower ? ["energy, GWh", "beside the base"] : [])],
    rows: ensembles.map((ensemble) => [
      scenarioName(model, ensemble.scenario),
      String(ensemble.members),
      ...measureCells(ensemble, base, ({ all }) => all),
      ...(hasPower ? [numberInWords(mean(ensemble, energyGwh)), difference(ensemble, base, energyGwh)] : []),
    ]),
  };
}

/** A table of scenarios for each party, and one for each user. */
export function partyTables(model: BasinModel, ensembles: readonly Ensemble[]): Table[] {
  const { parties, users } = ensembles[0]!.measures[0]!;
  const base = baseOf(ensembles);
  const tableOf = (kind: "parties" | "users", id: string, caption: string): Table => ({
    caption,
    headings: ["Scenario", ...measureHeadings],
    rows: ensembles.map((ensemble) => [
      scenarioName(model, ensemble.scenario),
      ...measureCells(ensemble, base, (measures) => measures[kind].find((one) => one.id === id)?.measures),
    ]),
  });
  return [
    ...parties.map(({ id }) => tableOf("parties", id, partyName(model, id))),
    ...users.map(({ id }) => tableOf("users", id, `User: ${nodeName(model, id)}`)),
  ];
}

function baseOf(ensembles: readonly Ensemble[]): Ensemble | undefined {
  return ensembles.find(({ scenario }) => scenario === "base");
}

function measureCells(
  ensemble: Ensemble,
  base: Ensemble | undefined,
  pick: (measures: PlanMeasures) => Measures | undefined,
): string[] {
  const of = (figure: keyof Measures) => (measures: PlanMeasures) => pick(measures)?.[figure] ?? Number.NaN;
  return [
    hm3(mean(ensemble, of("demandHm3"))),
    hm3(mean(ensemble, of("demandHm3")) - mean(ensemble, of("shortHm3"))),
    hm3(mean(ensemble, of("shortHm3"))),
    ensemble.members > 1 ? range(ensemble, of("shortHm3")) : "",
    difference(ensemble, base, of("shortHm3")),
    percent(mean(ensemble, of("reliability"))),
    percent(mean(ensemble, of("resilience"))),
    hm3(mean(ensemble, of("vulnerabilityHm3"))),
  ];
}

/** Over the members in which the figure exists: what nothing fails in recovers from nothing. */
export function mean({ measures }: Ensemble, figure: (measures: PlanMeasures) => number): number {
  const values = measures.map(figure).filter((value) => !Number.isNaN(value));
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function range({ measures }: Ensemble, figure: (measures: PlanMeasures) => number): string {
  const sorted = measures.map(figure).sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))];
  return `${hm3(at(0.1))}–${hm3(at(0.9))}`;
}

function difference(
  ensemble: Ensemble,
  base: Ensemble | undefined,
  figure: (measures: PlanMeasures) => number,
): string {
  if (!base || ensemble === base) return "";
  const change = mean(ensemble, figure) - mean(base, figure);
  if (!Number.isFinite(change)) return NOTHING;
  return change > 0.0005 ? `+${hm3(change)}` : hm3(change);
}
