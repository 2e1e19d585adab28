import { useQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { Link } from "react-router";
import { itemCountsQuery, overviewQuery, type Place } from "../../api/items.ts";
import { lazyPart } from "../../api/load-part.ts";
import { useParties } from "../../api/record.ts";
import { ButtonLink } from "../../components/button.tsx";
import { Page } from "../../components/page.tsx";
import { useLocale } from "../../messages/locale.tsx";
import { useMessages } from "../../messages/messages.ts";
import { overviewMessages } from "./messages/index.ts";
import { NextDates } from "./next-dates.tsx";
import "./overview-page.css";
import { SinceMeeting } from "./since-meeting.tsx";
import { Standing } from "./standing.tsx";
import { today } from "./today.ts";

const NO_PLACES: readonly Place[] = [];

const CountryMap = lazyPart(async () => ({ default: (await import("./country-map.tsx")).CountryMap }));

/** The first page: what is agreed and how it stands, where, what comes next, and what changed since the last meeting. */
export default function OverviewPage() {
  const t = useMessages(overviewMessages);
  const { formats } = useLocale();
  const parties = formats.list(useParties().map(({ name }) => name));
  const { data: counts } = useQuery(itemCountsQuery({ standing: ["in-force"] }));
  const { data: overview } = useQuery(overviewQuery(today()));
  const { agreement: agreements = 0, commitment: commitments = 0 } = counts?.facets.type ?? {};
  return (
    <Page
      title={t("title")}
      lead={
        counts &&
        (counts.total === 0 ? (
          t("empty")
        ) : (
          <Link to="/register?standing=in-force&type=agreement&type=commitment">
            {t("lead", { agreements, commitments, parties })}
          </Link>
        ))
      }
      actions={
        counts?.total === 0 && (
          <ButtonLink look="primary" to="/read">
            {t("readFirst")}
          </ButtonLink>
        )
      }
    >
      <div className="overview">
        <div className="overview-column">
          <Standing />
          <NextDates />
        </div>
        <div className="overview-column">
          <section aria-labelledby="map">
            <h2 id="map">{t("map")}</h2>
            <Suspense fallback={<div className="overview-map-coming" />}>
              <CountryMap places={overview?.places ?? NO_PLACES} />
            </Suspense>
          </section>
          <SinceMeeting />
        </div>
      </div>
    </Page>
  );
}
