import type { Capacity, CrossingModel, WaitTarget } from "@kelisim/crossing";
import { numberInWords, percent } from "../number-words.ts";
import { textTable } from "../text-table.ts";
import { renderWarnings, streamName } from "./render-run.ts";
import { inWords, percentEstimate } from "./words.ts";

/** The largest flow that keeps the targets, as plain text. */
export function renderCapacity(model: CrossingModel, targets: readonly WaitTarget[], capacity: Capacity): string {
  const parts = [
    `${model.name}\n${capacityInWords(model, capacity)}`,
    textTable(
      [{ heading: "Target", align: "left" }, { heading: "wait longer, at this flow" }, { heading: "one step beyond" }],
      targets.map((target, index) => [
        targetInWords(model, target),
        percentEstimate(capacity.shareOver[index]!),
        percentEstimate(capacity.shareOverBeyond[index]!),
      ]),
    ),
    textTable(
      [{ heading: "Stream", align: "left" }, { heading: "a day at this flow" }],
      capacity.perDay.map(({ stream, arrivals }) => [streamName(model, stream), numberInWords(arrivals)]),
    ),
    ...renderWarnings(capacity.result.warnings),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** The flow, in people and vehicles a day. */
export function capacityInWords(model: CrossingModel, capacity: Capacity): string {
  if (capacity.factor === 0) return "The targets hold at no flow at all: whoever comes alone waits too long already.";
  const total = (unit: "person" | "vehicle") =>
    capacity.perDay
      .filter(({ stream }) => model.streams.find(({ id }) => id === stream)?.unit === unit)
      .reduce((sum, { arrivals }) => sum + arrivals, 0);
  return `The targets hold up to ${numberInWords(capacity.factor, 3)} times the model's arrivals: ${numberInWords(total("person"), 0)} people and ${numberInWords(total("vehicle"), 0)} vehicles a day, averaged over the period.`;
}

/** `95% of Cars, to Kyrgyzstan wait no longer than 30 min` */
export function targetInWords(model: CrossingModel, target: WaitTarget): string {
  const place = target.station === undefined ? "" : ` at ${target.station}`;
  return `${percent(target.share)} of ${streamName(model, target.stream)} wait no longer than ${inWords(target.waitSeconds)}${place}`;
}
