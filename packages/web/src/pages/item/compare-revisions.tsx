import type { Item, LanguageMap, RevisionView } from "@kelisim/register";
import { useState } from "react";
import { SelectField } from "../../components/field.tsx";
import { useLocale } from "../../messages/locale.tsx";
import { useMessages } from "../../messages/messages.ts";
import { itemMessages } from "./messages/index.ts";
import { countWords, type DiffPart, wordDiff } from "./word-diff.ts";

/** Two revisions of an item side by side: what changed, word by word. The newest two at first. */
export function CompareRevisions({ revisions }: { readonly revisions: readonly RevisionView[] }) {
  const t = useMessages(itemMessages);
  const last = revisions.length - 1;
  const [from, setFrom] = useState(Math.max(0, last - 1));
  const [to, setTo] = useState(last);
  const options = revisions.map((_, i) => ({ value: String(i), label: t("revisionOf", { number: i + 1 }) }));
  const changes = changesBetween(revisions[from]!.item, revisions[to]!.item);
  const parts = changes.flatMap((change) => change.parts);
  return (
    <>
      <div className="compare-choice screen-only">
        <SelectField
          label={t("compareFrom")}
          value={String(from)}
          options={options}
          onChange={(value) => setFrom(Number(value))}
        />
        <SelectField
          label={t("compareTo")}
          value={String(to)}
          options={options}
          onChange={(value) => setTo(Number(value))}
        />
      </div>
      <h3>{t("compareTitle", { from: from + 1, to: to + 1 })}</h3>
      <p role="status">
        {changes.length === 0
          ? t("compareSame")
          : t("compareSummary", { added: countWords(parts, "added"), removed: countWords(parts, "removed") })}
      </p>
      {changes.length > 0 && <ChangeTable changes={changes} />}
    </>
  );
}

interface Change {
  readonly field: "title" | "text" | "other";
  /** Of a text. */
  readonly lang: string | null;
  /** Of what is not a text, the member's name. */
  readonly member: string | null;
  readonly parts: readonly DiffPart[];
}

function ChangeTable({ changes }: { readonly changes: readonly Change[] }) {
  const t = useMessages(itemMessages);
  const { formats } = useLocale();
  const memberName = (member: string) => {
    const name = MEMBERS[member];
    return name === undefined ? <code>{member}</code> : t(name);
  };
  return (
    <table className="compare">
      <thead>
        <tr>
          <th scope="col">{t("compareField")}</th>
          <th scope="col">{t("compareBefore")}</th>
          <th scope="col">{t("compareAfter")}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ field, lang, member, parts }) => (
          <tr key={`${field}.${lang}.${member}`}>
            <th scope="row">
              {member === null ? t(`field.${field}`) : memberName(member)}
              {lang && <span className="small soft"> · {formats.languageName(lang)}</span>}
            </th>
            {(["removed", "added"] as const).map((shown) => (
              <td
                key={shown}
                lang={lang ?? undefined}
                data-label={shown === "removed" ? t("compareBefore") : t("compareAfter")}
                className={field === "other" ? "compare-data" : undefined}
              >
                <Side parts={parts} shown={shown} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Side({ parts, shown }: { readonly parts: readonly DiffPart[]; readonly shown: "added" | "removed" }) {
  return parts.map(({ text, change }, i) => {
    if (change === "same") return text;
    if (change !== shown) return null;
    // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name
    return shown === "added" ? <ins key={i}>{text}</ins> : <del key={i}>{text}</del>;
  });
}

function changesBetween(before: Item, after: Item): readonly Change[] {
  const { title, ...beforeRest } = before;
  const { title: newTitle, ...afterRest } = after;
  const beforeText = "text" in before ? before.text : {};
  const afterText = "text" in after ? after.text : {};
  return [
    ...textChanges("title", title, newTitle),
    ...textChanges("text", beforeText, afterText),
    ...otherChanges({ ...beforeRest, text: undefined }, { ...afterRest, text: undefined }),
  ];
}

function textChanges(field: "title" | "text", before: LanguageMap, after: LanguageMap): readonly Change[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((lang) => {
    const [old, young] = [before[lang] ?? "", after[lang] ?? ""];
    return old === young ? [] : [{ field, lang, member: null, parts: wordDiff(old, young, lang) }];
  });
}

/** All other members that differ, as they are written in the record, so that nothing that changed goes unseen. */
function otherChanges(before: object, after: object): readonly Change[] {
  const [old, young] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return [...new Set([...old.keys(), ...young.keys()])].flatMap((member) => {
    const [was, is] = [written(old.get(member)), written(young.get(member))];
    return was === is ? [] : [{ field: "other" as const, lang: null, member, parts: wordDiff(was, is, "en") }];
  });
}

function written(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value, null, 1) ?? "");
}

const MEMBERS: Readonly<Record<string, "by" | "to" | "strength" | "area" | "due" | "quantities" | "sources" | "unit">> =
  {
    by: "by",
    to: "to",
    strength: "strength",
    area: "area",
    deadline: "due",
    quantities: "quantities",
    sources: "sources",
    unit: "unit",
  };
