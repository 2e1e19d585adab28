import { memo, type ReactNode } from "react";
import { Link } from "react-router";
import type { ItemSummary } from "../../api/items.ts";
import { useParties } from "../../api/record.ts";
import { StandingTag, StatusTag } from "../../components/item-tags.tsx";
import { PartyMark } from "../../components/party.tsx";
import { Words } from "../../components/words.tsx";
import { useLocale } from "../../messages/locale.tsx";
import { useMessages } from "../../messages/messages.ts";
import { vocabulary } from "../../messages/vocabulary/index.ts";
import type { Column } from "./columns.ts";
import { registerMessages } from "./messages/index.ts";

interface ItemRowProps {
  readonly index: number;
  /** Undefined while it is on its way. */
  readonly item: ItemSummary | undefined;
  readonly columns: readonly Column[];
}

export const ItemRow = memo(function ItemRow({ index, item, columns }: ItemRowProps) {
  const t = useMessages(registerMessages);
  return (
    <tr aria-rowindex={index + 2} className="item-row">
      <th scope="row" className="item-title">
        {item ? (
          <Link to={`/register/${item.id}`}>
            <Words texts={item.item.title} />
          </Link>
        ) : (
          <span className="item-coming">{t("loadingRow")}</span>
        )}
        {item && <RowNotes item={item} />}
      </th>
      {columns.map((column) => (
        <td key={column} className={`item-${column}`} data-label={t(`column.${column}`)}>
          {item && <Cell column={column} item={item} />}
        </td>
      ))}
    </tr>
  );
});

/** What waits, and what is objected to. */
function RowNotes({ item: { standing, waitingFor, objectedBy } }: { readonly item: ItemSummary }) {
  const t = useMessages(registerMessages);
  if (waitingFor.length === 0) return null;
  const parties = waitingFor.join(", ");
  return (
    <span className="item-notes">
      {standing === "in-force" ? t("revisionWaits", { parties }) : t("waitsFor", { parties })}
      {objectedBy.length > 0 && <strong> · {t("objectedBy", { parties: objectedBy.join(", ") })}</strong>}
    </span>
  );
}

function Cell({ column, item: summary }: { readonly column: Column; readonly item: ItemSummary }): ReactNode {
  const term = useMessages(vocabulary);
  const { formats } = useLocale();
  const { item, standing, status, inForceSince, proposedAt } = summary;
  const commitment = item.type === "commitment" ? item : null;
  switch (column) {
    case "type":
      return term(`type.${item.type}`);
    case "status":
      return standing === "in-force" && status ? <StatusTag status={status} /> : <StandingTag standing={standing} />;
    case "by":
      return <Actors names={commitment?.by ?? (item.type === "agreement" ? item.signatories : [])} />;
    case "to":
      return <Actors names={commitment?.to ?? []} />;
    case "area":
      return formats.list(commitment?.area.map((area) => term(`area.${area}`)) ?? []);
    case "strength":
      return commitment && term(`strength.${commitment.strength}`);
    case "due":
      return dueOf(summary, formats.shortDay);
    case "since":
      return inForceSince && formats.shortDay(inForceSince.slice(0, 10));
    case "proposed":
      return formats.shortDay(proposedAt.slice(0, 10));
  }
}

function dueOf({ item }: ItemSummary, day: (day: string) => string): string | null {
  if (item.type === "commitment") return item.deadline?.due ? day(item.deadline.due) : (item.deadline?.text ?? null);
  if (item.type === "indicator") return item.target ? day(item.target.due) : null;
  if (item.type === "meeting") return day(item.start);
  return null;
}

/** Actors as the record names them; a party has its mark. */
function Actors({ names }: { readonly names: readonly string[] }) {
  const parties = useParties();
  return names.map((name, i) => {
    const party = parties.find(({ id }) => id === name);
    return (
      <span key={name} className={party && "item-actor"}>
        {party && <PartyMark party={party.id} />} {name}
        {i < names.length - 1 ? ", " : ""}
      </span>
    );
  });
}
