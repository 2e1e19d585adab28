// Quantities of Recognizers-Text against the figures of @kelisim/reading.

/** Units of the specs as a figure has them: a list where the bare name leaves the currency open. */
const units = {
  currency: {
    Dollar: ["USD"],
    "United States dollar": ["USD"],
    "Canadian dollar": ["CAD"],
    "Australian dollar": ["AUD"],
    "Hong Kong dollar": ["HKD"],
    "New Zealand dollar": ["NZD"],
    Pound: ["GBP"],
    "British pound": ["GBP"],
    Euro: ["EUR"],
    Franc: ["CHF"],
    "Swiss franc": ["CHF"],
    "Japanese yen": ["JPY"],
    "Chinese yuan": ["CNY"],
    Rupee: ["INR"],
    "Turkish lira": ["TRY"],
    "Mexican peso": ["MXN"],
    "Georgian lari": ["GEL"],
    "Costa Rican colón": ["CRC"],
    "Lao kip": ["LAK"],
    "Sri Lankan rupee": ["LKR"],
  },
  dimension: {
    Pound: ["lb"],
    Milliliter: ["ml"],
    Inch: ["in"],
    Mile: ["mile"],
    Barrel: ["barrel", "barrel/day"],
    Foot: ["ft"],
    Ounce: ["oz"],
    Acre: ["acre"],
    Gallon: ["gallon"],
    "Cubic foot": ["ft3"],
    "Square meter": ["m2"],
    Ton: ["t"],
    "Metric ton": ["t"],
    Bit: ["bit"],
    "Mile per hour": ["mph"],
    Meter: ["m"],
    Kilometer: ["km"],
    Millimeter: ["mm"],
    "Square kilometer": ["km2"],
    Megabyte: ["MB"],
    "Kilometer per hour": ["km/h"],
    Kilogram: ["kg"],
    Gram: ["g"],
    Degree: ["°"],
  },
  temperature: { C: ["°C"], F: ["°F"], Degree: ["°"] },
  age: { Year: ["year"], Month: ["month"], Week: ["week"], Day: ["day"] },
  percentage: { undefined: ["%"] },
};

/** Parts of a currency, which a figure carries in the whole one. */
const parts = { Cent: 0.01, Pence: 0.01, Penny: 0.01 };

/** The kinds of figures that answer a spec. */
export const kindsOf = (spec) =>
  ({
    currency: ["money"],
    dimension: ["measure"],
    temperature: ["measure"],
    age: ["duration"],
    percentage: ["percent"],
  })[spec];

/** The same value and unit at the same place; a figure's mark may hold more, such as its bound. */
export function sameQuantity(spec, figure, { Start: start, End: end, Resolution: resolution }) {
  if (figure.start > end || figure.end <= start || figure.value === null) return false;
  const part = spec === "currency" ? parts[resolution.unit] : undefined;
  const value = Number.parseFloat(resolution.value) * (part ?? 1);
  const isSame = (number) => number !== undefined && Math.abs(number - value) <= 1e-6 * Math.max(1, Math.abs(value));
  // Of a range, the specs keep one end.
  if (!isSame(figure.value) && !isSame(figure.max)) return false;
  return part !== undefined || (units[spec][resolution.unit] ?? []).includes(figure.unit);
}

const noNumber = "a unit without a number, which measures nothing";
const otherUnit = "a unit outside the genre";
/** Reasons that say that the spec asks for what is no figure here. */
export const outsideScope = [noNumber, otherUnit];

/** What in the spec's words keeps a quantity out, as far as the words show it; the first that fits is given. */
const causes = [
  [noNumber, null, ({ value }) => value === null || value === "null"],
  ["a misspelt unit", /celcius|centigrate|farenheit/],
  ["a unit in brackets or quotation marks", /[([{<"]/],
  [
    "the unit before the number (`percent of 10`, `dollar 22.5 million`)",
    /^(?:percents?|per cent|dollar|rmb|usd|sen|age)\b/i,
  ],
  ["the scale behind the currency (`75 USD million`)", /(?:usd|eur) (?:million|billion)/i],
  ["a currency's letters in lower case (`c $`, `mxn$`, `rmb`)", /\b(?:[a-z]{1,3} ?\$|rmb|usd)/],
  [
    "a sum in two units or of a unit and a bare number (`15 dollars 50`)",
    /\d+ ?(?:\$|dollars?|usd|ft|feet)\b.*\d|dollars?.*(?:five|and)|\$ 30 cent/i,
  ],
];

/** Why a quantity of the spec is out, in a few words that group alike. */
export function whyOut(spec, { Text: wanted, Resolution: resolution }, near) {
  const cause = causes.find(([, words, holds]) => (holds ? holds(resolution) : words.test(wanted)));
  if (cause) return cause[0];
  if (units[spec][resolution.unit] === undefined && parts[resolution.unit] === undefined) return otherUnit;
  if (!near) return "not found";
  const sameValue = Math.abs(near.value) === Math.abs(Number.parseFloat(resolution.value));
  return sameValue ? "found with another unit or sign" : "found with another value";
}
