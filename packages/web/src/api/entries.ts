import type { Entry, EntrySubject, Hash, Instant } from "@kelisim/register";
import { queryOptions } from "@tanstack/react-query";
import { getJson, getText, RequestProblem, sendJson } from "./request.ts";

/** An entry in its place in the log, with the moment at which it took effect. */
export interface LoggedEntry {
  readonly index: number;
  readonly hash: Hash;
  readonly at: Instant;
  readonly entry: Entry;
  /** The item that it says something of. */
  readonly subject: EntrySubject | null;
}

export interface AppendedEntry {
  readonly index: number;
  readonly hash: Hash;
  readonly at: Instant;
}

/** An entry by its place in the log or its hash. Entries never change. */
export function entryQuery(entry: number | string) {
  return queryOptions({
    queryKey: ["entry", entry],
    queryFn: ({ signal }) => getJson<LoggedEntry>(`/api/entries/${entry}`, {}, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function entriesQuery(from: number, limit: number) {
  return queryOptions({
    queryKey: ["entries", from, limit],
    queryFn: ({ signal }) =>
      getJson<{ readonly entries: readonly LoggedEntry[]; readonly size: number }>(
        "/api/entries",
        { from, limit },
        signal,
      ),
  });
}

export function proofQuery(index: number) {
  return queryOptions({
    queryKey: ["proof", index],
    queryFn: ({ signal }) => getText(`/api/entries/${index}/proof`, signal),
  });
}

export const checkpointQuery = queryOptions({
  queryKey: ["checkpoint"],
  queryFn: ({ signal }) => getText("/log/checkpoint", signal),
});

/** The newest checkpoint that a witness known to the server has cosigned; null where there is none. */
export const cosignedCheckpointQuery = queryOptions({
  queryKey: ["checkpoint", "cosigned"],
  queryFn: async ({ signal }) => {
    try {
      return await getText("/log/cosigned-checkpoint", signal);
    } catch (error) {
      if (error instanceof RequestProblem && error.status === 404) return null;
      throw error;
    }
  },
});

/** Sends a signed entry; answered once it is durable. */
export function appendEntry(entry: Entry): Promise<AppendedEntry> {
  return sendJson<AppendedEntry>("POST", "/api/entries", entry);
}
