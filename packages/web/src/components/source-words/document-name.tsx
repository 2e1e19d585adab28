import type { Hash } from "@kelisim/register";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { documentQuery } from "../../api/documents.ts";
import { useLocale } from "../../messages/locale.tsx";
import { useMessages } from "../../messages/messages.ts";
import { sourceMessages } from "./messages/index.ts";

/** A recorded document by its title, publisher and day; it leads to the text, and to the entry that recorded it. */
export function DocumentName({ sha256 }: { readonly sha256: Hash }) {
  const t = useMessages(sourceMessages);
  const { formats } = useLocale();
  const { data: document } = useQuery(documentQuery(sha256));
  if (document === undefined) return <code>{sha256.slice(0, 12)}…</code>;
  const { title, publisher, date, language, url, index } = document;
  return (
    <span>
      <cite lang={language}>{title}</cite>, {publisher}, {formats.day(date)}
      {url && (
        <>
          {" · "}
          <a href={url} rel="noreferrer">
            {t("open")}
          </a>
        </>
      )}
      {" · "}
      <Link to={`/verify/${index}`}>{t("proof")}</Link>
    </span>
  );
}
