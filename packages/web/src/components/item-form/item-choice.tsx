import type { ItemType } from "@kelisim/register";
import { useQuery } from "@tanstack/react-query";
import { itemsQuery } from "../../api/items.ts";
import { useMessages } from "../../messages/messages.ts";
import { SelectField } from "../field.tsx";
import { useWords } from "../words.tsx";
import { itemFormMessages } from "./messages/index.ts";

interface ItemChoiceProps {
  readonly label: string;
  readonly types: readonly ItemType[];
  /** The item's id, or empty for none. */
  readonly value: string;
  readonly error: string | undefined;
  onChange(id: string): void;
}

/** One of the newest items of some kinds, or none. */
export function ItemChoice({ label, types, value, error, onChange }: ItemChoiceProps) {
  const t = useMessages(itemFormMessages);
  const words = useWords();
  const { data } = useQuery(itemsQuery({ type: types }));
  const found = (data?.items ?? []).map(({ id, item }) => ({ value: id, label: words(item.title) }));
  // What was chosen may be older than those that are offered.
  const chosen = value === "" || found.some((option) => option.value === value) ? [] : [{ value, label: value }];
  return (
    <SelectField
      label={label}
      value={value}
      error={error}
      onChange={onChange}
      options={[{ value: "", label: t("none") }, ...chosen, ...found]}
    />
  );
}
