import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { createDraft, replaceDraft } from "../../../api/drafts.ts";
import { NoAnswerError, RequestProblem } from "../../../api/request.ts";
import { storeLocalDraft } from "./local-drafts.ts";
import { type ReadingDraft, sentPart } from "./reading-draft.ts";

type SaveState =
  /** This browser has it, and the server as well for whoever is signed in. */
  | "saved"
  | "saving"
  /** This browser has it; the server gave no answer, and will be asked again. */
  | "server-away"
  /** This browser has it; the server would not take it, such as one that is too large. */
  | "server-refused"
  /** This browser refused it. */
  | "not-saved";

/** So much is written within a blink, with every step; what is larger waits for a pause between the steps. */
const SMALL = 100_000;
const localMs = ({ text }: ReadingDraft) => (text.length < SMALL ? 0 : text.length / 1_000);
const SERVER_MS = 2_000;
const RETRY_MS = 5_000;

/**
 * Keeps a draft as it changes: in this browser at once, and on the server soon after where its party is signed in.
 * What can't reach the server stays here, and is sent when the connection is back.
 */
export function useAutosave(draft: ReadingDraft): SaveState {
  const [state, setState] = useState<SaveState>("saved");
  const client = useQueryClient();
  const latest = useRef(draft);
  const stored = useRef(draft);
  const sent = useRef<ReadingDraft | null>(draft.serverId === null ? null : draft);
  const serverId = useRef(draft.serverId);
  const sending = useRef(false);
  const localTimer = useRef<Timer>(undefined);
  const serverTimer = useRef<Timer>(undefined);
  const isGone = useRef(false);
  latest.current = draft;

  const keeper = useRef({
    storeNow: async () => {
      clearTimeout(localTimer.current);
      const now = latest.current;
      if (now === stored.current) return;
      stored.current = now;
      try {
        await storeLocalDraft({ ...now, serverId: serverId.current, updatedAt: new Date().toISOString() });
        if (now.party === null) setState("saved");
      } catch {
        setState("not-saved");
      }
    },
    sendNow: async () => {
      clearTimeout(serverTimer.current);
      const now = latest.current;
      if (now.party === null || now === sent.current || sending.current || isGone.current) return;
      sending.current = true;
      try {
        const id = serverId.current;
        const kept = await (id === null ? createDraft(sentPart(now)) : replaceOrCreate(id, sentPart(now)));
        serverId.current = kept.id;
        sent.current = now;
        if (kept.id !== id) await storeLocalDraft({ ...latest.current, serverId: kept.id, updatedAt: kept.updatedAt });
        void client.invalidateQueries({ queryKey: ["drafts", now.party], exact: true });
        setState("saved");
      } catch (error) {
        setState(error instanceof NoAnswerError ? "server-away" : "server-refused");
        if (error instanceof NoAnswerError) keeper.current.sendLater(RETRY_MS);
      } finally {
        sending.current = false;
      }
      if (latest.current !== sent.current && latest.current !== now) keeper.current.sendLater(SERVER_MS);
    },
    sendLater: (ms: number) => {
      clearTimeout(serverTimer.current);
      serverTimer.current = setTimeout(() => void keeper.current.sendNow(), ms);
    },
  });

  useEffect(() => {
    const isNew = draft !== stored.current;
    if (isNew) {
      setState("saving");
      clearTimeout(localTimer.current);
      const ms = localMs(draft);
      if (ms === 0) void keeper.current.storeNow();
      else localTimer.current = setTimeout(() => void keeper.current.storeNow(), ms);
    }
    if (draft.party !== null && draft !== sent.current) keeper.current.sendLater(SERVER_MS);
  }, [draft]);

  useEffect(() => {
    isGone.current = false;
    const { storeNow, sendNow } = keeper.current;
    const hide = () => document.visibilityState === "hidden" && void storeNow();
    const online = () => void sendNow();
    document.addEventListener("visibilitychange", hide);
    addEventListener("pagehide", storeNow);
    addEventListener("online", online);
    return () => {
      document.removeEventListener("visibilitychange", hide);
      removeEventListener("pagehide", storeNow);
      removeEventListener("online", online);
      void storeNow();
      void sendNow();
      clearTimeout(serverTimer.current);
      isGone.current = true;
    };
  }, []);
  return state;
}

type Timer = ReturnType<typeof setTimeout> | undefined;

/** The draft may have been removed on the server by a colleague. */
async function replaceOrCreate(id: string, body: object) {
  try {
    return await replaceDraft(id, body);
  } catch (error) {
    if (error instanceof RequestProblem && error.status === 404) return createDraft(body);
    throw error;
  }
}
