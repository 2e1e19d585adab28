import { useQuery } from "@tanstack/react-query";
import { type FocusEvent, type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";
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

  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  // What goes wrong is told on the page of keys, where it can be mended.
  const choose = (act: () => unknown) => {
    setOpen(false);
    void act();
  };
  const closeWhenLeft = ({ relatedTarget }: FocusEvent) => {
    if (!frame.current?.contains(relatedTarget)) setOpen(false);
  };
  const closeOnEscape = ({ key }: KeyboardEvent) => {
    if (key !== "Escape" || !isOpen) return;
    setOpen(false);
    button.current?.focus();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears what its buttons do
    <div ref={frame} className="desk-menu" onBlur={closeWhenLeft} onKeyDown={closeOnEscape}>
      <button
        ref={button}
        type="button"
        className="header-button"
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={session ? `${session.party} – ${t("desk.of", { party: partyName(session.party) })}` : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {session ? (
          <>
            <PartyMark party={session.party} plain /> {session.party}
          </>
        ) : (
          t("desk.signIn")
        )}
      </button>
      <ul id={id} className="menu" aria-label={t("desk.menu")} hidden={!isOpen}>
        {others.map((key) => (
          <MenuItem key={key.publicKey} onChoose={() => choose(() => sitDown(key).catch(() => navigate("/keys")))}>
            <PartyMark party={key.party} />
            <span>
              {t("desk.sitDown", { party: partyName(key.party) })}
              <span className="menu-detail">{key.label}</span>
            </span>
          </MenuItem>
        ))}
        <MenuItem onChoose={() => choose(() => navigate("/keys"))}>
          {held.length === 0 ? t("desk.bringKey") : t("desk.keys")}
        </MenuItem>
        {session && <MenuItem onChoose={() => choose(leave)}>{t("desk.leave")}</MenuItem>}
      </ul>
    </div>
  );
}

function MenuItem({ onChoose, children }: { onChoose(): void; readonly children: ReactNode }) {
  return (
    <li>
      <button type="button" className="menu-item" onClick={onChoose}>
        {children}
      </button>
    </li>
  );
}
