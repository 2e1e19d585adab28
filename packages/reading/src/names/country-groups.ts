/** States that meet others as one (`the Central Asian leaders`), as ISO 3166-1 alpha-2 codes. */
export const countryGroups = {
  "Central Asia": ["KZ", "KG", "TJ", "TM", "UZ"],
  Baltic: ["EE", "LV", "LT"],
  Nordic: ["DK", "FI", "IS", "NO", "SE"],
  Benelux: ["BE", "LU", "NL"],
  Visegrad: ["CZ", "HU", "PL", "SK"],
  "Western Balkans": ["AL", "BA", "ME", "MK", "RS"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type CountryGroup = keyof typeof countryGroups;
