import { Area, Strength } from "@kelisim/register";
import { useParties } from "../../api/record.ts";
import { useMessages } from "../../messages/messages.ts";
import { vocabulary } from "../../messages/vocabulary/index.ts";
import { Checkbox, SelectField, TextArea, TextField } from "../field.tsx";
import { ItemChoice } from "./item-choice.tsx";
import type { ItemFieldsProps } from "./item-fields.tsx";
import { linesIn, wordsIn } from "./item-form.ts";
import { itemFormMessages } from "./messages/index.ts";
import { useFormField } from "./use-form-field.ts";

const ORIGINS = ["agreement", "meeting"] as const;

export function CommitmentFields(props: ItemFieldsProps) {
  const t = useMessages(itemFormMessages);
  const term = useMessages(vocabulary);
  const field = useFormField(props);
  return (
    <>
      <div className="form-pair">
        <ActorsField label={t("by")} others={t("byOthers")} {...field("by")} />
        <ActorsField label={t("to")} others={t("toOthers")} {...field("to")} />
      </div>
      <SelectField
        label={t("strength")}
        {...field("strength")}
        options={Strength.options.map((value) => ({ value: value as string, label: term(`strength.${value}`) }))}
      />
      <AreasField {...field("area")} />
      <div className="form-pair">
        <TextField type="date" label={t("due")} {...field("due")} />
        <TextField label={t("deadline")} maxLength={200} {...field("deadline")} />
      </div>
      <ItemChoice label={t("madeIn")} types={ORIGINS} {...field("madeIn")} />
    </>
  );
}

interface ListFieldProps {
  readonly value: string;
  readonly error: string | undefined;
  onChange(value: string): void;
}

interface ActorsFieldProps extends ListFieldProps {
  readonly label: string;
  readonly others: string;
}

/** Parties of the record to be ticked, and others by their names. */
function ActorsField({ label, others, value, error, onChange }: ActorsFieldProps) {
  const t = useMessages(itemFormMessages);
  const parties = useParties();
  // As it is typed, an unfinished line included.
  const lines = value.split("\n");
  const isParty = (line: string) => parties.some(({ id }) => id === line.trim());
  const ticked = linesIn(value).filter(isParty);
  const named = lines.filter((line) => !isParty(line));
  const write = (chosen: readonly string[], typed: string) =>
    onChange([...chosen, ...(typed === "" ? [] : [typed])].join("\n"));
  return (
    <fieldset className="form-choice" data-invalid={error ? true : undefined}>
      <legend>{label}</legend>
      {error && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
      {parties.map(({ id, name }) => (
        <Checkbox
          key={id}
          label={name}
          checked={ticked.includes(id)}
          onChange={(isTicked) =>
            write(isTicked ? [...ticked, id] : ticked.filter((party) => party !== id), named.join("\n"))
          }
        />
      ))}
      <TextArea
        label={others}
        hint={t("oneEachLine")}
        rows={2}
        value={named.join("\n")}
        onChange={(typed) => write(ticked, typed)}
      />
    </fieldset>
  );
}

/** The chief area is the one that was ticked first. */
function AreasField({ value, error, onChange }: ListFieldProps) {
  const t = useMessages(itemFormMessages);
  const term = useMessages(vocabulary);
  const ticked = wordsIn(value);
  return (
    <fieldset className="form-choice" data-invalid={error ? true : undefined}>
      <legend>{t("area")}</legend>
      {error && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
      <div className="form-areas">
        {Area.options.map((area) => (
          <Checkbox
            key={area}
            label={term(`area.${area}`)}
            checked={ticked.includes(area)}
            onChange={(isTicked) =>
              onChange((isTicked ? [...ticked, area] : ticked.filter((other) => other !== area)).join(" "))
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
