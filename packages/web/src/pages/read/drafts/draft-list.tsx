import type { Hash, PartyId } from "@kelisim/register";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";
import { removeDraft } from "../../../api/drafts.ts";
import { Button, Buttons } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { Notice } from "../../../components/notice.tsx";
import { useLocale } from "../../../messages/locale.tsx";
import { useMessages } from "../../../messages/messages.ts";
import { readMessages } from "../messages/index.ts";
import { localDraftsQuery, serverDraftsQuery } from "./draft-queries.ts";
import { removeLocalDraft } from "./local-drafts.ts";
import type { DraftSketch } from "./reading-draft.ts";

interface DraftListProps {
  readonly record: Hash;
  readonly party: PartyId | null;
}

/** The texts under review that a session may go on with: of this browser and, signed in, of its party on the server. */
export function DraftList({ record, party }: DraftListProps) {
  const t = useMessages(readMessages);
  const { formats } = useLocale();
  const client = useQueryClient();
  const local = useQuery(localDraftsQuery(record, party)).data ?? [];
  const remote = useQuery({ ...serverDraftsQuery(party ?? ""), enabled: party !== null }).data ?? [];
  const [asked, setAsked] = useState<DraftSketch | null>(null);
  const [isFailed, setFailed] = useState(false);
  const here = new Set(local.map(({ serverId }) => serverId));
  const drafts = [...local, ...remote.filter(({ serverId }) => !here.has(serverId))].sort((a, b) =>
    a.updatedAt < b.updatedAt ? 1 : -1,
  );
  if (drafts.length === 0) return null;

  const remove = async ({ id, serverId }: DraftSketch) => {
    setAsked(null);
    setFailed(false);
    try {
      if (serverId !== null && party !== null) await removeDraft(serverId);
    } catch {
      setFailed(true);
      return;
    }
    await removeLocalDraft(id);
    await client.invalidateQueries({ queryKey: ["drafts", party] });
  };

  return (
    <section className="read-drafts" aria-labelledby="drafts">
      <h2 id="drafts">{t("drafts")}</h2>
      {isFailed && <Notice kind="error" title={t("removeFailed")} />}
      <ul>
        {drafts.map((draft) => (
          <li key={draft.id}>
            <div>
              <Link to={`/read?draft=${draft.id}`}>{draft.title}</Link>
              <p className="small soft">
                {t("draftState", {
                  when: formats.instant(draft.updatedAt),
                  count: draft.promises,
                  open: draft.open,
                })}{" "}
                {t(placeOf(draft, party))}
              </p>
            </div>
            <Button look="quiet" aria-label={t("removeNamed", { title: draft.title })} onPress={() => setAsked(draft)}>
              {t("remove")}
            </Button>
          </li>
        ))}
      </ul>
      {asked && (
        <Dialog title={t("removeDraft")} onClose={() => setAsked(null)}>
          <p>{t("removeAsk", { title: asked.title })}</p>
          <Buttons>
            <Button look="warning" onPress={() => remove(asked)}>
              {t("remove")}
            </Button>
            <Button onPress={() => setAsked(null)}>{t("cancel")}</Button>
          </Buttons>
        </Dialog>
      )}
    </section>
  );
}

function placeOf({ party: owner, serverId }: DraftSketch, party: PartyId | null) {
  if (owner === null && party !== null) return "keptBeforeSignIn" as const;
  return serverId === null ? ("keptHere" as const) : ("keptOnServer" as const);
}
