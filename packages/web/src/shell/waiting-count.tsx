import { useQuery } from "@tanstack/react-query";
import { itemsQuery } from "../api/items.ts";
import { useSession } from "../api/session.ts";
import { useMessages } from "../messages/messages.ts";
import { shellMessages } from "./messages/index.ts";

const SHOWN_AT_MOST = 99;

/** How many items wait for the assent of the side that is signed in. */
export function WaitingCount() {
  const t = useMessages(shellMessages);
  const session = useSession();
  const { data } = useQuery({
    ...itemsQuery({ waitingFor: session?.party }, SHOWN_AT_MOST + 1),
    enabled: session !== null,
  });
  const count = session === null ? 0 : (data?.items.length ?? 0);
  if (count === 0) return null;
  return (
    <>
      <span className="nav-count" aria-hidden="true">
        {count > SHOWN_AT_MOST ? `${SHOWN_AT_MOST}+` : count}
      </span>
      <span className="visually-hidden">{t("waiting", { count })}</span>
    </>
  );
}
