import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { usePartyName, useRecord } from "../../api/record.ts";
import { Notice } from "../../components/notice.tsx";
import { Page } from "../../components/page.tsx";
import { useDeskState } from "../../keys/desk.tsx";
import { heldKeysQuery } from "../../keys/held-keys.ts";
import type { StoredKey } from "../../keys/key-store.ts";
import { keyMessages } from "../../keys/messages/index.ts";
import { useMessages } from "../../messages/messages.ts";
import { BringKey } from "./bring-key.tsx";
import { DemonstrationKeys } from "./demonstration-keys.tsx";
import { HeldKeys } from "./held-keys.tsx";
import "./keys-page.css";
import { MakeKey } from "./make-key.tsx";
import { PartyKeys } from "./party-keys.tsx";

/** Keys: which this browser holds, how others come to it, and who may speak for the party that it acts for. */
export default function KeysPage() {
  const t = useMessages(keyMessages);
  const { record } = useRecord();
  const partyName = usePartyName();
  const held = useSuspenseQuery(heldKeysQuery(record)).data;
  const { session, sitDown } = useDeskState();
  const [failure, setFailure] = useState<string>();
  const current = held.find(({ publicKey }) => publicKey === session?.key.publicKey);

  const act = async (key: StoredKey) => {
    setFailure(undefined);
    try {
      await sitDown(key);
    } catch (error) {
      setFailure(t("signInFailed", { reason: (error as Error).message }));
    }
  };

  return (
    <Page title={t("title")} lead={t("lead")}>
      {failure && <Notice kind="error" title={failure} />}
      {session ? (
        <Notice kind="success">
          <p>{t("current", { party: partyName(session.party), label: current?.label ?? session.key.holder ?? "" })}</p>
        </Notice>
      ) : (
        <Notice kind="info">
          <p>{t("nobody")}</p>
        </Notice>
      )}
      <DemonstrationKeys held={held} onBrought={act} />
      <HeldKeys held={held} onSitDown={act} />
      <PartyKeys />
      <div className="keys-ways">
        <BringKey onBrought={act} />
        <MakeKey />
      </div>
    </Page>
  );
}
