import { commonNouns } from "../lexicon/common-nouns.ts";
import { bodyNouns } from "../lexicon/organisations.ts";
import { titles } from "../lexicon/titles.ts";
import type { NominalForm } from "./cases.ts";
import { declinePhrase, genderOf } from "./decline.ts";

let forms: Map<string, NominalForm> | undefined;

/** The cases that a noun of the word lists may be in; undefined for other words. Lower case, `е` for `ё`. */
export function knownNounForm(word: string): NominalForm | undefined {
  forms ??= buildForms();
  return forms.get(word);
}

function buildForms(): Map<string, NominalForm> {
  const table = new Map<string, NominalForm>();
  const people = new Set([
    ...titles,
    "студент",
    "ученый",
    "партнер",
    "сосед",
    "житель",
    "врач",
    "гражданин",
    "турист",
    "инвестор",
    "эксперт",
    "специалист",
    "инженер",
    "журналист",
    "работник",
    "предприниматель",
  ]);
  for (const noun of new Set([...commonNouns, ...bodyNouns, ...titles])) {
    if (/(?:ый|ой|ий|ие|ры|ые)$/.test(noun)) continue;
    const gender = genderOf(noun);
    for (const { words, inCase, plural } of declinePhrase(noun, { animate: people.has(noun), plural: true })) {
      const earlier = table.get(words[0]!) ?? { singular: 0, plural: 0, gender };
      table.set(
        words[0]!,
        plural ? { ...earlier, plural: earlier.plural | inCase } : { ...earlier, singular: earlier.singular | inCase },
      );
    }
  }
  return table;
}
