import type { Item } from "@kelisim/register";
import { usePartyName, useRecord } from "../../../api/record.ts";
import { SignDialog } from "../../../components/give-word/sign-dialog.tsx";
import { ItemFields } from "../../../components/item-form/item-fields.tsx";
import { formOf, type ItemForm, itemOf } from "../../../components/item-form/item-form.ts";
import { faultsOf, schemaFault } from "../../../components/item-form/item-form-faults.ts";
import { useKeptForm } from "../../../components/use-kept-form.ts";
import type { Desk } from "../../../keys/desk.tsx";
import { useMessages } from "../../../messages/messages.ts";
import { speakMessages } from "./messages/index.ts";
import { proposeRevision, type Standing } from "./propose-revision.ts";

interface ReviseDialogProps {
  readonly desk: Desk;
  /** What the revision begins from: the newest that waits, or else what is in force. */
  readonly base: Item;
  readonly standing: Standing;
  onClose(): void;
}

/** An item as a side would have it: in other words, by another day, with other parties or figures. */
export function ReviseDialog({ desk, base, standing, onClose }: ReviseDialogProps) {
  const t = useMessages(speakMessages);
  const partyName = usePartyName();
  const { assentFrom } = useRecord().charter;
  const begin = formOf(base);
  const [form, change, forget] = useKeptForm<ItemForm>(`${desk.party}.revise.${base.id}.${standing.inForce}`, begin);
  const isSame = Object.entries(form).every(([name, value]) => value === (begin[name] ?? ""));
  const faults = faultsOf(base.type, form, false);
  const hasFaults = Object.keys(faults).length > 0;
  const refused = isSame || hasFaults ? null : schemaFault(itemOf(form, base));

  return (
    <SignDialog
      isHeld
      title={t("reviseTitle", { party: partyName(desk.party) })}
      lead={t("reviseLead")}
      isGood={!isSame && !hasFaults && refused === null}
      fault={isSame ? t("nothingChanged") : refused && t("refused", { fault: refused })}
      onClose={onClose}
      send={async () => {
        await proposeRevision(desk, itemOf(form, base), standing, assentFrom, t("whyWithdrawn"));
        forget();
      }}
    >
      {(isChecked) => (
        <ItemFields
          type={base.type}
          form={form}
          change={change}
          faults={isChecked ? faults : {}}
          isInForce={standing.inForce !== null}
        />
      )}
    </SignDialog>
  );
}
