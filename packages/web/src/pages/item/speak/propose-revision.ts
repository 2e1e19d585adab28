import type { Hash, Item } from "@kelisim/register";
import type { Desk } from "../../../keys/desk.tsx";

/** What a revision stands beside when it is proposed. */
export interface Standing {
  /** The revision in force, which it would replace. */
  readonly inForce: Hash | null;
  /** Earlier proposals of the desk's own side that still wait: the new one stands in their place. */
  readonly ownPending: readonly Hash[];
}

/**
 * Proposes a revision for the desk's side, with its assent where its word is asked for, and withdraws what the side
 * proposed before, so that the others have one text to answer.
 *
 * @param whyWithdrawn the reason that stands beside what is withdrawn
 */
export async function proposeRevision(
  desk: Desk,
  item: Item,
  { inForce, ownPending }: Standing,
  assentFrom: readonly string[],
  whyWithdrawn: string,
): Promise<void> {
  const { hash } = await desk.say("propose", { item, supersedes: inForce });
  for (const revision of ownPending) await desk.say("withdraw", { revision, reason: whyWithdrawn });
  if (desk.may("assent") && assentFrom.includes(desk.party)) await desk.say("assent", { revision: hash });
}
