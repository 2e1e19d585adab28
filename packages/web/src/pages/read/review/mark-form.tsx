import { Area, Strength } from "@kelisim/register";
import { useState } from "react";
import { Button } from "../../../components/button.tsx";
import { Checkbox, SelectField, TextField } from "../../../components/field.tsx";
import { useMessages } from "../../../messages/messages.ts";
import { vocabulary } from "../../../messages/vocabulary/index.ts";
import { readMessages } from "../messages/index.ts";
import type { Mark, MarkContent } from "./mark.ts";
import { type Edge, moveEnd, type Range } from "./move-ends.ts";
import type { Labels } from "./use-labels.ts";

interface MarkFormProps {
  readonly mark: Mark;
  readonly text: string;
  readonly labels: Labels;
  /** Whom the form offers as actors: parties of the record and states that the text names. */
  readonly actors: readonly string[];
  readonly hasSelection: boolean;
  onChange(change: Partial<MarkContent>): void;
  /** After the last of several changes that count as one. */
  onSettled(): void;
  onUseSelection(): void;
  onFocusEnd(edge: Edge): void;
  onRestore(): void;
  onDone(): void;
}

/** Everything about a mark that can be corrected. Each change counts at once, and can be undone. */
export function MarkForm(props: MarkFormProps) {
  const { mark, text, labels, actors, hasSelection, onChange, onSettled } = props;
  const t = useMessages(readMessages);
  const words = useMessages(vocabulary);
  const { content, found } = mark;
  const move = (edge: Edge, by: -1 | 1) => () => {
    const { start, end }: Range = moveEnd(text, content, edge, "word", by);
    onChange({ start, end });
  };
  const end = (edge: Edge) => (
    <div className="read-form-end">
      <span className="small">{t(edge === "start" ? "start" : "end")}</span>
      <Button aria-label={t(edge === "start" ? "startBack" : "endBack")} onPress={move(edge, -1)}>
        ←
      </Button>
      <Button aria-label={t(edge === "start" ? "startOn" : "endOn")} onPress={move(edge, 1)}>
        →
      </Button>
      <Button look="quiet" onPress={() => props.onFocusEnd(edge)}>
        {t("inText")}
      </Button>
    </div>
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only learns that a field was left
    <div className="read-form" onBlur={onSettled}>
      <fieldset>
        <legend>{t("words")}</legend>
        {end("start")}
        {end("end")}
        {hasSelection && <Button onPress={props.onUseSelection}>{t("useSelection")}</Button>}
      </fieldset>
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
        options={Strength.options.map((value) => ({ value, label: words(`strength.${value}`) }))}
      />
      <fieldset>
        <legend>{t("area")}</legend>
        <div className="read-form-areas">
          {Area.options.map((area) => (
            <Checkbox
              key={area}
              label={words(`area.${area}`)}
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
      <div className="read-card-actions">
        <Button look="primary" onPress={props.onDone}>
          {t("done")}
        </Button>
        {found !== null && (
          <Button look="quiet" onPress={props.onRestore}>
            {t("asFound")}
          </Button>
        )}
      </div>
    </div>
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
