import { queryOptions } from "@tanstack/react-query";
import type { KeyFile } from "../keys/key-file.ts";
import { getJson } from "./request.ts";

/** The public keys of a demonstration; none where the record is a real one. */
export const demonstrationKeysQuery = queryOptions({
  queryKey: ["demonstration-keys"],
  queryFn: async ({ signal }) =>
    (await getJson<{ keys: readonly KeyFile[] }>("/api/demonstration-keys", {}, signal)).keys,
  staleTime: Number.POSITIVE_INFINITY,
});
