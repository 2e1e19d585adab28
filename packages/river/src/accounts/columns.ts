export type Unit = "m3s" | "ls" | "hm3" | "thousandM3";

/** Where in a row what stands. */
export interface Columns {
  readonly node: number;
  readonly period: number | { readonly year: number; readonly month: number; readonly decade?: number };
  readonly value: number;
  readonly unit: Unit;
}

const patterns = {
  node: /^(node|gauge|station|post|пост|гидропост|створ|канал)$/,
  period: /^(period|date|startdate|период|дата)$/,
  year: /^(year|год)$/,
  month: /^(month|месяц)$/,
  decade: /^(decade|декада)$/,
} as const;

/** Headings without spaces, points and case, so that `Расход, м³/с` is `расход,м3/с`. */
const units: readonly (readonly [Unit, RegExp])[] = [
  ["m3s", /^flowm3s$|(^|[^a-zа-я0-9])m3\/s\)?$|m3\/s\)?$|м3\/с(ек)?\)?$/],
  ["ls", /(^|,|\()l\/s\)?$|л\/с(ек)?\)?$/],
  ["thousandM3", /^volumethousandm3$|thousandm3\)?$|тысм3\)?$/],
  ["hm3", /^volumehm3$|hm3\)?$|millionm3\)?$|млнм3\)?$/],
];

/** Finds the columns by their headings. @returns what is wrong with them, as a text */
export function columnsOf(headings: readonly string[]): Columns | string {
  const plain = headings.map((heading) =>
    heading
      .toLowerCase()
      .replace(/[\s._\u00A0]/g, "")
      .replaceAll("³", "3"),
  );
  const find = (pattern: RegExp) => plain.findIndex((heading) => pattern.test(heading));
  const values = plain.flatMap((heading, index) => {
    const unit = units.find(([, pattern]) => pattern.test(heading))?.[0];
    return unit ? [{ index, unit }] : [];
  });
  const node = find(patterns.node);
  if (node < 0) return `no column says which node was measured; head one "node" (there are ${headings.join(", ")})`;
  if (values.length === 0) {
    return `no column has a unit in its heading; head the values flowM3s (m³/s), volumeHm3 (million m³) or "тыс. м3" (there are ${headings.join(", ")})`;
  }
  if (values.length > 1) {
    return `${values.map(({ index }) => headings[index]).join(" and ")} both have a unit; keep one, so that nothing is counted twice`;
  }
  const { index: value, unit } = values[0]!;
  const period = find(patterns.period);
  if (period >= 0) return { node, period, value, unit };
  const [year, month, decade] = [find(patterns.year), find(patterns.month), find(patterns.decade)];
  if (year < 0 || month < 0) {
    return `no column says when; head one "period", or three "year", "month" and "decade" (there are ${headings.join(", ")})`;
  }
  return { node, period: { year, month, ...(decade < 0 ? {} : { decade }) }, value, unit };
}
