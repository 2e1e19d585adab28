import type { Commitment, Figure, Reading } from "@kelisim/reading";

const regionNames = new Intl.DisplayNames("en", { type: "region", fallback: "code" });
const languageNames = new Intl.DisplayNames("en", { type: "language", fallback: "code" });
const numbers = new Intl.NumberFormat("en", { maximumFractionDigits: 6 });

/** `Kazakhstan` for `KZ`; bodies without a code keep their name. */
export function partyName(party: string): string {
  return /^[A-Z]{2}$/.test(party) && party !== "EU" ? (regionNames.of(party) ?? party) : party;
}

/** `Kazakhstan, Kyrgyzstan and Uzbekistan`. */
export function joinNames(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

export function languageName(code: string): string {
  return languageNames.of(code) ?? code;
}

export function strengthHelp(strength: Commitment["strength"]): string {
  const help = {
    delivered: "already done",
    agreed: "the sides bound themselves together",
    pledged: "a side says that it will",
    planned: "scheduled, expected or intended",
    considered: "being looked at",
    urged: "proposed or called for",
  };
  return help[strength];
}

const boundSigns = { "more-than": "> ", "less-than": "< ", about: "≈ ", "at-least": "≥ ", "at-most": "≤ " };

/** What a figure says as a number: `> 1,000,000,000 USD`, `× 10`, `3–5 years`. */
export function figureValue({ value, max, unit, bound, kind }: Figure): string {
  const sign = bound === undefined ? "" : boundSigns[bound];
  if (value === null) return `${sign}? ${unit}`.trim();
  const range = max === undefined ? numbers.format(value) : `${numbers.format(value)}–${numbers.format(max)}`;
  if (kind === "ordinal") return `no. ${range} ${unit}`.trim();
  if (unit === "x") return `${sign}× ${range}`;
  if (unit === "%") return `${sign}${range}%`;
  const isCounted = (kind === "count" || kind === "duration") && (max ?? value) !== 1;
  return `${sign}${range} ${isCounted ? plural(unit) : unit}`.trim();
}

/** The plural of a counted English noun; other units are symbols, or in a language that does not add an s. */
function plural(noun: string): string {
  if (noun === "person") return "people";
  if (!/[a-z]{3}$/.test(noun)) return noun;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

export interface PartyGroup {
  /** `Kazakhstan`, `Kazakhstan and Kyrgyzstan`, or a word for nobody. */
  readonly title: string;
  readonly commitments: readonly { readonly commitment: Commitment; readonly index: number }[];
}

/** The commitments by who is to act: first what the parties do together, then each alone, then everybody else. */
export function groupByParty(reading: Reading): PartyGroup[] {
  const groups = new Map<
    string,
    { parties: readonly string[]; commitments: { commitment: Commitment; index: number }[] }
  >();
  const rank = (party: string) => {
    const found = reading.parties.indexOf(party);
    return found < 0 ? reading.parties.length : found;
  };
  reading.commitments.forEach((commitment, index) => {
    const parties = [...commitment.by].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
    const key = parties.join("|");
    const group = groups.get(key) ?? { parties, commitments: [] };
    group.commitments.push({ commitment, index });
    groups.set(key, group);
  });
  const order = ({ parties }: { parties: readonly string[] }) =>
    parties.length === 0 ? Number.MAX_SAFE_INTEGER : parties.length > 1 ? -1 : rank(parties[0] ?? "");
  return [...groups.values()]
    .sort((a, b) => order(a) - order(b))
    .map(({ parties, commitments }) => ({
      title: parties.length === 0 ? "Nobody named" : joinNames(parties.map(partyName)),
      commitments,
    }));
}
