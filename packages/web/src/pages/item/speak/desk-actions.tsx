import { useState } from "react";
import type { ItemDetails } from "../../../api/items.ts";
import { Button, Buttons } from "../../../components/button.tsx";
import { useSignDialogs } from "../../../components/give-word/sign-dialog.tsx";
import { useItemForms } from "../../../components/item-form/item-fields.tsx";
import { useDesk } from "../../../keys/desk.tsx";
import { useMessages } from "../../../messages/messages.ts";
import { AssessDialog } from "./assess-dialog.tsx";
import { MeasureDialog } from "./measure-dialog.tsx";
import { speakMessages } from "./messages/index.ts";
import type { Standing } from "./propose-revision.ts";
import { ReviseDialog } from "./revise-dialog.tsx";

type Action = "revise" | "measure" | "assess";

/** What a desk can say of an item beyond its word on what waits: a revision, and of a commitment a measure and a judgement. */
export function DeskActions({ details }: { readonly details: ItemDetails }) {
  const t = useMessages(speakMessages);
  const desk = useDesk();
  useSignDialogs();
  useItemForms();
  const [action, setAction] = useState<Action | null>(null);
  const base = (details.pending.at(-1) ?? details.inForce ?? details.revisions.at(-1))?.item;
  if (desk === null || base === undefined) return null;
  const isCommitment = base.type === "commitment";
  const actions: readonly Action[] = [
    ...(desk.may("propose") ? (["revise"] as const) : []),
    ...(desk.may("propose") && isCommitment ? (["measure"] as const) : []),
    ...(desk.may("assent") && isCommitment && details.inForce ? (["assess"] as const) : []),
  ];
  if (actions.length === 0) return null;
  const close = () => setAction(null);
  const standing: Standing = {
    inForce: details.inForce?.revision ?? null,
    ownPending: details.pending.filter(({ proposedBy }) => proposedBy === desk.party).map(({ revision }) => revision),
  };
  const given = { desk, standing, onClose: close };
  return (
    <>
      <Buttons>
        {actions.map((each) => (
          <Button key={each} onPress={() => setAction(each)}>
            {t(each)}
          </Button>
        ))}
      </Buttons>
      {action === "revise" && <ReviseDialog {...given} base={base} />}
      {action === "measure" && isCommitment && <MeasureDialog {...given} base={base} />}
      {action === "assess" && details.inForce && (
        <AssessDialog desk={desk} revision={details.inForce.revision} onClose={close} />
      )}
    </>
  );
}
