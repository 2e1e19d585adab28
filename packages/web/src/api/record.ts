import type { CharterBody, Hash, KeyView, PartyId } from "@kelisim/register";
import { queryOptions, useSuspenseQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { useLocale } from "../messages/locale.tsx";
import { getJson } from "./request.ts";

/** What `/api/record` answers. */
export interface RecordOverview {
  readonly record: Hash;
  readonly charter: CharterBody;
  readonly size: number;
  readonly keys: readonly KeyView[];
}

export type Party = CharterBody["parties"][number];

export const recordQuery = queryOptions({
  queryKey: ["record"],
  queryFn: ({ signal }) => getJson<RecordOverview>("/api/record", {}, signal),
});

/** The record as a whole. Suspends until it has come. */
export function useRecord(): RecordOverview {
  return useSuspenseQuery(recordQuery).data;
}

/** The parties in the order of the charter, which also gives each its colour and shape. */
export function useParties(): readonly Party[] {
  return useRecord().charter.parties;
}

/** What a party is called in the record, and another state by its code; a body is called as it is. */
export function usePartyName(): (id: PartyId) => string {
  const parties = useParties();
  const { formats } = useLocale();
  return useCallback(
    (id) => parties.find((party) => party.id === id)?.name ?? formats.regionName(id),
    [parties, formats],
  );
}
