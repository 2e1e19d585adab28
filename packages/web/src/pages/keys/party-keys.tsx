import type { KeyView } from "@kelisim/register";
import { type FormEvent, useState } from "react";
import { usePartyName, useRecord } from "../../api/record.ts";
import { Button, Buttons } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { TextArea } from "../../components/field.tsx";
import { useFailureText } from "../../components/give-word/use-failure-text.ts";
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
          onRevoked={() => {
            setSaid(t("revoked", { holder: asked.holder ?? t("root") }));
            setAsked(null);
          }}
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
  const failureText = useFailureText();
  const [{ reason }, change, forget] = useKeptForm(`${desk.party}.revoke.${publicKey}`, { reason: "" });
  const [isChecked, setChecked] = useState(false);
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<string>();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (reason.trim() === "") return;
    setSending(true);
    setFailure(undefined);
    try {
      await desk.say("key", { action: "revoke", publicKey, reason: reason.trim() });
      forget();
      onRevoked();
    } catch (error) {
      setFailure(failureText(error));
      setSending(false);
    }
  };
  return (
    <Dialog title={t("revokeTitle")} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <p>{t("revokeAsk", { holder: holder ?? t("root"), party: partyName(desk.party) })}</p>
        <TextArea
          label={t("reason")}
          value={reason}
          maxLength={20_000}
          onChange={(text) => change({ reason: text })}
          error={isChecked && reason.trim() === "" ? t("reasonNeeded") : undefined}
        />
        {failure && <Notice kind="error" title={failure} />}
        <Buttons>
          <Button type="submit" look="warning" isDisabled={isSending}>
            {isSending ? t("signing") : t("sign")}
          </Button>
          <Button onPress={onClose}>{t("cancel")}</Button>
        </Buttons>
      </form>
    </Dialog>
  );
}
