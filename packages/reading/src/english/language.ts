import type { Language } from "../language.ts";
import { analyseEnglish } from "./analyse.ts";
import { areaCuesOf } from "./areas.ts";
import { findEnglishDates, findEnglishPublicationDate } from "./dates/find.ts";
import { findDeadline } from "./deadlines.ts";
import { findEnglishFigures } from "./figures/find.ts";
import { documentNouns, meetingNouns } from "./lexicon/nouns.ts";
import { offices } from "./lexicon/offices.ts";
import { tableWords } from "./lexicon/table-words.ts";
import { tells } from "./lexicon/tells.ts";
import { transferVerbs } from "./lexicon/verbs.ts";
import { findNames } from "./names.ts";
import { tokenizeEnglish } from "./tokenize.ts";

export const english: Language = {
  code: "en",
  name: "English",
  tells,
  tokenize: tokenizeEnglish,
  findNames,
  findFigures: findEnglishFigures,
  findPublicationDate: findEnglishPublicationDate,
  findDates: findEnglishDates,
  analyse: analyseEnglish,
  areaCuesOf,
  findDeadline,
  isTransfer: ({ lemma }) => transferVerbs.has(lemma),
  offices,
  tableWords,
  documentNouns,
  meetingNouns,
};
