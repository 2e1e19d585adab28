import { type Commitment, Item } from "@kelisim/register";
import { commitmentColumns as columns, undoDefuse } from "@kelisim/report/exports";
import { type CsvError, parse } from "csv-parse/sync";
import { UserError } from "../../errors.ts";

/**
 * Reads a table of commitments, with commas, semicolons or tabs between the cells. A row whose id the record knows
 * revises that commitment: what has no column stays as it is, and an empty cell takes away.
 *
 * @param known the commitment that the record has under an id
 * @throws {UserError} naming every mistake with its row and column
 */
export function commitmentsFromCsv(
  csv: string,
  name: string,
  known: (id: string) => Commitment | null,
): readonly Commitment[] {
  const [heading, ...rows] = cellsOf(csv, name);
  if (heading === undefined || rows.length === 0) throw new UserError(`${name} holds no rows below its headings`);
  const problems = problemsOfHeading(heading);
  const commitments = rows.flatMap((cells, i) => {
    const row = new Map(heading.map((column, c) => [column, undoDefuse(cells[c] ?? "").trim()]));
    const result = Item.safeParse(itemOf(row, known(row.get("id") ?? "")));
    if (result.success && result.data.type === "commitment") return [result.data];
    const issues = result.success ? [] : result.error.issues;
    problems.push(...issues.map(({ path, message }) => `row ${i + 2}, ${path.join(".") || "id"}: ${message}`));
    return [];
  });
  const ids = commitments.map(({ id }) => id);
  for (const id of new Set(ids.filter((id, i) => ids.indexOf(id) !== i))) problems.push(`${id} stands in several rows`);
  if (problems.length > 0) throw new UserError(`${name} can't be imported: ${problems.slice(0, 10).join("; ")}`);
  return commitments;
}

function cellsOf(csv: string, name: string): readonly (readonly string[])[] {
  try {
    return parse(csv, {
      bom: true,
      delimiter: delimiterOf(csv),
      relax_column_count_less: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    });
  } catch (error) {
    throw new UserError(`${name} is no table of comma-separated values (${(error as CsvError).message})`);
  }
}

/** Spreadsheets write what their country is used to: the heading tells. */
function delimiterOf(csv: string): string {
  const heading = csv.split(/\r?\n/, 1)[0] ?? "";
  const counts = [",", ";", "\t"].map((delimiter) => ({ delimiter, count: heading.split(delimiter).length }));
  return counts.reduce((a, b) => (b.count > a.count ? b : a)).delimiter;
}

function problemsOfHeading(heading: readonly string[]): string[] {
  const known: readonly string[] = [...columns.plain, ...columns.told];
  const isKnown = (column: string) => known.includes(column) || textColumn(column) !== null;
  const unknown = heading.filter((column) => !isKnown(column)).map((column) => `there is no column ${column}`);
  const missing = heading.includes("id") ? [] : ["the column id is missing"];
  const twice = heading
    .filter((column, i) => heading.indexOf(column) !== i)
    .map((column) => `column ${column} stands twice`);
  return [...unknown, ...missing, ...twice];
}

function textColumn(column: string): { readonly name: "title" | "text"; readonly language: string } | null {
  const [, name, language] = /^(title|text):([A-Za-z0-9-]+)$/.exec(column) ?? [];
  return language === undefined ? null : { name: name as "title" | "text", language };
}

/** A commitment for the schema to check: cells are strings that may say anything. */
function itemOf(row: ReadonlyMap<string, string>, base: Commitment | null): Record<string, unknown> {
  const item: Record<string, unknown> = { to: [], ...base, type: "commitment" };
  const set = (name: string, value: unknown) => {
    if (value === undefined) delete item[name];
    else item[name] = value;
  };
  for (const name of ["id", "strength", "madeIn"] as const) if (row.has(name)) set(name, row.get(name) || undefined);
  for (const name of ["by", "area"] as const) if (row.has(name)) item[name] = listIn(row.get(name)!);
  if (row.has("to")) item["to"] = listIn(row.get("to")!);
  if (row.has("indicators")) set("indicators", nonEmpty(listIn(row.get("indicators")!)));
  const deadline: Record<string, string | undefined> = { ...base?.deadline };
  for (const [column, member] of [
    ["due", "due"],
    ["deadline", "text"],
  ] as const) {
    if (!row.has(column)) continue;
    if (row.get(column)) deadline[member] = row.get(column)!;
    else delete deadline[member];
  }
  set("deadline", Object.keys(deadline).length === 0 ? undefined : deadline);
  for (const [column, cell] of row) {
    const text = textColumn(column);
    if (text === null) continue;
    const { [text.language]: _, ...others } = (item[text.name] ?? {}) as Record<string, string>;
    item[text.name] = cell === "" ? others : { ...others, [text.language]: cell };
  }
  return item;
}

function listIn(cell: string): string[] {
  return cell.split(";").flatMap((part) => part.trim() || []);
}

function nonEmpty(list: readonly string[]): readonly string[] | undefined {
  return list.length === 0 ? undefined : list;
}
