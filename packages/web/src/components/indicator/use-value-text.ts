import type { Indicator } from "@kelisim/register";
import { useCallback } from "react";
import { useLocale } from "../../messages/locale.tsx";

/** Writes a value of an indicator with its unit. */
export function useValueText(): (indicator: Indicator, value: number) => string {
  const { formats } = useLocale();
  return useCallback(
    ({ unit }, value) =>
      "currency" in unit ? formats.money(value, unit.currency) : `${formats.number(value)} ${unit.symbol}`,
    [formats],
  );
}
