import type { Comparison, CrossingModel, Difference, TimeValue } from "@kelisim/crossing";
import { numberInWords, percent } from "../number-words.ts";
import { type Column, textTable } from "../text-table.ts";
import { renderWarnings, stationName, streamName } from "./render-run.ts";
import { durationEstimate, inWords, numberEstimate, percentEstimate } from "./words.ts";

/** Two variants side by side as plain text: streams, stations, what the change is worth, warnings of either. */
export function renderComparison(
  before: CrossingModel,
  after: CrossingModel,
  comparison: Comparison,
  value: TimeValue,
): string {
  const parts = [
    compareHeading(before, after, comparison),
    textTable(
      columns("Stream", "mean wait", "p95", "over limit"),
      comparison.streams.map((stream) => [
        streamName(after, stream.id),
        ...durationCells(stream.meanWaitSeconds),
        ...shortCells(stream.p95WaitSeconds, inWords),
        ...(stream.shareOverLimit ? shortCells(stream.shareOverLimit, percent) : ["", ""]),
      ]),
    ),
    textTable(
      columns("Station", "mean wait", "queue", "p95"),
      comparison.stations.map((station) => [
        stationName(after, station.id),
        ...durationCells(station.meanWaitSeconds),
        ...shortCells(station.queue, numberInWords),
        ...shortCells(station.p95WaitSeconds, inWords),
      ]),
    ),
    valueLines(value).join("\n"),
    ...renderWarnings(comparison.before.warnings).map((text) => `Before:\n${text}`),
    ...renderWarnings(comparison.after.warnings).map((text) => `After:\n${text}`),
  ];
  return `${parts.join("\n\n")}\n`;
}

export function compareHeading(before: CrossingModel, after: CrossingModel, { after: result }: Comparison): string {
  const days = result.days === 1 ? after.period.startDate : `${result.days} days from ${after.period.startDate}`;
  return [
    `Before: ${before.name}`,
    `After:  ${after.name}`,
    `${days}, ${result.replications} replications of both on the same random numbers, seed ${result.seed}; ± is the half width of the 95% interval`,
  ].join("\n");
}

/** What the change is worth in a year. */
export function valueLines(value: TimeValue): string[] {
  const money = value.moneyPerYear;
  return [
    `Saved in a year of such days: ${numberEstimate(value.personHoursPerYear, 0)} hours of people, ${numberEstimate(value.vehicleHoursPerYear, 0)} hours of vehicles`,
    ...(money ? [`Worth: ${numberEstimate(money.amount, 0)} ${money.currency}`] : []),
  ];
}

/** Whether a difference is more than chance: its 95% interval leaves out 0. */
export function isCertain({ difference }: Difference): boolean {
  return Math.abs(difference.mean) > difference.halfWidth;
}

/** The difference with its interval, or that there is none to be seen. */
export function changeInWords(change: Difference): string {
  if (!Number.isFinite(change.difference.mean)) return durationEstimate(change.difference);
  const sign = change.difference.mean > 0 ? "+" : "";
  return `${sign}${durationEstimate(change.difference)}${isCertain(change) ? "" : " (no clear change)"}`;
}

export function shareChangeInWords(change: Difference): string {
  const sign = change.difference.mean > 0 ? "+" : "";
  return `${sign}${percentEstimate(change.difference)}`;
}

function columns(first: string, ...measures: readonly string[]): Column[] {
  const [changed, ...rest] = measures;
  return [
    { heading: first, align: "left" },
    { heading: `${changed}: before` },
    { heading: "after" },
    { heading: "change" },
    ...rest.flatMap((measure) => [{ heading: `${measure}: before` }, { heading: "after" }]),
  ];
}

function durationCells(change: Difference): string[] {
  return [inWords(change.before.mean), inWords(change.after.mean), changeInWords(change)];
}

function shortCells(change: Difference, words: (value: number) => string): string[] {
  return [words(change.before.mean), words(change.after.mean)];
}
