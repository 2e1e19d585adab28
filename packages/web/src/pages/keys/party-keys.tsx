import type { KeyView } from "@kelisim/register";
import { useState } from "react";
import { usePartyName, useRecord } from "../../api/record.ts";
import { Button } from "../../components/button.tsx";
import { TextArea } from "../../components/field.tsx";
import { SignDialog, useSignDialogs } from "../../components/give-word/sign-dialog.tsx";
import { Notice } from "../../components/notice.tsx";
import { Tag } from "../../components/tag.tsx";
import { useKeptForm } from "../../components/use-kept-form.ts";
import { type Desk, useDesk } from "../../keys/desk.tsx";
import { useLocale } from "../../messages/locale.tsx";
import { useMessages } from "../../messages/messages.ts";
import { vocabulary } from "../../messages/vocabulary/index.ts";
import { AddDelegate } from "./add-delegate.tsx";
import { delegateMessages } from "./messages/index.ts";

/** The keys of the desk's party, which a root key of it adds and revokes. Nothing for those who only read. */
export function PartyKeys() {
  const t = useMessages(delegateMessages);
  useSignDialogs();
  const partyName = usePartyName();
  const { keys } = useRecord();
  const desk = useDesk();
  const [asked, setAsked] = useState<KeyView | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  if (desk === null) return null;
  const party = partyName(desk.party);
  return (
    <section aria-labelledby="party-keys">
      <h2 id="party-keys">{t("title", { party })}</h2>
      <p>{t("lead")}</p>
      {said !== null && <Notice kind="success" title={said} />}
      <ul className="keys-list">
        {keys
          .filter((key) => key.party === desk.party)
          .map((key) => (
            <PartyKey key={key.publicKey} known={key} desk={desk} onRevoke={() => setAsked(key)} />
          ))}
      </ul>
      {desk.key.root ? (
        <AddDelegate desk={desk} onAdded={(holder) => setSaid(t("added", { holder, party }))} />
      ) : (
        <p className="soft">{t("rootOnly")}</p>
      )}
      {asked && (
        <RevokeDialog
          known={asked}
          desk={desk}
          onClose={() => setAsked(null)}
          onRevoked={() => setSaid(t("revoked", { holder: asked.holder ?? t("root") }))}
        />
      )}
    </section>
  );
}

interface PartyKeyProps {
  readonly known: KeyView;
  readonly desk: Desk;
  onRevoke(): void;
}

function PartyKey({ known, desk, onRevoke }: PartyKeyProps) {
  const t = useMessages(delegateMessages);
  const term = useMessages(vocabulary);
  const { formats } = useLocale();
  const { publicKey, holder, root, rights, addedAt, revokedAt } = known;
  const isOwn = publicKey === desk.key.publicKey;
  const name = holder ?? t("root");
  return (
    <li className="keys-item">
      <div>
        <p>
          <strong>{name}</strong> · {root ? t("mayAll") : formats.list(rights.map((right) => term(`right.${right}`)))}
        </p>
        <p className="small soft">
          {t("since", { day: formats.day(addedAt.slice(0, 10)) })} · <code>{publicKey}</code>
        </p>
        {revokedAt !== null && <Tag tone="bad">{t("revokedOn", { day: formats.day(revokedAt.slice(0, 10)) })}</Tag>}
        {isOwn && <Tag tone="info">{t("own")}</Tag>}
      </div>
      {desk.key.root && !isOwn && revokedAt === null && (
        <Button look="quiet" aria-label={t("revokeNamed", { holder: name })} onPress={onRevoke}>
          {t("revoke")}
        </Button>
      )}
    </li>
  );
}

interface RevokeDialogProps {
  readonly known: KeyView;
  readonly desk: Desk;
  onClose(): void;
  onRevoked(): void;
}

function RevokeDialog({ known: { publicKey, holder }, desk, onClose, onRevoked }: RevokeDialogProps) {
  const t = useMessages(delegateMessages);
  const partyName = usePartyName();
  const [{ reason }, change, forget] = useKeptForm(`${desk.party}.revoke.${publicKey}`, { reason: "" });
  const given = reason.trim();

  const send = async () => {
    await desk.say("key", { action: "revoke", publicKey, reason: given });
    forget();
    onRevoked();
  };
  return (
    <SignDialog
      title={t("revokeTitle")}
      lead={t("revokeAsk", { holder: holder ?? t("root"), party: partyName(desk.party) })}
      isGood={given !== ""}
      look="warning"
      send={send}
      onClose={onClose}
    >
      {(isChecked) => (
        <TextArea
          label={t("reason")}
          value={reason}
          maxLength={20_000}
          onChange={(text) => change({ reason: text })}
          error={isChecked && given === "" ? t("reasonNeeded") : undefined}
        />
      )}
    </SignDialog>
  );
}
