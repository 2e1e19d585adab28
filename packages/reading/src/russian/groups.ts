import { countryGroups } from "../names/country-groups.ts";
import type { GroupMention } from "../names/names.ts";
import type { Token, TokenizedText } from "../tokens.ts";
import { groupMembers, groupNames, regionNames } from "./lexicon/groups.ts";

/** Mentions of several states as one: `пять стран Центральной Азии`, `главы государств Центральной Азии`. */
export function findGroups({ tokens }: TokenizedText): GroupMention[] {
  const found: GroupMention[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const named = groupNames.find(({ words }) => stands(tokens, index, words));
    const region = named ?? regionNames.find(({ words }) => stands(tokens, index, words));
    if (!region) continue;
    const length = region.words.split(" ").length;
    const members = memberBefore(tokens, index);
    if (named || members >= 0)
      found.push({
        from: members >= 0 ? members : index,
        to: index + length,
        codes: countryGroups[region.group],
        asSide: named !== undefined || /^(пять|пяти|пятью|трёх|трех|три)$/.test(tokens[members - 1]?.lower ?? ""),
        rule: named ? "group.name" : "group.region",
      });
    index += length - 1;
  }
  return found;
}

function stands(tokens: readonly Token[], index: number, words: string): boolean {
  return words.split(" ").every((word, offset) => tokens[index + offset]?.lower === word);
}

/** First token of `главы государств`, `лидеры пяти стран` before the region's name; -1 where there is none. */
function memberBefore(tokens: readonly Token[], before: number): number {
  for (let at = before - 1; at >= before - 3; at -= 1) {
    const word = tokens[at]?.lower ?? "";
    if (groupMembers.test(word)) return at;
    if (!/^(пяти|всех|трёх|трех|четырёх|четырех)$/.test(word)) return -1;
  }
  return -1;
}
