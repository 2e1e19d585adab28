import { type BankruptcyRule, type BasinModel, type BasinResult, type NodeResult, scarceSeason } from "@kelisim/river";
import { numberInWords, percent } from "../number-words.ts";
import { type Column, textTable } from "../text-table.ts";
import { asText, type Table } from "./table.ts";
import { hm3, nodeName, partyName, riverName } from "./words.ts";

/** Seasons up to so many periods are shown period by period. */
const mostPeriods = 40;

/** A plan as plain text: who receives what of each river, users, reservoirs, and the season period by period. */
export function renderPlan(model: BasinModel, result: BasinResult): string {
  const tables = [
    entitlementTable(model, result),
    userTable(model, result),
    reservoirTable(model, result),
    powerTable(model, result),
    ...scarceTables(model, result),
  ];
  return `${[
    planHeading(model, result),
    ...tables.flatMap((table) => (table && table.rows.length > 0 ? [asText(table)] : [])),
    ...(result.periods.length <= mostPeriods ? [textTable(...seasonTable(model, result))] : []),
    ...result.warnings.map(({ message }) => `Warning: ${message}`),
  ].join("\n\n")}\n`;
}

/** Which basin, which season, which scenario. */
export function planHeading(model: BasinModel, { periods, scenario }: BasinResult): string {
  const [first, last] = [periods[0]!, periods.at(-1)!];
  const name = model.scenarios.find(({ id }) => id === scenario.id)?.name ?? scenario.id;
  const which = scenario.id === "base" ? "" : `; ${name}${scenario.member > 0 ? `, member ${scenario.member}` : ""}`;
  const step = { decade: "decades", month: "months", day: "periods" }[model.periods.step];
  return `${model.name}\n${first.label} to ${last.label}, ${periods.length} ${step}${which}; volumes in hm³ (million m³)`;
}

export function entitlementTable(model: BasinModel, result: BasinResult): Table {
  return {
    caption: "What the treaty gives to each party, and what it receives by the plan",
    headings: ["River", "party", "divisible", "share", "entitled", "received", "of entitled"],
    rows: result.entitlements.map((entitlement) => {
      const [divisible, entitled, received] = [
        total(entitlement.divisibleHm3),
        total(entitlement.entitledHm3),
        total(entitlement.receivedHm3),
      ];
      return [
        riverName(model, entitlement.river),
        partyName(model, entitlement.party),
        hm3(divisible),
        percent(entitled / divisible),
        hm3(entitled),
        hm3(received),
        percent(received / entitled),
      ];
    }),
  };
}

export function userTable(model: BasinModel, result: BasinResult): Table {
  return {
    caption: "What users ask for and what they lack",
    headings: ["User", "party", "demand", "received", "short", "of demand", "periods short"],
    rows: result.nodes
      .filter(({ kind }) => kind === "user")
      .map((node) => {
        const [demand, short] = [total(node.demandHm3 ?? []), total(node.shortHm3 ?? [])];
        return [
          nodeName(model, node.id),
          node.party === undefined ? "" : partyName(model, node.party),
          hm3(demand),
          hm3(total(node.arrivedHm3)),
          hm3(short),
          percent(short / demand),
          periodsShort(node, result),
        ];
      }),
  };
}

export function reservoirTable(model: BasinModel, result: BasinResult): Table {
  return {
    caption: "Reservoirs over the season",
    headings: ["Reservoir", "full", "at the start", "came", "let go", "lost", "lowest", "when", "at the end"],
    rows: result.nodes
      .filter(({ kind }) => kind === "reservoir")
      .map((node) => {
        const volumes = node.volumeHm3 ?? [];
        const lowest = Math.min(...volumes);
        const reservoir = model.nodes.find(({ id }) => id === node.id);
        return [
          nodeName(model, node.id),
          reservoir?.kind === "reservoir" ? hm3(reservoir.fullVolumeHm3) : "",
          hm3(node.initialVolumeHm3),
          hm3(total(node.arrivedHm3)),
          hm3(total(node.leftHm3)),
          hm3(total(node.lostHm3)),
          hm3(lowest),
          result.periods[volumes.indexOf(lowest)]?.label ?? "",
          hm3(volumes.at(-1)),
        ];
      }),
  };
}

export function powerTable(model: BasinModel, result: BasinResult): Table {
  return {
    caption: "Hydropower",
    headings: ["Plant", "party", "water", "energy, GWh"],
    rows: result.nodes
      .filter(({ kind }) => kind === "hydropower")
      .map((node) => [
        nodeName(model, node.id),
        node.party === undefined ? "" : partyName(model, node.party),
        hm3(total(node.arrivedHm3)),
        numberInWords(total(node.energyGwh ?? [])),
      ]),
  };
}

/** How scarce water would be divided by one rule and another: among parties, and among users. Nothing where it suffices. */
export function scarceTables(model: BasinModel, result: BasinResult): Table[] {
  const tableOf = (among: "parties" | "users", name: (id: string) => string): Table[] => {
    const { estateHm3, claimants } = scarceSeason(result, among);
    const isScarce = claimants.some(({ claimHm3, plannedHm3 }) => claimHm3 - plannedHm3 > 0.0005);
    if (!isScarce || claimants.length < 2) return [];
    return [
      {
        caption: `The ${hm3(estateHm3)} hm³ that are delivered, divided among ${among} by one rule and another`,
        headings: [`Scarce water, by ${among}`, "claim", "by the plan", ...Object.values(scarceRuleNames)],
        rows: claimants.map(({ id, claimHm3, plannedHm3, byRuleHm3 }) => [
          name(id),
          hm3(claimHm3),
          hm3(plannedHm3),
          ...(Object.keys(scarceRuleNames) as BankruptcyRule[]).map((rule) => hm3(byRuleHm3[rule])),
        ]),
      },
    ];
  };
  return [...tableOf("parties", (id) => partyName(model, id)), ...tableOf("users", (id) => nodeName(model, id))];
}

const scarceRuleNames: Readonly<Record<BankruptcyRule, string>> = {
  proportional: "proportional",
  "constrained-equal-awards": "equal awards",
  "constrained-equal-losses": "equal losses",
  talmud: "Talmud",
};

/** Period by period: what each party receives of what it is entitled to, and what stands in the reservoirs. */
function seasonTable(model: BasinModel, result: BasinResult): [Column[], string[][]] {
  const reservoirs = result.nodes.filter(({ kind }) => kind === "reservoir");
  const columns: Column[] = [
    { heading: "Period", align: "left" },
    ...result.entitlements.flatMap(({ river, party }) => [
      { heading: `${riverName(model, river)}, ${party}: entitled` },
      { heading: "received" },
    ]),
    ...reservoirs.map(({ id }) => ({ heading: `in ${nodeName(model, id)}` })),
  ];
  const rows = result.periods.map(({ label }, index) => [
    label,
    ...result.entitlements.flatMap(({ entitledHm3, receivedHm3 }) => [
      hm3(entitledHm3[index]),
      hm3(receivedHm3[index]),
    ]),
    ...reservoirs.map(({ volumeHm3 }) => hm3(volumeHm3?.[index])),
  ]);
  return [columns, rows];
}

function periodsShort(node: NodeResult, { periods }: BasinResult): string {
  const short = periods.filter((_, index) => (node.shortHm3?.[index] ?? 0) > 0.0005);
  if (short.length === 0) return "none";
  return short.length === 1 ? short[0]!.label : `${short.length}, from ${short[0]!.label}`;
}

export function total(volumes: readonly number[]): number {
  return volumes.reduce((sum, volume) => sum + volume, 0);
}
