import type { Language } from "../language.ts";
import { tokenizeEnglish } from "./tokenize.ts";

export const english: Language = {
  code: "en",
  name: "English",
  tokenize: tokenizeEnglish,
  findFigures: () => [],
};
