import type { Comparison, CrossingModel, Estimate, StreamComparison, TimeValue } from "@kelisim/crossing";
import { numberInWords, percent } from "../../number-words.ts";
import { escapeMarkup } from "../../page/markup.ts";
import { figure, htmlTable, page } from "../../page/page.ts";
import { warningsHtml } from "../../page/warnings.ts";
import { dayChart } from "../charts/day-chart.ts";
import { differenceChart } from "../charts/difference-chart.ts";
import { waitChart } from "../charts/wait-chart.ts";
import { changeInWords, compareHeading, isCertain, shareChangeInWords, valueLines } from "../render-compare.ts";
import { stationName, streamName } from "../render-run.ts";
import { warningMessages } from "../warning-messages.ts";
import { clock, inWords } from "../words.ts";
import { bandOf } from "./run-page.ts";

const key = [
  { look: "first", name: "before" },
  { look: "second", name: "after" },
];

/** Two variants as a page: what changes for whom, at which hours, and what it is worth. */
export function comparePage(
  before: CrossingModel,
  after: CrossingModel,
  comparison: Comparison,
  value: TimeValue,
): string {
  const [nameBefore, nameAfter, how] = compareHeading(before, after, comparison).split("\n");
  const title = `Before and after: ${after.name}`;
  return page(title, [
    "<h1>Before and after</h1>",
    `<p>${escapeMarkup(nameBefore!)}<br>${escapeMarkup(nameAfter!)}</p>`,
    `<p class="lead">${escapeMarkup(how!)}.</p>`,
    ...valueLines(value).map((line) => `<p><strong>${escapeMarkup(line)}</strong></p>`),
    warningsHtml([
      ...warningMessages(comparison.before.warnings).map((message) => `Before: ${message}`),
      ...warningMessages(comparison.after.warnings).map((message) => `After: ${message}`),
    ]),
    "<h2>How long they wait</h2>",
    streamTable(after, comparison),
    meanWaitsFigure(after, comparison),
    "<h2>How the waits are spread</h2>",
    `<div class="charts">${comparison.streams.map((stream, index) => spreadFigure(after, comparison, stream, index)).join("\n")}</div>`,
    "<h2>The queues over the day</h2>",
    `<div class="charts">${comparison.stations.map((_, index) => queueFigure(after, comparison, index)).join("\n")}</div>`,
  ]);
}

function streamTable(model: CrossingModel, { streams }: Comparison): string {
  return htmlTable(
    "Waiting at all stations together, by stream; the change is taken replication by replication",
    ["Stream", "mean wait before", "after", "change", "95% before", "after", "over limit before", "after", "change"],
    streams.map((stream) => [
      streamName(model, stream.id),
      inWords(stream.meanWaitSeconds.before.mean),
      inWords(stream.meanWaitSeconds.after.mean),
      changeInWords(stream.meanWaitSeconds),
      inWords(stream.p95WaitSeconds.before.mean),
      inWords(stream.p95WaitSeconds.after.mean),
      ...(stream.shareOverLimit
        ? [
            percent(stream.shareOverLimit.before.mean),
            percent(stream.shareOverLimit.after.mean),
            shareChangeInWords(stream.shareOverLimit),
          ]
        : ["", "", ""]),
    ]),
  );
}

function meanWaitsFigure(model: CrossingModel, { streams }: Comparison): string {
  const changed = streams.filter(({ meanWaitSeconds }) => isCertain(meanWaitSeconds)).length;
  const description = `${changed} of ${streams.length} streams wait clearly longer or shorter than before.`;
  return figure({
    title: "Mean wait by stream",
    caption: `${description} Thin lines are 95% intervals.`,
    key,
    svg: differenceChart({
      id: "mean-waits",
      title: "Mean wait by stream, before and after",
      description,
      rows: streams.map(({ id, meanWaitSeconds }) => ({
        name: streamName(model, id),
        before: meanWaitSeconds.before,
        after: meanWaitSeconds.after,
      })),
    }),
  });
}

function spreadFigure(model: CrossingModel, comparison: Comparison, stream: StreamComparison, index: number): string {
  const name = streamName(model, stream.id);
  const description = `95% wait no longer than ${inWords(stream.p95WaitSeconds.before.mean)} before and ${inWords(stream.p95WaitSeconds.after.mean)} after.`;
  const histogramIn = (result: Comparison["before"]) =>
    result.streams.find(({ id }) => id === stream.id)!.wait.histogram;
  return figure({
    title: name,
    caption: description,
    key,
    svg: waitChart({
      id: `wait-${index}`,
      title: `How the waits are spread, before and after: ${name}`,
      description,
      series: [
        { name: "before", look: "first", histogram: histogramIn(comparison.before) },
        { name: "after", look: "second", histogram: histogramIn(comparison.after) },
      ],
    }),
    numbers: htmlTable(
      `${name}, by the hour of arrival`,
      ["Hour", "mean wait before", "after", "change"],
      stream.byHourOfDay.map(({ meanWaitSeconds }, hour) => [
        clock(hour),
        inWords(meanWaitSeconds.before.mean),
        inWords(meanWaitSeconds.after.mean),
        changeInWords(meanWaitSeconds),
      ]),
    ),
  });
}

function queueFigure(model: CrossingModel, { stations }: Comparison, index: number): string {
  const station = stations[index]!;
  const name = stationName(model, station.id);
  const description = `On average ${numberInWords(station.queue.before.mean)} wait before and ${numberInWords(station.queue.after.mean)} after.`;
  const series = (pick: (change: { before: Estimate; after: Estimate }) => Estimate) => {
    const hours = station.byHourOfDay.map(({ queue }) => pick(queue));
    return { values: hours.map(({ mean }) => mean), ...bandOf(hours) };
  };
  return figure({
    title: `Queue: ${name}`,
    caption: `${description} Bands are 95% intervals.`,
    key,
    svg: dayChart({
      id: `queue-${index}`,
      title: `Queue over the day, before and after: ${name}`,
      description,
      yLabel: "waiting",
      series: [
        { name: "before", look: "first", ...series(({ before }) => before) },
        { name: "after", look: "second", ...series(({ after }) => after) },
      ],
    }),
  });
}
