import { useMessages } from "../../../messages/messages.ts";
import { readMessages } from "../messages/index.ts";
import type { ReadingDraft } from "./reading-draft.ts";
import { useAutosave } from "./use-autosave.ts";

/** Keeps the draft, and tells where it is kept. Apart, so that the review is not drawn anew with each step of saving. */
export function SaveStatus({ draft }: { readonly draft: ReadingDraft }) {
  const t = useMessages(readMessages);
  const state = useAutosave(draft);
  const words = state === "saved" ? t(draft.party === null ? "saved.browser" : "saved.server") : t(`saved.${state}`);
  return (
    <p className="read-bar-saved small soft" role="status" data-saved={state}>
      {words}
    </p>
  );
}
