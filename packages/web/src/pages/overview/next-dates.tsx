import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { overviewQuery } from "../../api/items.ts";
import { Words } from "../../components/words.tsx";
import { useLocale } from "../../messages/locale.tsx";
import { useMessages } from "../../messages/messages.ts";
import { overviewMessages } from "./messages/index.ts";
import { today } from "./today.ts";

/** What is due, and who meets, within a year. */
export function NextDates() {
  const t = useMessages(overviewMessages);
  const { formats } = useLocale();
  const { data: overview } = useQuery(overviewQuery(today()));
  return (
    <section aria-labelledby="next">
      <h2 id="next">{t("next")}</h2>
      {overview?.dates.length === 0 && <p className="soft">{t("nextNone")}</p>}
      <ol className="next-dates">
        {overview?.dates.map(({ id, title, day, kind }) => (
          <li key={id}>
            <time dateTime={day}>{formats.shortDay(day)}</time>
            <span>
              <Link to={`/register/${id}`}>
                <Words texts={title} />
              </Link>{" "}
              <span className="small soft">{t(kind === "due" ? "kindDue" : "kindMeeting")}</span>
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
