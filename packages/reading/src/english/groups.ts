import { countryGroups } from "../names/country-groups.ts";
import { buildGazetteer, lookUp } from "../names/gazetteer.ts";
import type { GroupMention } from "../names/names.ts";
import type { Token, TokenizedText } from "../tokens.ts";
import { groupMembers, groupNames, regionNames } from "./lexicon/groups.ts";

const names = buildGazetteer(groupNames.map(({ words, group }) => ({ words: words.split(" "), entry: group })));
const regions = buildGazetteer(regionNames.map(({ words, group }) => ({ words: words.split(" "), entry: group })));

/** Mentions of several states as one: `C5+1`, `the five Central Asian states`, `the leaders of Central Asia`. */
export function findGroups({ tokens }: TokenizedText): GroupMention[] {
  const words = { length: tokens.length, at: (index: number) => tokens[index]?.lower };
  const found: GroupMention[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const named = lookUp(names, words, index);
    const region = named ?? lookUp(regions, words, index);
    if (!region) continue;
    const members = membersAround(tokens, index, index + region.length);
    if (named || members)
      found.push({
        from: members?.from ?? index,
        to: members?.to ?? index + region.length,
        codes: countryGroups[region.entry],
        asSide: named !== null,
        rule: named ? "group.name" : "group.region",
      });
    index += region.length - 1;
  }
  return found;
}

/** The words with `heads of state` behind or `leaders of` before them; null where neither stands. */
function membersAround(tokens: readonly Token[], from: number, to: number): { from: number; to: number } | null {
  for (let at = to; at < to + 3; at += 1) {
    const word = tokens[at];
    if (!word || /^(PUNCT|VERB|AUX)$/.test(word.partOfSpeech)) break;
    if (groupMembers.has(word.lower)) return { from, to: at + 1 };
  }
  for (let at = from - 1; at >= from - 5; at -= 1) {
    const word = tokens[at];
    if (!word || !/^(of|the|all|five|three|four|state|government|countries|states)$/.test(word.lower)) {
      return word && at < from - 1 && groupMembers.has(word.lower) ? { from: at, to } : null;
    }
    if (groupMembers.has(word.lower) && tokens[at - 1]?.lower !== "of") return { from: at, to };
  }
  return null;
}
