import type { BasinModel, Ensemble, Spread, TrackName } from "@kelisim/river";
import { percent } from "../../number-words.ts";
import { escapeMarkup } from "../../page/markup.ts";
import { figure, htmlTable } from "../../page/page.ts";
import { type SeasonSeries, seasonChart } from "../charts/season-chart.ts";
import { mean, notes, partyTables, scenarioName, scenariosHeading, scenarioTable } from "../render-scenarios.ts";
import { hm3, nodeName, partyName, riverName } from "../words.ts";
import { keyFigures, looks, riverPage, tableOf } from "./river-page.ts";

/** More large figures than this say less than the table. */
const mostKeyFigures = 5;

/** Scenarios as a page: how each meets the demands beside the base case, and storage and flows with their bands. */
export function scenariosPage(model: BasinModel, ensembles: readonly Ensemble[]): string {
  const base = ensembles.find(({ scenario }) => scenario === "base");
  const others = ensembles.filter((ensemble) => ensemble !== base);
  return riverPage(scenariosHeading(model, ensembles), [
    ...(ensembles.length <= mostKeyFigures
      ? [
          keyFigures(
            ensembles.map((ensemble) => {
              const [short, demand] = [
                mean(ensemble, ({ all }) => all.shortHm3),
                mean(ensemble, ({ all }) => all.demandHm3),
              ];
              return {
                value: `${hm3(short)} hm³`,
                what: `short, ${percent(short / demand)} of the demand: ${scenarioName(model, ensemble.scenario)}`,
              };
            }),
          ),
        ]
      : []),
    tableOf(scenarioTable(model, ensembles)),
    `<p class="notes">${escapeMarkup(notes)}</p>`,
    ...others.flatMap((ensemble, index) => [
      `<h2>${escapeMarkup(scenarioName(model, ensemble.scenario))}</h2>`,
      `<div class="charts">${ensemble.tracks
        .filter(({ name }) => name.kind === "stored" || name.kind === "short" || name.id.includes("/"))
        .filter(({ name }) => name.kind !== "entitled")
        .filter((track) => track.name.kind !== "short" || Math.max(...track.greatest) > 0.0005)
        .map((track, place) => trackFigure(model, base, ensemble, track, `track-${index}-${place}`))
        .join("\n")}</div>`,
    ]),
    "<h2>Parties and users</h2>",
    ...partyTables(model, ensembles).map(tableOf),
  ]);
}

const [baseLook, scenarioLook] = looks;

function trackFigure(
  model: BasinModel,
  base: Ensemble | undefined,
  ensemble: Ensemble,
  track: Spread,
  id: string,
): string {
  const title = trackTitle(model, track.name);
  const before = base?.tracks.find(({ name }) => name.kind === track.name.kind && name.id === track.name.id);
  const reservoir = model.nodes.find((node) => node.id === track.name.id);
  const isStored = track.name.kind === "stored" && reservoir?.kind === "reservoir";
  const initial =
    isStored && typeof reservoir.initialVolumeHm3 === "number" ? { initial: reservoir.initialVolumeHm3 } : {};
  const isSpread = ensemble.members > 1;
  const series: SeasonSeries[] = [
    {
      look: scenarioLook,
      values: track.median,
      ...initial,
      ...(isSpread ? { band: track.p10.map((low, period) => [low, track.p90[period]!] as const) } : {}),
    },
    ...(before ? [{ look: baseLook, values: before.median, dashed: true, ...initial }] : []),
  ];
  const description = describe(track, before, ensemble);
  return figure({
    title,
    caption: isSpread
      ? `${description} The band holds 8 in 10 of ${ensemble.members} members, the line is the median.`
      : description,
    key: [
      { look: scenarioLook, name: scenarioName(model, ensemble.scenario) },
      ...(before ? [{ look: `${baseLook} dashed`, name: "as it stands" }] : []),
    ],
    svg: seasonChart({
      id,
      title: `${title}: ${scenarioName(model, ensemble.scenario)}`,
      description,
      yLabel: isStored ? "hm³" : "hm³ in a period",
      periods: ensemble.periods,
      series,
      ...(isStored ? { levels: [{ value: reservoir.fullVolumeHm3, label: "full" }] } : {}),
    }),
    numbers: htmlTable(
      `${title}, hm³`,
      [
        "Period",
        ...(before ? ["as it stands"] : []),
        ...(isSpread ? ["least", "10%", "median", "90%", "greatest"] : ["scenario"]),
      ],
      ensemble.periods.map(({ label }, period) => [
        label,
        ...(before ? [hm3(before.median[period])] : []),
        ...(isSpread
          ? [track.least, track.p10, track.median, track.p90, track.greatest].map((level) => hm3(level[period]))
          : [hm3(track.median[period])]),
      ]),
    ),
  });
}

function describe(track: Spread, before: Spread | undefined, { periods }: Ensemble): string {
  if (track.name.kind === "stored") {
    const lowest = Math.min(...track.median);
    return `Lowest at the end of ${periods[track.median.indexOf(lowest)]!.label}: ${hm3(lowest)} hm³.`;
  }
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const beside = before ? `, as it stands ${hm3(sum(before.median))}` : "";
  return `${hm3(sum(track.median))} hm³ over the season${beside}.`;
}

function trackTitle(model: BasinModel, { kind, id }: TrackName): string {
  if (kind === "stored") return nodeName(model, id);
  if (kind === "short") return `Short: ${nodeName(model, id)}`;
  const [river, party] = id.split("/") as [string, string];
  return `Received: ${partyName(model, party)}, ${riverName(model, river)}`;
}
