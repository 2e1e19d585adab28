/** A party's word on a revision. */
import { type RevisionView, viewRevision } from "@kelisim/register";
import type { RecordLocation } from "@kelisim/register/storage";
import { UserError } from "../errors.ts";
import { findKey, type KeyChoice } from "./find-key.ts";
import { findPending } from "./find-revision.ts";
import { printJson, printLines } from "./print.ts";
import { say } from "./say.ts";
import { withRecord } from "./with-record.ts";
import { titleOf } from "./words.ts";

export interface WordOptions extends KeyChoice {
  readonly reason?: string;
  readonly json: boolean;
}

/** `kelisim assent`, `object` and `withdraw`. The schema asks for a reason where one is needed. */
export async function giveWord(
  location: RecordLocation,
  kind: "assent" | "object" | "withdraw",
  reference: string,
  { reason, json, ...choice }: WordOptions,
): Promise<void> {
  const key = await findKey(location, choice);
  await withRecord(location, async (opened) => {
    const { revision } = findPending(opened.state, reference);
    const appended =
      kind === "assent"
        ? await say(opened, key, kind, { revision, ...(reason === undefined ? {} : { reason }) })
        : await say(opened, key, kind, { revision, reason: reason ?? "" });
    const state = await opened.record.state();
    const after = state === null ? null : viewRevision(state, revision);
    if (after === null) throw new UserError(`revision ${revision} can't be read back`);
    if (json) printJson({ entry: appended.hash, index: appended.index, revision: after });
    else
      printLines([
        `${key.party} ${PAST[kind]} ${after.item.id}, revision ${revision}`,
        `“${titleOf(after.item)}” ${outcome(after)}`,
      ]);
  });
}

const PAST = { assent: "assented to", object: "objected to", withdraw: "withdrew" } as const;

function outcome({ status, waitingFor, objectedBy }: RevisionView): string {
  if (status !== "pending") return `is ${status === "in-force" ? "in force" : status}`;
  const silent = waitingFor.filter((party) => !objectedBy.includes(party));
  return [
    silent.length === 0 ? "" : `waits for ${silent.join(", ")}`,
    objectedBy.length === 0 ? "" : `is objected to by ${objectedBy.join(", ")}`,
  ]
    .filter(Boolean)
    .join(" and ");
}
