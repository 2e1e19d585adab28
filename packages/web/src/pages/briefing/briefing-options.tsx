import type { Day, PartyId } from "@kelisim/register";
import { useQuery } from "@tanstack/react-query";
import { itemCountsQuery } from "../../api/items.ts";
import { useParties } from "../../api/record.ts";
import { Checkbox, SelectField, TextField } from "../../components/field.tsx";
import { type Locale, localeNames, locales, useLocale } from "../../messages/locale.tsx";
import { useMessages } from "../../messages/messages.ts";
import { vocabulary } from "../../messages/vocabulary/index.ts";
import { briefingMessages } from "./messages/index.ts";

export interface BriefingChoice {
  readonly party: PartyId | undefined;
  readonly from: Day | undefined;
  readonly asOf: Day | undefined;
  /** All of them where there is none. */
  readonly areas: readonly string[];
  /** Of the words that are not the record's own. */
  readonly language: Locale;
}

interface BriefingOptionsProps {
  readonly choice: BriefingChoice;
  onChange(choice: BriefingChoice): void;
}

export function BriefingOptions({ choice, onChange }: BriefingOptionsProps) {
  const t = useMessages(briefingMessages);
  const term = useMessages(vocabulary);
  const { formats } = useLocale();
  const parties = useParties();
  const { data: counts } = useQuery(itemCountsQuery({ type: ["commitment"], standing: ["in-force"] }));
  const nameOf = (area: string) => term(`area.${area}` as "area.water");
  const areas = Object.keys(counts?.facets.area ?? {}).sort((a, b) => formats.compare(nameOf(a), nameOf(b)));
  return (
    <fieldset className="briefing-options screen-only">
      <legend className="visually-hidden">{t("options")}</legend>
      <div className="briefing-fields">
        <SelectField
          label={t("party")}
          value={choice.party ?? ""}
          options={[
            { value: "", label: t("partyAll") },
            ...parties.map(({ id, name }) => ({ value: id as string, label: name })),
          ]}
          onChange={(party) => onChange({ ...choice, party: party || undefined })}
        />
        <TextField
          type="date"
          label={t("from")}
          hint={t("fromHint")}
          value={choice.from ?? ""}
          onChange={(from) => onChange({ ...choice, from: from || undefined })}
        />
        <TextField
          type="date"
          label={t("asOf")}
          value={choice.asOf ?? ""}
          onChange={(asOf) => onChange({ ...choice, asOf: asOf || undefined })}
        />
        <SelectField
          label={t("language")}
          value={choice.language}
          options={locales.map((each) => ({ value: each, label: localeNames[each] }))}
          onChange={(language) => onChange({ ...choice, language })}
        />
      </div>
      <details>
        <summary>
          {t("areas")} <span className="small soft">({t("areasHint")})</span>
        </summary>
        <div className="briefing-areas">
          {areas.map((area) => (
            <Checkbox
              key={area}
              label={nameOf(area)}
              checked={choice.areas.includes(area)}
              onChange={(isChosen) =>
                onChange({
                  ...choice,
                  areas: isChosen ? [...choice.areas, area] : choice.areas.filter((each) => each !== area),
                })
              }
            />
          ))}
        </div>
      </details>
    </fieldset>
  );
}
