import { statementSchema } from "@kelisim/reading/schema";
import { useId } from "react";
import { SelectField, TextField } from "../../../components/field.tsx";
import { useMessages } from "../../../messages/messages.ts";
import { readMessages } from "../messages/index.ts";
import type { StatementContent } from "./mark.ts";

interface StatementFieldsProps {
  readonly content: StatementContent;
  /** Offered as one types. */
  readonly speakers: readonly string[];
  onChange(change: Partial<Omit<StatementContent, "kind">>): void;
}

export function StatementFields({ content, speakers, onChange }: StatementFieldsProps) {
  const t = useMessages(readMessages);
  const offered = useId();
  return (
    <>
      <TextField
        label={t("speaker")}
        hint={t("speakerHint")}
        value={content.speaker ?? ""}
        maxLength={200}
        list={offered}
        autoComplete="off"
        onChange={(speaker) => onChange({ speaker: speaker.trim() === "" ? null : speaker })}
      />
      <datalist id={offered}>
        {speakers.map((speaker) => (
          <option key={speaker} value={speaker} />
        ))}
      </datalist>
      <SelectField
        label={t("mode")}
        value={content.mode}
        options={statementSchema.shape.mode.options.map((mode) => ({ value: mode, label: t(`mode.${mode}`) }))}
        onChange={(mode) => onChange({ mode })}
      />
    </>
  );
}
