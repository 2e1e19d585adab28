import type { Hash } from "@kelisim/register";
import { queryOptions } from "@tanstack/react-query";
import { listKeys } from "./key-store.ts";

/** The keys that this browser holds for a record. */
export function heldKeysQuery(record: Hash) {
  return queryOptions({
    queryKey: ["held-keys", record],
    queryFn: () => listKeys(record),
    networkMode: "always",
    // They hold CryptoKeys, which are not to be compared member by member.
    structuralSharing: false,
  });
}
