import { useLocale } from "../../messages/locale.tsx";
import { useMessages } from "../../messages/messages.ts";
import "./item-content.css";
import type { Change } from "./item-changes.ts";
import { itemContentMessages } from "./messages/index.ts";
import type { DiffPart } from "./word-diff.ts";

interface ChangeTableProps {
  readonly caption?: string;
  readonly changes: readonly Change[];
}

/** What changed, a row for each member: as it was, and as it is to be. */
export function ChangeTable({ caption, changes }: ChangeTableProps) {
  const t = useMessages(itemContentMessages);
  const { formats } = useLocale();
  const memberName = (member: string) => {
    const name = member in memberNames ? memberNames[member as keyof typeof memberNames] : null;
    return name === null ? <code>{member}</code> : t(name);
  };
  return (
    <table className="compare rows-apart">
      {caption && <caption>{caption}</caption>}
      <thead>
        <tr>
          <th scope="col">{t("compareField")}</th>
          <th scope="col">{t("compareBefore")}</th>
          <th scope="col">{t("compareAfter")}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ field, lang, member, isData, parts }) => (
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
                className={isData ? "compare-data" : undefined}
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

/** The message that names a member of an item. */
const memberNames = {
  by: "by",
  to: "to",
  strength: "strength",
  area: "area",
  deadline: "due",
  quantities: "quantities",
  sources: "sources",
  unit: "unit",
  baseline: "baseline",
  target: "target",
  indicators: "indicators",
  start: "member.start",
  end: "member.end",
  place: "place",
  participants: "participants",
  number: "number",
  signedOn: "signedOn",
  signedAt: "signedAt",
  inForceOn: "inForceOn",
  signatories: "signatories",
  meeting: "member.meeting",
  madeIn: "member.madeIn",
  documents: "sources",
  ended: "member.ended",
  sites: "member.sites",
  model: "model",
  direction: "member.direction",
  accumulation: "member.accumulation",
} as const;
