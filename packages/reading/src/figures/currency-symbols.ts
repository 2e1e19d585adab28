/** Signs and short forms that stand before or after a sum in any language, with the ISO 4217 code they mean. */
export const currencySymbols: readonly {
  readonly symbols: readonly string[];
  readonly code: string;
  readonly example: string;
}[] = [
  { symbols: ["$", "US$", "US $", "U.S.$", "U.S. $", "USD$"], code: "USD", example: "US$2.4 million" },
  { symbols: ["€", "EUR€"], code: "EUR", example: "€ 30,000" },
  { symbols: ["£", "GB£", "UK£"], code: "GBP", example: "£8.10 million" },
  { symbols: ["¥", "JP¥", "J¥"], code: "JPY", example: "¥5 billion" },
  { symbols: ["CN¥", "RMB", "RMB¥", "元"], code: "CNY", example: "RMB 300 million" },
  { symbols: ["₸"], code: "KZT", example: "500 ₸" },
  { symbols: ["₽", "₽."], code: "RUB", example: "2.5 billion ₽" },
  { symbols: ["⃀"], code: "KGS", example: "1,000 ⃀" },
  { symbols: ["₴"], code: "UAH", example: "₴700,000" },
  { symbols: ["₺", "TL"], code: "TRY", example: "₺1.2 billion" },
  { symbols: ["₼"], code: "AZN", example: "₼3 million" },
  { symbols: ["₾"], code: "GEL", example: "₾40,000" },
  { symbols: ["֏"], code: "AMD", example: "֏10 million" },
  { symbols: ["₮"], code: "MNT", example: "₮5 billion" },
  { symbols: ["₹", "Rs", "Rs."], code: "INR", example: "Rs 500 crore" },
  { symbols: ["PKRs"], code: "PKR", example: "PKRs 20 million" },
  { symbols: ["₩"], code: "KRW", example: "₩90 billion" },
  { symbols: ["₪"], code: "ILS", example: "₪12 million" },
  { symbols: ["₫"], code: "VND", example: "₫7 billion" },
  { symbols: ["฿"], code: "THB", example: "฿250 million" },
  { symbols: ["₦"], code: "NGN", example: "₦3 billion" },
  { symbols: ["₱"], code: "PHP", example: "₱45 million" },
  { symbols: ["C$", "CA$", "CDN$", "Can$"], code: "CAD", example: "C$16.4 million" },
  { symbols: ["A$", "AU$", "Aus$"], code: "AUD", example: "A$12 million" },
  { symbols: ["NZ$"], code: "NZD", example: "NZ$3.5 million" },
  { symbols: ["HK$"], code: "HKD", example: "HK$10.05 billion" },
  { symbols: ["S$", "SG$"], code: "SGD", example: "S$80 million" },
  { symbols: ["NT$"], code: "TWD", example: "NT$600 million" },
  { symbols: ["R$"], code: "BRL", example: "R$25 million" },
  { symbols: ["MX$", "Mex$"], code: "MXN", example: "MX$900 million" },
  { symbols: ["zł"], code: "PLN", example: "40 million zł" },
  { symbols: ["SDR"], code: "XDR", example: "SDR 75 million" },
];
