/** What the register shows and how, as it stands in the page's address: so that it can be sent, kept and gone back to. */
import type { ItemFilter } from "../../api/items.ts";
import { type Column, columns, defaultColumns } from "./columns.ts";

export interface RegisterView {
  readonly filter: ItemFilter;
  readonly columns: readonly Column[];
  readonly layout: "table" | "timeline";
}

/** Filters that hold several values. */
export const listFilters = ["type", "standing", "status", "area", "strength", "by"] as const;
export type ListFilter = (typeof listFilters)[number];

const singleFilters = ["search", "waitingFor", "actor", "dueFrom", "dueUntil", "madeIn", "document", "asOf"] as const;

export function viewFromAddress(address: URLSearchParams): RegisterView {
  const lists = listFilters.flatMap((name) => {
    const values = address.getAll(name);
    return values.length === 0 ? [] : [[name, values] as const];
  });
  const singles = singleFilters.flatMap((name) => {
    const value = address.get(name);
    return value ? [[name, value] as const] : [];
  });
  const wanted = address.get("columns")?.split(",") ?? defaultColumns;
  return {
    filter: Object.fromEntries([...lists, ...singles]) as ItemFilter,
    columns: columns.filter((column) => wanted.includes(column)),
    layout: address.get("layout") === "timeline" ? "timeline" : "table",
  };
}

export function addressOfView({ filter, columns: shown, layout }: RegisterView): URLSearchParams {
  const address = new URLSearchParams();
  for (const name of listFilters) for (const value of filter[name] ?? []) address.append(name, value);
  for (const name of singleFilters) if (filter[name]) address.set(name, filter[name]);
  if (shown.join() !== defaultColumns.join()) address.set("columns", shown.join(","));
  if (layout !== "table") address.set("layout", layout);
  return address;
}

/** The filter with a value of a list added or taken away. */
export function toggleValue(filter: ItemFilter, name: ListFilter, value: string): ItemFilter {
  const values: readonly string[] = filter[name] ?? [];
  const next = values.includes(value) ? values.filter((each) => each !== value) : [...values, value];
  return { ...filter, [name]: next.length === 0 ? undefined : next };
}

export function isEmpty(filter: ItemFilter): boolean {
  return Object.values(filter).every((value) => value === undefined || value.length === 0);
}
