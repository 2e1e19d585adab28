/** Currencies by their names in the nominative singular; all cases are made from them. Behind `|` nothing is declined. */
export const currencies: readonly {
  readonly names: readonly string[];
  readonly forms?: readonly string[];
  readonly code: string;
  readonly example: string;
}[] = [
  {
    names: ["доллар", "доллар | США", "американский доллар"],
    forms: ["долл.", "долл. США", "долл", "долл США"],
    code: "USD",
    example: "2 млрд долларов США",
  },
  { names: ["| евро"], code: "EUR", example: "8,7 млн евро" },
  {
    names: ["| тенге", "казахстанский | тенге", "казахский | тенге"],
    forms: ["тг", "тг."],
    code: "KZT",
    example: "45 млрд тенге",
  },
  { names: ["сом", "кыргызский сом", "киргизский сом", "кыргызстанский сом"], code: "KGS", example: "3,2 млрд сомов" },
  { names: ["сум", "узбекский сум", "узбекистанский сум"], code: "UZS", example: "120 млрд сумов" },
  { names: ["| сомони", "таджикский | сомони"], code: "TJS", example: "12 млн сомони" },
  { names: ["туркменский манат"], code: "TMT", example: "6 млн туркменских манатов" },
  { names: ["манат", "азербайджанский манат"], code: "AZN", example: "40 млн манатов" },
  { names: ["рубль", "российский рубль"], forms: ["руб.", "руб"], code: "RUB", example: "2,5 млрд рублей" },
  { names: ["белорусский рубль"], code: "BYN", example: "3 млн белорусских рублей" },
  { names: ["гривна", "украинская гривна"], code: "UAH", example: "700 млн гривен" },
  { names: ["драм", "армянский драм"], code: "AMD", example: "4,8 млрд драмов" },
  { names: ["| лари", "грузинский | лари"], code: "GEL", example: "40 тысяч лари" },
  { names: ["молдавский лей"], code: "MDL", example: "90 млн молдавских леев" },
  { names: ["лей", "румынский лей"], code: "RON", example: "90 млн леев" },
  { names: ["тугрик"], code: "MNT", example: "5 млрд тугриков" },
  { names: ["юань", "китайский юань"], code: "CNY", example: "300 млн юаней" },
  { names: ["иена", "японская иена", "йена"], code: "JPY", example: "5 млрд иен" },
  { names: ["вона", "южнокорейская вона"], code: "KRW", example: "90 млрд вон" },
  { names: ["лира", "турецкая лира"], code: "TRY", example: "1,2 млрд лир" },
  { names: ["фунт | стерлингов", "фунт", "британский фунт"], code: "GBP", example: "8,1 млн фунтов стерлингов" },
  { names: ["франк", "швейцарский франк"], code: "CHF", example: "528 млн франков" },
  { names: ["риал", "иранский риал"], code: "IRR", example: "800 млрд риалов" },
  { names: ["саудовский риял", "риял"], code: "SAR", example: "75 млн риялов" },
  { names: ["дирхам", "дирхам | ОАЭ"], code: "AED", example: "75 млн дирхамов ОАЭ" },
  { names: ["рупия", "индийская рупия"], code: "INR", example: "500 млн рупий" },
  { names: ["пакистанская рупия"], code: "PKR", example: "500 млн пакистанских рупий" },
  { names: ["| афгани"], code: "AFN", example: "9 млн афгани" },
  { names: ["злотый", "польский злотый"], forms: ["злотых"], code: "PLN", example: "40 млн злотых" },
  { names: ["форинт"], code: "HUF", example: "2 млрд форинтов" },
  { names: ["чешская крона"], code: "CZK", example: "60 млн чешских крон" },
  { names: ["шведская крона"], code: "SEK", example: "25 млн шведских крон" },
  { names: ["норвежская крона"], code: "NOK", example: "25 млн норвежских крон" },
  { names: ["канадский доллар"], code: "CAD", example: "3 млн канадских долларов" },
  { names: ["австралийский доллар"], code: "AUD", example: "3 млн австралийских долларов" },
  { names: ["шекель"], code: "ILS", example: "12 млн шекелей" },
  { names: ["новозеландский доллар"], code: "NZD", example: "3 млн новозеландских долларов" },
  { names: ["сингапурский доллар"], code: "SGD", example: "3 млн сингапурских долларов" },
  { names: ["гонконгский доллар"], code: "HKD", example: "3 млн гонконгских долларов" },
  { names: ["| СДР"], code: "XDR", example: "75 млн СДР" },
];

/** Codes that before a number name something else: `саммит COP29`. */
export const codesThatAreNames: readonly string[] = ["COP", "TOP", "ALL", "MOP"];
