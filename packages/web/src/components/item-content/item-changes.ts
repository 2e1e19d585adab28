/** What changed from one revision of an item to another, member by member and word by word. */
import type { Item, LanguageMap } from "@kelisim/register";
import { type DiffPart, wordDiff } from "./word-diff.ts";

export interface Change {
  readonly field: "title" | "text" | "other";
  /** Of a text. */
  readonly lang: string | null;
  /** Of what is not a text, the member's name. */
  readonly member: string | null;
  /** Whether it is written as in the record, for want of words for it. */
  readonly isData: boolean;
  readonly parts: readonly DiffPart[];
}

/** Writes what a member of an item holds, for people to read; null where it is written as in the record. */
export type WriteMember = (item: Item, member: string) => string | null;

export function changesBetween(before: Item, after: Item, write: WriteMember): readonly Change[] {
  const beforeText = "text" in before ? before.text : {};
  const afterText = "text" in after ? after.text : {};
  return [
    ...textChanges("title", before.title, after.title),
    ...textChanges("text", beforeText, afterText),
    ...otherChanges(before, after, write),
  ];
}

function textChanges(field: "title" | "text", before: LanguageMap, after: LanguageMap): readonly Change[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((lang) => {
    const [old, young] = [before[lang] ?? "", after[lang] ?? ""];
    return old === young ? [] : [{ field, lang, member: null, isData: false, parts: wordDiff(old, young, lang) }];
  });
}

const TEXTS = new Set(["title", "text"]);

/** All other members that differ, so that nothing that changed goes unseen. */
function otherChanges(before: Item, after: Item, write: WriteMember): readonly Change[] {
  const members = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => !TEXTS.has(name));
  return members.flatMap((member) => {
    const [old, young] = [asRecorded(before, member), asRecorded(after, member)];
    if (old === young) return [];
    const [was, is] = [written(before, member, write), written(after, member, write)];
    // What reads the same to people may still be recorded otherwise.
    const isData = was === null || is === null || was === is;
    return [
      {
        field: "other" as const,
        lang: null,
        member,
        isData,
        parts: wordDiff(isData ? old : was, isData ? young : is, "en"),
      },
    ];
  });
}

function written(item: Item, member: string, write: WriteMember): string | null {
  const value = memberOf(item, member);
  if (value === undefined) return "";
  return write(item, member) ?? (typeof value === "string" ? value : null);
}

function asRecorded(item: Item, member: string): string {
  const value = memberOf(item, member);
  return typeof value === "string" ? value : (JSON.stringify(value, null, 1) ?? "");
}

function memberOf(item: Item, member: string): unknown {
  return (item as unknown as Record<string, unknown>)[member];
}
