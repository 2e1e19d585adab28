import type { Unit } from "../../figures/grammar.ts";

/**
 * Units by their English words, singular; the plural in -s and, for `kilowatt-hour`, the form with a space are known.
 * Other plurals are listed. `unit` is the short form a figure carries.
 */
export const units: readonly (Unit & { readonly words: readonly string[]; readonly example: string })[] = [
  // Shares
  { words: ["percent", "per cent", "pct", "per-cent"], kind: "percent", unit: "%", example: "80 percent" },
  {
    words: ["percentage point", "percent point", "% point", "pp", "p.p."],
    kind: "percent",
    unit: "%",
    example: "1.5 percentage points",
  },
  { words: ["basis point"], kind: "percent", unit: "%", multiplier: 0.01, example: "50 basis points" },
  { words: ["per mille", "permille", "‰"], kind: "percent", unit: "%", multiplier: 0.1, example: "5 per mille" },
  // Multiples
  { words: ["fold"], kind: "factor", unit: "x", example: "ten-fold" },
  // Time
  { words: ["second", "sec"], kind: "duration", unit: "second", example: "30 seconds" },
  { words: ["minute", "min"], kind: "duration", unit: "minute", example: "45 minutes" },
  { words: ["hour", "hr"], kind: "duration", unit: "hour", example: "six hours" },
  { words: ["day"], kind: "duration", unit: "day", example: "three-day" },
  { words: ["week"], kind: "duration", unit: "week", example: "two weeks" },
  { words: ["fortnight"], kind: "duration", unit: "fortnight", example: "one fortnight" },
  { words: ["month"], kind: "duration", unit: "month", example: "18 months" },
  { words: ["season"], kind: "duration", unit: "season", example: "three seasons" },
  { words: ["year", "yr"], kind: "duration", unit: "year", example: "15 years" },
  { words: ["decade"], kind: "duration", unit: "decade", example: "three decades" },
  { words: ["century", "centuries"], kind: "duration", unit: "century", example: "two centuries" },
  // Length
  { words: ["kilometre", "kilometer", "kms"], kind: "measure", unit: "km", example: "12 kilometres" },
  { words: ["metre", "meter"], kind: "measure", unit: "m", example: "240 metres" },
  { words: ["centimetre", "centimeter"], kind: "measure", unit: "cm", example: "15 centimetres" },
  { words: ["millimetre", "millimeter"], kind: "measure", unit: "mm", example: "1,520-millimetre" },
  { words: ["mile"], kind: "measure", unit: "mile", example: "60 miles" },
  { words: ["nautical mile"], kind: "measure", unit: "nmi", example: "200 nautical miles" },
  { words: ["yard"], kind: "measure", unit: "yard", example: "100 yards" },
  { words: ["foot", "feet"], kind: "measure", unit: "ft", example: "30 feet" },
  { words: ["inch", "inches"], kind: "measure", unit: "in", example: "3-inch" },
  // Area
  {
    words: ["square kilometre", "square kilometer", "sq kilometre", "sq. kilometre"],
    kind: "measure",
    unit: "km2",
    example: "1,200 square kilometres",
  },
  {
    words: ["square metre", "square meter", "sq metre", "sq. metre", "sq. meter"],
    kind: "measure",
    unit: "m2",
    example: "660 square meters",
  },
  { words: ["hectare"], kind: "measure", unit: "ha", example: "40 hectares" },
  { words: ["acre"], kind: "measure", unit: "acre", example: "45-acre" },
  { words: ["square mile", "sq mile"], kind: "measure", unit: "mile2", example: "30 square miles" },
  {
    words: ["square foot", "square feet", "sq ft", "sq. ft"],
    kind: "measure",
    unit: "ft2",
    example: "900 square feet",
  },
  // Volume
  {
    words: ["cubic metre", "cubic meter", "cu. metre"],
    kind: "measure",
    unit: "m3",
    example: "180 million cubic metres",
  },
  { words: ["cubic kilometre", "cubic kilometer"], kind: "measure", unit: "km3", example: "8.5 cubic kilometres" },
  { words: ["cubic foot", "cubic feet"], kind: "measure", unit: "ft3", example: "0.9 trillion cubic feet" },
  { words: ["litre", "liter"], kind: "measure", unit: "l", example: "500 litres" },
  { words: ["gallon"], kind: "measure", unit: "gallon", example: "130 gallons" },
  { words: ["barrel"], kind: "measure", unit: "barrel", example: "80,000 barrels" },
  {
    words: ["acre foot", "acre feet", "acre-foot", "acre-feet"],
    kind: "measure",
    unit: "acre-foot",
    example: "1.5 million acre-feet",
  },
  // Flow and speed
  {
    words: [
      "cubic metre per second",
      "cubic metres per second",
      "cubic metre a second",
      "cubic metres a second",
      "cubic meter per second",
      "cubic meters per second",
      "cubic meters a second",
    ],
    kind: "measure",
    unit: "m3/s",
    example: "15 cubic metres per second",
  },
  {
    words: ["litre per second", "litres per second", "litres a second", "liters per second"],
    kind: "measure",
    unit: "l/s",
    example: "50 litres per second",
  },
  {
    words: [
      "kilometre per hour",
      "kilometres per hour",
      "kilometres an hour",
      "kilometers per hour",
      "kilometers an hour",
      "km per hour",
    ],
    kind: "measure",
    unit: "km/h",
    example: "250 kilometres per hour",
  },
  { words: ["metres per second", "meters per second"], kind: "measure", unit: "m/s", example: "20 metres per second" },
  {
    words: ["mile per hour", "miles per hour", "miles an hour"],
    kind: "measure",
    unit: "mph",
    example: "188 miles an hour",
  },
  {
    words: ["barrels per day", "barrels a day"],
    kind: "measure",
    unit: "barrel/day",
    example: "500,000 barrels a day",
  },
  // Mass
  { words: ["tonne", "ton", "metric ton", "metric tonne"], kind: "measure", unit: "t", example: "16,000 metric tons" },
  { words: ["kilogram", "kilogramme", "kilo"], kind: "measure", unit: "kg", example: "700 kilograms" },
  { words: ["gram", "gramme"], kind: "measure", unit: "g", example: "50 grams" },
  { words: ["quintal", "centner"], kind: "measure", unit: "quintal", example: "30 quintals" },
  { words: ["ounce"], kind: "measure", unit: "oz", example: "68-ounce" },
  // Energy and power
  { words: ["kilowatt"], kind: "measure", unit: "kW", example: "250 kilowatts" },
  { words: ["megawatt"], kind: "measure", unit: "MW", example: "100-megawatt" },
  { words: ["gigawatt"], kind: "measure", unit: "GW", example: "1.2 gigawatts" },
  { words: ["kilowatt-hour"], kind: "measure", unit: "kWh", example: "1.5 billion kilowatt-hours" },
  { words: ["megawatt-hour"], kind: "measure", unit: "MWh", example: "900 megawatt-hours" },
  { words: ["gigawatt-hour"], kind: "measure", unit: "GWh", example: "60 gigawatt hours" },
  { words: ["terawatt-hour"], kind: "measure", unit: "TWh", example: "2.5 terawatt-hours" },
  { words: ["volt"], kind: "measure", unit: "V", example: "220 volts" },
  { words: ["kilovolt"], kind: "measure", unit: "kV", example: "500-kilovolt" },
  { words: ["gigacalorie"], kind: "measure", unit: "Gcal", example: "90 gigacalories" },
  { words: ["horsepower"], kind: "measure", unit: "hp", example: "200 horsepower" },
  // Temperature and angle
  {
    words: [
      "degree celsius",
      "degrees celsius",
      "degree centigrade",
      "degrees centigrade",
      "celsius",
      "centigrade",
      "deg celsius",
      "degrees c",
      "deg c",
    ],
    kind: "measure",
    unit: "°C",
    example: "1.5 degrees Celsius",
  },
  {
    words: [
      "degree fahrenheit",
      "degrees fahrenheit",
      "fahrenheit",
      "deg fahrenheit",
      "degrees f",
      "degrees farenheit",
    ],
    kind: "measure",
    unit: "°F",
    example: "98.6 degrees Fahrenheit",
  },
  { words: ["degree", "deg"], kind: "measure", unit: "°", example: "30 degrees" },
  // Data
  { words: ["bit"], kind: "measure", unit: "bit", example: "16-bit" },
  { words: ["megabyte"], kind: "measure", unit: "MB", example: "100 megabytes" },
  { words: ["gigabyte"], kind: "measure", unit: "GB", example: "512 gigabytes" },
  { words: ["terabyte"], kind: "measure", unit: "TB", example: "40 terabytes" },
  { words: ["megabits per second"], kind: "measure", unit: "Mbit/s", example: "100 megabits per second" },
  { words: ["gigabits per second"], kind: "measure", unit: "Gbit/s", example: "10 gigabits per second" },
  // Freight
  {
    words: ["twenty-foot equivalent unit"],
    kind: "measure",
    unit: "TEU",
    example: "50,000 twenty-foot equivalent units",
  },
];
