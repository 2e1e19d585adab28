import { parse } from "csv-parse/browser/esm/sync";
import type { BasinModel } from "../model/basin-model.ts";
import { type Period, periodsOf } from "../model/periods.ts";
import { volumeHm3OfFlow } from "../model/units.ts";
import { cellNumber, type DecimalSign, decimalSignOf } from "./cell-number.ts";
import { cellPeriod, type PeriodCells } from "./cell-period.ts";
import { type Columns, columnsOf } from "./columns.ts";
import type { AccountWarning, DeliveriesFile, FileProblem, Reading } from "./reading.ts";

export interface ReadDeliveries {
  readonly readings: readonly Reading[];
  /** Where nothing was read, though there is a row for it. */
  readonly missing: readonly Omit<Reading, "volumeHm3">[];
  readonly problems: readonly FileProblem[];
  readonly warnings: readonly AccountWarning[];
}

/**
 * Reads a party's CSV of measured water: a row for each node and period. Columns are parted by semicolon, tab or comma;
 * decimals have a point or a comma. The heading names the node (`node`, `gauge`, `пост`), the period (`period`, `date`,
 * `дата`, or year, month and decade: `год`, `месяц`, `декада`) and the value with its unit (`flowM3s`, `расход, м3/с`,
 * `volumeHm3`, `млн м3`, `тыс. м3`, `л/с`). Lines that begin with # are comments; an empty cell or a dash is a reading
 * that is missing. A first line `sep=;` names the sign that parts columns.
 *
 * Nothing is guessed: what can't be understood is a problem with its line. Periods outside the model's are left out,
 * with a warning.
 */
export function readDeliveries(model: BasinModel, { party, file, text }: DeliveriesFile): ReadDeliveries {
  const problem = (line: number, message: string): ReadDeliveries => ({
    readings: [],
    missing: [],
    warnings: [],
    problems: [{ file, line, message }],
  });
  if (!model.parties.some(({ id }) => id === party)) {
    const known = model.parties.map(({ id }) => id).join(", ");
    return problem(1, `${party} is not a party of the model; it has ${known || "none"}`);
  }
  let rows: readonly Row[];
  try {
    rows = rowsOf(text);
  } catch (error) {
    return problem(1, `is not a table (${(error as Error).message})`);
  }
  const heading = rows[0];
  if (!heading) return problem(1, "is empty; it needs a heading and a row for each node and period");
  const columns = columnsOf(heading.cells);
  if (typeof columns === "string") return problem(heading.line, columns);
  const sign = decimalSignOf(rows.slice(1).map(({ cells }) => cells[columns.value] ?? ""));
  if (sign === "both") {
    return problem(
      heading.line,
      "some decimals have a comma and some a point; write them alike, so that none is misread",
    );
  }
  return readRows(model, party, file, rows.slice(1), columns, sign);
}

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** What csv-parse gives under `info`, which its types do not say. */
interface InfoRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** The rows of a table with the line on which each begins (a cell may go over several). */
function rowsOf(text: string): Row[] {
  const plain = text.replace(/^\uFEFF/, "");
  // Spreadsheets may say in a first line of its own how cells are parted; as a comment, it keeps its place among the lines.
  const named = /^"?sep=([;,\t|])"?(?=\r?\n)/i.exec(plain);
  const table = named === null ? plain : `#${plain}`;
  const first = table.split(/\r?\n/).find((line) => line.trim() !== "" && !line.startsWith("#")) ?? "";
  const delimiter = named?.[1] ?? [";", "\t", ","].find((sign) => first.includes(sign)) ?? ",";
  const records = parse(table, {
    delimiter,
    info: true,
    comment: "#",
    comment_no_infix: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  }) as unknown as readonly InfoRecord[];
  return records
    .map(({ record, info }) => ({ line: info.lines, cells: record }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""));
}

function readRows(
  model: BasinModel,
  party: string,
  file: string,
  rows: readonly Row[],
  columns: Columns,
  sign: DecimalSign,
): ReadDeliveries {
  const periods = periodsOf(model.periods);
  const nodes = new Set(model.nodes.map(({ id }) => id));
  const readings: Reading[] = [];
  const missing: Omit<Reading, "volumeHm3">[] = [];
  const problems: FileProblem[] = [];
  const outside = new Map<string, number>();
  const latest = new Map<string, { readonly period: Period; readonly line: number }>();
  for (const { line, cells } of rows) {
    const refuse = (message: string) => problems.push({ file, line, message });
    const node = cells[columns.node]?.trim() ?? "";
    if (!nodes.has(node)) {
      refuse(`the model has no node "${node}"; write its id, such as ${examplesOf(model)}`);
      continue;
    }
    const at = cellPeriod(periodCells(columns, cells), periods);
    if (at.kind === "problem") {
      refuse(at.message);
      continue;
    }
    const value = cellNumber(cells[columns.value] ?? "", sign);
    if (value.kind === "problem") {
      refuse(value.message);
      continue;
    }
    if (at.kind === "outside") {
      outside.set(node, (outside.get(node) ?? 0) + 1);
      continue;
    }
    const before = latest.get(node);
    if (before && before.period.index >= at.period.index) {
      refuse(
        before.period.index === at.period.index
          ? `${at.period.label} at ${node} stands in line ${before.line} too; keep one of them`
          : `${at.period.label} at ${node} comes after ${before.period.label} (line ${before.line}); periods must go forward, so that a slip in a date shows`,
      );
      continue;
    }
    latest.set(node, { period: at.period, line });
    const where = { party, node, period: at.period.index, file, line };
    if (value.kind === "missing") missing.push(where);
    else readings.push({ ...where, volumeHm3: volumeOf(value.value, columns, at.period) });
  }
  if (rows.length === 0) problems.push({ file, line: 1, message: "has a heading but no rows" });
  const warnings = [...outside].map(
    ([node, count]): AccountWarning => ({
      code: "outsideSeason",
      at: node,
      message: `${file}: ${count} ${count === 1 ? "row" : "rows"} of ${node} outside the model's season left out`,
    }),
  );
  return { readings, missing, problems, warnings };
}

function periodCells({ period }: Columns, cells: readonly string[]): PeriodCells {
  const cell = (index: number) => cells[index] ?? "";
  if (typeof period === "number") return { text: cell(period) };
  return {
    year: cell(period.year),
    month: cell(period.month),
    ...(period.decade === undefined ? {} : { decade: cell(period.decade) }),
  };
}

function volumeOf(value: number, { unit }: Columns, { days }: Period): number {
  switch (unit) {
    case "m3s":
      return volumeHm3OfFlow(value, days);
    case "ls":
      return volumeHm3OfFlow(value / 1000, days);
    case "hm3":
      return value;
    case "thousandM3":
      return value / 1000;
  }
}

function examplesOf({ nodes }: BasinModel): string {
  const measured = nodes.filter(({ kind }) => kind === "gauge" || kind === "canal" || kind === "inflow");
  return (measured.length > 0 ? measured : nodes)
    .slice(0, 4)
    .map(({ id }) => id)
    .join(", ");
}
