/** Comma-separated values (RFC 4180) that spreadsheets open as text and never run. */

const STARTS_A_FORMULA = /^[=+\-@\t\r]/;

/** Rows as CSV, with a byte order mark, by which spreadsheets know UTF-8. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(csvField).join(",")}\r\n`).join("")}`;
}

function csvField(text: string): string {
  // OWASP, CSV injection: a leading apostrophe makes it text.
  const plain = STARTS_A_FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
