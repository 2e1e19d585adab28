import { useQueries, useSuspenseQueries } from "@tanstack/react-query";
import { allItemsQuery, itemQuery } from "../../api/items.ts";
import { useRecord } from "../../api/record.ts";
import type { Desk } from "../../keys/desk.tsx";
import { useMessages } from "../../messages/messages.ts";
import { todoMessages } from "./messages/index.ts";
import { RevisionCard } from "./revision-card.tsx";

/** What the desk's side proposed and another objects to: it is for this side to revise it, or to withdraw it. */
export function ObjectedProposals({ desk }: { readonly desk: Desk }) {
  const t = useMessages(todoMessages);
  const { charter } = useRecord();
  // Whoever objects is still waited for.
  const others = charter.assentFrom.filter((party) => party !== desk.party);
  const waiting = useSuspenseQueries({ queries: others.map((waitingFor) => allItemsQuery({ waitingFor })) });
  const items = waiting.flatMap(({ data }) => data).filter(({ objectedBy }) => objectedBy.length > 0);
  const ids = [...new Set(items.map(({ id }) => id))];
  const objected = useQueries({ queries: ids.map((id) => itemQuery(id)) })
    .flatMap(({ data }) => data?.pending ?? [])
    .filter(({ proposedBy, objectedBy }) => proposedBy === desk.party && objectedBy.length > 0);
  if (objected.length === 0) return null;
  return (
    <section aria-labelledby="objected">
      <h2 id="objected">{t("objected")}</h2>
      <p className="soft">{t("objectedLead")}</p>
      <ol className="todo-list">
        {objected.map((revision) => (
          <RevisionCard key={revision.revision} revision={revision} />
        ))}
      </ol>
    </section>
  );
}
