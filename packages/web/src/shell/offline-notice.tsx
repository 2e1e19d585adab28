import { useSyncExternalStore } from "react";
import { useMessages } from "../messages/messages.ts";
import { shellMessages } from "./messages/index.ts";

/** Tells that the network is away, and that nothing is lost by it. */
export function OfflineNotice() {
  const t = useMessages(shellMessages);
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine);
  return <div role="status">{!isOnline && <div className="offline">{t("offline")}</div>}</div>;
}

function subscribe(changed: () => void): () => void {
  addEventListener("online", changed);
  addEventListener("offline", changed);
  return () => {
    removeEventListener("online", changed);
    removeEventListener("offline", changed);
  };
}
