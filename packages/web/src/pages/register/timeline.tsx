import type { CommitmentStatus } from "@kelisim/register";
import type * as Plot from "@observablehq/plot";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { Link } from "react-router";
import { type ItemFilter, type ItemSummary, itemsQuery } from "../../api/items.ts";
import { Chart } from "../../components/chart/chart.tsx";
import { StatusTag, statusSigns } from "../../components/item-tags.tsx";
import { useWords, Words } from "../../components/words.tsx";
import { useLocale } from "../../messages/locale.tsx";
import { useMessages } from "../../messages/messages.ts";
import { vocabulary } from "../../messages/vocabulary/index.ts";
import { registerMessages } from "./messages/index.ts";

const DRAWN_AT_MOST = 200;

interface Moment {
  readonly summary: ItemSummary;
  readonly day: string;
  readonly lane: string;
  readonly state: string;
}

/** Items along time: each in the lane of its area, on the day on which it is due or was made. */
export default function Timeline({ filter }: { readonly filter: ItemFilter }) {
  const t = useMessages(registerMessages);
  const term = useMessages(vocabulary);
  const words = useWords();
  const { formats } = useLocale();
  const { data } = useQuery(itemsQuery(filter, DRAWN_AT_MOST));

  const moments = useMemo(
    () =>
      (data?.items ?? []).flatMap((summary): readonly Moment[] => {
        const day = dayOf(summary);
        if (day === null) return [];
        const { item, status, standing } = summary;
        const lane = item.type === "commitment" ? term(`area.${item.area[0]!}`) : term(`type.${item.type}`);
        return [{ summary, day, lane, state: status ? term(`status.${status}`) : term(`standing.${standing}`) }];
      }),
    [data, term],
  );

  const draw = useCallback(
    (plot: typeof Plot, widthPx: number): Plot.PlotOptions => {
      const marginLeft = widthPx < 500 ? 110 : 190;
      const lanes = new Set(moments.map(({ lane }) => lane)).size;
      const place = { x: (d: Moment) => new Date(d.day), y: "lane" as const };
      const told = (d: Moment) => `${words(d.summary.item.title)}\n${formats.day(d.day)} · ${d.state}`;
      return {
        height: 60 + 36 * lanes,
        marginLeft,
        marginTop: 28,
        x: {
          type: "utc",
          axis: "both",
          tickFormat: (d: Date) => String(d.getUTCFullYear()),
          ticks: plot.utcInterval(`${yearsBetweenTicks(moments, widthPx - marginLeft)} years`),
          grid: true,
          label: null,
        },
        y: { label: null, padding: 0.4 },
        r: { type: "identity" },
        marks: [
          plot.ruleX([Date.now()], { stroke: "var(--bad)", strokeWidth: 2, strokeDasharray: "4 3" }),
          plot.dot(moments, {
            ...place,
            r: (d: Moment) => (d.summary.status ? 9 : 5),
            fill: (d: Moment) => FILLS[d.summary.status ?? "none"],
            stroke: "var(--surface)",
            strokeWidth: 1.5,
          }),
          // The signs of the tags, so that a state is not told by its colour alone.
          plot.text(moments, {
            ...place,
            text: (d: Moment) => (d.summary.status ? statusSigns[d.summary.status] : null),
            fill: "var(--surface)",
            fontWeight: 700,
            fontSize: 12,
          }),
          plot.tip(
            moments,
            plot.pointer({ ...place, title: told, fill: "var(--surface)", stroke: "var(--edge-strong)" }),
          ),
        ],
      };
    },
    [moments, formats, words],
  );

  if (data === undefined) return null;
  if (moments.length === 0) return <p>{t("timelineNone")}</p>;
  const count = (status: string) => moments.filter(({ summary }) => summary.status === status).length;
  const present = (Object.keys(statusSigns) as CommitmentStatus[]).filter((status) => count(status) > 0);
  const due = moments.filter(({ summary }) => summary.item.type === "commitment").length;
  return (
    <>
      {data.next !== null && <p className="soft">{t("timelineMore", { count: DRAWN_AT_MOST })}</p>}
      <Chart
        title={t("asTimeline")}
        summary={t("timelineSummary", { count: due, late: count("late"), fulfilled: count("fulfilled") })}
        draw={draw}
        legend={
          <p className="buttons">
            {present.map((status) => (
              <StatusTag key={status} status={status} />
            ))}
          </p>
        }
        table={<MomentTable moments={moments} />}
      />
    </>
  );
}

function MomentTable({ moments }: { readonly moments: readonly Moment[] }) {
  const t = useMessages(registerMessages);
  const { formats } = useLocale();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t("timelineDue")}</th>
          <th scope="col">{t("column.title")}</th>
          <th scope="col">{t("column.status")}</th>
        </tr>
      </thead>
      <tbody>
        {[...moments]
          .sort((a, b) => (a.day < b.day ? -1 : 1))
          .map(({ summary, day, state }) => (
            <tr key={summary.id}>
              <td>{formats.day(day)}</td>
              <td>
                <Link to={`/register/${summary.id}`}>
                  <Words texts={summary.item.title} />
                </Link>
              </td>
              <td>{state}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

const FILLS: Readonly<Record<string, string>> = {
  open: "var(--quiet)",
  "on-track": "var(--info)",
  late: "var(--wait)",
  fulfilled: "var(--good)",
  lapsed: "var(--quiet)",
  disputed: "var(--bad)",
  none: "var(--ink)",
};

const TICK_PX = 56;

/** So many years that the labels of the axis stand apart. */
function yearsBetweenTicks(moments: readonly Moment[], widthPx: number): number {
  const years = moments.map(({ day }) => Number(day.slice(0, 4)));
  const span = Math.max(...years, new Date().getUTCFullYear()) - Math.min(...years) + 1;
  return [1, 2, 5, 10, 20, 50].find((step) => (widthPx * step) / span >= TICK_PX) ?? 100;
}

/** When something is due; else when it was made. */
function dayOf({ item, inForceSince }: ItemSummary): string | null {
  switch (item.type) {
    case "commitment":
      return item.deadline?.due ?? null;
    case "indicator":
      return item.target?.due ?? null;
    case "meeting":
      return item.start;
    case "agreement":
      return item.signedOn ?? item.inForceOn ?? null;
    default:
      return inForceSince?.slice(0, 10) ?? null;
  }
}
