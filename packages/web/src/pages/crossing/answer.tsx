import type { Comparison, Difference, Estimate } from "@kelisim/crossing";
import { memo, useState } from "react";
import { LineChart, type Series } from "../../components/chart/line-chart.tsx";
import { SelectField } from "../../components/field.tsx";
import { ScrollSideways } from "../../components/scroll-sideways.tsx";
import { Tag } from "../../components/tag.tsx";
import type { Formats } from "../../messages/formats.ts";
import { useLocale } from "../../messages/locale.tsx";
import { useMessages } from "../../messages/messages.ts";
import { streamName } from "./answer-sentence.tsx";
import { type DirectionView, nameOf } from "./direction.ts";
import { durationTicks, durationWords } from "./durations.ts";
import { clock } from "./hours-field.tsx";
import { crossingMessages } from "./messages/index.ts";

interface AnswerProps {
  readonly comparison: Comparison;
  readonly view: DirectionView;
  readonly isChanged: boolean;
}

/** Who waits how long, at which hours, and how long the queues are: as the model is, and as changed. */
export const Answer = memo(function Answer({ comparison, view, isChanged }: AnswerProps) {
  return (
    <>
      <WaitTable comparison={comparison} view={view} isChanged={isChanged} />
      <WaitByHour comparison={comparison} view={view} isChanged={isChanged} />
      <QueueByHour comparison={comparison} view={view} isChanged={isChanged} />
      <LaneUse comparison={comparison} view={view} isChanged={isChanged} />
    </>
  );
});

function WaitTable({ comparison, view, isChanged }: AnswerProps) {
  const t = useMessages(crossingMessages);
  const { formats } = useLocale();
  const rows = view.streams.flatMap(({ id, limit }) => {
    const compared = comparison.streams.find((stream) => stream.id === id);
    return compared ? [{ ...compared, limit }] : [];
  });
  return (
    <ScrollSideways label={t("table.caption")}>
      <table className="wait-table">
        <caption>{t("table.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("table.stream")}</th>
            <th scope="col" className="number">
              {t("table.served")}
            </th>
            <th scope="col" className="number">
              {t("table.mean")}
            </th>
            <th scope="col" className="number">
              {t("table.p95")}
            </th>
            <th scope="col" className="number">
              {t("table.overLimit")}
            </th>
            {isChanged && (
              <th scope="col" className="number">
                {t("table.difference")}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, served, meanWaitSeconds, p95WaitSeconds, shareOverLimit, limit }) => (
            <tr key={id}>
              <th scope="row">{streamName(view, id)}</th>
              <td className="number">{formats.number(Math.round(served.after.mean))}</td>
              <td className="number">{estimateWords(formats, meanWaitSeconds.after)}</td>
              <td className="number">{durationWords(formats, p95WaitSeconds.after.mean)}</td>
              <td className="number">
                {shareOverLimit && limit ? (
                  <>
                    {formats.share(shareOverLimit.after.mean)}{" "}
                    <span className="wait-limit soft small">
                      {t("table.limit", { limit: durationWords(formats, limit.seconds) })}
                    </span>
                  </>
                ) : (
                  "–"
                )}
              </td>
              {isChanged && (
                <td className="number">
                  <DifferenceWords difference={meanWaitSeconds} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollSideways>
  );
}

/** After less before, with its interval, and whether that can be told from chance. */
export function DifferenceWords({ difference: { difference } }: { readonly difference: Difference }) {
  const t = useMessages(crossingMessages);
  const { formats } = useLocale();
  if (!(Math.abs(difference.mean) > difference.halfWidth)) return <Tag tone="quiet">{t("noDifference")}</Tag>;
  return (
    <Tag tone={difference.mean < 0 ? "good" : "bad"} sign={difference.mean < 0 ? "↓" : "↑"}>
      {estimateWords(formats, difference)}
    </Tag>
  );
}

/** A mean with the half-width of its interval. */
export function estimateWords(formats: Formats, { mean, halfWidth }: Estimate): string {
  const words = durationWords(formats, mean);
  return Number.isFinite(halfWidth) ? `${words} ± ${durationWords(formats, halfWidth)}` : words;
}

const HOUR_TICKS = [0, 3, 6, 9, 12, 15, 18, 21, 24].map((hour) => ({ at: hour, label: clock(hour) }));

function WaitByHour({ comparison, view, isChanged }: AnswerProps) {
  const t = useMessages(crossingMessages);
  const { formats } = useLocale();
  const [chosen, setChosen] = useState<string | null>(null);
  const streams = comparison.streams.filter(({ id }) => view.streams.some((stream) => stream.id === id));
  const stream = streams.find(({ id }) => id === chosen) ?? longestWait(streams);
  if (stream === undefined) return null;
  const series = beforeAndAfter(
    stream.byHourOfDay.map(({ meanWaitSeconds }) => meanWaitSeconds),
    isChanged,
    t,
  );
  const name = streamName(view, stream.id);
  return (
    <div className="chart-choice">
      <SelectField
        label={t("byHour.whose")}
        value={stream.id}
        onChange={setChosen}
        options={streams.map(({ id }) => ({ value: id, label: streamName(view, id) }))}
      />
      <LineChart
        title={t("byHour.title", { stream: name })}
        summary={peakSentence(series, (hour, value) =>
          t("byHour.sentence", { hour: clock(hour), wait: durationWords(formats, value) }),
        )}
        series={series}
        ticks={HOUR_TICKS}
        positionName={t("hour")}
        positionLabel={(hour) => `${clock(hour)}–${clock(hour + 1)}`}
        valueLabel={(seconds) => durationWords(formats, seconds)}
        valueTicks={durationTicks}
        isStepped
      />
    </div>
  );
}

function QueueByHour({ comparison, view, isChanged }: AnswerProps) {
  const t = useMessages(crossingMessages);
  const { formats } = useLocale();
  return view.stations.map((station) => {
    const compared = comparison.stations.find(({ id }) => id === station.id);
    if (!compared) return null;
    const series = beforeAndAfter(
      compared.byHourOfDay.map(({ queue }) => queue),
      isChanged,
      t,
    );
    return (
      <LineChart
        key={station.id}
        title={t("queue.title", { station: nameOf(station) })}
        summary={peakSentence(series, (hour, value) =>
          t("queue.sentence", { hour: clock(hour), count: formats.number(Math.round(value)) }),
        )}
        series={series}
        ticks={HOUR_TICKS}
        positionName={t("hour")}
        positionLabel={(hour) => `${clock(hour)}–${clock(hour + 1)}`}
        valueLabel={(count) => formats.number(count, { maximumFractionDigits: count < 10 ? 1 : 0 })}
        isStepped
      />
    );
  });
}

function LaneUse({ comparison, view }: AnswerProps) {
  const t = useMessages(crossingMessages);
  const { formats } = useLocale();
  return (
    <table>
      <caption>{t("use.caption")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("use.lanes")}</th>
          <th scope="col" className="number">
            {t("use.share")}
          </th>
          <th scope="col" className="number">
            {t("use.longestQueue")}
          </th>
        </tr>
      </thead>
      <tbody>
        {view.stations.map((station) => {
          const result = comparison.after.stations.find(({ id }) => id === station.id);
          return result?.lanes.map((lanes) => (
            <tr key={`${station.id} ${lanes.id}`}>
              <th scope="row">{result.lanes.length > 1 ? `${nameOf(station)}: ${lanes.id}` : nameOf(station)}</th>
              <td className="number">{formats.share(lanes.utilisation.mean)}</td>
              <td className="number">{formats.number(result.maximumQueue)}</td>
            </tr>
          ));
        })}
      </tbody>
    </table>
  );
}

type Words = ReturnType<typeof useMessages<typeof import("./messages/en.ts").messages>>;

function beforeAndAfter(hours: readonly Difference[], isChanged: boolean, t: Words): readonly Series[] {
  const after: Series = {
    name: isChanged ? t("withChanges") : t("asModelled"),
    look: 1,
    values: hours.map((hour) => hour.after.mean),
    band: hours.map((hour) => interval(hour.after)),
  };
  if (!isChanged) return [after];
  return [after, { name: t("asModelled"), look: 2, values: hours.map((hour) => hour.before.mean) }];
}

function interval({ mean, halfWidth }: Estimate): readonly [number, number] {
  return [Math.max(0, mean - halfWidth), mean + halfWidth];
}

function peakSentence([first]: readonly Series[], write: (hour: number, value: number) => string): string {
  const values = first!.values.map((value) => (Number.isNaN(value) ? -1 : value));
  const hour = values.indexOf(Math.max(...values));
  return write(hour, Math.max(0, values[hour]!));
}

function longestWait<Stream extends { readonly meanWaitSeconds: Difference }>(
  streams: readonly Stream[],
): Stream | undefined {
  return streams.toSorted((a, b) => b.meanWaitSeconds.after.mean - a.meanWaitSeconds.after.mean)[0];
}
