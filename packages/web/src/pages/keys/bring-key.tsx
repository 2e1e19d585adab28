import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useId, useRef, useState } from "react";
import { usePartyName, useRecord } from "../../api/record.ts";
import { Button } from "../../components/button.tsx";
import { TextField } from "../../components/field.tsx";
import { useKeptInTab } from "../../components/kept-in-tab.tsx";
import { Notice } from "../../components/notice.tsx";
import { readKeyFile } from "../../keys/key-file.ts";
import { type StoredKey, storeKey } from "../../keys/key-store.ts";
import { keyMessages } from "../../keys/messages/index.ts";
import { lockSecret, sealSecret } from "../../keys/secrets.ts";
import { useMessages } from "../../messages/messages.ts";

const SHORTEST_PASSPHRASE = 12;

/** Takes a key from a file into this browser. */
export function BringKey({ onBrought }: { onBrought(key: StoredKey): void }) {
  const t = useMessages(keyMessages);
  const id = useId();
  const client = useQueryClient();
  const partyName = usePartyName();
  const { record, keys } = useRecord();
  const file = useRef<HTMLInputElement>(null);
  const [protection, setProtection] = useKeptInTab<"sealed" | "locked">("key.protection", "sealed");
  const [passphrase, setPassphrase] = useState("");
  const [fault, setFault] = useState<{ readonly in: "file" | "passphrase"; readonly text: string } | null>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const opened = readKeyFile((await file.current?.files?.[0]?.text()) ?? "");
    if (opened === null) return setFault({ in: "file", text: t("notAKey") });
    const { party, publicKey, secretKey } = opened;
    const known = keys.find((key) => key.publicKey === publicKey);
    if (known === undefined) return setFault({ in: "file", text: t("otherRecord", { party: partyName(party) }) });
    if (protection === "locked" && passphrase.length < SHORTEST_PASSPHRASE) {
      return setFault({ in: "passphrase", text: t("passphraseShort") });
    }
    setFault(null);
    const secret = protection === "sealed" ? await sealSecret(secretKey) : await lockSecret(secretKey, passphrase);
    const label = known.holder ?? file.current!.files![0]!.name;
    const key: StoredKey = { publicKey, party, record, label, addedAt: new Date().toISOString(), secret };
    await storeKey(key);
    await client.invalidateQueries({ queryKey: ["held-keys"] });
    setPassphrase("");
    onBrought(key);
  };

  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t("bringTitle")}</h2>
      <p>{t("bringLead")}</p>
      <form onSubmit={submit} noValidate>
        <div className="field" data-invalid={fault?.in === "file" || undefined}>
          <label className="field-label" htmlFor={`${id}-file`}>
            {t("file")}
          </label>
          <p className="field-hint" id={`${id}-hint`}>
            {t("fileHint")}
          </p>
          <input id={`${id}-file`} ref={file} type="file" accept=".key,.json" aria-describedby={`${id}-hint`} />
        </div>
        <fieldset className="keys-choice">
          <legend>{t("protection")}</legend>
          {(["sealed", "locked"] as const).map((each) => (
            <label key={each} className="checkbox">
              <input type="radio" name={id} checked={protection === each} onChange={() => setProtection(each)} />
              <span>{each === "sealed" ? t("protectionSealed") : t("protectionLocked")}</span>
            </label>
          ))}
        </fieldset>
        {protection === "locked" && (
          <TextField
            label={t("passphrase")}
            hint={t("passphraseHint")}
            type="password"
            autoComplete="new-password"
            value={passphrase}
            onChange={setPassphrase}
            error={fault?.in === "passphrase" ? fault.text : undefined}
          />
        )}
        {fault?.in === "file" && <Notice kind="error" title={fault.text} />}
        <Button type="submit">{t("bring")}</Button>
      </form>
    </section>
  );
}
