import { queryOptions } from "@tanstack/react-query";
import { getJson, sendJson } from "./request.ts";

/** What a party prepares; the server shows it to that party alone. */
export interface Draft<Body extends object = object> {
  readonly id: string;
  /** The public key of whoever saved it last. */
  readonly author: string;
  readonly body: Body;
  readonly updatedAt: string;
}

/** A draft as lists show it: of its body, the member `summary`. */
export interface ListedDraft extends Omit<Draft, "body"> {
  readonly summary: object | null;
}

/** The drafts of the party that is signed in, newest first. `party` keeps those of two sides apart in the cache. */
export function draftsQuery(party: string) {
  return queryOptions({
    queryKey: ["drafts", party],
    queryFn: async ({ signal }) =>
      (await getJson<{ drafts: readonly ListedDraft[] }>("/api/drafts", {}, signal)).drafts,
  });
}

export const getDraft = (id: string) => getJson<Draft>(`/api/drafts/${id}`);
export const createDraft = (body: object) => sendJson<Draft>("POST", "/api/drafts", body);
export const replaceDraft = (id: string, body: object) => sendJson<Draft>("PUT", `/api/drafts/${id}`, body);
export const removeDraft = (id: string) => sendJson<null>("DELETE", `/api/drafts/${id}`);
