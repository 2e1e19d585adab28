import { useQuery } from "@tanstack/react-query";
import { Suspense, useMemo } from "react";
import { Link } from "react-router";
import { allItemsQuery, itemCountsQuery } from "../../api/items.ts";
import { lazyPart } from "../../api/load-part.ts";
import { useParties } from "../../api/record.ts";
import { Page } from "../../components/page.tsx";
import { useLocale } from "../../messages/locale.tsx";
import { useMessages } from "../../messages/messages.ts";
import { overviewMessages } from "./messages/index.ts";
import { NextDates } from "./next-dates.tsx";
import "./overview-page.css";
import { placesOf } from "./places.ts";
import { SinceMeeting } from "./since-meeting.tsx";
import { Standing } from "./standing.tsx";

const CountryMap = lazyPart(async () => ({ default: (await import("./country-map.tsx")).CountryMap }));

/** The first page: what is agreed and how it stands, where, what comes next, and what changed since the last meeting. */
export default function OverviewPage() {
  const t = useMessages(overviewMessages);
  const { formats } = useLocale();
  const parties = formats.list(useParties().map(({ name }) => name));
  const { data: counts } = useQuery(itemCountsQuery({ standing: ["in-force"] }));
  const { data: items } = useQuery(allItemsQuery({ standing: ["in-force"] }));
  const places = useMemo(() => placesOf(items ?? []), [items]);
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
              <CountryMap places={places} />
            </Suspense>
          </section>
          <SinceMeeting />
        </div>
      </div>
    </Page>
  );
}
