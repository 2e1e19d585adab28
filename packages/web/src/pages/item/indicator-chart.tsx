import type { IndicatorView, ObservationView } from "@kelisim/register";
import type * as Plot from "@observablehq/plot";
import { useCallback, useMemo } from "react";
import { Link } from "react-router";
import { useParties, usePartyName } from "../../api/record.ts";
import { Chart } from "../../components/chart/chart.tsx";
import { useValueText } from "../../components/indicator/use-value-text.ts";
import { PartyName } from "../../components/party.tsx";
import { Tag } from "../../components/tag.tsx";
import { chooseWords } from "../../components/words.tsx";
import { useLocale } from "../../messages/locale.tsx";
import { useMessages } from "../../messages/messages.ts";
import { vocabulary } from "../../messages/vocabulary/index.ts";
import { Evidence } from "./evidence.tsx";
import { itemMessages } from "./messages/index.ts";

interface Point {
  readonly day: Date;
  readonly value: number;
  readonly party: string;
  readonly told: string;
}

/** What each side reports of an indicator, by period, with the way to its target. */
export function IndicatorChart({ series }: { readonly series: IndicatorView }) {
  const t = useMessages(itemMessages);
  const { formats, locale } = useLocale();
  const valueText = useValueText();
  const partyName = usePartyName();
  const parties = useParties();
  const { indicator, positions, gap } = series;
  const points = useMemo(() => pointsOf(series), [series]);

  const draw = useCallback(
    (plot: typeof Plot, widthPx: number): Plot.PlotOptions => {
      const { baseline, target } = indicator;
      const path = [
        ...(baseline ? [{ day: new Date(baseline.on), value: baseline.value }] : []),
        ...(target ? [{ day: new Date(target.due), value: target.value }] : []),
      ];
      const colourOf = (party: string) => `var(--party-${(parties.findIndex(({ id }) => id === party) % 4) + 1})`;
      const symbolOf = (party: string) =>
        ["circle", "square", "triangle", "diamond"][parties.findIndex(({ id }) => id === party) % 4]!;
      return {
        height: Math.min(320, Math.max(220, widthPx * 0.4)),
        marginLeft: 76,
        marginRight: 24,
        x: { type: "utc", label: null },
        y: {
          label: null,
          grid: true,
          zero: true,
          ticks: 5,
          tickFormat: (value: number) => formats.number(value, { notation: "compact" }),
        },
        marks: [
          target ? plot.ruleY([target.value], { stroke: "var(--good)", strokeDasharray: "6 4", strokeWidth: 2 }) : null,
          path.length === 2
            ? plot.line(path, { x: "day", y: "value", stroke: "var(--edge-strong)", strokeDasharray: "2 4" })
            : null,
          plot.dot(path.slice(0, baseline ? 1 : 0), { x: "day", y: "value", stroke: "var(--ink)", r: 4 }),
          plot.line(points, {
            x: "day",
            y: "value",
            z: "party",
            stroke: (d: Point) => colourOf(d.party),
            strokeWidth: 2,
          }),
          plot.dot(points, {
            x: "day",
            y: "value",
            r: 5,
            fill: (d: Point) => colourOf(d.party),
            symbol: (d: Point) => symbolOf(d.party),
          }),
          plot.tip(
            points,
            plot.pointer({
              x: "day",
              y: "value",
              title: (d: Point) => `${partyName(d.party)}\n${d.told}: ${valueText(indicator, d.value)}`,
              fill: "var(--surface)",
              stroke: "var(--edge-strong)",
            }),
          ),
        ],
      };
    },
    [indicator, points, parties, formats, partyName, valueText],
  );

  const { target } = indicator;
  const targetText = target
    ? t("targetIs", { value: valueText(indicator, target.value), day: formats.day(target.due) })
    : t("targetNone");
  const values = positions.map(({ party, value }) =>
    t("position", { party: partyName(party), value: valueText(indicator, value) }),
  );
  const said = values.length === 0 ? t("noValues") : `${values.join("; ")}.`;
  const apart = gap && gap.difference > 0 ? t("gap", { difference: valueText(indicator, gap.difference) }) : "";
  return (
    <Chart
      title={chooseWords(indicator.title, locale).text}
      summary={[said, targetText, apart].filter(Boolean).join(" ")}
      draw={draw}
      table={<ObservationTable series={series} />}
    />
  );
}

function pointsOf({ series, indicator }: IndicatorView): readonly Point[] {
  const sums = new Map<string, number>();
  return series.flatMap(({ period, observations }) =>
    observations.map(({ party, value }) => {
      const before = indicator.accumulation === "sum" ? (sums.get(party) ?? 0) : 0;
      sums.set(party, before + value);
      return { day: new Date(period.end), value: before + value, party, told: `${period.start} – ${period.end}` };
    }),
  );
}

function ObservationTable({ series }: { readonly series: IndicatorView }) {
  const t = useMessages(itemMessages);
  const { formats } = useLocale();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t("period")}</th>
          <th scope="col">{t("party")}</th>
          <th scope="col" className="number">
            {t("value")}
          </th>
          <th scope="col">{t("standing")}</th>
          <th scope="col">{t("evidence")}</th>
        </tr>
      </thead>
      <tbody>
        {series.series.flatMap(({ period, observations }) =>
          observations.map((observation) => (
            <tr key={observation.observation}>
              <td>{formats.period(period.start, period.end)}</td>
              <td>
                <PartyName party={observation.party} />
              </td>
              <td className="number">
                <ObservedValue series={series} observation={observation} />
              </td>
              <td>
                <ObservationStanding observation={observation} />
              </td>
              <td>
                <Evidence evidence={observation.evidence} />
                {observation.note}
              </td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}

interface ObservedProps {
  readonly observation: ObservationView;
}

/** A figure leads to the signed entry that reported it. */
function ObservedValue({ series, observation }: ObservedProps & { readonly series: IndicatorView }) {
  const valueText = useValueText();
  return <Link to={`/verify/${observation.index}`}>{valueText(series.indicator, observation.value)}</Link>;
}

function ObservationStanding({ observation: { standing, words } }: ObservedProps) {
  const term = useMessages(vocabulary);
  const tone = { reported: "quiet", confirmed: "good", disputed: "bad" } as const;
  const reasons = words.filter(({ word, reason }) => word === "dispute" && reason !== null);
  return (
    <>
      <Tag tone={tone[standing]}>{term(`observation.${standing}`)}</Tag>
      {reasons.map(({ index, party, reason }) => (
        <p key={index} className="small">
          {party}: {reason}
        </p>
      ))}
    </>
  );
}
