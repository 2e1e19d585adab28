import type { CommitmentStatus } from "@kelisim/register";
import type { ItemSummary } from "../api/items.ts";
import { useMessages } from "../messages/messages.ts";
import { vocabulary } from "../messages/vocabulary/index.ts";
import { Tag, type Tone } from "./tag.tsx";

const statusTones: Readonly<Record<CommitmentStatus, Tone>> = {
  open: "quiet",
  "on-track": "info",
  late: "wait",
  fulfilled: "good",
  lapsed: "quiet",
  disputed: "bad",
};

export const statusSigns: Readonly<Record<CommitmentStatus, string>> = {
  open: "○",
  "on-track": "→",
  late: "◷",
  fulfilled: "✓",
  lapsed: "–",
  disputed: "≠",
};

interface StatusTagProps {
  readonly status: CommitmentStatus;
  /** In place of the word in the reader's language. */
  readonly label?: string;
}

export function StatusTag({ status, label }: StatusTagProps) {
  const t = useMessages(vocabulary);
  return (
    <Tag tone={statusTones[status]} sign={statusSigns[status]}>
      {label ?? t(`status.${status}`)}
    </Tag>
  );
}

const standingTones = { "in-force": "good", pending: "wait", closed: "quiet" } as const;

export function StandingTag({ standing }: Pick<ItemSummary, "standing">) {
  const t = useMessages(vocabulary);
  return <Tag tone={standingTones[standing]}>{t(`standing.${standing}`)}</Tag>;
}
