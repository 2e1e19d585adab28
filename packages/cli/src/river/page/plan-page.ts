import type { BasinModel, BasinResult, Ensemble, NodeResult, TrackName } from "@kelisim/river";
import { percent } from "../../number-words.ts";
import { escapeMarkup } from "../../page/markup.ts";
import { figure, htmlTable } from "../../page/page.ts";
import { sourcesTable } from "../../page/sources-table.ts";
import { warningsHtml } from "../../page/warnings.ts";
import { networkDiagram } from "../charts/network-diagram.ts";
import { seasonChart } from "../charts/season-chart.ts";
import {
  entitlementTable,
  planHeading,
  powerTable,
  reservoirTable,
  scarceTables,
  total,
  userTable,
} from "../render-plan.ts";
import { scenarioName } from "../render-scenarios.ts";
import { hm3, nodeName, partyName, riverName } from "../words.ts";
import { keyFigures, lookOf, riverPage, tableOf } from "./river-page.ts";
import { showPeriods } from "./show-periods.ts";

/** With more nodes than this a diagram shows nothing any more. */
const mostDrawn = 150;

/**
 * A plan as a page: the network period by period, what each party and user receives, what stands in the reservoirs.
 *
 * @param spread a scenario whose members' spread is drawn behind storage and flows
 */
export function planPage(model: BasinModel, result: BasinResult, spread?: Ensemble): string {
  const isDrawn = model.nodes.length <= mostDrawn;
  return riverPage(
    planHeading(model, result),
    [
      ...(model.description ? [`<p>${escapeMarkup(model.description)}</p>`] : []),
      planFigures(result),
      warningsHtml(result.warnings.map(({ message }) => message)),
      ...(isDrawn ? ["<h2>The network, period by period</h2>", diagramFigure(model, result)] : []),
      "<h2>Who receives what</h2>",
      tableOf(entitlementTable(model, result)),
      `<div class="charts">${result.entitlements.map((_, index) => entitlementFigure(model, result, index)).join("\n")}</div>`,
      "<h2>Reservoirs</h2>",
      tableOf(reservoirTable(model, result)),
      `<div class="charts">${reservoirs(result)
        .map((node, index) => storageFigure(model, result, node, index, spread))
        .join("\n")}</div>`,
      "<h2>Users</h2>",
      tableOf(userTable(model, result)),
      `<div class="charts">${users(result)
        .map((node, index) => userFigure(model, result, node, index, spread))
        .join("\n")}</div>`,
      ...scarceSection(model, result),
      ...(powerTable(model, result).rows.length > 0 ? ["<h2>Hydropower</h2>", tableOf(powerTable(model, result))] : []),
      "<h2>What the model rests on</h2>",
      sourcesTable(model),
    ],
    isDrawn ? `(${showPeriods.toString()})()` : undefined,
  );
}

function scarceSection(model: BasinModel, result: BasinResult): string[] {
  const tables = scarceTables(model, result);
  if (tables.length === 0) return [];
  return [
    "<h2>The scarce water under other rules</h2>",
    "<p>What each would receive over the season if the water that is delivered to all were divided by its rule, the claims being the demands. It says what a rule finds just, not what the river can do where and when.</p>",
    ...tables.map(tableOf),
  ];
}

function planFigures(result: BasinResult): string {
  const demand = total(users(result).flatMap(({ demandHm3 = [] }) => demandHm3));
  const short = total(users(result).flatMap(({ shortHm3 = [] }) => shortHm3));
  const came = total(result.nodes.filter(({ kind }) => kind === "inflow").flatMap(({ arrivedHm3 }) => arrivedHm3));
  const stored = reservoirs(result);
  const [start, end] = [
    total(stored.map((node) => node.initialVolumeHm3 ?? 0)),
    total(stored.map((node) => node.volumeHm3?.at(-1) ?? 0)),
  ];
  return keyFigures([
    { value: `${hm3(came)} hm³`, what: "comes into the basin" },
    { value: `${hm3(demand - short)} hm³`, what: `of ${hm3(demand)} hm³ that users ask for is delivered` },
    { value: `${hm3(short)} hm³`, what: `is short${demand > 0 ? `, ${percent(short / demand)} of the demand` : ""}` },
    ...(stored.length > 0
      ? [{ value: `${hm3(start)} → ${hm3(end)} hm³`, what: "stands in the reservoirs at the start and at the end" }]
      : []),
  ]);
}

function diagramFigure(model: BasinModel, result: BasinResult): string {
  const shown = tellingPeriod(result);
  const { svg, width, frames } = networkDiagram(model, result, shown);
  const parties = model.parties
    .map(
      ({ id }) =>
        `<span class="key"><i class="${lookOf(model.parties, id)}"></i>${escapeMarkup(partyName(model, id))}</span>`,
    )
    .join("");
  // "<" would end the element early if a name had "</script>" in it.
  const data = JSON.stringify(frames).replaceAll("<", "\\u003c");
  return [
    '<figure class="diagram">',
    `<div class="controls"><button type="button" id="network-play">Play</button><label><span>Period</span><input type="range" id="network-period" min="0" max="${result.periods.length - 1}" step="1" value="${shown}"></label><output id="network-label" for="network-period">${escapeMarkup(result.periods[shown]!.label)}</output></div>`,
    `<div class="pan" tabindex="0" role="region" aria-label="The network">${svg.replace("<svg ", `<svg style="width:${Math.round(width)}px;min-width:${Math.round(width * 0.8)}px;max-width:100%" `)}</div>`,
    `<figcaption><p class="keys">${parties}<span class="key"><i class="water"></i>water; the wider, the more</span><span class="key"><i class="short"></i>what a user lacks</span></p></figcaption>`,
    `<script type="application/json" id="network-frames">${data}</script>`,
    "</figure>",
  ].join("\n");
}

/** The period with the largest shortage, or else the largest flow. */
function tellingPeriod(result: BasinResult): number {
  const sums = (pick: (node: NodeResult, period: number) => number) =>
    result.periods.map((_, period) => total(result.nodes.map((node) => pick(node, period))));
  const short = sums(({ shortHm3 }, period) => shortHm3?.[period] ?? 0);
  const values = Math.max(...short) > 0.0005 ? short : sums(({ arrivedHm3 }, period) => arrivedHm3[period]!);
  return values.indexOf(Math.max(...values));
}

function entitlementFigure(model: BasinModel, result: BasinResult, index: number): string {
  const { river, party, entitledHm3, receivedHm3 } = result.entitlements[index]!;
  const name = `${partyName(model, party)}, ${riverName(model, river)}`;
  const description = `By the end of the season it receives ${hm3(total(receivedHm3))} of ${hm3(total(entitledHm3))} hm³.`;
  const look = lookOf(model.parties, party);
  return figure({
    title: name,
    caption: description,
    key: [
      { look: `${look} dashed`, name: "entitled" },
      { look, name: "received" },
    ],
    svg: seasonChart({
      id: `entitlement-${index}`,
      title: `Entitled and received, summed up over the season: ${name}`,
      description,
      yLabel: "hm³, summed up",
      periods: result.periods,
      series: [
        { look, dashed: true, values: summedUp(entitledHm3), initial: 0 },
        { look, values: summedUp(receivedHm3), initial: 0 },
      ],
    }),
    numbers: htmlTable(
      `${name}, hm³ in each period`,
      ["Period", "entitled", "received"],
      result.periods.map(({ label }, period) => [label, hm3(entitledHm3[period]), hm3(receivedHm3[period])]),
    ),
  });
}

function storageFigure(
  model: BasinModel,
  result: BasinResult,
  node: NodeResult,
  index: number,
  spread: Ensemble | undefined,
): string {
  const band = bandOf(spread, "stored", node.id);
  const name = nodeName(model, node.id);
  const reservoir = model.nodes.find(({ id }) => id === node.id);
  const volumes = node.volumeHm3 ?? [];
  const lowest = Math.min(...volumes);
  const description = `Lowest at the end of ${result.periods[volumes.indexOf(lowest)]?.label}: ${hm3(lowest)} hm³.`;
  const levels =
    reservoir?.kind === "reservoir"
      ? [
          { value: reservoir.fullVolumeHm3, label: "full" },
          ...(reservoir.deadVolumeHm3 > 0 ? [{ value: reservoir.deadVolumeHm3, label: "lowest outlet" }] : []),
        ]
      : [];
  return figure({
    title: name,
    caption: band ? `${description} ${bandSays(model, spread)}` : description,
    svg: seasonChart({
      id: `storage-${index}`,
      title: `Water in the reservoir: ${name}`,
      description,
      yLabel: "hm³",
      periods: result.periods,
      levels,
      series: [
        { look: "water", values: volumes, initial: node.initialVolumeHm3 ?? volumes[0]!, ...(band ? { band } : {}) },
      ],
    }),
    numbers: htmlTable(
      `${name}, hm³ in each period`,
      ["Period", "came", "let go", "lost", "at the end"],
      result.periods.map(({ label }, period) => [
        label,
        hm3(node.arrivedHm3[period]),
        hm3(node.leftHm3[period]),
        hm3(node.lostHm3[period]),
        hm3(volumes[period]),
      ]),
    ),
  });
}

function userFigure(
  model: BasinModel,
  result: BasinResult,
  node: NodeResult,
  index: number,
  spread: Ensemble | undefined,
): string {
  const band = bandOf(spread, "received", node.id);
  const name = nodeName(model, node.id);
  const { demandHm3 = [], shortHm3 = [] } = node;
  const short = total(shortHm3);
  const description =
    short > 0.0005
      ? `${hm3(short)} of ${hm3(total(demandHm3))} hm³ are short.`
      : `Receives all of its ${hm3(total(demandHm3))} hm³.`;
  const look = node.party === undefined ? "water" : lookOf(model.parties, node.party);
  const received = demandHm3.map((demand, period) => demand - (shortHm3[period] ?? 0));
  return figure({
    title: name,
    caption: band ? `${description} ${bandSays(model, spread)}` : description,
    key: [
      { look: `${look} dashed`, name: "demand" },
      { look, name: "received" },
    ],
    svg: seasonChart({
      id: `user-${index}`,
      title: `Demand and what is received: ${name}`,
      description,
      yLabel: "hm³ in a period",
      periods: result.periods,
      series: [
        { look, dashed: true, values: demandHm3 },
        { look, values: received, ...(band ? { band } : {}) },
      ],
    }),
    numbers: htmlTable(
      `${name}, hm³ in each period`,
      ["Period", "demand", "received", "short"],
      result.periods.map(({ label }, period) => [
        label,
        hm3(demandHm3[period]),
        hm3(received[period]),
        hm3(shortHm3[period]),
      ]),
    ),
  });
}

function bandOf(spread: Ensemble | undefined, kind: TrackName["kind"], id: string) {
  const track = spread?.tracks.find(({ name }) => name.kind === kind && name.id === id);
  return track?.p10.map((low, period) => [low, track.p90[period]!] as const);
}

function bandSays(model: BasinModel, spread: Ensemble | undefined): string {
  if (!spread) return "";
  return `The band holds 8 in 10 of the ${spread.members} members of “${scenarioName(model, spread.scenario)}”.`;
}

function users({ nodes }: BasinResult): NodeResult[] {
  return nodes.filter(({ kind }) => kind === "user");
}

function reservoirs({ nodes }: BasinResult): NodeResult[] {
  return nodes.filter(({ kind }) => kind === "reservoir");
}

export function summedUp(values: readonly number[]): number[] {
  let sum = 0;
  return values.map((value) => {
    sum += value;
    return sum;
  });
}
