import type { Item, ItemType } from "@kelisim/register";
import { idOfWords } from "@kelisim/register/drafts-from-reading";
import { useNavigate } from "react-router";
import { usePartyName, useRecord } from "../../api/record.ts";
import { Button, Buttons } from "../../components/button.tsx";
import { giveWordMessages } from "../../components/give-word/messages/index.ts";
import { useSigning } from "../../components/give-word/use-signing.ts";
import { ItemFields } from "../../components/item-form/item-fields.tsx";
import { emptyItem, formOf, type ItemForm, itemOf } from "../../components/item-form/item-form.ts";
import { faultsOf, schemaFault } from "../../components/item-form/item-form-faults.ts";
import { Notice } from "../../components/notice.tsx";
import { useKeptForm } from "../../components/use-kept-form.ts";
import type { Desk } from "../../keys/desk.tsx";
import { proposeNewItem } from "../../keys/propose-new-item.ts";
import { useLocale } from "../../messages/locale.tsx";
import { useMessages } from "../../messages/messages.ts";
import { proposeMessages } from "./messages/index.ts";

interface ProposeFormProps {
  readonly desk: Desk;
  readonly type: ItemType;
}

export function ProposeForm({ desk, type }: ProposeFormProps) {
  const t = useMessages(proposeMessages);
  const signing = useMessages(giveWordMessages);
  const navigate = useNavigate();
  const partyName = usePartyName();
  const { locale } = useLocale();
  const { assentFrom } = useRecord().charter;
  const empty = emptyItem(type, locale);
  const [form, change, forget] = useKeptForm<ItemForm>(`${desk.party}.propose.${type}`, formOf(empty));
  const faults = faultsOf(type, form, true);
  const hasFaults = Object.keys(faults).length > 0;
  const item = hasFaults ? null : withId(itemOf(form, empty));
  const refused = item && schemaFault(item);

  const { isChecked, isSending, failure, submit } = useSigning(item !== null && refused === null, async () => {
    const proposed = await proposeNewItem(desk, item!, desk.may("assent") && assentFrom.includes(desk.party));
    forget();
    await navigate(`/register/${proposed.item}`);
  });

  return (
    <form onSubmit={submit} noValidate className="propose-form">
      <ItemFields type={type} form={form} change={change} faults={isChecked ? faults : {}} isInForce={false} />
      {isChecked && refused && <Notice kind="error" title={t("refused", { fault: refused })} />}
      {failure && <Notice kind="error" title={failure} />}
      <p>{t("what")}</p>
      <Buttons>
        <Button type="submit" look="primary" isDisabled={isSending}>
          {isSending ? signing("signing") : t("sign", { party: partyName(desk.party) })}
        </Button>
      </Buttons>
    </form>
  );
}

/** Named by the first words of its title. */
function withId(item: Item): Item {
  const id = Object.values(item.title).map(idOfWords).find(Boolean) ?? item.type;
  return { ...item, id };
}
