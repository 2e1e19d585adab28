import { useMessages } from "../messages/messages.ts";
import { shellMessages } from "../shell/messages/index.ts";
import "./loading.css";

/** Shown while something is on its way; not before it has taken a moment. */
export function Loading() {
  const t = useMessages(shellMessages);
  return (
    <p className="loading" role="status">
      <span className="loading-bar" aria-hidden="true" />
      {t("loading")}
    </p>
  );
}
