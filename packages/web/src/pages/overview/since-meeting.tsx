import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { entriesQuery } from "../../api/entries.ts";
import { itemCountsQuery, overviewQuery } from "../../api/items.ts";
import { useRecord } from "../../api/record.ts";
import { PartyName } from "../../components/party.tsx";
import { useWords, Words } from "../../components/words.tsx";
import { useLocale } from "../../messages/locale.tsx";
import { useMessages } from "../../messages/messages.ts";
import { vocabulary } from "../../messages/vocabulary/index.ts";
import { overviewMessages } from "./messages/index.ts";
import { statuses } from "./statuses.ts";
import { today } from "./today.ts";

/** What changed since the parties last met: how commitments stood on that day and stand now, and the latest entries. */
export function SinceMeeting() {
  const t = useMessages(overviewMessages);
  const { formats } = useLocale();
  const words = useWords();
  const { data: overview } = useQuery(overviewQuery(today()));
  const last = overview?.lastMeeting;
  return (
    <section aria-labelledby="since">
      <h2 id="since">{t("since")}</h2>
      {last ? (
        <>
          <p>
            <Link to={`/register/${last.id}`}>
              {t("sinceLead", { meeting: words(last.title), day: formats.day(last.day) })}
            </Link>
          </p>
          <StatusChanges day={last.day} />
        </>
      ) : (
        last === null && <p className="soft">{t("sinceNone")}</p>
      )}
      <LatestEntries />
    </section>
  );
}

function StatusChanges({ day }: { readonly day: string }) {
  const t = useMessages(overviewMessages);
  const term = useMessages(vocabulary);
  const { formats } = useLocale();
  const then = useQuery(itemCountsQuery({ asOf: day, today: day })).data?.facets.status;
  const now = useQuery(itemCountsQuery({})).data?.facets.status;
  if (then === undefined || now === undefined) return null;
  return (
    <table className="since-table">
      <thead>
        <tr>
          <td />
          <th scope="col" className="number">
            {t("before")}
          </th>
          <th scope="col" className="number">
            {t("now")}
          </th>
          <th scope="col" className="number">
            {t("change")}
          </th>
        </tr>
      </thead>
      <tbody>
        {statuses.map((status) => {
          const [before, after] = [then[status] ?? 0, now[status] ?? 0];
          return (
            <tr key={status}>
              <th scope="row">{term(`status.${status}`)}</th>
              <td className="number">
                <Link to={`/register?status=${status}&asOf=${day}`}>{formats.number(before)}</Link>
              </td>
              <td className="number">
                <Link to={`/register?status=${status}`}>{formats.number(after)}</Link>
              </td>
              <td className="number">{formats.number(after - before, { signDisplay: "exceptZero" })}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const LATEST = 6;

function LatestEntries() {
  const t = useMessages(overviewMessages);
  const term = useMessages(vocabulary);
  const { formats } = useLocale();
  const { size } = useRecord();
  const { data } = useQuery(entriesQuery(Math.max(0, size - LATEST), LATEST));
  return (
    <>
      <h3>{t("latest")}</h3>
      <ol className="next-dates">
        {data?.entries.toReversed().map(({ index, at, entry, subject }) => (
          <li key={index}>
            <time dateTime={at}>{formats.shortDay(at.slice(0, 10))}</time>
            <span>
              <PartyName party={entry.party} /> · <Link to={`/verify/${index}`}>{term(`kind.${entry.kind}`)}</Link>
              {subject && (
                <>
                  {": "}
                  <Link to={`/register/${subject.id}`}>
                    <Words texts={subject.title} />
                  </Link>
                </>
              )}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
