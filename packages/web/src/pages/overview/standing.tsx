import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { itemCountsQuery } from "../../api/items.ts";
import { useParties } from "../../api/record.ts";
import { PartyMark } from "../../components/party.tsx";
import { useLocale } from "../../messages/locale.tsx";
import { useMessages } from "../../messages/messages.ts";
import { vocabulary } from "../../messages/vocabulary/index.ts";
import { overviewMessages } from "./messages/index.ts";
import { statuses } from "./statuses.ts";

/** How many commitments stand how, each leading to them in the register; and what waits for whom. */
export function Standing() {
  const t = useMessages(overviewMessages);
  const term = useMessages(vocabulary);
  const { formats } = useLocale();
  const { data } = useQuery(itemCountsQuery({}));
  const counts = data?.facets.status ?? {};
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <section aria-labelledby="standing">
      <h2 id="standing">{t("standing")}</h2>
      <div className="standing-bar" aria-hidden="true">
        {statuses.map((status) => (
          <span
            key={status}
            className={`standing-${status}`}
            style={{ flexGrow: all === 0 ? 0 : (counts[status] ?? 0) / all }}
          />
        ))}
      </div>
      <ul className="standing-tiles">
        {statuses.map((status) => (
          <li key={status}>
            <Link to={`/register?status=${status}`} className={`standing-tile standing-${status}`}>
              <span className="standing-count">{formats.number(counts[status] ?? 0)}</span>
              <span>{term(`status.${status}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
      <Waiting />
    </section>
  );
}

function Waiting() {
  const t = useMessages(overviewMessages);
  const parties = useParties();
  return (
    <>
      <h3>{t("waiting")}</h3>
      <ul className="standing-waiting">
        {parties.map(({ id, name }) => (
          <li key={id}>
            <Link to={`/register?waitingFor=${id}`}>
              <PartyMark party={id} />
              <span>{t("waits", { party: name })}</span>
              <WaitingCount party={id} />
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

function WaitingCount({ party }: { readonly party: string }) {
  const { formats } = useLocale();
  const { data } = useQuery(itemCountsQuery({ waitingFor: party }));
  return <strong>{data && formats.number(data.total)}</strong>;
}
