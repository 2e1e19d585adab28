import type { Instant, KeyView, PartyId } from "@kelisim/register";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { getJson, RequestProblem } from "./request.ts";

export interface Session {
  readonly party: PartyId;
  readonly expiresAt: Instant;
  readonly key: KeyView;
}

// Spares those who only read a request that would be refused.
const SIGNED_IN = "kelisim.signed-in";

/** Remembers that there is a session, which scripts can't see since its cookie is the server's alone. */
export function noteSession(session: Session | null): void {
  if (session === null) localStorage.removeItem(SIGNED_IN);
  else localStorage.setItem(SIGNED_IN, session.party);
}

/** Who is signed in; null for nobody. */
export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: async ({ signal }): Promise<Session | null> => {
    if (localStorage.getItem(SIGNED_IN) === null) return null;
    try {
      return await getJson<Session>("/api/session", {}, signal);
    } catch (error) {
      if (error instanceof RequestProblem && error.status === 401) {
        noteSession(null);
        return null;
      }
      throw error;
    }
  },
  staleTime: 60_000,
});

export function useSession(): Session | null {
  return useQuery(sessionQuery).data ?? null;
}
