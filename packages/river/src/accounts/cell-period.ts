import { daysInMonth, type Period } from "../model/periods.ts";

/** How the cells of a row say which period they are about. */
export type PeriodCells =
  | { readonly text: string }
  | { readonly year: string; readonly month: string; readonly decade?: string | undefined };

export type CellPeriod =
  | { readonly kind: "period"; readonly period: Period }
  | { readonly kind: "outside"; readonly label: string; readonly order: number }
  | { readonly kind: "problem"; readonly message: string };

const numerals: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, І: 1, ІІ: 2, ІІІ: 3 };

/**
 * The model's period that a row names: `2021-04/1` (first decade of April), `2021-04`, `2021-04-01` or `01.04.2021` (a
 * period's first day), or columns year, month and decade (1 to 3, or I to III).
 */
export function cellPeriod(cells: PeriodCells, periods: readonly Period[]): CellPeriod {
  const parsed = "text" in cells ? parseText(cells.text.trim()) : parseColumns(cells);
  if (typeof parsed === "string") return { kind: "problem", message: parsed };
  const { year, month, day, decade } = parsed;
  if (month < 1 || month > 12) return { kind: "problem", message: `there is no month ${month}; months are 1 to 12` };
  if (decade !== undefined && (decade < 1 || decade > 3)) {
    return {
      kind: "problem",
      message: `there is no decade ${decade}; a month has decades 1 to 3, the third to its end`,
    };
  }
  const firstDay = day ?? (decade === undefined ? 1 : (decade - 1) * 10 + 1);
  if (firstDay < 1 || firstDay > daysInMonth(year, month)) {
    return { kind: "problem", message: `${year}-${two(month)} has no day ${firstDay}` };
  }
  const startDate = `${String(year).padStart(4, "0")}-${two(month)}-${two(firstDay)}`;
  const first = periods[0]!;
  const last = periods.at(-1)!;
  if (startDate < first.startDate || startDate >= dayAfter(last)) {
    return { kind: "outside", label: startDate, order: Date.parse(startDate) };
  }
  const step = first.label.includes("/") ? "decade" : /^\d+-\d\d$/.test(first.label) ? "month" : "day";
  if (step === "decade" && decade === undefined && day === undefined) {
    return {
      kind: "problem",
      message: `the model goes by decades, but ${year}-${two(month)} is a month; give its three decades`,
    };
  }
  const period = periods.find((candidate) => candidate.startDate === startDate);
  if (!period || (step === "month" && decade !== undefined)) {
    return {
      kind: "problem",
      message: `${startDate} is not the first day of a ${step === "day" ? "period" : step} of the model`,
    };
  }
  return { kind: "period", period };
}

/** The first day after a period, as `2021-04-11`. */
function dayAfter({ startDate, days }: Period): string {
  return new Date(Date.parse(startDate) + days * 86_400_000).toISOString().slice(0, 10);
}

interface Parsed {
  readonly year: number;
  readonly month: number;
  readonly day?: number;
  readonly decade?: number;
}

function parseText(text: string): Parsed | string {
  const byDecade = /^(\d{4})-(\d{1,2})\/(\d+)$/.exec(text);
  if (byDecade) return { year: Number(byDecade[1]), month: Number(byDecade[2]), decade: Number(byDecade[3]) };
  const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), ...(iso[3] ? { day: Number(iso[3]) } : {}) };
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  if (dotted) return { year: Number(dotted[3]), month: Number(dotted[2]), day: Number(dotted[1]) };
  if (/^\d{1,2}\/\d{1,2}\/\d{2,4}$/.test(text)) {
    return `"${text}" can be a day and month in either order; write it as 2021-04-01 or 01.04.2021`;
  }
  return `"${text}" is not a period; write 2021-04/1 (a decade), 2021-04 (a month), 2021-04-01 or 01.04.2021`;
}

function parseColumns({ year, month, decade }: Extract<PeriodCells, { year: string }>): Parsed | string {
  const decadeText = decade?.trim().toUpperCase();
  const numbers = [year, month, ...(decadeText === undefined ? [] : [String(numerals[decadeText] ?? decadeText)])].map(
    (cell) => (/^\d+$/.test(cell.trim()) ? Number(cell) : Number.NaN),
  );
  if (numbers.some(Number.isNaN)) {
    return `year ${year}, month ${month}${decade === undefined ? "" : `, decade ${decade}`} is not a period; write numbers`;
  }
  return {
    year: numbers[0]!,
    month: numbers[1]!,
    ...(numbers[2] === undefined ? {} : { decade: numbers[2] }),
  };
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
