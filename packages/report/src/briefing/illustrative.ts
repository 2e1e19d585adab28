/** What a record marks as not published: a value whose note, or a day whose words, begin with such a word. */
import type { ObservationView } from "@kelisim/register";

const MARK = /^(?:illustrative|assumed)\b/i;

export function isIllustrative(words: string | null | undefined): boolean {
  return MARK.test(words ?? "");
}

export function isIllustrativeValue({ note, evidence }: ObservationView): boolean {
  return isIllustrative(note) || (evidence.length > 0 && evidence.every((one) => isIllustrative(one.note)));
}
