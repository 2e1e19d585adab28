import type { PartyId } from "@kelisim/register";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { allItemsQuery, type ItemSummary } from "../../api/items.ts";
import { StatusTag } from "../../components/item-tags.tsx";
import { Words } from "../../components/words.tsx";
import { useLocale } from "../../messages/locale.tsx";
import { useMessages } from "../../messages/messages.ts";
import { todoMessages } from "./messages/index.ts";

const DAY_MS = 86_400_000;
const AHEAD_DAYS = 365;

/** What a side has promised to do by a day that is past or within a year. */
export function Deadlines({ party }: { readonly party: PartyId }) {
  const t = useMessages(todoMessages);
  const today = new Date().toISOString().slice(0, 10);
  const dueUntil = new Date(Date.parse(today) + AHEAD_DAYS * DAY_MS).toISOString().slice(0, 10);
  const { data } = useSuspenseQuery(
    allItemsQuery({ by: [party], status: ["late", "open", "on-track", "disputed"], dueUntil }),
  );
  const due = data
    .flatMap((summary) => {
      const day = dueOf(summary);
      return day === null ? [] : [{ summary, day }];
    })
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  return (
    <section aria-labelledby="deadlines">
      <h2 id="deadlines">{t("deadlines")}</h2>
      <p className="soft">{due.length === 0 ? t("deadlinesNone") : t("deadlinesLead")}</p>
      <ul className="todo-list">
        {due.map(({ summary, day }) => (
          <Deadline key={summary.id} summary={summary} day={day} today={today} />
        ))}
      </ul>
    </section>
  );
}

interface DeadlineProps {
  readonly summary: ItemSummary;
  readonly day: string;
  readonly today: string;
}

function Deadline({ summary: { id, item, status }, day, today }: DeadlineProps) {
  const t = useMessages(todoMessages);
  const { formats } = useLocale();
  const days = Math.round((Date.parse(day) - Date.parse(today)) / DAY_MS);
  return (
    <li className="todo-line">
      <span>
        <Link to={`/register/${id}`}>
          <Words texts={item.title} />
        </Link>
        <span className="small soft todo-detail">
          {formats.day(day)} · {days < 0 ? t("daysAgo", { days: -days }) : t("inDays", { days })}
        </span>
      </span>
      {status && <StatusTag status={status} />}
    </li>
  );
}

function dueOf({ item }: ItemSummary): string | null {
  return item.type === "commitment" ? (item.deadline?.due ?? null) : null;
}
