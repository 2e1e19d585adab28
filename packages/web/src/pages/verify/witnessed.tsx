import type { SignedCheckpoint } from "@kelisim/register";
import { useLocale } from "../../messages/locale.tsx";
import { useMessages } from "../../messages/messages.ts";
import { verifyMessages } from "./messages/index.ts";

/** Which witnesses saw a checkpoint, and when: lines of a list. */
export function Witnessed({ checkpoint: { cosignatures, size } }: { readonly checkpoint: SignedCheckpoint }) {
  const t = useMessages(verifyMessages);
  const { formats } = useLocale();
  return cosignatures.map(({ witness, timeSeconds }) => (
    <li key={witness}>
      {t("witnessSaw", {
        witness,
        size: formats.number(size),
        when: formats.instant(new Date(timeSeconds * 1000).toISOString()),
      })}
    </li>
  ));
}
