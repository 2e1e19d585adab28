import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { allItemsQuery } from "../../api/items.ts";
import { Words } from "../../components/words.tsx";
import { useLocale } from "../../messages/locale.tsx";
import { useMessages } from "../../messages/messages.ts";
import { overviewMessages } from "./messages/index.ts";
import { daysFrom, today } from "./today.ts";

const SHOWN_AT_MOST = 8;

/** What is due, and who meets, within a year. */
export function NextDates() {
  const t = useMessages(overviewMessages);
  const { formats } = useLocale();
  const [from, until] = [today(), daysFrom(today(), 365)];
  const due = useQuery(allItemsQuery({ dueFrom: from, dueUntil: until, standing: ["in-force"] }));
  const meetings = useQuery(allItemsQuery({ type: ["meeting"] }));
  const dates = [
    ...(due.data ?? []).flatMap(({ id, item, status }) => {
      const day = item.type === "commitment" ? item.deadline?.due : item.type === "indicator" ? item.target?.due : null;
      return day && status !== "fulfilled" && status !== "lapsed" ? [{ id, item, day, kind: t("kindDue") }] : [];
    }),
    ...(meetings.data ?? []).flatMap(({ id, item }) =>
      item.type === "meeting" && item.start >= from && item.start <= until
        ? [{ id, item, day: item.start, kind: t("kindMeeting") }]
        : [],
    ),
  ].sort((a, b) => (a.day < b.day ? -1 : 1));
  return (
    <section aria-labelledby="next">
      <h2 id="next">{t("next")}</h2>
      {dates.length === 0 && due.isSuccess && <p className="soft">{t("nextNone")}</p>}
      <ol className="next-dates">
        {dates.slice(0, SHOWN_AT_MOST).map(({ id, item, day, kind }) => (
          <li key={id}>
            <time dateTime={day}>{formats.shortDay(day)}</time>
            <span>
              <Link to={`/register/${id}`}>
                <Words texts={item.title} />
              </Link>{" "}
              <span className="small soft">{kind}</span>
            </span>
          </li>
        ))}
      </ol>
      <p>
        <Link to="/register?layout=timeline">{t("nextAll")}</Link>
      </p>
    </section>
  );
}
