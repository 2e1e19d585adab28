import { useQuery } from "@tanstack/react-query";
import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator } from "react-aria-components";
import { useNavigate } from "react-router";
import { usePartyName, useRecord } from "../api/record.ts";
import "../components/menu.css";
import { PartyMark } from "../components/party.tsx";
import { useDeskState } from "../keys/desk.tsx";
import { heldKeysQuery } from "../keys/held-keys.ts";
import { useMessages } from "../messages/messages.ts";
import { shellMessages } from "./messages/index.ts";

/** Who is signed in, and the way to another desk. */
export function DeskMenu() {
  const t = useMessages(shellMessages);
  const { record } = useRecord();
  const partyName = usePartyName();
  const navigate = useNavigate();
  const { session, sitDown, leave } = useDeskState();
  const held = useQuery(heldKeysQuery(record)).data ?? [];
  const others = held.filter(({ publicKey }) => publicKey !== session?.key.publicKey);

  const act = (action: string) => {
    if (action === "keys") navigate("/keys");
    else if (action === "leave") void leave();
    else {
      const key = held.find(({ publicKey }) => publicKey === action);
      // What goes wrong is told on the page of keys, where it can be mended.
      if (key) sitDown(key).catch(() => navigate("/keys"));
    }
  };

  return (
    <MenuTrigger>
      <Button
        className="header-button"
        aria-label={session ? t("desk.of", { party: partyName(session.party) }) : t("desk.signIn")}
      >
        {session ? (
          <>
            <PartyMark party={session.party} plain /> {session.party}
          </>
        ) : (
          t("desk.signIn")
        )}
      </Button>
      <Popover className="menu-popover" placement="bottom end">
        <Menu className="menu" aria-label={t("desk.menu")} onAction={(key) => act(String(key))}>
          {others.map(({ publicKey, party, label }) => (
            <MenuItem key={publicKey} id={publicKey} className="menu-item" textValue={`${partyName(party)} ${label}`}>
              <PartyMark party={party} />
              <span>
                {t("desk.sitDown", { party: partyName(party) })}
                <span className="menu-detail">{label}</span>
              </span>
            </MenuItem>
          ))}
          {others.length > 0 && <Separator className="menu-separator" />}
          <MenuItem id="keys" className="menu-item">
            {held.length === 0 ? t("desk.bringKey") : t("desk.keys")}
          </MenuItem>
          {session && (
            <MenuItem id="leave" className="menu-item">
              {t("desk.leave")}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
