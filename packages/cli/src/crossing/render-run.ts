import type { CrossingModel, CrossingResult, StationResult, StreamResult, Warning } from "@kelisim/crossing";
import { numberInWords, percent } from "../number-words.ts";
import { textTable } from "../text-table.ts";
import { warningMessages } from "./warning-messages.ts";
import { clock, durationEstimate, inWords, percentEstimate } from "./words.ts";

/** The result of a run as plain text: a line on what was run, a table of streams, one of stations, the warnings. */
export function renderRun(model: CrossingModel, result: CrossingResult): string {
  const parts = [
    runHeading(model, result),
    textTable(
      [
        { heading: "Stream", align: "left" },
        { heading: "arrive a day" },
        { heading: "mean wait" },
        { heading: "median" },
        { heading: "95%" },
        { heading: "99%" },
        { heading: "over limit" },
        { heading: "not served" },
      ],
      result.streams.map((stream) => streamRow(model, stream, result.days)),
    ),
    textTable(
      [
        { heading: "Station", align: "left" },
        { heading: "served an hour" },
        { heading: "mean wait" },
        { heading: "mean queue" },
        { heading: "longest" },
        { heading: "lanes busy" },
        { heading: "worst hour (mean wait)", align: "left" },
      ],
      result.stations.map((station) => stationRow(model, station)),
    ),
    ...renderWarnings(result.warnings),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** What was run, how often, over which days. */
export function runHeading(model: CrossingModel, result: CrossingResult): string {
  const { startDate, days } = model.period;
  const period = days === 1 ? startDate : `${days} days from ${startDate}`;
  const count = result.replications === 1 ? "1 replication" : `${result.replications} replications`;
  const warmUp = result.warmUpHours > 0 ? `, after ${result.warmUpHours} hours of warm-up` : "";
  return `${model.name}\n${period}, ${count}${warmUp}, seed ${result.seed}; ± is the half width of the 95% interval`;
}

export function renderWarnings(warnings: readonly Warning[]): string[] {
  return warnings.length === 0
    ? []
    : [
        warningMessages(warnings)
          .map((message) => `Warning: ${message}`)
          .join("\n"),
      ];
}

export function streamName(model: CrossingModel, id: string): string {
  return model.streams.find((stream) => stream.id === id)?.name ?? id;
}

export function stationName(model: CrossingModel, id: string): string {
  return model.stations.find((station) => station.id === id)?.name ?? id;
}

/** The hour of the day in which those who arrive wait longest. */
export function worstHour(station: StationResult): { readonly hour: number; readonly waitSeconds: number } | undefined {
  let worst: { hour: number; waitSeconds: number } | undefined;
  for (const [hour, { meanWaitSeconds }] of station.byHourOfDay.entries()) {
    if (meanWaitSeconds.mean > (worst?.waitSeconds ?? 0)) worst = { hour, waitSeconds: meanWaitSeconds.mean };
  }
  return worst;
}

function streamRow(model: CrossingModel, stream: StreamResult, days: number): string[] {
  const { wait } = stream;
  const lost = (stream.gaveUp.mean + stream.turnedAway.mean) / stream.arrived.mean;
  const overLimit = overLimitOf(model, stream);
  return [
    streamName(model, stream.id),
    numberInWords(stream.arrived.mean / days),
    durationEstimate(wait.meanSeconds),
    inWords(wait.medianSeconds.mean),
    inWords(wait.p95Seconds.mean),
    inWords(wait.p99Seconds.mean),
    overLimit ? percentEstimate(overLimit) : "",
    percent(lost),
  ];
}

/** The share over the stream's promised limit, which is either on the wait or on the whole time. */
export function overLimitOf(model: CrossingModel, stream: StreamResult) {
  const limit = model.streams.find(({ id }) => id === stream.id)?.limit;
  return limit?.of === "time" ? stream.time.shareOverLimit : stream.wait.shareOverLimit;
}

function stationRow(model: CrossingModel, station: StationResult): string[] {
  const worst = worstHour(station);
  return [
    stationName(model, station.id),
    numberInWords(station.servedPerHour.mean),
    durationEstimate(station.wait.meanSeconds),
    numberInWords(station.queue.mean),
    numberInWords(station.maximumQueue, 0),
    station.lanes.map(({ utilisation }) => percent(utilisation.mean)).join(", "),
    worst ? `${clock(worst.hour)}–${clock(worst.hour + 1)}: ${inWords(worst.waitSeconds)}` : "nobody waits",
  ];
}
