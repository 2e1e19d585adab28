/**
 * Names that stand for a currency on their own, singular and as the reports spell them. Full names (`Canadian dollar`,
 * `Kazakhstani tenge`) come from the Unicode CLDR through `Intl`; this list says what the bare noun means.
 */
export const currencyNouns: readonly {
  readonly words: readonly string[];
  /** Where it is not the singular with -s, or the word does not change. */
  readonly plural?: readonly string[];
  readonly code: string;
  readonly example: string;
}[] = [
  {
    words: ["dollar", "US dollar", "U.S. dollar", "American dollar", "United States dollar", "USD dollar"],
    code: "USD",
    example: "5 million dollars",
  },
  { words: ["euro", "EU euro"], code: "EUR", example: "30,000 euros" },
  { words: ["tenge", "Kazakh tenge", "Kazakhstan tenge"], plural: ["tenge"], code: "KZT", example: "74 million tenge" },
  {
    words: ["som", "Kyrgyz som", "Kyrgyzstani som", "Kyrgyzstan som", "KGS som"],
    code: "KGS",
    example: "3.2 billion soms",
  },
  {
    words: [
      "sum",
      "soum",
      "so'm",
      "Uzbek som",
      "Uzbek sum",
      "Uzbek soum",
      "Uzbekistani sum",
      "Uzbekistani soum",
      "Uzbekistan soum",
      "Uzbekistan sum",
    ],
    code: "UZS",
    example: "120 billion soums",
  },
  { words: ["somoni", "Tajik somoni"], code: "TJS", example: "12 million somoni" },
  { words: ["Turkmen manat", "Turkmenistan manat"], code: "TMT", example: "6 million Turkmen manats" },
  { words: ["manat", "Azerbaijan manat", "Azeri manat"], code: "AZN", example: "40 million manats" },
  { words: ["rouble", "ruble", "Russian rouble", "Russian ruble"], code: "RUB", example: "2.5 billion roubles" },
  {
    words: ["Belarusian rouble", "Belarus rouble", "Belarus ruble"],
    code: "BYN",
    example: "3 million Belarusian roubles",
  },
  { words: ["hryvnia", "hryvna", "Ukraine hryvnia"], plural: ["hryvnia"], code: "UAH", example: "700 million hryvnia" },
  { words: ["Moldovan leu"], plural: ["Moldovan lei"], code: "MDL", example: "90 million Moldovan lei" },
  { words: ["leu"], plural: ["lei"], code: "RON", example: "90 million lei" },
  { words: ["lari"], plural: ["lari"], code: "GEL", example: "40,000 lari" },
  { words: ["dram"], code: "AMD", example: "10 billion drams" },
  { words: ["tugrik", "tögrög", "togrog", "Mongolian tögrög"], code: "MNT", example: "5 billion tugriks" },
  {
    words: ["yuan", "Chinese yuan", "renminbi", "Chinese renminbi"],
    plural: ["yuan", "renminbi"],
    code: "CNY",
    example: "300 million yuan",
  },
  { words: ["yen"], plural: ["yen"], code: "JPY", example: "450,000 yen" },
  { words: ["won", "Korean won"], plural: ["won"], code: "KRW", example: "90 billion won" },
  {
    words: ["pound", "pound sterling", "British pound", "sterling"],
    plural: ["pounds sterling"],
    code: "GBP",
    example: "8.1 million pounds sterling",
  },
  { words: ["Swiss franc", "franc"], code: "CHF", example: "528 million francs" },
  {
    words: ["zloty", "złoty", "Polish złoty"],
    plural: ["zloty", "zlotys", "złotys"],
    code: "PLN",
    example: "40 million zloty",
  },
  { words: ["forint"], code: "HUF", example: "2 billion forints" },
  { words: ["Czech crown", "koruna"], plural: ["koruny", "korun"], code: "CZK", example: "60 million Czech crowns" },
  { words: ["Swedish crown", "krona"], plural: ["kronor"], code: "SEK", example: "25 million kronor" },
  { words: ["Norwegian crown"], plural: ["Norwegian kroner"], code: "NOK", example: "25 million Norwegian kroner" },
  {
    words: ["Danish crown", "krone"],
    plural: ["kroner", "Danish kroner"],
    code: "DKK",
    example: "25 million Danish kroner",
  },
  {
    words: ["Turkish lira", "lira"],
    plural: ["liras", "lira", "Turkish liras"],
    code: "TRY",
    example: "1.2 billion liras",
  },
  { words: ["shekel", "Israeli shekel"], code: "ILS", example: "12 million shekels" },
  { words: ["rial", "Iranian rial"], code: "IRR", example: "800 billion rials" },
  { words: ["toman"], code: "IRR", example: "800 billion tomans" },
  { words: ["riyal"], code: "SAR", example: "75 million riyals" },
  { words: ["dirham", "UAE dirham", "Emirati dirham"], code: "AED", example: "75 million dirhams" },
  { words: ["afghani"], code: "AFN", example: "9 million afghanis" },
  { words: ["rupee", "Indian rupee"], code: "INR", example: "500 crore rupees" },
  { words: ["taka"], plural: ["taka"], code: "BDT", example: "12 billion taka" },
  { words: ["baht"], plural: ["baht"], code: "THB", example: "250 million baht" },
  { words: ["dong"], plural: ["dong"], code: "VND", example: "7 trillion dong" },
  { words: ["ringgit"], plural: ["ringgit"], code: "MYR", example: "30 million ringgit" },
  { words: ["rupiah"], plural: ["rupiah"], code: "IDR", example: "20 trillion rupiah" },
  { words: ["rand"], plural: ["rand"], code: "ZAR", example: "60 million rand" },
  { words: ["naira"], plural: ["naira"], code: "NGN", example: "3 billion naira" },
  { words: ["birr"], plural: ["birr"], code: "ETB", example: "5 billion birr" },
  { words: ["cedi"], code: "GHS", example: "5 million cedis" },
  { words: ["kwacha", "Zambian kwacha"], plural: ["kwacha"], code: "ZMW", example: "5 million kwacha" },
  { words: ["Mexican peso", "peso"], code: "MXN", example: "900 million pesos" },
  { words: ["real", "Brazilian real"], plural: ["reais", "reals"], code: "BRL", example: "25 million reais" },
  { words: ["lev"], plural: ["leva"], code: "BGN", example: "15 million leva" },
  { words: ["kuna"], code: "HRK", example: "15 million kuna" },
  { words: ["special drawing right"], code: "XDR", example: "75 million special drawing rights" },
];

/** Parts of a currency: the sum is carried in the whole one. */
export const currencyParts: readonly {
  readonly words: readonly string[];
  readonly code: string;
  readonly part: number;
  readonly example: string;
}[] = [
  { words: ["cent", "US cent", "U.S. cent"], code: "USD", part: 0.01, example: "50 cents" },
  { words: ["euro cent", "eurocent"], code: "EUR", part: 0.01, example: "30 euro cents" },
  { words: ["penny", "pence"], code: "GBP", part: 0.01, example: "470 pence" },
  { words: ["kopeck", "kopek"], code: "RUB", part: 0.01, example: "60 kopecks" },
  { words: ["tiyn"], code: "KZT", part: 0.01, example: "20 tiyns" },
  { words: ["tyiyn"], code: "KGS", part: 0.01, example: "77 tyiyns" },
];

/** ISO 4217 codes that are also words or names in capitals; they count as a currency only behind the sum. */
export const codesThatAreWords: readonly string[] = [
  "ALL",
  "BAM",
  "COP",
  "CUP",
  "MOP",
  "PEN",
  "SOS",
  "TOP",
  "LAK",
  "MAD",
];
