import { declinePhrase } from "../morphology/decline.ts";

/** All forms of nouns, lower case, `е` for `ё`. */
function formsOf(nouns: string): ReadonlySet<string> {
  return new Set(
    nouns
      .trim()
      .split(/\s+/)
      .flatMap((noun) => declinePhrase(noun, { plural: true }).flatMap(({ words }) => words)),
  );
}

let papers: ReadonlySet<string> | undefined;
let occasions: ReadonlySet<string> | undefined;

/** Nouns for papers that sides sign or adopt, in all forms. */
export function documentNouns(): ReadonlySet<string> {
  papers ??= formsOf(
    "соглашение протокол меморандум договор заявление декларация коммюнике контракт конвенция документ",
  );
  return papers;
}

/** Nouns for occasions on which sides meet, in all forms. */
export function meetingNouns(): ReadonlySet<string> {
  occasions ??= formsOf(
    "встреча саммит визит форум конференция сессия заседание консультация брифинг церемония совещание",
  );
  return occasions;
}
