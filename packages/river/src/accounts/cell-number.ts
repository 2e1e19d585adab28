export type CellNumber =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "missing" }
  | { readonly kind: "problem"; readonly message: string };

/** How a file writes decimals, where one of its cells shows it. */
export type DecimalSign = "," | "." | undefined;

/** What stands in tables where nothing was read. */
const missing = /^(|-|–|—|\.|…|\.\.\.|n\/?a|н\/?д|нет|нет данных|missing)$/i;

/**
 * A number as the region writes it: `6,5`, `1 234,5`, `1.234,5`, `6.5`, `1,234.5`. What can be read in two ways
 * (`1.234` in a file with decimal commas) is a problem, not a guess.
 */
export function cellNumber(cell: string, sign: DecimalSign): CellNumber {
  const text = cell.trim();
  if (missing.test(text)) return { kind: "missing" };
  const plain = text.replace(/(?<=\d)[\s\u00A0\u202F'’](?=\d{3}(?!\d))/g, "").replace(/^−/, "-");
  const isAmbiguous =
    sign === undefined ? false : new RegExp(`^-?[1-9]\\d{0,2}\\${sign === "," ? "." : ","}\\d{3}$`).test(plain);
  if (isAmbiguous) {
    const [whole, decimals] = plain.split(/[.,]/) as [string, string];
    return {
      kind: "problem",
      message: `"${text}" can be ${whole}.${decimals} or ${whole}${decimals}, since the file's decimal sign is "${sign}"; write it with that sign`,
    };
  }
  const decimal = decimalText(plain);
  const value = decimal === undefined ? Number.NaN : Number(decimal);
  if (!Number.isFinite(value)) {
    return { kind: "problem", message: `"${text}" is not a number; leave the cell empty where nothing was read` };
  }
  if (value < 0) return { kind: "problem", message: `"${text}" is below zero; water received can't be` };
  return { kind: "number", value };
}

/** The decimal sign that cells show without doubt: `6,5` but not `1,234`. */
export function decimalSignOf(cells: readonly string[]): DecimalSign | "both" {
  const has = (pattern: RegExp) => cells.some((cell) => pattern.test(cell.trim()));
  const comma = has(/^-?[\d\s.]*\d,(\d{1,2}|\d{4,})$/) || has(/^-?0,\d+$/) || has(/\.\d{3},\d+$/);
  const point = has(/^-?[\d\s,]*\d\.(\d{1,2}|\d{4,})$/) || has(/^-?0\.\d+$/) || has(/,\d{3}\.\d+$/);
  if (comma && point) return "both";
  return comma ? "," : point ? "." : undefined;
}

function decimalText(plain: string): string | undefined {
  if (/^-?\d+([.,]\d+)?$/.test(plain)) return plain.replace(",", ".");
  if (/^-?\d{1,3}(\.\d{3})+,\d+$/.test(plain)) return plain.replaceAll(".", "").replace(",", ".");
  if (/^-?\d{1,3}(,\d{3})+\.\d+$/.test(plain)) return plain.replaceAll(",", "");
  return undefined;
}
