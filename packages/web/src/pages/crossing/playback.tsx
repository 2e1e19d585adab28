import type { CrossingModel } from "@kelisim/crossing";
import { memo, useEffect, useMemo, useState } from "react";
import { Button } from "../../components/button.tsx";
import { LineChart } from "../../components/chart/line-chart.tsx";
import { Loading } from "../../components/loading.tsx";
import { Notice } from "../../components/notice.tsx";
import { useLocale } from "../../messages/locale.tsx";
import { useMessages } from "../../messages/messages.ts";
import { type DirectionView, nameOf } from "./direction.ts";
import { crossingMessages } from "./messages/index.ts";
import type { Question } from "./questions.ts";
import { StationPicture } from "./station-picture.tsx";
import { useSimulation } from "./use-simulation.ts";

interface PlaybackProps {
  readonly model: CrossingModel;
  readonly view: DirectionView;
}

type TraceQuestion = Extract<Question, { kind: "trace" }>;

const STEP_SECONDS = 60;
const MINUTES_PER_DAY = 1440;
/** A day passes in 24 seconds: an hour a second. */
const MINUTES_PER_FRAME = 1;
const FRAME_MS = 1000 / 60;

/** One simulated day that one can watch: who waits where, and which lanes are busy. */
export function Playback({ model, view }: PlaybackProps) {
  const t = useMessages(crossingMessages);
  const question = useMemo<TraceQuestion>(
    () => ({
      kind: "trace",
      model: { ...model, period: { ...model.period, days: 1 } },
      options: { stepSeconds: STEP_SECONDS },
    }),
    [model],
  );
  const { answer, failure } = useSimulation(question);
  const [minute, setMinute] = useState(9 * 60);
  const [isPlaying, setPlaying] = useState(false);
  useTicking(isPlaying, () => setMinute((now) => (now + MINUTES_PER_FRAME) % MINUTES_PER_DAY));

  const stations = useMemo(
    () =>
      view.stations.flatMap((station) => {
        const trace = answer?.stations.find(({ id }) => id === station.id);
        return trace ? [{ ...trace, name: nameOf(station), lanes: station.lanes }] : [];
      }),
    [answer, view],
  );

  if (failure) return <Notice kind="error" title={failure} />;
  if (answer === null) return <Loading />;
  return (
    <>
      <p>{t("play.lead")}</p>
      <div className="playback-controls">
        <Button look="primary" onPress={() => setPlaying((now) => !now)}>
          {t(isPlaying ? "play.stop" : "play.start")}
        </Button>
        <output>{timeOfDay(minute)}</output>
        <input
          type="range"
          min={0}
          max={MINUTES_PER_DAY - 1}
          step={1}
          value={minute}
          aria-label={t("play.moment")}
          aria-valuetext={timeOfDay(minute)}
          onChange={({ target }) => setMinute(target.valueAsNumber)}
        />
      </div>
      {stations.map(({ id, name, lanes, queue, occupiedLanes, openLanes }) => (
        <StationPicture
          key={id}
          name={name}
          lanes={lanes.reduce((sum, { count }) => sum + count, 0)}
          open={openLanes[minute] ?? 0}
          busy={occupiedLanes[minute] ?? 0}
          waiting={queue[minute] ?? 0}
        />
      ))}
      <DayChart stations={stations} />
    </>
  );
}

const DAY_TICKS = [0, 3, 6, 9, 12, 15, 18, 21, 24].map((hour) => ({ at: hour * 60, label: timeOfDay(hour * 60) }));

interface DayChartProps {
  readonly stations: readonly { readonly name: string; readonly queue: readonly number[] }[];
}

const DayChart = memo(function DayChart({ stations }: DayChartProps) {
  const t = useMessages(crossingMessages);
  const { formats } = useLocale();
  const peak = peakOf(stations.map(({ queue }) => queue));
  return (
    <LineChart
      title={t("play.title")}
      summary={t("play.sentence", { count: formats.number(peak.value), time: timeOfDay(peak.position) })}
      series={stations.map(({ name, queue }, index) => ({
        name,
        look: ((index % 4) + 1) as 1 | 2 | 3 | 4,
        values: queue,
      }))}
      ticks={DAY_TICKS}
      positionName={t("play.moment")}
      positionLabel={timeOfDay}
      valueLabel={formats.number}
      tableStep={30}
    />
  );
});

/** Calls so many times a second as the screen is drawn, while told to. */
function useTicking(isOn: boolean, onTick: () => void): void {
  useEffect(() => {
    if (!isOn) return;
    let last = performance.now();
    let frame = requestAnimationFrame(function tick(now) {
      if (now - last >= FRAME_MS) {
        last = now;
        onTick();
      }
      frame = requestAnimationFrame(tick);
    });
    return () => cancelAnimationFrame(frame);
  }, [isOn, onTick]);
}

/** Minutes from midnight as `07:30`. */
function timeOfDay(minutes: number): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function peakOf(lists: readonly (readonly number[])[]): { readonly value: number; readonly position: number } {
  let peak = { value: 0, position: 0 };
  for (const values of lists) {
    values.forEach((value, position) => {
      if (value > peak.value) peak = { value, position };
    });
  }
  return peak;
}
