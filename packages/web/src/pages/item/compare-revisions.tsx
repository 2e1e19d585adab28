import type { RevisionView } from "@kelisim/register";
import { useState } from "react";
import { SelectField } from "../../components/field.tsx";
import { ChangeTable } from "../../components/item-content/change-table.tsx";
import { changesBetween } from "../../components/item-content/item-changes.ts";
import { itemContentMessages } from "../../components/item-content/messages/index.ts";
import { useMemberText } from "../../components/item-content/use-member-text.ts";
import { countWords } from "../../components/item-content/word-diff.ts";
import { useMessages } from "../../messages/messages.ts";
import { itemMessages } from "./messages/index.ts";

/** Two revisions of an item side by side: what changed, word by word. The newest two at first. */
export function CompareRevisions({ revisions }: { readonly revisions: readonly RevisionView[] }) {
  const t = useMessages(itemMessages);
  const content = useMessages(itemContentMessages);
  const memberText = useMemberText();
  const last = revisions.length - 1;
  const [from, setFrom] = useState(Math.max(0, last - 1));
  const [to, setTo] = useState(last);
  const options = revisions.map((_, i) => ({ value: String(i), label: t("revisionOf", { number: i + 1 }) }));
  const changes = changesBetween(revisions[from]!.item, revisions[to]!.item, memberText);
  const parts = changes.flatMap((change) => change.parts);
  return (
    <>
      <div className="compare-choice screen-only">
        <SelectField
          label={t("compareFrom")}
          value={String(from)}
          options={options}
          onChange={(value) => setFrom(Number(value))}
        />
        <SelectField
          label={t("compareTo")}
          value={String(to)}
          options={options}
          onChange={(value) => setTo(Number(value))}
        />
      </div>
      <h3>{t("compareTitle", { from: from + 1, to: to + 1 })}</h3>
      <p role="status">
        {changes.length === 0
          ? content("compareSame")
          : t("compareSummary", { added: countWords(parts, "added"), removed: countWords(parts, "removed") })}
      </p>
      {changes.length > 0 && <ChangeTable changes={changes} />}
    </>
  );
}
