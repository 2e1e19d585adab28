import { type FormEvent, useState } from "react";
import { usePartyName } from "../api/record.ts";
import { Button, Buttons } from "../components/button.tsx";
import { Dialog } from "../components/dialog.tsx";
import { TextField } from "../components/field.tsx";
import { useMessages } from "../messages/messages.ts";
import type { StoredKey } from "./key-store.ts";
import { keyMessages } from "./messages/index.ts";
import { unlock, WrongPassphraseError } from "./secrets.ts";

interface PassphraseDialogProps {
  readonly storedKey: StoredKey;
  /** With the key opened, or null where the reader gave up. */
  onClose(opened: CryptoKey | null): void;
}

export default function PassphraseDialog({ storedKey, onClose }: PassphraseDialogProps) {
  const t = useMessages(keyMessages);
  const partyName = usePartyName();
  const [passphrase, setPassphrase] = useState("");
  const [error, setError] = useState<string>();
  const [isOpening, setOpening] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setOpening(true);
    try {
      onClose(await unlock(storedKey, passphrase));
    } catch (failure) {
      if (!(failure instanceof WrongPassphraseError)) throw failure;
      setError(t("wrongPassphrase"));
      setOpening(false);
    }
  };
  return (
    <Dialog title={t("passphraseTitle")} onClose={() => onClose(null)}>
      <form onSubmit={submit}>
        <TextField
          label={t("passphraseOf", { label: storedKey.label, party: partyName(storedKey.party) })}
          type="password"
          autoComplete="current-password"
          autoFocus
          required
          value={passphrase}
          onChange={setPassphrase}
          error={error}
        />
        <Buttons>
          <Button look="primary" type="submit" isDisabled={isOpening}>
            {t("open")}
          </Button>
          <Button onPress={() => onClose(null)}>{t("cancel")}</Button>
        </Buttons>
      </form>
    </Dialog>
  );
}
