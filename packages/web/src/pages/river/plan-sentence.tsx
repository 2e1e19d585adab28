import type { BasinModel, BasinResult } from "@kelisim/river";
import { Notice } from "../../components/notice.tsx";
import { useLocale } from "../../messages/locale.tsx";
import { useMessages } from "../../messages/messages.ts";
import { riverMessages } from "./messages/index.ts";
import { nodeName, partyName, riverName } from "./names.ts";
import type { Plans } from "./questions.ts";
import { seasonLabel } from "./season.ts";

interface PlanSentenceProps {
  readonly model: BasinModel;
  readonly plans: Plans;
  readonly isTrying: boolean;
  readonly isAtWork: boolean;
}

/** The season in plain words: what each side receives of what it is entitled to, who is short, what runs empty. */
export function PlanSentence({ model, plans: { base, tried }, isTrying, isAtWork }: PlanSentenceProps) {
  const t = useMessages(riverMessages);
  const { formats } = useLocale();
  const volume = (hm3: number) =>
    t("volume", { value: formats.number(hm3, { maximumFractionDigits: hm3 < 10 ? 1 : 0 }) });
  const short = shortage(tried);
  return (
    <div className="answer-sentence" aria-live="polite" aria-busy={isAtWork}>
      <p className="answer-day">
        {seasonLabel(tried.periods, formats)}
        {isTrying && `: ${t("tried")}`}
      </p>
      {riversOf(tried).map((river) => (
        <p key={river}>
          {t("sentence.river", { river: riverName(model, river), divisible: volume(sum(divisible(tried, river))) })}{" "}
          {tried.entitlements
            .filter((one) => one.river === river)
            .map(({ party, entitledHm3, receivedHm3 }) =>
              t("sentence.party", {
                party: partyName(model, party),
                received: volume(sum(receivedHm3)),
                entitled: volume(sum(entitledHm3)),
              }),
            )
            .join("; ")}
          .
        </p>
      ))}
      <p>
        {short === 0 ? t("sentence.noShortage") : t("sentence.shortage", { short: volume(short) })}
        {isTrying && ` ${difference(short - shortage(base))}`}
      </p>
      {emptied(tried).map(({ node, period }) => (
        <Notice key={node} kind="warning">
          <p>{t("sentence.empty", { reservoir: nodeName(model, node), period: formats.day(period) })}</p>
        </Notice>
      ))}
      <PlanWarnings result={tried} model={model} />
    </div>
  );

  function difference(more: number): string {
    if (Math.abs(more) < 0.05) return t("sentence.shortSame");
    return more < 0
      ? t("sentence.shortLess", { volume: volume(-more) })
      : t("sentence.shortMore", { volume: volume(more) });
  }
}

const OTHER_WARNINGS = ["minimumNotMet", "limitNotMet", "suspectUnit", "suspectGap"];

function PlanWarnings({ result, model }: { readonly result: BasinResult; readonly model: BasinModel }) {
  const t = useMessages(riverMessages);
  const warnings = result.warnings.filter(({ code }) => OTHER_WARNINGS.includes(code));
  if (warnings.length === 0) return null;
  return (
    <details>
      <summary>{t("warnings", { count: warnings.length })}</summary>
      <ul>
        {warnings.map(({ code, at, message }) => (
          <li key={`${code} ${at}`}>
            {nodeName(model, at)}: <span lang="en">{message}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function riversOf({ entitlements }: BasinResult): readonly string[] {
  return [...new Set(entitlements.map(({ river }) => river))];
}

function divisible({ entitlements }: BasinResult, river: string): readonly number[] {
  return entitlements.find((one) => one.river === river)?.divisibleHm3 ?? [];
}

function shortage({ nodes }: BasinResult): number {
  const short = sum(nodes.flatMap(({ shortHm3 }) => shortHm3 ?? []));
  return short < 0.05 ? 0 : short;
}

/** Reservoirs that the season leaves with (almost) nothing that can be released, and when that is first so. */
function emptied({
  warnings,
  nodes,
  periods,
}: BasinResult): readonly { readonly node: string; readonly period: string }[] {
  const named = new Set(warnings.filter(({ code }) => code === "emptied").map(({ at }) => at));
  return nodes.flatMap(({ id, volumeHm3 }) => {
    if (!named.has(id) || volumeHm3 === undefined) return [];
    const least = Math.min(...volumeHm3);
    const period = periods[volumeHm3.findIndex((volume) => volume <= least + 0.5)];
    return period ? [{ node: id, period: period.startDate }] : [];
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
