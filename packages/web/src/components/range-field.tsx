import { useId } from "react";
import "./range-field.css";

interface RangeFieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly step: number;
  valueLabel(value: number): string;
  onChange(value: number): void;
}

/** A slider with its value beside its label. */
export function RangeField({ label, hint, value, minimum, maximum, step, valueLabel, onChange }: RangeFieldProps) {
  const id = useId();
  return (
    <div className="range">
      <label htmlFor={id}>{label}</label>
      <output htmlFor={id}>{valueLabel(value)}</output>
      <input
        id={id}
        type="range"
        min={minimum}
        max={maximum}
        step={step}
        value={value}
        aria-valuetext={valueLabel(value)}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={({ target }) => onChange(target.valueAsNumber)}
      />
      {hint && (
        <p id={`${id}-hint`} className="range-hint">
          {hint}
        </p>
      )}
    </div>
  );
}
