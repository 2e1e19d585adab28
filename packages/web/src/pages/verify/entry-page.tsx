import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import { entryQuery, proofQuery } from "../../api/entries.ts";
import { useRecord } from "../../api/record.ts";
import { Button } from "../../components/button.tsx";
import { Page } from "../../components/page.tsx";
import { saveFile } from "../../components/save-file.ts";
import { useMessages } from "../../messages/messages.ts";
import { vocabulary } from "../../messages/vocabulary/index.ts";
import { EntryProof } from "./entry-proof.tsx";
import { verifyMessages } from "./messages/index.ts";
import "./verify-page.css";

/** One entry of the log, with its proof checked in this browser. */
export default function EntryPage() {
  const { entry: wanted } = useParams();
  const t = useMessages(verifyMessages);
  const term = useMessages(vocabulary);
  const { size } = useRecord();
  const { index, entry } = useSuspenseQuery(entryQuery(wanted!)).data;
  const { data: file } = useSuspenseQuery(proofQuery(index));
  return (
    <Page
      title={t("entry", { index })}
      kicker={
        <>
          <Link to="/verify">{t("title")}</Link> · {term(`kind.${entry.kind}`)}
        </>
      }
      actions={
        <Button look="primary" onPress={() => saveFile(`entry-${index}.tlog-proof`, "text/plain;charset=utf-8", file)}>
          {t("download")}
        </Button>
      }
    >
      <EntryProof file={file} />
      <p className="soft">{t("downloadWhat")}</p>
      <nav className="verify-neighbours" aria-label={t("latest")}>
        {index > 0 && <Link to={`/verify/${index - 1}`}>← {t("previous", { index: index - 1 })}</Link>}
        {index < size - 1 && <Link to={`/verify/${index + 1}`}>{t("next", { index: index + 1 })} →</Link>}
      </nav>
    </Page>
  );
}
