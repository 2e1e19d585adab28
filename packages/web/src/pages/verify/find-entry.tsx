import { type FormEvent, useId, useState } from "react";
import { useNavigate } from "react-router";
import { useRecord } from "../../api/record.ts";
import { Button } from "../../components/button.tsx";
import { TextField } from "../../components/field.tsx";
import { useKeptInTab } from "../../components/kept-in-tab.tsx";
import { useMessages } from "../../messages/messages.ts";
import { EntryProof } from "./entry-proof.tsx";
import { verifyMessages } from "./messages/index.ts";

/** The way to an entry by its place or hash, or to a proof that came as a file. */
export function FindEntry() {
  const t = useMessages(verifyMessages);
  const id = useId();
  const navigate = useNavigate();
  const { size } = useRecord();
  const [entry, setEntry] = useKeptInTab("verify.entry", "");
  const [isWrong, setWrong] = useState(false);
  const [file, setFile] = useState<string | null>(null);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wanted = entry.trim().toLowerCase();
    const isIndex = /^\d+$/.test(wanted) && Number(wanted) < size;
    if (isIndex || /^[0-9a-f]{64}$/.test(wanted)) navigate(`/verify/${wanted}`);
    else setWrong(true);
  };

  return (
    <section aria-labelledby="find">
      <h2 id="find">{t("find")}</h2>
      <div className="verify-find">
        <form onSubmit={submit}>
          <TextField
            label={t("entryNumber")}
            value={entry}
            onChange={setEntry}
            error={isWrong ? t("entryNeeded", { last: size - 1 }) : undefined}
          />
          <Button type="submit">{t("check")}</Button>
        </form>
        <div className="field">
          <label className="field-label" htmlFor={`${id}-file`}>
            {t("file")}
          </label>
          <p className="field-hint" id={`${id}-hint`}>
            {t("fileHint")}
          </p>
          <input
            id={`${id}-file`}
            type="file"
            accept=".tlog-proof"
            aria-describedby={`${id}-hint`}
            onChange={async ({ target }) => setFile((await target.files?.[0]?.text()) ?? null)}
          />
        </div>
      </div>
      {file !== null && <EntryProof file={file} />}
    </section>
  );
}
