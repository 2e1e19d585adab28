import type { IndicatorView, ObservationView, PartyId } from "@kelisim/register";
import { useQueries, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";
import { allItemsQuery, itemQuery } from "../../api/items.ts";
import { usePartyName } from "../../api/record.ts";
import { Button, Buttons } from "../../components/button.tsx";
import { useSignDialogs } from "../../components/give-word/sign-dialog.tsx";
import { useValueText } from "../../components/indicator/use-value-text.ts";
import { Words } from "../../components/words.tsx";
import type { Desk } from "../../keys/desk.tsx";
import { useLocale } from "../../messages/locale.tsx";
import { useMessages } from "../../messages/messages.ts";
import { todoMessages } from "./messages/index.ts";
import { ObservationWordDialog } from "./observation-word-dialog.tsx";
import { ReportDialog } from "./report-dialog.tsx";

/** Figures that the desk has to report, and those of others that wait for its word. */
export function Figures({ desk }: { readonly desk: Desk }) {
  const t = useMessages(todoMessages);
  const { formats } = useLocale();
  useSignDialogs();
  const { data: items } = useSuspenseQuery(allItemsQuery({ type: ["indicator"], standing: ["in-force"] }));
  const details = useQueries({ queries: items.map(({ id }) => itemQuery(id)) });
  const series = details.flatMap(({ data }) => data?.series ?? []);
  const lastDay = `${new Date().getUTCFullYear() - 1}-12-31`;
  const lacking = series.filter((each) => lacksReport(each, desk.party, lastDay));
  const unanswered = series.flatMap((each) => unansweredOf(each, desk.party));
  const disputed = series.flatMap((each) => disputedOf(each, desk.party));
  const isComing = details.some(({ isPending }) => isPending);
  return (
    <>
      <section aria-labelledby="confirmations">
        <h2 id="confirmations">{t("confirmations")}</h2>
        {unanswered.length === 0 && !isComing && <p className="soft">{t("confirmationsNone")}</p>}
        <ul className="todo-list">
          {unanswered.map(({ series, observation }) => (
            <TheirFigure key={observation.observation} desk={desk} series={series} observation={observation} />
          ))}
        </ul>
      </section>
      {disputed.length > 0 && (
        <section aria-labelledby="disputed">
          <h2 id="disputed">{t("disputed")}</h2>
          <p className="soft">{t("disputedLead")}</p>
          <ul className="todo-list">
            {disputed.map(({ series, observation }) => (
              <DisputedFigure key={observation.observation} desk={desk} series={series} observation={observation} />
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="figures">
        <h2 id="figures">{t("figures")}</h2>
        {lacking.length > 0 ? (
          <p className="soft">{t("figuresLead")}</p>
        ) : (
          !isComing && <p className="soft">{t("figuresNone", { day: formats.day(lastDay) })}</p>
        )}
        <ul className="todo-list">
          {lacking.map((each) => (
            <OwnFigure key={each.id} desk={desk} series={each} />
          ))}
        </ul>
      </section>
    </>
  );
}

/** What a party holds an indicator to be ends before a day, and the target is not reached. */
function lacksReport({ positions }: IndicatorView, party: PartyId, day: string): boolean {
  const own = positions.find((position) => position.party === party);
  return own === undefined || (own.until < day && (own.progress === null || own.progress < 1));
}

/** What others report and the party has said nothing to. */
function unansweredOf(series: IndicatorView, party: PartyId) {
  return series.series
    .flatMap(({ observations }) => observations)
    .filter((each) => each.party !== party && each.words.every((word) => word.party !== party))
    .map((observation) => ({ series, observation }));
}

/** What the party reported and another disputes. */
function disputedOf(series: IndicatorView, party: PartyId) {
  return series.series
    .flatMap(({ observations }) => observations)
    .filter((each) => each.party === party && each.standing === "disputed")
    .map((observation) => ({ series, observation }));
}

interface OwnFigureProps {
  readonly desk: Desk;
  readonly series: IndicatorView;
}

function OwnFigure({ desk, series }: OwnFigureProps) {
  const t = useMessages(todoMessages);
  const { formats } = useLocale();
  const [isReporting, setReporting] = useState(false);
  const until = series.positions.find(({ party }) => party === desk.party)?.until;
  return (
    <li className="todo-line">
      <span>
        <Link to={`/register/${series.id}`}>
          <Words texts={series.indicator.title} />
        </Link>
        <span className="small soft todo-detail">
          {until ? t("lastReported", { day: formats.day(until) }) : t("neverReported")}
        </span>
      </span>
      {desk.may("observe") && <Button onPress={() => setReporting(true)}>{t("report")}</Button>}
      {isReporting && <ReportDialog desk={desk} series={series} onClose={() => setReporting(false)} />}
    </li>
  );
}

interface ObservedProps extends OwnFigureProps {
  readonly observation: ObservationView;
}

/** A figure of the desk's own that the other side disputes, with its reason, and the way to correct it. */
function DisputedFigure({ desk, series, observation }: ObservedProps) {
  const t = useMessages(todoMessages);
  const { formats } = useLocale();
  const partyName = usePartyName();
  const valueText = useValueText();
  const [isCorrecting, setCorrecting] = useState(false);
  const { period, value, index, words } = observation;
  return (
    <li className="todo-line">
      <span>
        <Link to={`/register/${series.id}`}>
          <Words texts={series.indicator.title} />
        </Link>
        <Link className="small todo-detail" to={`/verify/${index}`}>
          {t("youReport", {
            value: valueText(series.indicator, value),
            period: formats.period(period.start, period.end),
          })}
        </Link>
        {words
          .filter(({ word }) => word === "dispute")
          .map((word) => (
            <Link key={word.index} className="small todo-detail" to={`/verify/${word.index}`}>
              {t("theyDispute", { party: partyName(word.party), reason: word.reason ?? "" })}
            </Link>
          ))}
      </span>
      {desk.may("observe") && <Button onPress={() => setCorrecting(true)}>{t("correct")}</Button>}
      {isCorrecting && (
        <ReportDialog desk={desk} series={series} period={period} onClose={() => setCorrecting(false)} />
      )}
    </li>
  );
}

function TheirFigure({ desk, series, observation }: ObservedProps) {
  const t = useMessages(todoMessages);
  const { formats } = useLocale();
  const partyName = usePartyName();
  const valueText = useValueText();
  const [word, setWord] = useState<"confirm" | "dispute" | null>(null);
  const { period, party, value, index } = observation;
  const figure = t("theyReport", {
    party: partyName(party),
    value: valueText(series.indicator, value),
    period: formats.period(period.start, period.end),
  });
  return (
    <li className="todo-line">
      <span>
        <Link to={`/register/${series.id}`}>
          <Words texts={series.indicator.title} />
        </Link>
        <Link className="small todo-detail" to={`/verify/${index}`}>
          {figure}
        </Link>
      </span>
      {desk.may("observe") && (
        <Buttons>
          <Button look="primary" onPress={() => setWord("confirm")}>
            {t("confirm")}
          </Button>
          <Button onPress={() => setWord("dispute")}>{t("dispute")}</Button>
        </Buttons>
      )}
      {word && (
        <ObservationWordDialog
          desk={desk}
          word={word}
          observation={observation}
          subject={
            <>
              <strong>
                <Words texts={series.indicator.title} />
              </strong>
              <p>{figure}</p>
            </>
          }
          onClose={() => setWord(null)}
        />
      )}
    </li>
  );
}
