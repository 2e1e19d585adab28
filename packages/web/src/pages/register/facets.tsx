import type { ItemCounts, ItemFilter } from "../../api/items.ts";
import { useParties } from "../../api/record.ts";
import { SelectField, TextField } from "../../components/field.tsx";
import { useLocale } from "../../messages/locale.tsx";
import { useMessages } from "../../messages/messages.ts";
import { vocabulary } from "../../messages/vocabulary/index.ts";
import { registerMessages } from "./messages/index.ts";
import { type ListFilter, listFilters, toggleValue } from "./register-view.ts";

interface FacetsProps {
  readonly filter: ItemFilter;
  readonly facets: ItemCounts["facets"] | undefined;
  onChange(filter: ItemFilter): void;
}

/** The values by which the list can be narrowed, with how many items each would leave. */
export function Facets({ filter, facets, onChange }: FacetsProps) {
  const t = useMessages(registerMessages);
  const parties = useParties();
  const actors = parties.map(({ id, name }) => ({ value: id as string, label: name }));
  return (
    <>
      {listFilters.map((name) => (
        <FacetValues key={name} name={name} filter={filter} counts={facets?.[name] ?? {}} onChange={onChange} />
      ))}
      <SelectField
        label={t("actor")}
        value={filter.actor ?? ""}
        onChange={(actor) => onChange({ ...filter, actor: actor || undefined })}
        options={[{ value: "", label: t("actorAny") }, ...actors]}
      />
      <fieldset className="facet">
        <legend>{t("facet.due")}</legend>
        {(["dueFrom", "dueUntil"] as const).map((name) => (
          <TextField
            key={name}
            type="date"
            label={t(name)}
            value={filter[name] ?? ""}
            onChange={(day) => onChange({ ...filter, [name]: day || undefined })}
          />
        ))}
      </fieldset>
      <TextField
        type="date"
        label={t("asOf")}
        value={filter.asOf ?? ""}
        onChange={(day) => onChange({ ...filter, asOf: day || undefined })}
      />
    </>
  );
}

interface FacetValuesProps {
  readonly name: ListFilter;
  readonly filter: ItemFilter;
  readonly counts: Readonly<Record<string, number>>;
  onChange(filter: ItemFilter): void;
}

const SHOWN_AT_MOST = 12;

function FacetValues({ name, filter, counts, onChange }: FacetValuesProps) {
  const t = useMessages(registerMessages);
  const term = useMessages(vocabulary);
  const { formats } = useLocale();
  const chosen: readonly string[] = filter[name] ?? [];
  const values = [...new Set([...chosen, ...Object.keys(counts)])]
    .sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || formats.compare(a, b))
    .filter((value, i) => i < SHOWN_AT_MOST || chosen.includes(value));
  if (values.length === 0) return null;
  return (
    <fieldset className="facet">
      <legend>{t(`facet.${name}`)}</legend>
      {values.map((value) => (
        <label key={value} className="checkbox facet-value">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={() => onChange(toggleValue(filter, name, value))}
          />
          {/* The obligors are the record's own words; the others are terms of ours. */}
          <span className="facet-name">{name === "by" ? value : term(`${name}.${value}` as "area.water")}</span>
          <span className="facet-count">{formats.number(counts[value] ?? 0)}</span>
        </label>
      ))}
    </fieldset>
  );
}
