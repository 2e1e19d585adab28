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

/** Nouns for papers that sides sign or adopt, in all forms. */
export const documentNouns: ReadonlySet<string> = formsOf(
  "соглашение протокол меморандум договор заявление декларация коммюнике контракт конвенция документ",
);

/** Nouns for occasions on which sides meet, in all forms. */
export const meetingNouns: ReadonlySet<string> = formsOf(
  "встреча саммит визит форум конференция сессия заседание консультация брифинг церемония совещание",
);
