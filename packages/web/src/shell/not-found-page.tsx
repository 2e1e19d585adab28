import { Link } from "react-router";
import { Page } from "../components/page.tsx";
import { useMessages } from "../messages/messages.ts";
import { shellMessages } from "./messages/index.ts";

export function NotFoundPage() {
  const t = useMessages(shellMessages);
  return (
    <Page title={t("notFound.title")} lead={t("notFound.lead")}>
      <p>
        <Link to="/register">{t("nav.register")}</Link>
      </p>
    </Page>
  );
}
