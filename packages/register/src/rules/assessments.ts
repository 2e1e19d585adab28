import type { EntryOf } from "../entry/entry.ts";
import { NotACommitmentError, RevisionNotInForceError, UnknownRevisionError } from "../errors.ts";
import { checkEvidence } from "./documents.ts";
import { revisionStatus, type State, type Tables } from "./state.ts";

export function checkAssessment(state: State, { body }: EntryOf<"assess">): void {
  const revision = state.tables.revisions.get(body.revision);
  if (revision === undefined) throw new UnknownRevisionError(body.revision);
  if (revision.item.type !== "commitment") throw new NotACommitmentError(body.revision, revision.item.type);
  const status = revisionStatus(revision, state.size);
  if (status !== "in-force") throw new RevisionNotInForceError(body.revision, status);
  checkEvidence(state, body.evidence);
}

export function addAssessment(tables: Tables, { party, body }: EntryOf<"assess">, index: number): void {
  const { item } = tables.revisions.get(body.revision)!;
  tables.items.get(item.id)!.assessments!.push({
    revision: body.revision,
    party,
    score: body.score,
    reason: body.reason,
    evidence: body.evidence ?? [],
    index,
  });
}
