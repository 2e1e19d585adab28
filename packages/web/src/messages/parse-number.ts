/** A number as people write it in any of the four languages: `1250.5`, `1 250,5`, `1,250.5`; null for what is none. */
export function parseNumber(text: string): number | null {
  const plain = text
    .trim()
    .replace(/[\s\u00a0\u202f]/g, "")
    .replace("−", "-");
  // One thousand two hundred and fifty, or one and a quarter: for the one who writes to say.
  if (/^-?\d{1,3},\d{3}$/.test(plain)) return null;
  const hasBoth = plain.includes(",") && plain.includes(".");
  // With both, the last of them parts the fraction; a lone comma does so too.
  const grouped = hasBoth ? (plain.lastIndexOf(",") > plain.lastIndexOf(".") ? "." : ",") : null;
  const ungrouped = grouped === null ? plain : plain.replaceAll(grouped, "");
  const number = ungrouped.replace(",", ".");
  return /^-?\d+(?:\.\d+)?$/.test(number) ? Number(number) : null;
}
