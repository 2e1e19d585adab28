import type { Hash, PartyId } from "@kelisim/register";
import { queryOptions } from "@tanstack/react-query";
import { draftsQuery, getDraft } from "../../../api/drafts.ts";
import { RequestProblem } from "../../../api/request.ts";
import { findBegun, findLocalDraft, listLocalDrafts } from "./local-drafts.ts";
import {
  type DraftSketch,
  type ReadingDraft,
  readSaved,
  readSummary,
  sketchOf,
  type TextSource,
} from "./reading-draft.ts";

/** The drafts kept in this browser that a session may see. */
export function localDraftsQuery(record: Hash, party: PartyId | null) {
  return queryOptions({
    queryKey: ["drafts", party, "local", record],
    queryFn: async () => (await listLocalDrafts(record, party)).map(sketchOf),
    networkMode: "always",
    staleTime: 0,
    gcTime: 0,
  });
}

/** The text that a session had begun and not yet read. */
export function begunQuery(record: Hash, party: PartyId | null) {
  return queryOptions({
    queryKey: ["drafts", party, "begun", record],
    queryFn: (): Promise<TextSource | null> => findBegun(record, party),
    networkMode: "always",
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}

/** The party's drafts on the server; those that are no readings are left out. */
export function serverDraftsQuery(party: PartyId) {
  return queryOptions({
    ...draftsQuery(party),
    select: (drafts): readonly DraftSketch[] =>
      drafts.flatMap(({ id, summary, updatedAt }) => {
        const known = readSummary(summary);
        return known === null ? [] : [{ ...known, id, serverId: id, party, updatedAt }];
      }),
  });
}

/** A draft by its id: of this browser, else of the server; the newer where both have it. Null where neither does. */
export function draftQuery(record: Hash, party: PartyId | null, id: string) {
  return queryOptions({
    queryKey: ["drafts", party, "one", record, id],
    queryFn: async (): Promise<ReadingDraft | null> => {
      const local = await findLocalDraft(id, record, party);
      const serverId = local === null ? id : local.serverId;
      if (party === null || serverId === null) return local;
      const remote = await findRemote(record, party, serverId, local !== null);
      if (local === null || remote === null) return local ?? remote;
      return remote.updatedAt > local.updatedAt ? { ...remote, id } : local;
    },
    networkMode: "always",
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
}

async function findRemote(record: Hash, party: PartyId, id: string, mayFail: boolean): Promise<ReadingDraft | null> {
  try {
    const { body, updatedAt } = await getDraft(id);
    const saved = readSaved(body);
    return saved === null ? null : { ...saved, id, serverId: id, record, party, updatedAt };
  } catch (error) {
    // What this browser holds is enough while the server is away.
    if (mayFail || (error instanceof RequestProblem && error.status < 500)) return null;
    throw error;
  }
}
