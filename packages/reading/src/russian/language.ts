import type { Language } from "../language.ts";
import { analyseRussian } from "./analyse.ts";
import { areaCuesOf } from "./areas.ts";
import { findRussianDates, findRussianPublicationDate } from "./dates/find.ts";
import { findDeadline } from "./deadlines.ts";
import { findRussianFigures } from "./figures/find.ts";
import { documentNouns, meetingNouns } from "./lexicon/nouns.ts";
import { offices } from "./lexicon/offices.ts";
import { tableWords } from "./lexicon/table-words.ts";
import { tells } from "./lexicon/tells.ts";
import { transferVerbs } from "./lexicon/verb-classes.ts";
import { findNames } from "./names.ts";
import { tokenizeRussian } from "./tokenize.ts";

export const russian: Language = {
  code: "ru",
  name: "Russian",
  tells,
  tokenize: tokenizeRussian,
  findNames,
  findFigures: findRussianFigures,
  findPublicationDate: findRussianPublicationDate,
  findDates: findRussianDates,
  analyse: analyseRussian,
  areaCuesOf,
  isTransfer: ({ lemma }) => transferVerbs.has(lemma),
  findDeadline,
  offices,
  tableWords,
  get documentNouns() {
    return documentNouns();
  },
  get meetingNouns() {
    return meetingNouns();
  },
};
