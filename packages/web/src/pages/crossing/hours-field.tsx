import { useId } from "react";
import { useMessages } from "../../messages/messages.ts";
import { crossingMessages } from "./messages/index.ts";

interface HoursFieldProps {
  readonly label: string;
  /** How many lanes are open in each of the 24 hours. */
  readonly open: readonly number[];
  onChange(open: readonly number[]): void;
}

/** The open lanes hour by hour: a number for each, with a bar that shows the day at a glance. */
export function HoursField({ label, open, onChange }: HoursFieldProps) {
  const t = useMessages(crossingMessages);
  const id = useId();
  const most = Math.max(1, ...open);
  return (
    <details className="hours">
      <summary>
        <span>{t("byHour")}</span>
        <svg className="hours-strip" viewBox="0 0 24 10" preserveAspectRatio="none" aria-hidden="true">
          {open.map((count, hour) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the hours are what the bars are
            <rect key={hour} x={hour} width="0.9" y={10 - (10 * count) / most} height={(10 * count) / most} />
          ))}
        </svg>
      </summary>
      <fieldset className="hours-numbers" aria-label={label}>
        {open.map((count, hour) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the hours are what the fields are
          <div key={hour} className="hours-number">
            <label htmlFor={`${id}-${hour}`}>{clock(hour)}</label>
            <input
              id={`${id}-${hour}`}
              type="number"
              min={0}
              max={999}
              value={count}
              onChange={({ target }) => {
                const changed = Math.max(0, Math.min(999, Math.round(target.valueAsNumber || 0)));
                const next = open.map((old, at) => (at === hour ? changed : old));
                // Lanes that never open are refused by the model.
                if (next.some((lanes) => lanes > 0)) onChange(next);
              }}
            />
          </div>
        ))}
      </fieldset>
    </details>
  );
}

/** `07:00` */
export function clock(hour: number): string {
  return `${String(hour).padStart(2, "0")}:00`;
}
