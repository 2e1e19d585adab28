import { buildGazetteer, type Gazetteer, lookUp } from "../names/gazetteer.ts";
import type { CountryMention } from "../names/names.ts";
import type { TokenizedText } from "../tokens.ts";
import { countryWords } from "./lexicon/countries.ts";
import { declinePhrase, fold } from "./morphology/decline.ts";

interface CountryForm {
  readonly code: string;
  readonly form: CountryMention["form"];
  readonly capital: boolean;
}

let gazetteer: Gazetteer<CountryForm> | undefined;

/**
 * Mentions of states in any case, by name (`Кыргызской Республики`), people and adjective (`кыргызские`) and capital
 * (`в Бишкеке`), in text order.
 */
export function findCountries({ tokens }: TokenizedText): CountryMention[] {
  gazetteer ??= buildCountryGazetteer();
  const words = { length: tokens.length, at: (index: number) => tokens[index]?.lower };
  const found: CountryMention[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const match = lookUp(gazetteer, words, index);
    if (!match) continue;
    const { code, form, capital } = match.entry;
    // `20 млн долларов США`
    if (code === "US" && /^доллар/.test(tokens[index - 1]?.lower ?? "")) continue;
    if (capital && !/^\p{Lu}/u.test(tokens[index]!.text)) continue;
    found.push({ from: index, to: index + match.length, code, form, rule: `country.${form}` });
    index += match.length - 1;
  }
  return found;
}

function buildCountryGazetteer(): Gazetteer<CountryForm> {
  const phrases: { words: readonly string[]; entry: CountryForm }[] = [];
  for (const [code, words] of countryWords) {
    for (const name of words.names) addAll(name, { code, form: "name", capital: true }, false);
    for (const capital of words.capitals) addAll(capital, { code, form: "capital", capital: true }, false);
    for (const people of words.people) addAll(people, { code, form: "demonym", capital: false }, true);
    for (const adjective of words.adjectives) addAdjective(adjective, { code, form: "demonym", capital: false });
    for (const adjective of words.capitalAdjectives) addAdjective(adjective, { code, form: "capital", capital: false });
  }
  return buildGazetteer(phrases);

  function addAll(name: string, entry: CountryForm, people: boolean): void {
    for (const form of declinePhrase(name, { animate: people, plural: people }))
      phrases.push({ words: form.words, entry });
  }

  function addAdjective(adjective: string, entry: CountryForm): void {
    for (const ending of ["ий", "ая", "ое", "ие", "ого", "ой", "ому", "ую", "им", "ими", "их", "ом"])
      phrases.push({ words: [fold(adjective).slice(0, -2) + ending], entry });
    phrases.push({ words: [`по-${fold(adjective).slice(0, -1)}`], entry });
  }
}
