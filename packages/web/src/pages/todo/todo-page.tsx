import { usePartyName } from "../../api/record.ts";
import { ButtonLink } from "../../components/button.tsx";
import { Page } from "../../components/page.tsx";
import { useDesk } from "../../keys/desk.tsx";
import { useMessages } from "../../messages/messages.ts";
import { Deadlines } from "./deadlines.tsx";
import { Figures } from "./figures.tsx";
import { todoMessages } from "./messages/index.ts";
import { ObjectedProposals } from "./objected-proposals.tsx";
import "./todo-page.css";
import { WaitingRevisions } from "./waiting-revisions.tsx";

/** What waits for the side at whose desk one sits. */
export default function TodoPage() {
  const t = useMessages(todoMessages);
  const partyName = usePartyName();
  const desk = useDesk();
  if (desk === null) {
    return (
      <Page title={t("title")} lead={t("signedOut")}>
        <ButtonLink to="/keys" look="primary">
          {t("signIn")}
        </ButtonLink>
      </Page>
    );
  }
  // Another desk begins anew.
  return (
    <Page
      key={desk.party}
      title={t("title")}
      lead={t("lead", { party: partyName(desk.party) })}
      actions={desk.may("propose") && <ButtonLink to="/propose">{t("propose")}</ButtonLink>}
    >
      <WaitingRevisions desk={desk} />
      <ObjectedProposals desk={desk} />
      <Figures desk={desk} />
      <Deadlines party={desk.party} />
    </Page>
  );
}
