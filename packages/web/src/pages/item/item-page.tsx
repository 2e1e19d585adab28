import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import { type ItemDetails, itemQuery, itemsQuery } from "../../api/items.ts";
import { usePartyName } from "../../api/record.ts";
import { GiveWord } from "../../components/give-word/give-word.tsx";
import { ItemFacts, MadeIn } from "../../components/item-content/item-facts.tsx";
import { StandingTag, StatusTag } from "../../components/item-tags.tsx";
import { Page } from "../../components/page.tsx";
import { Tag } from "../../components/tag.tsx";
import { chooseWords, Words } from "../../components/words.tsx";
import { useLocale } from "../../messages/locale.tsx";
import { useMessages } from "../../messages/messages.ts";
import { vocabulary } from "../../messages/vocabulary/index.ts";
import { Assessments } from "./assessments.tsx";
import { CompareRevisions } from "./compare-revisions.tsx";
import { History } from "./history.tsx";
import { IndicatorChart } from "./indicator-chart.tsx";
import "./item-page.css";
import { itemContentMessages } from "../../components/item-content/messages/index.ts";
import { ProposedContent } from "../../components/item-content/proposed-content.tsx";
import { SourceWords } from "../../components/source-words/source-words.tsx";
import { itemMessages } from "./messages/index.ts";
import { RevisionWords } from "./revision-words.tsx";
import { DeskActions } from "./speak/desk-actions.tsx";
import { StatusReasons } from "./status-reasons.tsx";

/** An item: what was agreed and where it says so, how it stands, and everything that ever happened to it. */
export default function ItemPage() {
  const { id } = useParams();
  const t = useMessages(itemMessages);
  const content = useMessages(itemContentMessages);
  const term = useMessages(vocabulary);
  const { locale } = useLocale();
  const details = useSuspenseQuery(itemQuery(id!)).data;
  const shown = details.inForce ?? details.pending.at(-1) ?? details.revisions.at(-1)!;
  const { item } = shown;
  // A revision that waits stands above with its words and what was said to it.
  const isShownAbove = shown.status === "pending";
  const title = chooseWords(item.title, locale);
  const madeIn = item.type === "commitment" ? item.madeIn : item.type === "agreement" ? item.meeting : undefined;
  const charts = details.standing?.indicators ?? (details.series ? [details.series] : []);
  const sources = "sources" in item ? (item.sources ?? []) : [];

  return (
    <Page
      title={title.text}
      titleLang={title.lang}
      kicker={
        <>
          {term(`type.${item.type}`)}
          {madeIn && (
            <>
              {" · "}
              <MadeIn id={madeIn} />
            </>
          )}
        </>
      }
      lead={<ItemTags details={details} />}
    >
      <DeskActions details={details} />
      {details.pending.map((revision) => (
        <Pending key={revision.revision} details={details} revision={revision} />
      ))}
      {!isShownAbove && (
        <div className="item-columns">
          <section aria-labelledby="agreed">
            <h2 id="agreed">{details.inForce ? t("agreedText") : t("proposedText")}</h2>
            {"text" in item && (
              <blockquote>
                <Words texts={item.text} />
              </blockquote>
            )}
            <ItemFacts item={item} index={shown.index} />
          </section>
          <section aria-labelledby="said">
            <h2 id="said">{t("words")}</h2>
            <RevisionWords revision={shown} />
            {details.standing && (
              <>
                <h3>{t("statusWhy")}</h3>
                <StatusReasons reasons={details.standing.reasons} />
              </>
            )}
          </section>
        </div>
      )}
      {"model" in item && (
        <details>
          <summary>{t("modelInputs")}</summary>
          <pre className="item-model" lang="en">
            {JSON.stringify(item.model, null, 2)}
          </pre>
        </details>
      )}
      {sources.length > 0 && (
        <section aria-labelledby="sources">
          <h2 id="sources">{content("sources")}</h2>
          <SourceWords sources={sources} />
        </section>
      )}
      {charts.length > 0 && (
        <section aria-labelledby="indicators">
          <h2 id="indicators">{content("indicators")}</h2>
          <div className="item-charts">
            {charts.map((series) => (
              <IndicatorChart key={series.id} series={series} />
            ))}
          </div>
        </section>
      )}
      {details.standing && (
        <section aria-labelledby="assessments">
          <h2 id="assessments">{t("assessments")}</h2>
          <Assessments assessments={details.standing.assessments} />
        </section>
      )}
      {(item.type === "meeting" || item.type === "agreement") && <MadeHere id={details.id} />}
      {details.revisions.length > 1 && (
        <section aria-labelledby="revisions">
          <h2 id="revisions">{t("revisions")}</h2>
          <CompareRevisions key={details.revisions.length} revisions={details.revisions} />
        </section>
      )}
      <section aria-labelledby="history">
        <h2 id="history">{t("history")}</h2>
        <History details={details} />
        <p className="screen-only">
          <a href={`/api/items/${details.id}`}>{t("download")}</a>
        </p>
      </section>
    </Page>
  );
}

function ItemTags({ details: { inForce, pending, standing } }: { readonly details: ItemDetails }) {
  return (
    <span className="item-tags">
      {standing ? (
        <StatusTag status={standing.status} />
      ) : (
        <StandingTag standing={inForce ? "in-force" : pending.length > 0 ? "pending" : "closed"} />
      )}
    </span>
  );
}

interface PendingProps {
  readonly details: ItemDetails;
  readonly revision: ItemDetails["pending"][number];
}

/** A revision that waits: what it would change, what was said to it so far, and the desk's own word. */
function Pending({ details, revision }: PendingProps) {
  const t = useMessages(itemMessages);
  const term = useMessages(vocabulary);
  const { formats } = useLocale();
  const partyName = usePartyName();
  const number = details.revisions.findIndex((each) => each.revision === revision.revision) + 1;
  return (
    <section className="item-pending" aria-labelledby={`pending-${number}`}>
      <h2 id={`pending-${number}`}>
        {t("revisionOf", { number })} <Tag tone="wait">{term("revision.pending")}</Tag>
      </h2>
      <p className="soft">
        {t("revisionBy", { party: partyName(revision.proposedBy), day: formats.day(revision.proposedAt.slice(0, 10)) })}
      </p>
      <ProposedContent revision={revision} inForce={details.inForce?.item ?? null} />
      <RevisionWords revision={revision} />
      <GiveWord revision={revision} />
    </section>
  );
}

/** The commitments that come from a meeting or an agreement. */
function MadeHere({ id }: { readonly id: string }) {
  const t = useMessages(itemMessages);
  const { data } = useQuery(itemsQuery({ madeIn: id }));
  if (data === undefined || data.items.length === 0) return null;
  return (
    <section aria-labelledby="made-here">
      <h2 id="made-here">{t("madeHere")}</h2>
      <ul className="made-here">
        {data.items.map(({ id: made, item, status, standing }) => (
          <li key={made}>
            <Link to={`/register/${made}`}>
              <Words texts={item.title} />
            </Link>{" "}
            {status ? <StatusTag status={status} /> : <StandingTag standing={standing} />}
          </li>
        ))}
      </ul>
      <p>
        <Link to={`/register?madeIn=${id}`}>{t("madeHereAll")}</Link>
      </p>
    </section>
  );
}
