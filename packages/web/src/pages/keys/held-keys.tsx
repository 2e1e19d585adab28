import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { usePartyName, useRecord } from "../../api/record.ts";
import { Button, Buttons } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { PartyMark } from "../../components/party.tsx";
import { Tag } from "../../components/tag.tsx";
import { useDeskState } from "../../keys/desk.tsx";
import { forgetKey, type StoredKey } from "../../keys/key-store.ts";
import { keyMessages } from "../../keys/messages/index.ts";
import { useMessages } from "../../messages/messages.ts";

interface HeldKeysProps {
  readonly held: readonly StoredKey[];
  onSitDown(key: StoredKey): void;
}

export function HeldKeys({ held, onSitDown }: HeldKeysProps) {
  const t = useMessages(keyMessages);
  const client = useQueryClient();
  const partyName = usePartyName();
  const { session, leave } = useDeskState();
  const [asked, setAsked] = useState<StoredKey | null>(null);

  const forget = async (key: StoredKey) => {
    setAsked(null);
    if (session?.key.publicKey === key.publicKey) await leave();
    await forgetKey(key.publicKey);
    await client.invalidateQueries({ queryKey: ["held-keys"] });
  };

  return (
    <section aria-labelledby="held">
      <h2 id="held">{t("held")}</h2>
      {held.length === 0 && <p className="soft">{t("heldNone")}</p>}
      <ul className="keys-list">
        {held.map((key) => (
          <HeldKey key={key.publicKey} held={key} onSitDown={onSitDown} onForget={setAsked} />
        ))}
      </ul>
      {asked && (
        <Dialog title={t("forget")} onClose={() => setAsked(null)}>
          <p>{t("forgetAsk", { label: asked.label, party: partyName(asked.party) })}</p>
          <Buttons>
            <Button look="warning" onPress={() => forget(asked)}>
              {t("forgetYes")}
            </Button>
            <Button onPress={() => setAsked(null)}>{t("cancel")}</Button>
          </Buttons>
        </Dialog>
      )}
    </section>
  );
}

interface HeldKeyProps {
  readonly held: StoredKey;
  onSitDown(key: StoredKey): void;
  onForget(key: StoredKey): void;
}

function HeldKey({ held, onSitDown, onForget }: HeldKeyProps) {
  const t = useMessages(keyMessages);
  const partyName = usePartyName();
  const { session } = useDeskState();
  const known = useRecord().keys.find(({ publicKey }) => publicKey === held.publicKey);
  const isUsable = known !== undefined && known.revokedAt === null;
  const isCurrent = session?.key.publicKey === held.publicKey;
  return (
    <li className="keys-item">
      <div>
        <p>
          <PartyMark party={held.party} /> <strong>{partyName(held.party)}</strong> · {held.label}
        </p>
        <p className="small soft">
          {held.secret.kind === "locked" ? t("keptLocked") : t("keptSealed")} · <code>{held.publicKey}</code>
        </p>
        {!known && <Tag tone="wait">{t("notKnown")}</Tag>}
        {known?.revokedAt && <Tag tone="bad">{t("revoked")}</Tag>}
      </div>
      <Buttons>
        {isUsable && !isCurrent && (
          <Button onPress={() => onSitDown(held)}>{t("sitDown", { party: partyName(held.party) })}</Button>
        )}
        <Button look="quiet" onPress={() => onForget(held)}>
          {t("forget")}
        </Button>
      </Buttons>
    </li>
  );
}
