import { NoAnswerError } from "../../api/request.ts";
import { NotSignedError } from "../../keys/desk.tsx";
import { useMessages } from "../../messages/messages.ts";
import { giveWordMessages } from "./messages/index.ts";

/** Why something that was to be signed is not in the record, and what to do. */
export function useFailureText(): (error: unknown) => string {
  const t = useMessages(giveWordMessages);
  return (error) => {
    if (error instanceof NoAnswerError) return t("noAnswer");
    if (error instanceof NotSignedError && error.why === "no-key") return t("noKey");
    return t("failed", { reason: (error as Error).message });
  };
}
