import type { CrossingModel } from "@kelisim/crossing";
import { Button } from "../../components/button.tsx";
import { SelectField, TextField } from "../../components/field.tsx";
import { RangeField } from "../../components/range-field.tsx";
import { useLocale } from "../../messages/locale.tsx";
import { useMessages } from "../../messages/messages.ts";
import { type DirectionView, nameOf } from "./direction.ts";
import { durationWords } from "./durations.ts";
import { HoursField } from "./hours-field.tsx";
import { crossingMessages } from "./messages/index.ts";
import { changesAnything, laneKey, openLanesByHour, unchanged, type Variant, withChange } from "./variant.ts";

interface ChangesFormProps {
  readonly model: CrossingModel;
  readonly view: DirectionView;
  readonly variant: Variant;
  onChange(variant: Variant): void;
}

/** What one can change: the day, who comes, how fast they are served, and how many lanes are open when. */
export function ChangesForm({ model, view, variant, onChange }: ChangesFormProps) {
  const t = useMessages(crossingMessages);
  const isChanged = changesAnything(variant);
  return (
    <section className="changes" aria-label={t("changes")}>
      <DaysField model={model} variant={variant} onChange={onChange} />
      <fieldset>
        <legend>{t("arrivals")}</legend>
        {view.streams.map((stream) => (
          <FactorField
            key={stream.id}
            label={nameOf(stream)}
            factor={variant.arrivalsFactor[stream.id] ?? 1}
            onChange={(factor) =>
              onChange({
                ...variant,
                arrivalsFactor: withChange(variant.arrivalsFactor, stream.id, factor, factor === 1),
              })
            }
          />
        ))}
      </fieldset>
      {view.stations.map((station) => (
        <StationFields key={station.id} station={station} variant={variant} onChange={onChange} />
      ))}
      <Button isDisabled={!isChanged} onPress={() => onChange(unchanged(variant.startDate, variant.days))}>
        {t("takeBack")}
      </Button>
    </section>
  );
}

function DaysField({ model, variant, onChange }: Pick<ChangesFormProps, "model" | "variant" | "onChange">) {
  const t = useMessages(crossingMessages);
  const { startDate, days } = model.period;
  const lastDay = new Date(Date.parse(startDate) + (days - 1) * 86_400_000).toISOString().slice(0, 10);
  return (
    <fieldset className="days-fields">
      <legend>{t("when")}</legend>
      <TextField
        label={t("firstDay")}
        type="date"
        value={variant.startDate}
        min={startDate}
        max={lastDay}
        onChange={(day) => isDay(day) && onChange({ ...variant, startDate: day })}
      />
      <SelectField
        label={t("howLong")}
        value={String(variant.days)}
        onChange={(chosen) => onChange({ ...variant, days: Number(chosen) })}
        options={[1, 7, 28].map((count) => ({ value: String(count), label: t("days", { count }) }))}
      />
    </fieldset>
  );
}

interface StationFieldsProps {
  readonly station: CrossingModel["stations"][number];
  readonly variant: Variant;
  onChange(variant: Variant): void;
}

function StationFields({ station, variant, onChange }: StationFieldsProps) {
  const t = useMessages(crossingMessages);
  const { formats } = useLocale();
  const factor = variant.serviceFactor[station.id] ?? 1;
  const means = Object.values(station.service).flatMap((duration) =>
    duration.distribution === "empirical" ? [] : [duration.meanSeconds * factor],
  );
  return (
    <fieldset>
      <legend>{nameOf(station)}</legend>
      {station.lanes.map((lanes) => {
        const key = laneKey(station.id, lanes.id);
        const own = openLanesByHour(lanes);
        const open = variant.openByHour[key] ?? own;
        const change = (hours: readonly number[]) =>
          onChange({
            ...variant,
            openByHour: withChange(
              variant.openByHour,
              key,
              hours,
              hours.every((count, hour) => count === own[hour]),
            ),
          });
        return (
          <div key={lanes.id}>
            <RangeField
              label={station.lanes.length > 1 ? t("lanesOf", { lanes: lanes.id }) : t("lanes")}
              value={Math.max(...open)}
              minimum={1}
              maximum={Math.max(4, 2 * Math.max(...own))}
              step={1}
              valueLabel={(count) => formats.number(count)}
              onChange={(count) => change(scaled(own, count))}
            />
            <HoursField label={t("hoursOf", { lanes: nameOf(station) })} open={open} onChange={change} />
          </div>
        );
      })}
      <FactorField
        label={t("service")}
        hint={means.length > 0 ? formats.list(means.map((seconds) => durationWords(formats, seconds))) : undefined}
        factor={factor}
        onChange={(changed) =>
          onChange({ ...variant, serviceFactor: withChange(variant.serviceFactor, station.id, changed, changed === 1) })
        }
      />
    </fieldset>
  );
}

interface FactorFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly factor: number;
  onChange(factor: number): void;
}

/** How many times as much as in the model: in steps of a twentieth, from a fifth to three times. */
function FactorField({ label, hint, factor, onChange }: FactorFieldProps) {
  const t = useMessages(crossingMessages);
  const { formats } = useLocale();
  return (
    <RangeField
      label={label}
      hint={hint}
      value={factor}
      minimum={0.2}
      maximum={3}
      step={0.05}
      valueLabel={(value) => (value === 1 ? t("asInModel") : `× ${formats.number(value)}`)}
      onChange={(value) => onChange(Number(value.toFixed(2)))}
    />
  );
}

/** The same hours with another largest number of lanes; an hour that was open stays so. */
function scaled(own: readonly number[], most: number): number[] {
  const highest = Math.max(...own);
  return own.map((count) => (count === 0 ? 0 : Math.max(1, Math.round((count * most) / highest))));
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}
