import type { BasinModel, BasinResult, EntitlementResult } from "@kelisim/river";
import { memo, useDeferredValue, useEffect, useState } from "react";
import { Button } from "../../components/button.tsx";
import { LineChart, type Series } from "../../components/chart/line-chart.tsx";
import { ScrollSideways } from "../../components/scroll-sideways.tsx";
import { useLocale } from "../../messages/locale.tsx";
import { useMessages } from "../../messages/messages.ts";
import { riverMessages } from "./messages/index.ts";
import { nodeName, partyName, riverName } from "./names.ts";
import { NetworkDiagram } from "./network-diagram.tsx";
import type { Plans } from "./questions.ts";
import { monthTicks, periodLabel } from "./season.ts";

interface PlanPanelProps {
  readonly model: BasinModel;
  readonly plans: Plans;
  readonly isTrying: boolean;
}

/** The plan period by period: the network with its flows, the reservoirs, and what each side receives. */
export const PlanPanel = memo(function PlanPanel({ model, plans, isTrying }: PlanPanelProps) {
  const t = useMessages(riverMessages);
  const { formats } = useLocale();
  const { base, tried } = plans;
  const [chosen, setPeriod] = useState(() => busiestPeriod(tried));
  const period = Math.min(chosen, tried.periods.length - 1);
  const volume = (hm3: number) => formats.number(hm3, { maximumFractionDigits: hm3 < 10 ? 1 : 0 });
  const charts = {
    ticks: monthTicks(tried.periods, formats),
    positionName: t("period"),
    positionLabel: (position: number) => periodLabel(tried.periods[position]!, formats),
    valueLabel: volume,
    marked: useDeferredValue(period),
  };
  const twice = (values: readonly number[], before: readonly number[]): readonly Series[] =>
    isTrying
      ? [
          { name: t("withTries"), look: 1, values },
          { name: t("asModelled"), look: 2, values: before },
        ]
      : [{ name: t("plan"), look: 1, values }];
  return (
    <>
      <PeriodControls
        count={tried.periods.length}
        period={period}
        label={periodLabel(tried.periods[period]!, formats)}
        onChange={setPeriod}
      />
      <NetworkDiagram
        model={model}
        result={tried}
        period={period}
        label={t("network", { period: periodLabel(tried.periods[period]!, formats) })}
        volumeLabel={volume}
      />
      <p className="soft small">{t("network.key")}</p>
      {tried.nodes
        .filter(({ kind }) => kind === "reservoir")
        .map(({ id, volumeHm3 }) => (
          <LineChart
            key={id}
            {...charts}
            title={t("storage", { reservoir: nodeName(model, id) })}
            summary={t("storage.sentence", {
              least: volume(Math.min(...volumeHm3!)),
              last: volume(volumeHm3!.at(-1)!),
            })}
            series={twice(volumeHm3!, nodeOf(base, id)?.volumeHm3 ?? [])}
            limit={fullLine(model, id, t("storage.full"))}
          />
        ))}
      {riversIn(tried).map((river) => (
        <Shares key={river} model={model} river={river} plans={plans} charts={charts} />
      ))}
      <UserTable model={model} plans={plans} isTrying={isTrying} />
    </>
  );
});

interface SharesProps {
  readonly model: BasinModel;
  readonly river: string;
  readonly plans: Plans;
  readonly charts: Pick<
    Parameters<typeof LineChart>[0],
    "ticks" | "positionName" | "positionLabel" | "valueLabel" | "marked"
  >;
}

/** What each side has received by the end of each period, beside what it was entitled to. */
function Shares({ model, river, plans: { tried }, charts }: SharesProps) {
  const t = useMessages(riverMessages);
  return tried.entitlements
    .filter((one) => one.river === river)
    .map((one) => (
      <LineChart
        key={one.party}
        {...charts}
        title={t("shares.chart", { party: partyName(model, one.party), river: riverName(model, river) })}
        summary={shareSentence(one)}
        series={[
          { name: t("received"), look: 1, values: cumulative(one.receivedHm3) },
          { name: t("entitled"), look: 2, values: cumulative(one.entitledHm3) },
        ]}
      />
    ));

  function shareSentence({ receivedHm3, entitledHm3 }: EntitlementResult): string {
    const received = cumulative(receivedHm3).at(-1) ?? 0;
    const entitled = cumulative(entitledHm3).at(-1) ?? 0;
    return t("shares.sentence", { received: charts.valueLabel(received), entitled: charts.valueLabel(entitled) });
  }
}

function UserTable({ model, plans: { base, tried }, isTrying }: PlanPanelProps) {
  const t = useMessages(riverMessages);
  const { formats } = useLocale();
  const volume = (hm3: number) => formats.number(hm3, { maximumFractionDigits: 1 });
  return (
    <ScrollSideways label={t("users")}>
      <table>
        <caption>{t("users")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("user")}</th>
            <th scope="col">{t("side")}</th>
            <th scope="col" className="number">
              {t("demand")}
            </th>
            <th scope="col" className="number">
              {t("delivered")}
            </th>
            <th scope="col" className="number">
              {t("short")}
            </th>
            {isTrying && (
              <th scope="col" className="number">
                {t("shortBefore")}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {tried.nodes
            .filter(({ kind }) => kind === "user")
            .map((node) => (
              <tr key={node.id}>
                <th scope="row">{nodeName(model, node.id)}</th>
                <td>{node.party ? partyName(model, node.party) : "–"}</td>
                <td className="number">{volume(sum(node.demandHm3))}</td>
                <td className="number">{volume(sum(node.arrivedHm3))}</td>
                <td className="number">{volume(sum(node.shortHm3))}</td>
                {isTrying && <td className="number">{volume(sum(nodeOf(base, node.id)?.shortHm3))}</td>}
              </tr>
            ))}
        </tbody>
      </table>
    </ScrollSideways>
  );
}

interface PeriodControlsProps {
  readonly count: number;
  readonly period: number;
  readonly label: string;
  onChange(period: number): void;
}

const FRAME_MS = 700;

function PeriodControls({ count, period, label, onChange }: PeriodControlsProps) {
  const t = useMessages(riverMessages);
  const [isPlaying, setPlaying] = useState(false);
  useEffect(() => {
    if (!isPlaying) return;
    const timer = setTimeout(() => onChange((period + 1) % count), FRAME_MS);
    return () => clearTimeout(timer);
  }, [isPlaying, period, count, onChange]);
  return (
    <div className="playback-controls">
      <Button look="primary" onPress={() => setPlaying((now) => !now)}>
        {t(isPlaying ? "play.stop" : "play.start")}
      </Button>
      <output>{label}</output>
      <input
        type="range"
        min={0}
        max={count - 1}
        value={period}
        aria-label={t("period")}
        aria-valuetext={label}
        onChange={({ target }) => onChange(target.valueAsNumber)}
      />
    </div>
  );
}

/** The period in which users ask for the most. */
function busiestPeriod({ periods, nodes }: BasinResult): number {
  const asked = periods.map((_, period) => sum(nodes.map(({ demandHm3 }) => demandHm3?.[period] ?? 0)));
  return asked.indexOf(Math.max(...asked));
}

function fullLine(model: BasinModel, id: string, label: string) {
  const node = model.nodes.find((one) => one.id === id);
  return node?.kind === "reservoir" ? { value: node.fullVolumeHm3, label } : undefined;
}

function riversIn({ entitlements }: BasinResult): readonly string[] {
  return [...new Set(entitlements.map(({ river }) => river))];
}

function nodeOf({ nodes }: BasinResult, id: string) {
  return nodes.find((node) => node.id === id);
}

function cumulative(values: readonly number[]): number[] {
  let total = 0;
  return values.map((value) => {
    total += value;
    return total;
  });
}

function sum(values: readonly number[] = []): number {
  return values.reduce((total, value) => total + value, 0);
}
