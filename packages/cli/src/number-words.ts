/** What stands where there is nothing to say. */
export const NOTHING = "–";

export function numberInWords(value: number, decimals = 1): string {
  if (!Number.isFinite(value)) return NOTHING;
  return value.toLocaleString("en-GB", {
    minimumFractionDigits: 0,
    maximumFractionDigits: Math.abs(value) >= 1000 ? 0 : decimals,
  });
}

/** `12.3%` of a share from 0 to 1; small ones keep a second decimal. */
export function percent(share: number): string {
  if (!Number.isFinite(share)) return NOTHING;
  const value = share * 100;
  return `${String(Number(value.toFixed(value !== 0 && Math.abs(value) < 1 ? 2 : 1))).replace("-", "−")}%`;
}
