import type { Entry } from "@kelisim/register";
import { useMemo } from "react";
import { Link } from "react-router";
import { usePartyName, useRecord } from "../../api/record.ts";
import { Notice } from "../../components/notice.tsx";
import { Words } from "../../components/words.tsx";
import { useLocale } from "../../messages/locale.tsx";
import { useMessages } from "../../messages/messages.ts";
import { vocabulary } from "../../messages/vocabulary/index.ts";
import { checkEntryProof } from "./check.ts";
import { verifyMessages } from "./messages/index.ts";
import { useWitnessKeys } from "./witness-keys.ts";
import { Witnessed } from "./witnessed.tsx";

/** Checks a proof in this browser, and says in plain words what it proves and what not. */
export function EntryProof({ file }: { readonly file: string }) {
  const t = useMessages(verifyMessages);
  const term = useMessages(vocabulary);
  const { formats } = useLocale();
  const partyName = usePartyName();
  const { record, charter } = useRecord();
  const { keys: witnesses } = useWitnessKeys(record);
  const checked = useMemo(() => {
    try {
      return checkEntryProof(file, record, charter, witnesses);
    } catch (error) {
      return (error as Error).message;
    }
  }, [file, record, charter, witnesses]);

  if (typeof checked === "string") {
    return (
      <Notice kind="error" title={t("bad")}>
        <p lang="en">{checked}</p>
      </Notice>
    );
  }
  const { index, hash, entry, checkpoint } = checked;
  const party = partyName(entry.party);
  return (
    <>
      <Notice kind="success" title={t("good")}>
        <h2 className="verify-proves">{t("proves")}</h2>
        <ul>
          <li>{t("provesSigned", { party, key: entry.key })}</li>
          <li>{t("provesIncluded", { index, size: formats.number(checkpoint.size) })}</li>
          <Witnessed checkpoint={checkpoint} />
        </ul>
        <p>{t("provesNot")}</p>
      </Notice>
      <h2>
        {t("what")}: {term(`kind.${entry.kind}`)}
      </h2>
      <p>{t("entryLead", { party, when: formats.instant(entry.at) })}</p>
      <About entry={entry} />
      <dl className="verify-facts">
        <div>
          <dt>{t("hash")}</dt>
          <dd>
            <code>{hash}</code>
          </dd>
        </div>
      </dl>
      {/* The record's own form, in the language of its data. */}
      <pre className="verify-note" lang="en">
        {JSON.stringify(entry, null, 2)}
      </pre>
    </>
  );
}

/** What an entry speaks of, with the way there. */
function About({ entry }: { readonly entry: Entry }) {
  const t = useMessages(verifyMessages);
  const { kind, body } = entry;
  if (kind === "propose") {
    return (
      <p>
        {t("about")}:{" "}
        <Link to={`/register/${body.item.id}`}>
          <Words texts={body.item.title} />
        </Link>
      </p>
    );
  }
  if (kind === "observe") {
    return (
      <p>
        {t("about")}: <Link to={`/register/${body.indicator}`}>{body.indicator}</Link>
      </p>
    );
  }
  const named = "revision" in body ? body.revision : "observation" in body ? body.observation : null;
  return named === null ? null : (
    <p>
      {t("about")}:{" "}
      <Link to={`/verify/${named}`}>
        <code>{named.slice(0, 16)}…</code>
      </Link>
    </p>
  );
}
