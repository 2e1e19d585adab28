export const messages = {
  asTable: "The same as a table",
} as const;
