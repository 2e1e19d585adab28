import { useRecord } from "../api/record.ts";
import { useLocale } from "../messages/locale.tsx";
import { useMessages } from "../messages/messages.ts";
import { shellMessages } from "./messages/index.ts";

export function Footer() {
  const t = useMessages(shellMessages);
  const { formats } = useLocale();
  const { charter, size } = useRecord();
  const parties = formats.list(charter.parties.map(({ name }) => name));
  return (
    <footer className="footer">
      <div className="footer-row">
        <p>{t("footer.record", { parties, entries: size })}</p>
        <a href="/api/docs">{t("footer.api")}</a>
        <a href="/log/checkpoint">{t("footer.checkpoint")}</a>
      </div>
    </footer>
  );
}
