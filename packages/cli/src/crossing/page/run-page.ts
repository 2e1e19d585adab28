import type { CrossingModel, CrossingResult, Estimate, StationResult, StreamResult } from "@kelisim/crossing";
import { numberInWords, percent } from "../../number-words.ts";
import { escapeMarkup } from "../../page/markup.ts";
import { figure, htmlTable, page } from "../../page/page.ts";
import { sourcesTable } from "../../page/sources-table.ts";
import { warningsHtml } from "../../page/warnings.ts";
import { dayChart } from "../charts/day-chart.ts";
import { waitChart } from "../charts/wait-chart.ts";
import { overLimitOf, runHeading, stationName, streamName, worstHour } from "../render-run.ts";
import { warningMessages } from "../warning-messages.ts";
import { clock, durationEstimate, inWords, numberEstimate, percentEstimate } from "../words.ts";

/** The result of a run as a page: tables of streams and stations, queues over the day, how the waits are spread. */
export function runPage(model: CrossingModel, result: CrossingResult): string {
  const [name, how] = runHeading(model, result).split("\n");
  return page(model.name, [
    `<h1>${escapeMarkup(name!)}</h1>`,
    `<p class="lead">${escapeMarkup(how!)}.</p>`,
    ...(model.description ? [`<p>${escapeMarkup(model.description)}</p>`] : []),
    ...runSections(model, result),
  ]);
}

/** What a run found, as the parts of a page below its heading. */
export function runSections(model: CrossingModel, result: CrossingResult): string[] {
  return [
    warningsHtml(warningMessages(result.warnings)),
    "<h2>How long they wait</h2>",
    streamTable(model, result),
    `<div class="charts">${result.streams.map((stream, index) => streamFigure(model, stream, index)).join("\n")}</div>`,
    "<h2>The stations over the day</h2>",
    stationTable(model, result),
    `<div class="charts">${result.stations.flatMap((station, index) => stationFigures(model, station, index)).join("\n")}</div>`,
    "<h2>What the model rests on</h2>",
    sourcesTable(model),
  ];
}

/** The 95% interval of each estimate as a band; nothing where there are too few replications for one. */
export function bandOf(estimates: readonly Estimate[]): { band: (readonly [number, number])[] } | object {
  return estimates.some(({ halfWidth }) => Number.isFinite(halfWidth))
    ? { band: estimates.map(({ mean, halfWidth }) => [mean - halfWidth, mean + halfWidth] as const) }
    : {};
}

function streamTable(model: CrossingModel, result: CrossingResult): string {
  return htmlTable(
    "Waiting at all stations together, by stream",
    ["Stream", "arrive a day", "mean wait", "median", "90%", "95%", "99%", "over limit", "gave up", "turned away"],
    result.streams.map((stream) => {
      const overLimit = overLimitOf(model, stream);
      return [
        streamName(model, stream.id),
        numberInWords(stream.arrived.mean / result.days),
        durationEstimate(stream.wait.meanSeconds),
        inWords(stream.wait.medianSeconds.mean),
        inWords(stream.wait.p90Seconds.mean),
        inWords(stream.wait.p95Seconds.mean),
        inWords(stream.wait.p99Seconds.mean),
        overLimit ? percentEstimate(overLimit) : "no limit",
        percent(stream.gaveUp.mean / stream.arrived.mean),
        percent(stream.turnedAway.mean / stream.arrived.mean),
      ];
    }),
  );
}

function stationTable(model: CrossingModel, result: CrossingResult): string {
  return htmlTable(
    "Load and queues, by station",
    ["Station", "served an hour", "mean wait", "mean queue", "longest queue", "lanes busy", "worst hour"],
    result.stations.map((station) => {
      const worst = worstHour(station);
      return [
        stationName(model, station.id),
        numberEstimate(station.servedPerHour),
        durationEstimate(station.wait.meanSeconds),
        numberEstimate(station.queue),
        numberInWords(station.maximumQueue, 0),
        station.lanes.map(({ utilisation }) => percentEstimate(utilisation)).join(", "),
        worst ? `${clock(worst.hour)}, ${inWords(worst.waitSeconds)}` : "nobody waits",
      ];
    }),
  );
}

function streamFigure(model: CrossingModel, stream: StreamResult, index: number): string {
  const name = streamName(model, stream.id);
  const { wait } = stream;
  const limit = model.streams.find(({ id }) => id === stream.id)?.limit;
  const description = `Half wait no longer than ${inWords(wait.medianSeconds.mean)}, 95% no longer than ${inWords(wait.p95Seconds.mean)}, 99% no longer than ${inWords(wait.p99Seconds.mean)}.`;
  return figure({
    title: name,
    caption: description,
    svg: waitChart({
      id: `wait-${index}`,
      title: `How the waits are spread: ${name}`,
      description,
      series: [{ name, look: "first", histogram: wait.histogram }],
      ...(limit?.of === "wait" ? { limit: { seconds: limit.seconds, label: `limit ${inWords(limit.seconds)}` } } : {}),
    }),
    numbers: htmlTable(
      `${name}, by the hour of arrival`,
      ["Hour", "arrive a day", "mean wait", "95% wait no longer than"],
      stream.byHourOfDay.map((hour, index) => [
        clock(index),
        numberInWords(hour.arrived.mean),
        durationEstimate(hour.meanWaitSeconds),
        inWords(hour.p95WaitSeconds),
      ]),
    ),
  });
}

function stationFigures(model: CrossingModel, station: StationResult, index: number): string[] {
  const name = stationName(model, station.id);
  const hours = station.byHourOfDay;
  const peak = hours.reduce((best, hour, at) => (hour.queue.mean > hours[best]!.queue.mean ? at : best), 0);
  const queueSays = `The queue is longest from ${clock(peak)} to ${clock(peak + 1)}, ${numberInWords(hours[peak]!.queue.mean)} on average; the longest seen was ${numberInWords(station.maximumQueue, 0)}.`;
  const lanesSay = `Lanes open and lanes busy, averaged over each hour.`;
  return [
    figure({
      title: `Queue: ${name}`,
      caption: `${queueSays} The band is the 95% interval of the mean.`,
      svg: dayChart({
        id: `queue-${index}`,
        title: `Queue over the day: ${name}`,
        description: queueSays,
        yLabel: "waiting",
        series: [
          {
            name: "waiting",
            look: "first",
            values: hours.map(({ queue }) => queue.mean),
            ...bandOf(hours.map(({ queue }) => queue)),
          },
        ],
      }),
      numbers: htmlTable(
        `${name}, by hour`,
        ["Hour", "mean queue", "longest", "mean wait", "95% wait no longer than"],
        hours.map((hour, at) => [
          clock(at),
          numberEstimate(hour.queue),
          numberInWords(hour.maximumQueue, 0),
          durationEstimate(hour.meanWaitSeconds),
          inWords(hour.p95WaitSeconds),
        ]),
      ),
    }),
    figure({
      title: `Lanes: ${name}`,
      caption: lanesSay,
      key: [
        { look: "second dashed", name: "open" },
        { look: "first", name: "busy" },
      ],
      svg: dayChart({
        id: `lanes-${index}`,
        title: `Lanes over the day: ${name}`,
        description: lanesSay,
        yLabel: "lanes",
        series: [
          { name: "open", look: "second", dashed: true, values: hours.map(({ openLanes }) => openLanes) },
          {
            name: "busy",
            look: "first",
            values: hours.map(({ busyLanes }) => busyLanes.mean),
            ...bandOf(hours.map(({ busyLanes }) => busyLanes)),
          },
        ],
      }),
    }),
  ];
}
