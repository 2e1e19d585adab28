import type { Token } from "../tokens.ts";
import { titles } from "./lexicon/titles.ts";
import { dative, genitive, instrumental, nominative, prepositional } from "./morphology/cases.ts";
import { declinePhrase } from "./morphology/decline.ts";

interface TitleForm {
  readonly nominative: string;
  /** Bits of the cases that the form may be in. */
  readonly cases: number;
  readonly plural: boolean;
}

let titleForms: Map<string, TitleForm> | undefined;

/** The title (`министр`) that a word is a form of (`министром`); undefined for other words. */
export function titleOf(word: string): TitleForm | undefined {
  titleForms ??= buildTitleForms();
  return titleForms.get(word);
}

/** What the search for people sees of a text. */
export interface Scan {
  readonly tokens: readonly Token[];
  /** 1 where a token belongs to a country or an organisation. */
  readonly taken: Uint8Array;
  /** 1 where a token belongs to a person found before. */
  readonly named: Uint8Array;
  /** 1 where a token is the first of its sentence. */
  readonly startsSentence: Uint8Array;
  /** Codes of states and names of bodies that act for themselves. */
  readonly partyAt: ReadonlyMap<number, string>;
}

interface Title {
  readonly from: number;
  readonly role: string;
  readonly country: string | null;
  readonly cases: number;
}

/**
 * The title before a name: the first title of `заместитель председателя Кабинета министров Кыргызстана`, with the
 * adjectives before it (`таджикского коллегу`).
 */
export function titleBefore(scan: Scan, nameFrom: number): Title | null {
  const { tokens, partyAt, startsSentence, named } = scan;
  let at = nameFrom - 1;
  let titleAt = -1;
  for (let steps = 0; at >= 0 && steps < 16 && startsSentence[at + 1] !== 1 && named[at] !== 1; steps += 1, at -= 1) {
    const { lower, partOfSpeech, text } = tokens[at]!;
    const title = titleOf(lower);
    if (title) {
      // `рассказал журналистам вице-министр`: an inner title is in the genitive (`заместитель председателя`).
      if (titleAt >= 0 && (titleOf(tokens[titleAt]!.lower)!.cases & genitive) === 0) break;
      titleAt = at;
    } else if (partOfSpeech === "ADP") {
      // `министр по делам молодежи Айдар Омаров`, but not `передал министру в Ереване`.
      if (!/^(?:по|при|без|в)$/.test(lower)) break;
      const isTitles =
        titleOf(tokens[at - 1]?.lower ?? "") !== undefined ||
        /^(?:республики|правительства|президента|страны)$/.test(tokens[at - 1]?.lower ?? "");
      // `директор Всемирного банка в Таджикистане Елена Ковач`
      const isSeat = lower === "в" && partyAt.has(at + 1) && partyAt.has(at - 1);
      if (!isTitles && !isSeat) break;
    } else if (
      partOfSpeech === "VERB" ||
      partOfSpeech === "SCONJ" ||
      partOfSpeech === "AUX" ||
      partOfSpeech === "PRON"
    ) {
      if (!/^(?:его|ее|их)$/.test(lower)) break;
    } else if (partOfSpeech === "PUNCT" && !/^[«»"“”„]$/.test(text)) break;
    else if (partOfSpeech === "CCONJ" && !isInsideTitle(tokens, at)) break;
    else if (partOfSpeech === "ADV" || partOfSpeech === "PART") break;
  }
  if (titleAt < 0) return null;
  let from = titleAt;
  while (
    from > 0 &&
    startsSentence[from] !== 1 &&
    (tokens[from - 1]!.partOfSpeech === "ADJ" ||
      tokens[from - 1]!.partOfSpeech === "DET" ||
      /^(?:его|ее|их)$/.test(tokens[from - 1]!.lower))
  )
    from -= 1;
  let country: string | null = null;
  for (let index = from; index < nameFrom && country === null; index += 1) country = partyAt.get(index) ?? null;
  // `исполняющим обязанности министра`: the case is that of the participle.
  const acting =
    tokens[titleAt - 1]?.lower === "обязанности" ? actingCases[tokens[titleAt - 2]?.lower ?? ""] : undefined;
  if (acting !== undefined) from = Math.min(from, titleAt - 2);
  const role = tokens
    .slice(titleAt, nameFrom)
    .filter((_, index) => !partyAt.has(titleAt + index))
    .map((token, index) => (index === 0 ? titleOf(token.lower)!.nominative : token.lower))
    .join(" ");
  return { from, role, country, cases: acting ?? titleOf(tokens[titleAt]!.lower)!.cases };
}

const actingCases: Readonly<Record<string, number>> = {
  исполняющий: nominative,
  исполняющая: nominative,
  исполняющего: genitive,
  исполняющему: dative,
  исполняющим: instrumental,
  исполняющем: prepositional,
};

/** `министр энергетики и водных ресурсов`: the conjunction joins what the title is of. */
function isInsideTitle(tokens: readonly Token[], conjunction: number): boolean {
  const next = tokens[conjunction + 1]!;
  return tokens[conjunction]!.lower === "и" && !titleOf(next.lower) && !/^\p{Lu}/u.test(next.text);
}

function buildTitleForms(): Map<string, TitleForm> {
  const forms = new Map<string, TitleForm>();
  for (const title of titles) {
    for (const { words, inCase, plural } of declinePhrase(title, { animate: true, plural: true })) {
      const word = words[0]!;
      // `министр энергетики`: the field, not the people of the trade.
      if (plural && word.endsWith("ики")) continue;
      // `после встречи`
      if (word === "после") continue;
      const earlier = forms.get(word);
      if (earlier && earlier.plural !== plural && !plural) continue;
      const cases =
        earlier && earlier.nominative === title && earlier.plural === plural ? earlier.cases | inCase : inCase;
      if (!earlier || earlier.nominative === title)
        forms.set(word, { nominative: title, cases, plural: earlier ? earlier.plural : plural });
    }
  }
  return forms;
}
