import type { EntryKind, IndicatorView, PartyId } from "@kelisim/register";
import { Link } from "react-router";
import type { ItemDetails } from "../../api/items.ts";
import { PartyName } from "../../components/party.tsx";
import { useLocale } from "../../messages/locale.tsx";
import { useMessages } from "../../messages/messages.ts";
import { vocabulary } from "../../messages/vocabulary/index.ts";
import { itemMessages } from "./messages/index.ts";

interface HistoryLine {
  readonly index: number;
  readonly at: string;
  readonly party: PartyId;
  readonly kind: EntryKind;
  readonly reason: string | null;
}

/** Every entry that says something of an item, oldest first, each with the way to its proof. */
export function History({ details }: { readonly details: ItemDetails }) {
  const t = useMessages(itemMessages);
  const term = useMessages(vocabulary);
  const { formats } = useLocale();
  return (
    <>
      <p className="soft">{t("historyLead")}</p>
      <ol className="history">
        {linesOf(details).map(({ index, at, party, kind, reason }) => (
          <li key={index}>
            <span className="history-when">{formats.instant(at)}</span>
            <span>
              <PartyName party={party} /> · {term(`kind.${kind}`)}
              {reason && <q className="history-reason">{reason}</q>}
            </span>
            <Link to={`/verify/${index}`}>{t("entry", { index })}</Link>
          </li>
        ))}
      </ol>
    </>
  );
}

function linesOf({ revisions, standing, series }: ItemDetails): readonly HistoryLine[] {
  const lines: HistoryLine[] = [
    ...revisions.flatMap(({ index, proposedAt, proposedBy, words, withdrawnIndex, withdrawnReason, closedAt }) => [
      { index, at: proposedAt, party: proposedBy, kind: "propose" as const, reason: null },
      ...(withdrawnIndex === null
        ? []
        : [
            {
              index: withdrawnIndex,
              at: closedAt!,
              party: proposedBy,
              kind: "withdraw" as const,
              reason: withdrawnReason,
            },
          ]),
      ...words.map(({ index, at, party, word, reason }) => ({ index, at, party, kind: word, reason })),
    ]),
    ...(standing?.assessments ?? []).map(({ index, at, party, reason }) => ({
      index,
      at,
      party,
      kind: "assess" as const,
      reason,
    })),
    ...[...(standing?.indicators ?? []), ...(series ? [series] : [])].flatMap(observationLines),
  ];
  return [...new Map(lines.map((line) => [line.index, line])).values()].sort((a, b) => a.index - b.index);
}

function observationLines({ series }: IndicatorView): readonly HistoryLine[] {
  return series.flatMap(({ observations }) =>
    observations.flatMap(({ index, at, party, note, words }) => [
      { index, at, party, kind: "observe" as const, reason: note },
      ...words.map(({ index, at, party, word, reason }) => ({ index, at, party, kind: word, reason })),
    ]),
  );
}
