import { figureSchema } from "@kelisim/reading/schema";
import { useState } from "react";
import { SelectField, TextField } from "../../../components/field.tsx";
import { useLocale } from "../../../messages/locale.tsx";
import { useMessages } from "../../../messages/messages.ts";
import { parseNumber } from "../../../messages/parse-number.ts";
import { readMessages } from "../messages/index.ts";
import type { FigureContent } from "./mark.ts";

const bounds = ["exact", "about", "more-than", "at-least", "less-than", "at-most"] as const;

interface FigureFieldsProps {
  readonly content: FigureContent;
  onChange(change: Partial<Omit<FigureContent, "kind">>): void;
}

export function FigureFields({ content, onChange }: FigureFieldsProps) {
  const t = useMessages(readMessages);
  return (
    <>
      <SelectField
        label={t("figureKind")}
        value={content.figureKind}
        options={figureSchema.shape.kind.options.map((kind) => ({ value: kind, label: t(`figureKind.${kind}`) }))}
        onChange={(figureKind) => onChange({ figureKind })}
      />
      <NumberField label={t("value")} number={content.value} onChange={(value) => onChange({ value })} />
      <NumberField label={t("maximum")} number={content.max} onChange={(max) => onChange({ max })} />
      <TextField
        label={t("unit")}
        hint={t("unitHint")}
        value={content.unit}
        maxLength={100}
        onChange={(unit) => onChange({ unit })}
      />
      <SelectField
        label={t("bound")}
        value={content.bound ?? "exact"}
        options={bounds.map((bound) => ({ value: bound, label: t(`bound.${bound}`) }))}
        onChange={(bound) => onChange({ bound: bound === "exact" ? null : bound })}
      />
    </>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly number: number | null;
  onChange(number: number | null): void;
}

/** A number as one writes it; what is no number yet is kept as it is typed, and changes nothing. */
function NumberField({ label, number, onChange }: NumberFieldProps) {
  const t = useMessages(readMessages);
  const { formats } = useLocale();
  const shown = number === null ? "" : formats.number(number, { maximumFractionDigits: 9, useGrouping: false });
  const [typed, setTyped] = useState<string | null>(null);
  const isWrong = typed !== null && typed.trim() !== "" && parseNumber(typed) === null;
  return (
    <TextField
      label={label}
      inputMode="decimal"
      value={typed ?? shown}
      error={isWrong ? t("numberNeeded") : undefined}
      onChange={(text) => {
        setTyped(text);
        const parsed = parseNumber(text);
        if (text.trim() === "") onChange(null);
        else if (parsed !== null) onChange(parsed);
      }}
      onBlur={() => isWrong || setTyped(null)}
    />
  );
}
