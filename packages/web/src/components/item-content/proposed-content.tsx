import type { Item, RevisionView } from "@kelisim/register";
import { useMessages } from "../../messages/messages.ts";
import { Words } from "../words.tsx";
import { ChangeTable } from "./change-table.tsx";
import { changesBetween } from "./item-changes.ts";
import { ItemFacts } from "./item-facts.tsx";
import { itemContentMessages } from "./messages/index.ts";
import { useMemberText } from "./use-member-text.ts";

interface ProposedContentProps {
  readonly revision: RevisionView;
  /** What it would replace; null for what is new. */
  readonly inForce: Item | null;
}

/** What a revision says that waits for assent: its text, and what it would change, or else its particulars. */
export function ProposedContent({ revision: { item, index }, inForce }: ProposedContentProps) {
  return (
    <>
      {"text" in item && (
        <blockquote>
          <Words texts={item.text} />
        </blockquote>
      )}
      {inForce === null ? <ItemFacts item={item} index={index} /> : <WouldChange from={inForce} to={item} />}
    </>
  );
}

interface WouldChangeProps {
  readonly from: Item;
  readonly to: Item;
}

/** What of that which is in force a revision would change, word by word. */
export function WouldChange({ from, to }: WouldChangeProps) {
  const t = useMessages(itemContentMessages);
  const changes = changesBetween(from, to, useMemberText());
  if (changes.length === 0) return <p>{t("compareSame")}</p>;
  return <ChangeTable caption={t("wouldChange")} changes={changes} />;
}
