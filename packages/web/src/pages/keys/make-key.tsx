import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useParties, usePartyName, useRecord } from "../../api/record.ts";
import { Button } from "../../components/button.tsx";
import { SelectField, TextField } from "../../components/field.tsx";
import { Notice } from "../../components/notice.tsx";
import { useKeptForm } from "../../components/use-kept-form.ts";
import { type StoredKey, storeKey } from "../../keys/key-store.ts";
import { keyMessages } from "../../keys/messages/index.ts";
import { generateSecret, hasEd25519 } from "../../keys/secrets.ts";
import { useMessages } from "../../messages/messages.ts";

/** Makes a key that never leaves this browser. */
export function MakeKey() {
  const t = useMessages(keyMessages);
  const client = useQueryClient();
  const { record } = useRecord();
  const parties = useParties();
  const partyName = usePartyName();
  const [{ party, holder }, change, forget] = useKeptForm("make-key", { party: parties[0]!.id as string, holder: "" });
  const [made, setMade] = useState<StoredKey | null>(null);
  const [isUnsupported, setUnsupported] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await hasEd25519())) return setUnsupported(true);
    const { publicKey, secret } = await generateSecret();
    const key: StoredKey = {
      publicKey,
      party,
      record,
      label: holder.trim(),
      addedAt: new Date().toISOString(),
      secret,
    };
    await storeKey(key);
    await client.invalidateQueries({ queryKey: ["held-keys"] });
    setMade(key);
    forget();
  };

  return (
    <section aria-labelledby="make-key">
      <h2 id="make-key">{t("makeTitle")}</h2>
      <p>{t("makeLead")}</p>
      <form onSubmit={submit}>
        <SelectField
          label={t("party")}
          value={party}
          onChange={(id) => change({ party: id })}
          options={parties.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField
          label={t("holder")}
          hint={t("holderHint")}
          required
          maxLength={200}
          pattern=".*\S.*"
          value={holder}
          onChange={(name) => change({ holder: name })}
        />
        <Button type="submit">{t("make")}</Button>
      </form>
      {isUnsupported && <Notice kind="error" title={t("unsupported")} />}
      {made && (
        <Notice kind="success">
          <p>{t("made", { party: partyName(made.party) })}</p>
          <p>
            <code>{made.publicKey}</code>
          </p>
        </Notice>
      )}
    </section>
  );
}
