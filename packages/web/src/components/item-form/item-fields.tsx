import type { ItemType } from "@kelisim/register";
import { useMessages } from "../../messages/messages.ts";
import { TextArea, TextField } from "../field.tsx";
import { CommitmentFields } from "./commitment-fields.tsx";
import { IndicatorFields } from "./indicator-fields.tsx";
import type { ItemForm } from "./item-form.ts";
import "./item-form.css";
import { ItemChoice } from "./item-choice.tsx";
import type { FieldFaults } from "./item-form-faults.ts";
import { LanguageFields } from "./language-fields.tsx";
import { itemFormMessages } from "./messages/index.ts";
import { ModelField } from "./model-field.tsx";
import { useFormField } from "./use-form-field.ts";

export interface ItemFieldsProps {
  readonly type: ItemType;
  readonly form: ItemForm;
  /** What is wrong, once that is to be shown. */
  readonly faults: FieldFaults;
  /** Whether a revision is in force, which an indicator's unit has to stay with. */
  readonly isInForce: boolean;
  change(part: ItemForm): void;
}

/** Everything that a side can say of an item of its kind. */
export function ItemFields(props: ItemFieldsProps) {
  return (
    <>
      <LanguageFields {...props} />
      <Particulars {...props} />
    </>
  );
}

function Particulars(props: ItemFieldsProps) {
  switch (props.type) {
    case "meeting":
      return <MeetingFields {...props} />;
    case "agreement":
      return <AgreementFields {...props} />;
    case "commitment":
      return <CommitmentFields {...props} />;
    case "indicator":
      return <IndicatorFields {...props} />;
    case "crossing":
    case "basin":
      return <ModelField {...props} type={props.type} />;
  }
}

function MeetingFields(props: ItemFieldsProps) {
  const t = useMessages(itemFormMessages);
  const field = useFormField(props);
  return (
    <>
      <div className="form-pair">
        <TextField type="date" label={t("start")} {...field("start")} />
        <TextField type="date" label={t("end")} {...field("end")} />
      </div>
      <TextField label={t("place")} maxLength={200} {...field("place")} />
      <TextArea label={t("participants")} hint={t("oneEachLine")} {...field("participants")} />
    </>
  );
}

function AgreementFields(props: ItemFieldsProps) {
  const t = useMessages(itemFormMessages);
  const field = useFormField(props);
  return (
    <>
      <TextArea label={t("signatories")} hint={t("oneEachLine")} rows={3} {...field("signatories")} />
      <div className="form-pair">
        <TextField label={t("number")} maxLength={200} {...field("number")} />
        <TextField label={t("signedAt")} maxLength={200} {...field("signedAt")} />
      </div>
      <div className="form-pair">
        <TextField type="date" label={t("signedOn")} {...field("signedOn")} />
        <TextField type="date" label={t("inForceOn")} {...field("inForceOn")} />
      </div>
      <ItemChoice label={t("meeting")} types={MEETINGS} {...field("meeting")} />
    </>
  );
}

const MEETINGS = ["meeting"] as const;

/** For a page that opens such a form: its words come with the page, so that it opens without a connection too. */
export function useItemForms(): void {
  useMessages(itemFormMessages);
}
