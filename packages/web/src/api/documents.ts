import type { DocumentView, Hash } from "@kelisim/register";
import { queryOptions } from "@tanstack/react-query";
import { getJson } from "./request.ts";

/** A recorded source text by its SHA-256. */
export function documentQuery(sha256: Hash) {
  return queryOptions({
    queryKey: ["documents", sha256],
    queryFn: ({ signal }) => getJson<DocumentView>(`/api/documents/${sha256}`, {}, signal),
  });
}
