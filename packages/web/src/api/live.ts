import type { QueryClient } from "@tanstack/react-query";

/** What was asked for anew when entries come: all but what never changes. */
const CHANGING = ["record", "items", "entries", "checkpoint", "documents", "events"];

/** Listens for new entries and marks what they may change as stale. Answers a function that ends it. */
export function listenForEntries(client: QueryClient): () => void {
  const source = new EventSource("/api/events");
  let timer: ReturnType<typeof setTimeout> | undefined;
  source.addEventListener("entry", () => {
    // A whole list that is assented to comes as many entries at once.
    clearTimeout(timer);
    timer = setTimeout(() => refreshRecord(client), 150);
  });
  return () => {
    clearTimeout(timer);
    source.close();
  };
}

/** Asks anew for all that entries change. */
export async function refreshRecord(client: QueryClient): Promise<void> {
  await client.invalidateQueries({ predicate: ({ queryKey: [first] }) => CHANGING.includes(first as string) });
}
