/** The desk at which this browser sits: for which party it speaks, with which key. */
import type { EntryKind, EntryOf, KeyView, PartyId, Right, UnsignedEntry } from "@kelisim/register";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { createContext, type ReactNode, Suspense, use, useCallback, useMemo, useRef, useState } from "react";
import type { AppendedEntry } from "../api/entries.ts";
import { refreshRecord } from "../api/live.ts";
import { lazyPart, loadPart } from "../api/load-part.ts";
import { useRecord } from "../api/record.ts";
import { noteSession, type Session, sessionQuery } from "../api/session.ts";
import { forgetTab } from "./forget-tab.ts";
import { findKey, type StoredKey } from "./key-store.ts";

const PassphraseDialog = lazyPart(() => import("./passphrase-dialog.tsx"));

export interface Desk {
  readonly party: PartyId;
  readonly key: KeyView;
  /** Whether its key may say such things. */
  may(right: Right): boolean;
  /** Signs an entry for the party and sends it; resolves once it is durable. */
  say<Kind extends EntryKind>(kind: Kind, body: EntryOf<Kind>["body"]): Promise<AppendedEntry>;
  /**
   * The same for several entries of a kind, one after the other; tells how many are durable. Stops at the first that is
   * refused: what was sent before it stays.
   */
  sayAll<Kind extends EntryKind>(
    kind: Kind,
    bodies: readonly EntryOf<Kind>["body"][],
    onProgress: (done: number) => void,
  ): Promise<void>;
}

interface DeskState {
  readonly session: Session | null;
  /** Sits down at the desk of a key that this browser holds. */
  sitDown(key: StoredKey): Promise<void>;
  leave(): Promise<void>;
  unlock(key: StoredKey): Promise<CryptoKey>;
}

const DeskContext = createContext<DeskState | null>(null);

/** The one who signs gave up, or the key is not in this browser. */
export class NotSignedError extends Error {
  override readonly name = "NotSignedError";
  constructor(readonly why: "given-up" | "no-key") {
    super(why === "given-up" ? "Signing was given up." : "This browser does not hold the key that is signed in.");
  }
}

interface Asking {
  readonly key: StoredKey;
  readonly answer: (opened: CryptoKey | null) => void;
}

export function DeskProvider({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient();
  const session = useQuery(sessionQuery).data ?? null;
  const [asking, setAsking] = useState<Asking | null>(null);
  // Keys opened with a passphrase stay open until the page is left, and are never stored.
  const opened = useRef(new Map<string, CryptoKey>());

  const unlock = useCallback(async (stored: StoredKey): Promise<CryptoKey> => {
    if (stored.secret.kind === "non-extractable") return stored.secret.key;
    const known = opened.current.get(stored.publicKey);
    if (known !== undefined) return known;
    const key = await new Promise<CryptoKey | null>((answer) => setAsking({ key: stored, answer }));
    setAsking(null);
    if (key === null) throw new NotSignedError("given-up");
    opened.current.set(stored.publicKey, key);
    return key;
  }, []);

  const state = useMemo<DeskState>(() => {
    // What one side sees must not linger when the other sits down.
    const forgetPrivate = () => {
      client.removeQueries({ queryKey: ["drafts"] });
      if (session !== null) forgetTab();
    };
    return {
      session,
      unlock,
      sitDown: async (stored) => {
        const key = await unlock(stored);
        const { signIn } = await loadPart(() => import("./sign-in.ts"));
        const session = await signIn(stored.publicKey, key);
        forgetPrivate();
        noteSession(session);
        client.setQueryData(sessionQuery.queryKey, session);
      },
      leave: async () => {
        const { signOut } = await loadPart(() => import("./sign-in.ts"));
        await signOut();
        opened.current.clear();
        forgetPrivate();
        noteSession(null);
        client.setQueryData(sessionQuery.queryKey, null);
      },
    };
  }, [session, unlock, client]);

  return (
    <DeskContext value={state}>
      {children}
      {asking && (
        <Suspense>
          <PassphraseDialog storedKey={asking.key} onClose={asking.answer} />
        </Suspense>
      )}
    </DeskContext>
  );
}

export function useDeskState(): DeskState {
  const state = use(DeskContext);
  if (state === null) throw new Error("useDeskState stands outside of a DeskProvider");
  return state;
}

/** The desk, or null for one who only reads. */
export function useDesk(): Desk | null {
  const { session, unlock } = useDeskState();
  const { record } = useRecord();
  const client = useQueryClient();
  return useMemo(() => {
    if (session === null) return null;
    const { party, key } = session;
    const openKey = async () => {
      const stored = await findKey(key.publicKey);
      if (stored === null) throw new NotSignedError("no-key");
      const [secret, { signAndSend }] = await Promise.all([
        unlock(stored),
        loadPart(() => import("./sign-and-send.ts")),
      ]);
      return (kind: EntryKind, body: unknown) => {
        const draft = { kind, at: new Date().toISOString(), party, key: key.publicKey, body } as UnsignedEntry;
        return signAndSend(draft, secret, record);
      };
    };
    return {
      party,
      key,
      may: (right) => key.root || key.rights.includes(right),
      say: async (kind, body) => {
        const appended = await (await openKey())(kind, body);
        await refreshRecord(client);
        return appended;
      },
      sayAll: async (kind, bodies, onProgress) => {
        const send = await openKey();
        try {
          for (const [i, body] of bodies.entries()) {
            await send(kind, body);
            onProgress(i + 1);
          }
        } finally {
          await refreshRecord(client);
        }
      },
    };
  }, [session, unlock, record, client]);
}
