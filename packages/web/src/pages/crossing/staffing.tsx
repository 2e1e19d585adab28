import type { CrossingModel, StaffPlan, WaitTarget } from "@kelisim/crossing";
import { useMemo, useState } from "react";
import { Button, Buttons } from "../../components/button.tsx";
import { LineChart } from "../../components/chart/line-chart.tsx";
import { SelectField, TextField } from "../../components/field.tsx";
import { useKeptInTab } from "../../components/kept-in-tab.tsx";
import { Notice } from "../../components/notice.tsx";
import { useLocale } from "../../messages/locale.tsx";
import { useMessages } from "../../messages/messages.ts";
import { streamName } from "./answer-sentence.tsx";
import { type DirectionView, nameOf } from "./direction.ts";
import { durationWords } from "./durations.ts";
import { clock } from "./hours-field.tsx";
import { crossingMessages } from "./messages/index.ts";
import type { Question } from "./questions.ts";
import { useSimulation } from "./use-simulation.ts";
import { laneKey } from "./variant.ts";

interface StaffingProps {
  readonly model: CrossingModel;
  readonly view: DirectionView;
  /** Takes the open lanes of a plan over into the changes being tried. */
  onTake(openByHour: Readonly<Record<string, readonly number[]>>): void;
}

const REPLICATIONS = 10;

/** What a waiting-time target takes: the lanes hour by hour, as shifts; or the flow up to which it holds. */
export function Staffing({ model, view, onTake }: StaffingProps) {
  const t = useMessages(crossingMessages);
  const [stream, setStream] = useKeptInTab("target.stream", view.streams[0]!.id);
  const [percent, setPercent] = useKeptInTab("target.percent", "95");
  const [minutes, setMinutes] = useKeptInTab("target.minutes", "30");
  const [shiftHours, setShiftHours] = useKeptInTab("target.shift", "8");
  const [asked, setAsked] = useState<Question | null>(null);
  const chosen = view.streams.some(({ id }) => id === stream) ? stream : view.streams[0]!.id;

  const target = useMemo(() => targetOf(chosen, percent, minutes), [chosen, percent, minutes]);
  const { answer, answered, progress, failure, cancel } = useSimulation(asked);
  const options = { replications: REPLICATIONS };
  const ask = (kind: "staff" | "capacity") => {
    if (target === null) return;
    const common = { model, targets: [target] };
    setAsked(
      kind === "staff"
        ? { kind, ...common, options: { ...options, minimumShiftHours: Number(shiftHours) } }
        : { kind, ...common, options: { ...options, streams: view.streams.map(({ id }) => id) } },
    );
  };
  const isCurrent = answered !== null && "model" in answered && answered.model === model;

  return (
    <>
      <p>{t("staff.lead")}</p>
      <div className="target-fields">
        <SelectField
          label={t("staff.stream")}
          value={chosen}
          onChange={setStream}
          options={view.streams.map((one) => ({ value: one.id, label: nameOf(one) }))}
        />
        <TextField
          label={t("staff.share")}
          type="number"
          min={1}
          max={99}
          value={percent}
          onChange={setPercent}
          error={target === null ? t("staff.badTarget") : undefined}
        />
        <TextField label={t("staff.minutes")} type="number" min={0} value={minutes} onChange={setMinutes} />
        <SelectField
          label={t("staff.shift")}
          value={shiftHours}
          onChange={setShiftHours}
          options={["1", "4", "6", "8", "12"].map((hours) => ({
            value: hours,
            label: t("staff.hours", { count: Number(hours) }),
          }))}
        />
      </div>
      <Buttons>
        <Button look="primary" isDisabled={target === null} onPress={() => ask("staff")}>
          {t("staff.askLanes")}
        </Button>
        <Button isDisabled={target === null} onPress={() => ask("capacity")}>
          {t("staff.askFlow")}
        </Button>
      </Buttons>
      {progress !== null && (
        <div className="at-work">
          <progress value={progress} max={1} aria-label={t("atWork")} />
          <Button look="quiet" onPress={cancel}>
            {t("stop")}
          </Button>
        </div>
      )}
      {failure && <Notice kind="error" title={failure} />}
      {answer && !isCurrent && progress === null && (
        <Notice kind="info">
          <p>{t("staff.outdated")}</p>
        </Notice>
      )}
      {answer && "laneHoursManned" in answer && <Plan plan={answer} view={view} onTake={onTake} />}
      {answer && "factor" in answer && answered && "targets" in answered && (
        <FlowAnswer factor={answer.factor} perDay={answer.perDay} target={answered.targets[0]!} view={view} />
      )}
    </>
  );
}

interface PlanProps extends Pick<StaffingProps, "view" | "onTake"> {
  readonly plan: StaffPlan;
}

function Plan({ plan, view, onTake }: PlanProps) {
  const t = useMessages(crossingMessages);
  const { formats } = useLocale();
  const stationName = (id: string) => nameOf(view.stations.find((station) => station.id === id) ?? { id });
  return (
    <section aria-label={t("plan.title")} aria-live="polite">
      <h2>{t("plan.title")}</h2>
      <p>
        {t(plan.keepsTargets ? "plan.kept" : "plan.notKept", {
          share: formats.share(1 - plan.shareOver[0]!.mean),
          before: formats.number(plan.laneHoursBefore),
          needed: formats.number(plan.laneHoursNeeded),
          manned: formats.number(plan.laneHoursManned),
        })}
      </p>
      {plan.lanes.map(({ station, lanes, neededByHour, mannedByHour, shifts, lacking }) => (
        <div key={laneKey(station, lanes)}>
          {lacking > 0 && (
            <Notice kind="warning">
              <p>{t("plan.lacking", { count: lacking, station: stationName(station) })}</p>
            </Notice>
          )}
          <LineChart
            title={t("plan.chart", { station: stationName(station) })}
            summary={t("plan.chartSentence", { most: Math.max(...mannedByHour), least: Math.min(...mannedByHour) })}
            series={[
              { name: t("plan.manned"), look: 1, values: mannedByHour },
              { name: t("plan.needed"), look: 2, values: neededByHour },
            ]}
            ticks={[0, 6, 12, 18, 24].map((hour) => ({ at: hour, label: clock(hour) }))}
            positionName={t("hour")}
            positionLabel={(hour) => `${clock(hour)}–${clock(hour + 1)}`}
            valueLabel={(count) => formats.number(count)}
            isStepped
          />
          <table>
            <caption>{t("plan.shifts", { station: stationName(station) })}</caption>
            <thead>
              <tr>
                <th scope="col">{t("plan.from")}</th>
                <th scope="col">{t("plan.until")}</th>
                <th scope="col" className="number">
                  {t("lanes")}
                </th>
              </tr>
            </thead>
            <tbody>
              {shifts.map(({ startHour, hours, lanes: count }) => (
                <tr key={`${startHour} ${hours}`}>
                  <td>{clock(startHour)}</td>
                  <td>{clock((startHour + hours) % 24)}</td>
                  <td className="number">{formats.number(count)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
      <Button
        onPress={() =>
          onTake(
            Object.fromEntries(
              plan.lanes.map(({ station, lanes, mannedByHour }) => [laneKey(station, lanes), mannedByHour]),
            ),
          )
        }
      >
        {t("plan.take")}
      </Button>
    </section>
  );
}

interface FlowAnswerProps {
  readonly factor: number;
  readonly perDay: readonly { readonly stream: string; readonly arrivals: number }[];
  readonly target: WaitTarget;
  readonly view: DirectionView;
}

function FlowAnswer({ factor, perDay, target, view }: FlowAnswerProps) {
  const t = useMessages(crossingMessages);
  const { formats } = useLocale();
  const own = perDay.filter(({ stream }) => view.streams.some(({ id }) => id === stream));
  return (
    <section aria-live="polite">
      <h2>{t("flow.title")}</h2>
      <p>
        {t("flow.sentence", {
          factor: formats.number(factor),
          stream: streamName(view, target.stream),
          share: formats.share(target.share),
          wait: durationWords(formats, target.waitSeconds),
        })}
      </p>
      <table>
        <caption>{t("flow.caption")}</caption>
        <tbody>
          {own.map(({ stream, arrivals }) => (
            <tr key={stream}>
              <th scope="row">{streamName(view, stream)}</th>
              <td className="number">{formats.number(Math.round(arrivals))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Null where the fields hold no target. */
function targetOf(stream: string, percent: string, minutes: string): WaitTarget | null {
  const share = Number(percent) / 100;
  const waitSeconds = Number(minutes) * 60;
  const isGood = percent !== "" && minutes !== "" && share > 0 && share < 1 && waitSeconds >= 0;
  return isGood ? { stream, share, waitSeconds } : null;
}
