import { useMessages } from "../../messages/messages.ts";
import type { ItemForm } from "./item-form.ts";
import type { FieldFaults } from "./item-form-faults.ts";
import { itemFormMessages } from "./messages/index.ts";

interface FormState {
  readonly form: ItemForm;
  readonly faults: FieldFaults;
  change(part: ItemForm): void;
}

/** What a field of the form needs to know: what stands in it, what is wrong, and how it is changed. */
export function useFormField({ form, faults, change }: FormState) {
  const t = useMessages(itemFormMessages);
  return (name: string) => {
    const fault = faults[name];
    return {
      value: form[name] ?? "",
      error: fault === undefined ? undefined : t(fault),
      onChange: (value: string) => change({ [name]: value }),
    };
  };
}
