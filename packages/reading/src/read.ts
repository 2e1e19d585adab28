import type { Act, Analysis } from "./analysis.ts";
import { type AreaCue, areaProfile, classifyAreas } from "./areas.ts";
import { detectLanguage, languageOfCode } from "./detect.ts";
import { findDocuments, findMeetings } from "./documents.ts";
import { english } from "./english/language.ts";
import { currencyOfParties } from "./figures/shared-currencies.ts";
import type { Language } from "./language.ts";
import { completePeople } from "./names/complete.ts";
import type { Names } from "./names/names.ts";
import { findParties } from "./parties.ts";
import { findQuotations } from "./quotations.ts";
import type { Commitment, Figure, Reading, ReadOptions, Statement } from "./reading.ts";
import { russian } from "./russian/language.ts";
import { cutEndlessSentences } from "./sentences.ts";
import type { Token, TokenizedText } from "./tokens.ts";

/** A text that is too short to tell is read as the first. */
const languages: readonly Language[] = [english, russian];

/**
 * Reads a press report, joint statement or protocol: who said and promised what, each tied to the words that say it.
 * Pure and deterministic: no network, no clock.
 *
 * @param text the text as it stands; all offsets of the reading are UTF-16 offsets in it
 * @throws {ReadingError} `unknown-language` when the text is in a language that has no rules yet
 */
export function read(text: string, options: ReadOptions = {}): Reading {
  const language =
    options.language === undefined ? detectLanguage(text, languages) : languageOfCode(options.language, languages);
  const tokenized = cutEndlessSentences(language.tokenize(text));
  const { tokens } = tokenized;
  const published = options.published ?? language.findPublicationDate(tokenized);
  const named = language.findNames(tokenized);
  const parties = findParties(tokenized, named, language.tableWords);
  const names = completePeople(named, parties, tokenized.sentences, language.offices);
  const quotations = findQuotations(text);
  const analysis = language.analyse(tokenized, names, parties, quotations);
  const figures = [...language.findFigures(tokenized)].map((figure) => currencyOfParties(figure, parties));
  const dates = [...language.findDates(tokenized, published)];
  const span = ({ from, to }: { from: number; to: number }) => ({
    start: tokens[from]!.start,
    end: tokens[to - 1]!.end,
    text: text.slice(tokens[from]!.start, tokens[to - 1]!.end),
  });
  return {
    language: language.code,
    published,
    parties,
    statements: statementsOf(text, analysis),
    commitments: commitmentsOf(language, tokenized, names, parties, analysis.acts, figures),
    figures,
    countries: names.countries.map((m) => ({ ...span(m), code: m.code, form: m.form, confidence: 1, rule: m.rule })),
    people: names.people.map((m) => ({ ...span(m), ...m.person, confidence: 0.9, rule: m.rule })),
    organisations: names.organisations.map((m) => ({
      ...span(m),
      name: m.name,
      country: m.country,
      confidence: 0.9,
      rule: m.rule,
    })),
    places: names.places.map((m) => ({ ...span(m), name: m.name, country: null, confidence: 0.6, rule: m.rule })),
    meetings: findMeetings(tokenized, language.meetingNouns, dates),
    dates,
    documents: findDocuments(tokenized, language.documentNouns),
  };
}

function statementsOf(text: string, { sayings }: Analysis): Statement[] {
  return sayings.map(({ start, end, speaker, mode, rule, confidence }) => ({
    start,
    end,
    text: text.slice(start, end),
    confidence,
    rule,
    speaker,
    mode,
  }));
}

function commitmentsOf(
  language: Language,
  { text, tokens, sentences }: TokenizedText,
  names: Names,
  parties: readonly string[],
  acts: readonly Act[],
  figures: readonly Figure[],
): Commitment[] {
  const headings = headingWords(tokens, sentences);
  const cache = new Map<string, readonly AreaCue[]>();
  const lookUp = (word: string) => {
    let cues = cache.get(word);
    if (!cues) {
      cues = language.areaCuesOf(word);
      cache.set(word, cues);
    }
    return cues;
  };
  const lower = tokens.map((token) => token.lower);
  const words = (from: number, to: number) => lower.slice(from, Math.min(to, from + 80));
  const profile = areaProfile(lower, lookUp);
  let sentenceAt = 0;
  let countryAt = 0;
  let figureAt = 0;
  return acts.map((act) => {
    const start = tokens[act.from]!.start;
    const end = tokens[act.to - 1]!.end;
    while (sentences[sentenceAt]!.to <= act.from) sentenceAt += 1;
    const sentence = sentences[sentenceAt]!;
    const previous = sentences[sentenceAt - 1];
    while (countryAt < names.countries.length && names.countries[countryAt]!.from < act.from) countryAt += 1;
    while (figureAt < figures.length && figures[figureAt]!.start < start) figureAt += 1;
    const area = classifyAreas(
      [
        { words: words(act.from, act.to), weight: 3 },
        { words: words(sentence.from, sentence.to), weight: 0.5 },
        { words: headings[sentence.paragraph] ?? [], weight: 1 },
        {
          words: previous && previous.paragraph === sentence.paragraph ? words(previous.from, previous.to) : [],
          weight: 0.2,
        },
      ],
      profile,
      lookUp,
    );
    const inside: number[] = [];
    for (let at = figureAt; at < figures.length && figures[at]!.start < end; at += 1) inside.push(at);
    const named: string[] = [];
    for (let at = countryAt; at < names.countries.length && names.countries[at]!.from < act.to; at += 1)
      named.push(names.countries[at]!.code);
    const deadline = language.findDeadline(text.slice(start, end)) ?? null;
    return {
      start,
      end,
      text: text.slice(start, end),
      confidence: act.confidence,
      rule: act.rule,
      by: [...act.by],
      to: beneficiaries(act.by, named, language.isTransfer(tokens[act.from]!) ? parties : []),
      strength: act.strength,
      area,
      deadline: deadline ? text.slice(start + deadline.start, start + deadline.end) : null,
      figures: inside,
    };
  });
}

/** Who receives what one side does: the states that the act names, else the only other side of what is given (`givenTo`). */
function beneficiaries(by: readonly string[], named: readonly string[], givenTo: readonly string[]): string[] {
  if (by.length !== 1) return [];
  const others = [...new Set(named)].filter((code) => !by.includes(code));
  if (others.length > 0) return others;
  const rest = givenTo.filter((code) => !by.includes(code));
  return givenTo.includes(by[0]!) && rest.length === 1 ? rest : [];
}

/** For every paragraph the words of the short line above it that has no full stop: its heading. */
function headingWords(tokens: readonly Token[], sentences: TokenizedText["sentences"]): (readonly string[])[] {
  const headings: (readonly string[])[] = [];
  let current: readonly string[] = [];
  sentences.forEach((sentence, index) => {
    const alone =
      sentences[index - 1]?.paragraph !== sentence.paragraph && sentences[index + 1]?.paragraph !== sentence.paragraph;
    const isHeading = alone && sentence.to - sentence.from <= 14 && !/[.!?:”"]/.test(tokens[sentence.to - 1]!.text);
    if (isHeading && index > 0) current = tokens.slice(sentence.from, sentence.to).map((t) => t.lower);
    headings[sentence.paragraph] = current;
  });
  return headings;
}
