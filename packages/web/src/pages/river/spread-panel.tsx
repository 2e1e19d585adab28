import type { BasinModel, Ensemble, Spread } from "@kelisim/river";
import { memo, useMemo, useState } from "react";
import { LineChart, type Series } from "../../components/chart/line-chart.tsx";
import { SelectField } from "../../components/field.tsx";
import { Notice } from "../../components/notice.tsx";
import { RangeField } from "../../components/range-field.tsx";
import { ScrollSideways } from "../../components/scroll-sideways.tsx";
import { useLocale } from "../../messages/locale.tsx";
import { useMessages } from "../../messages/messages.ts";
import { riverMessages } from "./messages/index.ts";
import { nodeName, partyName, riverName } from "./names.ts";
import type { Question, SpreadAnswer } from "./questions.ts";
import { monthTicks, periodLabel } from "./season.ts";
import { hasYears, type Tries, variationOf, type Years } from "./tries.ts";
import { useBasin } from "./use-basin.ts";

type SpreadQuestion = Extract<Question, { kind: "spread" }>;

interface SpreadPanelProps {
  readonly model: BasinModel;
  readonly tries: Tries;
}

/** A year is one of many: how storage, deliveries and shortages spread over dry and wet ones. */
export function SpreadPanel({ model, tries }: SpreadPanelProps) {
  const t = useMessages(riverMessages);
  const [years, setYears] = useState<Years>(() => (hasYears(model) ? { kind: "historical" } : chance(model)));
  const { answer, progress, failure } = useBasin(
    useMemo<SpreadQuestion>(() => ({ kind: "spread", model, tries, years }), [model, tries, years]),
  );
  return (
    <>
      <YearsFields model={model} years={years} onChange={setYears} />
      {progress !== null && (
        <div className="at-work">
          <progress value={progress} max={1} aria-label={t("spread.atWork")} />
        </div>
      )}
      {failure && (
        <Notice kind="error" title={t("noPlan")}>
          <p lang="en">{failure}</p>
        </Notice>
      )}
      {answer && <SpreadView model={model} answer={answer} />}
    </>
  );
}

interface YearsFieldsProps {
  readonly model: BasinModel;
  readonly years: Years;
  onChange(years: Years): void;
}

function YearsFields({ model, years, onChange }: YearsFieldsProps) {
  const t = useMessages(riverMessages);
  const { formats } = useLocale();
  const isKnown = hasYears(model);
  const own = model.scenarios.map(({ id, name }) => ({ value: `own ${id}`, label: name ?? id }));
  return (
    <>
      <SelectField
        label={t("spread.years")}
        value={years.kind === "scenario" ? `own ${years.id}` : years.kind}
        options={[
          ...(isKnown ? [{ value: "historical", label: t("spread.historical") }] : []),
          { value: "chance", label: t("spread.chance") },
          ...own,
        ]}
        onChange={(chosen) => {
          if (chosen.startsWith("own ")) onChange({ kind: "scenario", id: chosen.slice(4) });
          else onChange(chosen === "historical" ? { kind: "historical" } : chance(model));
        }}
      />
      {years.kind === "chance" && !isKnown && (
        <RangeField
          label={t("spread.variation")}
          hint={t("spread.variationHint")}
          value={years.variation}
          minimum={0.05}
          maximum={0.6}
          step={0.05}
          valueLabel={formats.share}
          onChange={(variation) => onChange({ ...years, variation: Number(variation.toFixed(2)) })}
        />
      )}
    </>
  );
}

const DRAWN_YEARS = 100;

function chance(model: BasinModel): Years {
  return { kind: "chance", count: DRAWN_YEARS, variation: variationOf(model).coefficientOfVariation };
}

type ShownKind = Exclude<Spread["name"]["kind"], "entitled">;

const SpreadView = memo(function SpreadView({ model, answer }: { model: BasinModel; answer: SpreadAnswer }) {
  const t = useMessages(riverMessages);
  const { tried, base } = answer;
  const kind = (wanted: ShownKind) => tried.tracks.filter(({ name }) => name.kind === wanted);
  const tracks = [
    ...kind("stored"),
    // Of each side; users' own stand in the plan.
    ...kind("received").filter(({ name }) => name.id.includes("/")),
    ...kind("short").filter(({ p90 }) => p90.some((volume) => !isNothing(volume))),
  ];
  return (
    <section aria-live="polite">
      <SpreadSentence ensemble={tried} />
      {tried.members > 1 && <p className="soft small">{t("spread.band", { count: tried.members })}</p>}
      <ShortageTable model={model} answer={answer} />
      {tracks.map((track) => (
        <SpreadChart
          key={`${track.name.kind} ${track.name.id}`}
          model={model}
          track={track}
          before={base?.tracks.find(({ name }) => name.kind === track.name.kind && name.id === track.name.id)}
          ensemble={tried}
        />
      ))}
    </section>
  );
});

function SpreadSentence({ ensemble: { measures, members } }: { readonly ensemble: Ensemble }) {
  const t = useMessages(riverMessages);
  const { formats } = useLocale();
  const shortages = measures.map(({ all }) => all.shortHm3).sort((a, b) => a - b);
  const volume = (hm3: number) => t("volume", { value: formats.number(hm3, { maximumFractionDigits: 1 }) });
  if (members === 1) return <p>{t("spread.one", { short: volume(shortages[0]!) })}</p>;
  const without = shortages.filter(isNothing).length / members;
  return (
    <p>
      {t("spread.sentence", {
        count: members,
        share: formats.share(without),
        middling: volume(at(shortages, 0.5)),
        dry: volume(at(shortages, 0.9)),
      })}
    </p>
  );
}

/** What each side's users lack, in a middling year and in a dry one. */
function ShortageTable({ model, answer: { tried, base } }: { model: BasinModel; answer: SpreadAnswer }) {
  const t = useMessages(riverMessages);
  const { formats } = useLocale();
  const volume = (hm3: number) => formats.number(hm3, { maximumFractionDigits: 1 });
  const shortagesOf = (ensemble: Ensemble, party: string) =>
    ensemble.measures
      .map(({ parties }) => parties.find(({ id }) => id === party)?.measures.shortHm3 ?? 0)
      .sort((a, b) => a - b);
  const parties = tried.measures[0]!.parties.map(({ id }) => id);
  const cases = [
    { name: base === null ? null : t("withTries"), ensemble: tried },
    ...(base === null ? [] : [{ name: t("asModelled"), ensemble: base }]),
  ];
  return (
    <ScrollSideways label={t("spread.caption")}>
      <table>
        <caption>{t("spread.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("side")}</th>
            <th scope="col" className="number">
              {t("spread.middling")}
            </th>
            <th scope="col" className="number">
              {t("spread.dry")}
            </th>
            <th scope="col" className="number">
              {t("spread.without")}
            </th>
          </tr>
        </thead>
        <tbody>
          {parties.flatMap((party) =>
            cases.map(({ name, ensemble }) => {
              const shortages = shortagesOf(ensemble, party);
              return (
                <tr key={`${party} ${name}`}>
                  <th scope="row">
                    {partyName(model, party)}
                    {name !== null && <span className="soft small"> {name}</span>}
                  </th>
                  <td className="number">{volume(at(shortages, 0.5))}</td>
                  <td className="number">{volume(at(shortages, 0.9))}</td>
                  <td className="number">{formats.share(shortages.filter(isNothing).length / shortages.length)}</td>
                </tr>
              );
            }),
          )}
        </tbody>
      </table>
    </ScrollSideways>
  );
}

interface SpreadChartProps {
  readonly model: BasinModel;
  readonly track: Spread;
  /** The same of the model as it stands, where something is tried. */
  readonly before: Spread | undefined;
  readonly ensemble: Ensemble;
}

function SpreadChart({ model, track, before, ensemble: { periods, members } }: SpreadChartProps) {
  const t = useMessages(riverMessages);
  const { formats } = useLocale();
  const volume = (hm3: number) => formats.number(hm3, { maximumFractionDigits: hm3 < 10 ? 1 : 0 });
  const { id } = track.name;
  const kind = track.name.kind as ShownKind;
  const node = model.nodes.find((one) => one.id === id);
  const series = useMemo<readonly Series[]>(() => {
    const tried: Series = {
      name: before ? t("withTries") : t("spread.median"),
      look: 1,
      values: track.median,
      ...(members > 1 ? { band: track.p10.map((low, period) => [low, track.p90[period]!] as const) } : {}),
    };
    return before ? [tried, { name: t("asModelled"), look: 2, values: before.median }] : [tried];
  }, [track, before, members, t]);
  const [level, extreme] = {
    stored: [track.p10, Math.min(...track.p10)] as const,
    received: [track.median, Math.max(...track.median)] as const,
    short: [track.p90, Math.max(...track.p90)] as const,
  }[kind];
  return (
    <LineChart
      title={t(`spread.${kind}`, { name: nameOf(model, track) })}
      summary={t(`spread.${kind}Sentence`, {
        volume: volume(extreme),
        period: periodLabel(periods[level.indexOf(extreme)]!, formats),
      })}
      series={series}
      ticks={monthTicks(periods, formats)}
      positionName={t("period")}
      positionLabel={(position) => periodLabel(periods[position]!, formats)}
      valueLabel={volume}
      limit={
        kind === "stored" && node?.kind === "reservoir"
          ? { value: node.fullVolumeHm3, label: t("storage.full") }
          : undefined
      }
    />
  );
}

function nameOf(model: BasinModel, { name: { id } }: Spread): string {
  const [river, party] = id.split("/");
  return party === undefined ? nodeName(model, id) : `${riverName(model, river!)}, ${partyName(model, party)}`;
}

/** Less than this is rounding, not a shortage. */
function isNothing(hm3: number): boolean {
  return hm3 < 0.05;
}

/** What this share of the sorted values do not exceed. */
function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}
