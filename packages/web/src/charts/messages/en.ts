export const messages = {
  pointHint: "Point at the chart, or use the arrow keys on it, to read values.",
  asTable: "The values as a table",
} as const;
