/** The columns of the register's table; the first one, what an item is about, is always there. */
export const columns = ["type", "status", "by", "to", "area", "strength", "due", "since", "proposed"] as const;
export type Column = (typeof columns)[number];

export const defaultColumns: readonly Column[] = ["type", "status", "by", "area", "due"];
