import type { Difference, Estimate } from "@kelisim/crossing";
import { useLocale } from "../../messages/locale.tsx";
import { useMessages } from "../../messages/messages.ts";
import { DifferenceWords } from "./answer.tsx";
import { streamName } from "./answer-sentence.tsx";
import type { DirectionView } from "./direction.ts";
import { durationWords } from "./durations.ts";
import type { KeptVariant } from "./kept-variants.tsx";
import { crossingMessages } from "./messages/index.ts";

interface VariantWaitsProps {
  readonly view: DirectionView;
  /** At least one. */
  readonly kept: readonly KeptVariant[];
}

/** The waits of each stream, a row for each variant below one another, so that their intervals can be compared. */
export function VariantWaits({ view, kept }: VariantWaitsProps) {
  const t = useMessages(crossingMessages);
  return (
    <table className="kept-waits rows-apart">
      <caption>{t("variants.caption")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("variants.variant")}</th>
          <th scope="col" className="number">
            {t("table.mean")}
          </th>
          <th scope="col" className="kept-picture">
            {t("variants.interval")}
          </th>
          <th scope="col" className="number">
            {t("table.difference")}
          </th>
        </tr>
      </thead>
      {view.streams.map(({ id }) => (
        <StreamWaits key={id} name={streamName(view, id)} rows={rowsOf(id, kept)} />
      ))}
    </table>
  );
}

interface Row {
  /** Null for the model as it is. */
  readonly number: number | null;
  readonly wait: Estimate;
  readonly difference: Difference | null;
}

function rowsOf(stream: string, kept: readonly KeptVariant[]): readonly Row[] {
  const waitsIn = ({ comparison }: KeptVariant) => comparison.streams.find(({ id }) => id === stream)?.meanWaitSeconds;
  const before = waitsIn(kept[0]!)?.before;
  return [
    ...(before === undefined ? [] : [{ number: null, wait: before, difference: null }]),
    ...kept.flatMap((one) => {
      const waits = waitsIn(one);
      return waits === undefined ? [] : [{ number: one.number, wait: waits.after, difference: waits }];
    }),
  ];
}

function StreamWaits({ name, rows }: { readonly name: string; readonly rows: readonly Row[] }) {
  const t = useMessages(crossingMessages);
  const { formats } = useLocale();
  const highest = Math.max(...rows.map(({ wait }) => upperEnd(wait)));
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={4} className="kept-stream">
          {name}
        </th>
      </tr>
      {rows.map(({ number, wait, difference }) => (
        <tr key={number}>
          <th scope="row">{number === null ? t("asModelled") : t("variants.name", { number })}</th>
          <td className="number">
            <span>{durationWords(formats, wait.mean)}</span>{" "}
            {Number.isFinite(wait.halfWidth) && (
              <span className="soft">± {durationWords(formats, wait.halfWidth)}</span>
            )}
          </td>
          <td className="kept-picture">
            <IntervalPicture estimate={wait} highest={highest} isBase={number === null} />
          </td>
          <td className="number">{difference && <DifferenceWords difference={difference} />}</td>
        </tr>
      ))}
    </tbody>
  );
}

interface IntervalPictureProps {
  readonly estimate: Estimate;
  /** The right edge of the picture, in the estimate's unit; its left edge is zero. */
  readonly highest: number;
  readonly isBase: boolean;
}

/** A mean as a dot on its interval. The figures beside it say the same. */
function IntervalPicture({ estimate, highest, isBase }: IntervalPictureProps) {
  if (!Number.isFinite(estimate.mean) || !(highest > 0)) return null;
  const share = (value: number) => `${(100 * Math.max(0, value)) / highest}%`;
  const low = Math.max(0, 2 * estimate.mean - upperEnd(estimate));
  return (
    <span className={`interval ${isBase ? "interval-base" : ""}`} aria-hidden="true">
      <span className="interval-line" style={{ left: share(low), width: share(upperEnd(estimate) - low) }} />
      <span className="interval-dot" style={{ left: share(estimate.mean) }} />
    </span>
  );
}

function upperEnd({ mean, halfWidth }: Estimate): number {
  if (!Number.isFinite(mean)) return 0;
  return Number.isFinite(halfWidth) ? mean + halfWidth : mean;
}
