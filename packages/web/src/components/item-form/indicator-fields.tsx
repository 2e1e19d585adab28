import { useMessages } from "../../messages/messages.ts";
import { SelectField, TextField } from "../field.tsx";
import type { ItemFieldsProps } from "./item-fields.tsx";
import "./item-form.css";
import { itemFormMessages } from "./messages/index.ts";
import { useFormField } from "./use-form-field.ts";

const COUNTS = ["latest", "sum"] as const;

/** What an indicator measures: its unit, where it begins, and what is to be reached. */
export function IndicatorFields(props: Omit<ItemFieldsProps, "type">) {
  const t = useMessages(itemFormMessages);
  const field = useFormField(props);
  const { isInForce } = props;
  return (
    <>
      <div className="form-pair">
        <TextField
          label={t("unit")}
          hint={t(isInForce ? "unitStays" : "unitHint")}
          maxLength={200}
          disabled={isInForce}
          {...field("unit")}
        />
        <SelectField
          label={t("counts")}
          disabled={isInForce}
          {...field("counts")}
          options={COUNTS.map((value) => ({ value: value as string, label: t(`counts.${value}`) }))}
        />
      </div>
      <div className="form-pair">
        <TextField label={t("baseline")} inputMode="decimal" {...field("baseline")} />
        <TextField label={t("baselineOn")} type="date" {...field("baselineOn")} />
      </div>
      <div className="form-pair">
        <TextField label={t("target")} inputMode="decimal" {...field("target")} />
        <TextField label={t("targetDue")} type="date" {...field("targetDue")} />
      </div>
    </>
  );
}
