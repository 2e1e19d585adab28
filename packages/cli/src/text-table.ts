import stringWidth from "fast-string-width";

export interface Column {
  readonly heading: string;
  readonly align?: "left" | "right";
}

/** A plain table with a rule below its headings; columns as wide as what is in them. */
export function textTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map(({ heading }, index) =>
    Math.max(stringWidth(heading), ...rows.map((row) => stringWidth(row[index] ?? ""))),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, index) => {
        const padding = " ".repeat(widths[index]! - stringWidth(cell));
        return columns[index]!.align === "left" ? cell + padding : padding + cell;
      })
      .join("  ")
      .trimEnd();
  return [
    line(columns.map(({ heading }) => heading)),
    widths.map((width) => "─".repeat(width)).join("  "),
    ...rows.map((row) => line(columns.map((_, index) => row[index] ?? ""))),
  ].join("\n");
}
