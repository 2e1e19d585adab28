export { changesAsAtom, type FeedOptions } from "./atom.ts";
export { type CalendarOptions, datesAsCalendar } from "./calendar.ts";
export { commitmentsAsCsv } from "./commitments-csv.ts";
export { commitmentColumns, listSeparator } from "./csv-columns.ts";
export { defuse, undoDefuse } from "./formula.ts";
export { aidAsIati, type IatiOptions } from "./iati.ts";
export { recordAsJsonLd } from "./json-ld.ts";
