import { countries as countryData } from "countries-list";
import { buildGazetteer, type Gazetteer, lookUp } from "../names/gazetteer.ts";
import type { CountryMention } from "../names/names.ts";
import type { Token, TokenizedText } from "../tokens.ts";
import { notNames } from "./lexicon/capitalised.ts";
import { demonyms, otherNames } from "./lexicon/demonyms.ts";
import { bodyNouns } from "./lexicon/organisations.ts";
import { titleWords } from "./lexicon/titles.ts";
import { capitalised } from "./titles.ts";
import { wordsOfPhrase } from "./tokenize.ts";

interface CountryForm {
  readonly code: string;
  readonly form: CountryMention["form"];
}

let gazetteer: Gazetteer<CountryForm> | undefined;

/** Mentions of states by name (`Kyrgyz Republic`), people (`Kyrgyz`) and capital (`Bishkek`), in text order. */
export function findCountries({ tokens }: TokenizedText): CountryMention[] {
  gazetteer ??= buildCountryGazetteer();
  const words = { length: tokens.length, at: (index: number) => tokens[index]?.text };
  const found: CountryMention[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const match = lookUp(gazetteer, words, index);
    if (!match) continue;
    const { code, form } = match.entry;
    if (isFirstName(tokens, index, match.length)) continue;
    found.push({ from: index, to: index + match.length, code, form, rule: `country.${form}` });
    index += match.length - 1;
  }
  return found;
}

/** `Nursultan Nazarbayev`, `Minister Jordan Reyes`: a capital's or a country's name that is a person's first one. */
function isFirstName(tokens: readonly Token[], at: number, length: number): boolean {
  const name = tokens[at]!;
  const next = tokens[at + 1];
  if (length > 1 || !next || !capitalised.test(next.text) || next.partOfSpeech !== "PROPN") return false;
  if (next.text === next.text.toUpperCase() || bodyNouns.has(next.lower) || notNames.has(next.lower)) return false;
  const behindComma = tokens[at - 1]?.text === "," ? tokens[at - 2] : tokens[at - 1];
  const isTitled = titleWords.has(behindComma?.lower ?? "") && !firstNames.has(name.lower);
  return firstNames.has(name.lower) || (isTitled && alsoFirstNames.has(name.lower));
}

/** Capitals that are seldom named before another capitalised word but as a first name. */
const firstNames: ReadonlySet<string> = new Set(["nursultan", "santiago", "victoria"]);
/** Countries and capitals that are first names behind a title. */
const alsoFirstNames: ReadonlySet<string> = new Set([
  "jordan",
  "chad",
  "georgia",
  "israel",
  "sofia",
  "paris",
  "lima",
  "malta",
]);

function buildCountryGazetteer(): Gazetteer<CountryForm> {
  const phrases: { words: string[]; entry: CountryForm }[] = [];
  const add = (phrase: string, code: string, form: CountryMention["form"]) => {
    if (phrase === "") return;
    // Datelines and titles are in capitals: `ISLAMABAD`, `JOINT STATEMENT OF INDIA AND NEPAL`.
    const plain = phrase.normalize("NFD").replace(/\p{M}/gu, "");
    const spellings =
      form === "demonym" || phrase.length < 4
        ? [phrase, plain]
        : [phrase, plain, phrase.toUpperCase(), plain.toUpperCase()];
    for (const spelling of new Set(spellings)) phrases.push({ words: wordsOfPhrase(spelling), entry: { code, form } });
  };
  for (const [code, people] of Object.entries(demonyms)) {
    const country = countryData[code as keyof typeof countryData];
    add(country.name, code, "name");
    for (const name of otherNames[code]?.names ?? []) add(name, code, "name");
    for (const name of people) add(name, code, "demonym");
    for (const plural of people) if (/(an|i|k|h)$/.test(plural)) add(`${plural}s`, code, "demonym");
    add(country.capital, code, "capital");
    for (const name of otherNames[code]?.capitals ?? []) add(name, code, "capital");
  }
  return buildGazetteer(phrases);
}
