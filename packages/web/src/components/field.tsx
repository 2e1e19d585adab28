/** Fields of forms: a label above, a hint below it, and what is wrong between the hint and the field. */
import {
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from "react";
import "./field.css";

interface FieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  /** What is wrong with what stands in the field, and what to do. */
  readonly error?: string | undefined;
}

type Controlled<Attributes, Value = string> = FieldProps &
  Omit<Attributes, "onChange" | "value" | "id" | "className"> & {
    readonly value: Value;
    onChange(value: Value): void;
  };

export function TextField({
  label,
  hint,
  error,
  onChange,
  ...input
}: Controlled<InputHTMLAttributes<HTMLInputElement>>) {
  const { ids, frame } = useField({ label, hint, error });
  return frame(
    <input type="text" {...input} {...ids} className="field-input" onChange={(e) => onChange(e.target.value)} />,
  );
}

export function TextArea({
  label,
  hint,
  error,
  onChange,
  ...input
}: Controlled<TextareaHTMLAttributes<HTMLTextAreaElement>>) {
  const { ids, frame } = useField({ label, hint, error });
  return frame(
    <textarea rows={4} {...input} {...ids} className="field-input" onChange={(e) => onChange(e.target.value)} />,
  );
}

export interface Option<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
}

type SelectProps<Value extends string> = Controlled<SelectHTMLAttributes<HTMLSelectElement>, Value> & {
  readonly options: readonly Option<Value>[];
};

export function SelectField<Value extends string>({
  label,
  hint,
  error,
  onChange,
  options,
  ...input
}: SelectProps<Value>) {
  const { ids, frame } = useField({ label, hint, error });
  return frame(
    <select {...input} {...ids} className="field-input" onChange={(e) => onChange(e.target.value as Value)}>
      {options.map(({ value, label: text }) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>,
  );
}

interface CheckboxProps {
  readonly label: ReactNode;
  readonly checked: boolean;
  readonly disabled?: boolean;
  onChange(checked: boolean): void;
}

export function Checkbox({ label, checked, disabled = false, onChange }: CheckboxProps) {
  return (
    <label className="checkbox">
      <input type="checkbox" checked={checked} disabled={disabled} onChange={(e) => onChange(e.target.checked)} />
      <span>{label}</span>
    </label>
  );
}

function useField({ label, hint, error }: FieldProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return {
    ids: { id, "aria-describedby": described || undefined, "aria-invalid": error ? true : undefined },
    frame: (control: ReactNode) => (
      <div className="field" data-invalid={error ? true : undefined}>
        <label className="field-label" htmlFor={id}>
          {label}
        </label>
        {hint && (
          <p className="field-hint" id={`${id}-hint`}>
            {hint}
          </p>
        )}
        {error && (
          <p className="field-error" id={`${id}-error`} role="alert">
            {error}
          </p>
        )}
        {control}
      </div>
    ),
  };
}
