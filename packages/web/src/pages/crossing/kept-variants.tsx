import type { Comparison, CrossingModel } from "@kelisim/crossing";
import { memo } from "react";
import { Button, Buttons } from "../../components/button.tsx";
import type { Formats } from "../../messages/formats.ts";
import { useLocale } from "../../messages/locale.tsx";
import { useMessages } from "../../messages/messages.ts";
import { type DirectionView, nameOf } from "./direction.ts";
import { crossingMessages } from "./messages/index.ts";
import { applyVariant, laneKey, openLanesByHour, unchanged, type Variant } from "./variant.ts";
import { VariantWaits } from "./variant-waits.tsx";

/** A variant that a planner set aside, with its answer. */
export interface KeptVariant {
  /** From 1, in the order of keeping. */
  readonly number: number;
  readonly variant: Variant;
  readonly comparison: Comparison;
}

interface KeptVariantsProps {
  readonly model: CrossingModel;
  readonly view: DirectionView;
  readonly kept: readonly KeptVariant[];
  /** The changes as they stand and their answer, where they can be set aside. */
  readonly current: Omit<KeptVariant, "number"> | null;
  onKeep(): void;
  onTake(variant: Variant): void;
  onDrop(number: number): void;
}

/** Variants side by side: the model as it is, and those that were set aside, all on the same arrivals. */
export const KeptVariants = memo(function KeptVariants(props: KeptVariantsProps) {
  const { view, kept, current, onKeep } = props;
  const t = useMessages(crossingMessages);
  return (
    <section aria-labelledby="variants">
      <h2 id="variants" className="kept-title">
        {t("variants")}
      </h2>
      {kept.length === 0 && <p className="soft small">{t("variants.lead")}</p>}
      {kept.length > 0 && (
        <>
          <ul className="kept-list">
            <AsModelled {...props} />
            {kept.map((one) => (
              <OneVariant key={one.number} {...props} one={one} />
            ))}
          </ul>
          <VariantWaits view={view} kept={kept} />
        </>
      )}
      <Buttons>
        <Button isDisabled={current === null} onPress={onKeep}>
          {t("variants.keep")}
        </Button>
      </Buttons>
    </section>
  );
});

/** The model over the days of the first variant that was kept. */
function AsModelled({ model, view, kept }: KeptVariantsProps) {
  const t = useMessages(crossingMessages);
  const { formats } = useLocale();
  const { variant } = kept[0]!;
  const hours = laneHours(model, view, unchanged(variant.startDate, variant.days));
  return (
    <li className="kept-variant">
      <strong>{t("asModelled")}</strong>
      <span>
        {daysOf(variant, formats, t)}
        <span className="kept-hours soft">{t("variants.laneHoursOf", { hours })}</span>
      </span>
    </li>
  );
}

interface OneVariantProps extends KeptVariantsProps {
  readonly one: KeptVariant;
}

/** What a variant is, and what can be done with it. */
function OneVariant({ model, view, kept, one, onTake, onDrop }: OneVariantProps) {
  const t = useMessages(crossingMessages);
  const { formats } = useLocale();
  const { number, variant } = one;
  const name = t("variants.name", { number });
  const [first] = kept;
  const isOtherTime = variant.startDate !== first!.variant.startDate || variant.days !== first!.variant.days;
  return (
    <li className="kept-variant">
      <strong>{name}</strong>
      <span>
        {formats.list([
          ...(isOtherTime ? [daysOf(variant, formats, t)] : []),
          ...changesIn(model, variant, formats, t),
        ])}
        <span className="kept-hours soft">{t("variants.laneHoursOf", { hours: laneHours(model, view, variant) })}</span>
      </span>
      <span>
        <Button look="quiet" aria-label={t("variants.takeNamed", { name })} onPress={() => onTake(variant)}>
          {t("variants.take")}
        </Button>
        <Button look="quiet" aria-label={t("variants.dropNamed", { name })} onPress={() => onDrop(number)}>
          {t("variants.drop")}
        </Button>
      </span>
    </li>
  );
}

type Words = ReturnType<typeof useMessages<typeof import("./messages/en.ts").messages>>;

function daysOf({ startDate, days }: Variant, formats: Formats, t: Words): string {
  return days === 1 ? formats.day(startDate) : t("daysFrom", { count: days, day: formats.day(startDate) });
}

/** What a variant changes, in words. */
function changesIn(model: CrossingModel, variant: Variant, formats: Formats, t: Words): string[] {
  const times = (factor: number) => formats.number(factor);
  const arrivals = model.streams.flatMap((stream) => {
    const factor = variant.arrivalsFactor[stream.id];
    return factor === undefined ? [] : [t("variants.arrivals", { stream: nameOf(stream), factor: times(factor) })];
  });
  const stations = model.stations.flatMap((station) => {
    const factor = variant.serviceFactor[station.id];
    return [
      ...station.lanes.flatMap((lanes) => {
        const open = variant.openByHour[laneKey(station.id, lanes.id)];
        if (open === undefined) return [];
        return [t("variants.lanes", { station: nameOf(station), count: Math.max(...open) })];
      }),
      ...(factor === undefined ? [] : [t("variants.service", { station: nameOf(station), factor: times(factor) })]),
    ];
  });
  return [...arrivals, ...stations];
}

/** How many hours the lanes of a direction are open in a day, together. */
function laneHours(model: CrossingModel, { stations }: DirectionView, variant: Variant): number {
  const shown = new Set(stations.map(({ id }) => id));
  return applyVariant(model, variant)
    .stations.filter(({ id }) => shown.has(id))
    .flatMap(({ lanes }) => lanes.flatMap(openLanesByHour))
    .reduce((sum, open) => sum + open, 0);
}
