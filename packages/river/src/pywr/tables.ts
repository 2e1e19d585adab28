import { parse } from "csv-parse/browser/esm/sync";
import type { Fields, Json, Unread } from "./document.ts";
import { isObject } from "./document.ts";

/** A table of a Pywr document: a CSV file, or data in the document itself. */
export interface Table {
  /** Names of the columns that are no index. */
  readonly columns: readonly string[];
  readonly rows: readonly { readonly index: readonly string[]; readonly cells: readonly string[] }[];
}

/** Gives the text of a file that a document names, or undefined. */
export type ReadFile = (url: string) => string | undefined;

/** The table that these fields point at, or undefined (and named) if it can't be read. */
export function tableOf(
  fields: Fields,
  tables: ReadonlyMap<string, Json>,
  readFile: ReadFile,
  unread: Unread,
): Table | undefined {
  fields.get("checksum");
  const name = fields.text("table");
  if (name !== undefined) {
    const table = tables.get(name);
    if (!isObject(table))
      return unread.add([...fields.path, "table"], `names a table "${name}" that the document does not have`);
    return tableOfOptions(table, fields, readFile, unread);
  }
  return tableOfOptions(undefined, fields, readFile, unread);
}

function tableOfOptions(
  table: { [key: string]: Json } | undefined,
  fields: Fields,
  readFile: ReadFile,
  unread: Unread,
): Table | undefined {
  const option = (key: string): Json | undefined =>
    table === undefined ? fields.get(key) : (table[key] ?? fields.get(key));
  const data = option("data");
  const url = option("url");
  const indexColumns = [option("index_col") ?? null].flat().filter((column) => column !== null);
  const dayFirst = option("dayfirst") === true;
  const parsesDates = option("parse_dates") !== undefined && option("parse_dates") !== false;
  if (isObject(data)) return tableOfData(data);
  if (typeof url !== "string") return unread.add(fields.path, "names neither a file nor data");
  if (!/\.csv$/i.test(url))
    return unread.add([...fields.path, "url"], `the file "${url}" is not read: only CSV files are`);
  const text = readFile(url);
  if (text === undefined) return unread.add([...fields.path, "url"], `the file "${url}" was not found`);
  const rows = parse(text, { bom: true, trim: true, skip_empty_lines: true, relax_column_count: true });
  const [header, ...lines] = rows as [string[], ...string[][]];
  const places = indexColumns.map((column) => (typeof column === "number" ? column : header.indexOf(String(column))));
  if (places.some((place) => place < 0 || place >= header.length)) {
    return unread.add([...fields.path, "index_col"], `the file "${url}" has no such column`);
  }
  return {
    columns: header.filter((_, place) => !places.includes(place)),
    rows: lines.map((cells, line) => ({
      index:
        places.length > 0
          ? places.map((place) => (parsesDates ? isoDate(cells[place]!, dayFirst) : cells[place]!))
          : [String(line)],
      cells: cells.filter((_, place) => !places.includes(place)),
    })),
  };
}

/** Column → index → value, as pandas writes a table in JSON. */
function tableOfData(data: { [key: string]: Json }): Table {
  const columns = Object.keys(data);
  const first = data[columns[0]!];
  const index = isObject(first)
    ? Object.keys(first)
    : Array.isArray(first)
      ? first.map((_, place) => String(place))
      : [];
  const cell = (column: string, row: string) => {
    const values = data[column];
    return String(isObject(values) ? values[row] : Array.isArray(values) ? values[Number(row)] : "");
  };
  return {
    columns,
    rows: index.map((row) => ({ index: [isoDate(row, false)], cells: columns.map((column) => cell(column, row)) })),
  };
}

/** 01/02/2015 or 2015-02-01 00:00 as 2015-02-01; other texts as they are. */
export function isoDate(text: string, dayFirst: boolean): string {
  const iso = /^(\d{4})-(\d{2})-(\d{2})/.exec(text);
  if (iso) return iso[0];
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})$/.exec(text);
  if (!slashed) return text;
  const [, a, b, year] = slashed as unknown as [string, string, string, string];
  const isDayFirst = dayFirst || Number(a) > 12;
  const [day, month] = isDayFirst ? [a, b] : [b, a];
  const fullYear = year.length === 4 ? year : Number(year) < 69 ? `20${year}` : `19${year}`;
  return `${fullYear}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
