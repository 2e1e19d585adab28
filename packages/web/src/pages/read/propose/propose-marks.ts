/** From accepted marks to signed entries: the document, and a revision of an item for each mark. */
import type { Reading } from "@kelisim/reading";
import { type Commitment, type DocumentBody, type Hash, Item } from "@kelisim/register";
import { draftsFromReading } from "@kelisim/register/drafts-from-reading";
import { getOrNull, RequestProblem } from "../../../api/request.ts";
import type { Desk } from "../../../keys/desk.tsx";
import { proposeNewItem } from "../../../keys/propose-new-item.ts";
import type { ReadingDraft } from "../drafts/reading-draft.ts";
import { correctedReading } from "../review/corrected-reading.ts";
import { type CommitmentMark, isCommitment } from "../review/mark.ts";
import type { ProposedMark } from "../review/review.ts";

export interface Proposal {
  readonly mark: CommitmentMark;
  readonly item: Commitment;
}

/** The items that marks become, in their order. */
export function proposalsOf(
  { text, review }: Pick<ReadingDraft, "text" | "review">,
  reading: Reading,
  document: DocumentBody,
  marks: readonly CommitmentMark[],
): readonly Proposal[] {
  // The figures within them, as they were corrected, become their quantities.
  const others = (review?.marks ?? []).filter((mark) => !isCommitment(mark) && mark.verdict !== "rejected");
  const items = draftsFromReading(correctedReading(text, reading, [...marks, ...others]), { document, text });
  return items.map((item, i) => ({ mark: marks[i]!, item }));
}

/** What is wrong with an item, as its schema says it; empty for one that can be proposed. */
export function faultsOf(item: Commitment): readonly string[] {
  const result = Item.safeParse(item);
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
}

interface ProposeOptions {
  readonly assent: boolean;
  /** As each is in the log for good. */
  onProposed(mark: CommitmentMark, as: ProposedMark): void;
}

/**
 * Signs and sends the document and the proposals, one after the other. What the record holds already, such as after a
 * crash in the midst of it, is not said a second time.
 *
 * @throws RequestProblem, NoAnswerError or NotSignedError; what came before is in the log
 */
export async function proposeAll(
  desk: Desk,
  document: DocumentBody,
  proposals: readonly Proposal[],
  { assent, onProposed }: ProposeOptions,
): Promise<void> {
  await record(desk, document);
  for (const { mark, item } of proposals) onProposed(mark, await proposeNewItem(desk, item, assent));
}

async function record(desk: Desk, document: DocumentBody): Promise<void> {
  if ((await getOrNull(`/api/documents/${document.sha256}`)) !== null) return;
  try {
    await desk.say("document", document);
  } catch (error) {
    // The other side recorded it meanwhile.
    if (!(error instanceof RequestProblem && error.code === "document-already-recorded")) throw error;
  }
}

/** SHA-256 of a text's bytes in UTF-8. */
export async function hashOfText(text: string): Promise<Hash> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
