import type { QueryClient } from "@tanstack/react-query";

/** What was asked for anew when entries come: all but what never changes. */
const CHANGING = ["record", "items", "entries", "checkpoint", "documents", "events"];

const GATHER_MS = 150;
const RETRY_MS = 5_000;

/** Listens for new entries and marks what they may change as stale. Answers a function that ends it. */
export function listenForEntries(client: QueryClient): () => void {
  let source: EventSource;
  let gathering: ReturnType<typeof setTimeout> | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let wasCut = false;

  const refreshSoon = () => {
    // A whole list that is assented to comes as many entries at once.
    clearTimeout(gathering);
    gathering = setTimeout(() => refreshRecord(client), GATHER_MS);
  };
  const listen = () => {
    clearTimeout(retry);
    source?.close();
    source = new EventSource("/api/events");
    source.addEventListener("entry", refreshSoon);
    source.addEventListener("open", () => {
      if (wasCut) refreshSoon();
      wasCut = false;
    });
    source.addEventListener("error", () => {
      wasCut = true;
      // After a broken connection the browser tries again by itself; after a refusal, as by a proxy whose server
      // restarts, it does not.
      if (source.readyState === EventSource.CLOSED) retry = setTimeout(listen, RETRY_MS);
    });
  };
  const listenAnew = () => {
    wasCut = true;
    listen();
  };
  listen();
  addEventListener("online", listenAnew);
  return () => {
    removeEventListener("online", listenAnew);
    clearTimeout(gathering);
    clearTimeout(retry);
    source.close();
  };
}

/** Asks anew for all that entries change. */
export async function refreshRecord(client: QueryClient): Promise<void> {
  await client.invalidateQueries({ predicate: ({ queryKey: [first] }) => CHANGING.includes(first as string) });
}
