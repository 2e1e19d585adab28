import { isDeepStrictEqual } from "node:util";
import { type DocumentBody, type Item, itemInForce, viewDocument, viewItem } from "@kelisim/register";
import type { RecordLocation } from "@kelisim/register/storage";
import { UserError } from "../errors.ts";
import { type Drafts, inOrderOfReference } from "./drafts.ts";
import { findKey, type KeyChoice } from "./find-key.ts";
import type { PartyKey } from "./key-file.ts";
import { printJson, printLines } from "./print.ts";
import { say } from "./say.ts";
import { type OpenedRecord, withRecord } from "./with-record.ts";

export interface ProposeOptions extends KeyChoice {
  /** Assent to each revision as well. */
  readonly assent: boolean;
  /** Refuse what would revise an item that the record knows: ids of drafts were made up, and may meet by chance. */
  readonly onlyNew: boolean;
  readonly json: boolean;
}

interface Proposed {
  readonly id: string;
  /** The hash of the revision, or null where the item already says so. */
  readonly revision: string | null;
  readonly because?: "in-force" | "pending";
}

/** `kelisim propose`: signs a revision of each item, and records the documents that are new. */
export async function propose(location: RecordLocation, drafts: Drafts, options: ProposeOptions): Promise<void> {
  const key = await findKey(location, options);
  const proposed: Proposed[] = [];
  const recorded: string[] = [];
  const report = () => {
    if (options.json) printJson({ party: key.party, documents: recorded, proposed });
    else if (recorded.length + proposed.length > 0) printLines(inWords(key.party, recorded, proposed, options.assent));
  };
  try {
    await withRecord(location, async (opened) => {
      if (options.assent && !opened.state.charter.assentFrom.includes(key.party)) {
        throw new UserError(`the charter does not ask for ${key.party}'s assent; leave out --assent`);
      }
      for (const document of drafts.documents) {
        if (await recordDocument(opened, key, document)) recorded.push(document.sha256);
      }
      for (const item of inOrderOfReference(drafts.items)) {
        proposed.push(await proposeItem(opened, key, item, options));
      }
    });
  } catch (error) {
    // What came before the refusal is in the log for good, so it is told.
    report();
    throw error;
  }
  report();
}

async function recordDocument(
  { record, state }: OpenedRecord,
  key: PartyKey,
  document: DocumentBody,
): Promise<boolean> {
  const now = (await record.state()) ?? state;
  if (viewDocument(now, document.sha256) !== null) return false;
  await say({ record, state }, key, "document", document);
  return true;
}

async function proposeItem(
  { record, state }: OpenedRecord,
  key: PartyKey,
  item: Item,
  { assent, onlyNew }: ProposeOptions,
): Promise<Proposed> {
  const now = (await record.state()) ?? state;
  const inForce = itemInForce(now, item.id);
  if (inForce !== null && isDeepStrictEqual(inForce.item, item)) {
    return { id: item.id, revision: null, because: "in-force" };
  }
  const known = viewItem(now, item.id);
  const waiting = known?.pending.find((revision) => isDeepStrictEqual(revision.item, item));
  if (waiting !== undefined) return { id: item.id, revision: null, because: "pending" };
  if (onlyNew && known !== null) {
    throw new UserError(`the record has another ${item.id}; write the drafts with --out, give this one its own id`);
  }
  const { hash } = await say({ record, state }, key, "propose", { item, supersedes: inForce?.revision ?? null });
  if (assent) await say({ record, state }, key, "assent", { revision: hash });
  return { id: item.id, revision: hash };
}

function inWords(
  party: string,
  recorded: readonly string[],
  proposed: readonly Proposed[],
  assented: boolean,
): string[] {
  return [
    ...recorded.map((sha256) => `${party} recorded document ${sha256}`),
    ...proposed.map(({ id, revision, because }) =>
      revision === null
        ? `${id}: nothing new, ${because === "pending" ? "such a revision waits for assent" : "it is in force so"}`
        : `${party} proposed ${assented ? "and assented to " : ""}${id}, revision ${revision}`,
    ),
  ];
}
