import { Area, Strength } from "@kelisim/register";
import { titleOfWords } from "@kelisim/register/drafts-from-reading";
import { useState } from "react";
import { Button } from "../../../components/button.tsx";
import { Checkbox, SelectField, TextField } from "../../../components/field.tsx";
import { useMessages } from "../../../messages/messages.ts";
import { vocabulary } from "../../../messages/vocabulary/index.ts";
import { readMessages } from "../messages/index.ts";
import type { CommitmentContent } from "./mark.ts";
import type { Labels } from "./use-labels.ts";

interface CommitmentFieldsProps {
  readonly content: CommitmentContent;
  /** The words that are marked. */
  readonly words: string;
  readonly language: string;
  readonly labels: Labels;
  readonly actors: readonly string[];
  onChange(change: Partial<Omit<CommitmentContent, "kind">>): void;
}

export function CommitmentFields({ content, words, language, labels, actors, onChange }: CommitmentFieldsProps) {
  const t = useMessages(readMessages);
  const term = useMessages(vocabulary);
  return (
    <>
      <TextField
        label={t("itemTitle")}
        hint={t("itemTitleHint")}
        lang={language}
        value={content.title ?? titleOfWords(words)}
        maxLength={200}
        onChange={(title) => onChange({ title: title.trim() === "" ? null : title })}
      />
      <ActorsField
        legend={t("by")}
        chosen={content.by}
        actors={actors}
        labels={labels}
        onChange={(by) => onChange({ by, to: content.to.filter((code) => !by.includes(code)) })}
      />
      <ActorsField
        legend={t("to")}
        chosen={content.to}
        actors={actors.filter((code) => !content.by.includes(code))}
        labels={labels}
        onChange={(to) => onChange({ to })}
      />
      <SelectField
        label={t("strength")}
        hint={t(`strengthHelp.${content.strength}`)}
        value={content.strength}
        onChange={(strength) => onChange({ strength })}
        options={Strength.options.map((value) => ({ value, label: term(`strength.${value}`) }))}
      />
      <fieldset>
        <legend>{t("area")}</legend>
        <div className="read-form-areas">
          {Area.options.map((area) => (
            <Checkbox
              key={area}
              label={term(`area.${area}`)}
              checked={content.area.includes(area)}
              onChange={(isChosen) =>
                onChange({ area: isChosen ? [...content.area, area] : content.area.filter((one) => one !== area) })
              }
            />
          ))}
        </div>
      </fieldset>
      <TextField
        label={t("deadline")}
        hint={t("deadlineHint")}
        value={content.deadline ?? ""}
        maxLength={200}
        onChange={(deadline) => onChange({ deadline: deadline === "" ? null : deadline })}
      />
      <TextField
        label={t("due")}
        type="date"
        value={content.due ?? ""}
        onChange={(due) => onChange({ due: due === "" ? null : due })}
      />
    </>
  );
}

interface ActorsFieldProps {
  readonly legend: string;
  readonly chosen: readonly string[];
  readonly actors: readonly string[];
  readonly labels: Labels;
  onChange(chosen: readonly string[]): void;
}

function ActorsField({ legend, chosen, actors, labels, onChange }: ActorsFieldProps) {
  const t = useMessages(readMessages);
  const [other, setOther] = useState("");
  const offered = [...new Set([...actors, ...chosen])];
  const add = () => {
    const name = other.replace(/\s+/g, " ").trim();
    if (name !== "" && !chosen.includes(name)) onChange([...chosen, name]);
    setOther("");
  };
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div className="read-form-actors">
        {offered.map((code) => (
          <Checkbox
            key={code}
            label={labels.actor(code)}
            checked={chosen.includes(code)}
            onChange={(isChosen) => onChange(isChosen ? [...chosen, code] : chosen.filter((one) => one !== code))}
          />
        ))}
      </div>
      <div className="read-form-other">
        <TextField
          label={t("otherActor")}
          value={other}
          maxLength={200}
          onChange={setOther}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            add();
          }}
        />
        <Button onPress={add} isDisabled={other.trim() === ""}>
          {t("addActor")}
        </Button>
      </div>
    </fieldset>
  );
}
