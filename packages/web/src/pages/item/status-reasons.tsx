import type { StatusReason } from "@kelisim/register";
import { useLocale } from "../../messages/locale.tsx";
import { useMessages } from "../../messages/messages.ts";
import { itemMessages } from "./messages/index.ts";

/** Where on the page the figures or judgements stand that a reason speaks of. */
function sourceOf(reason: StatusReason): string | null {
  if ("indicator" in reason || reason.because === "targets-reached") return "#indicators";
  return /^judge/.test(reason.because) ? "#assessments" : null;
}

/** Why a commitment has the status it has, in plain words. */
export function StatusReasons({ reasons }: { readonly reasons: readonly StatusReason[] }) {
  const t = useMessages(itemMessages);
  const { formats } = useLocale();
  const say = (reason: StatusReason): string => {
    switch (reason.because) {
      case "judgements-differ":
        return t("because.judgements-differ", {
          kept: formats.list(reason.kept),
          notKept: formats.list(reason.notKept),
        });
      case "ended":
        return t("because.ended", { day: formats.day(reason.on) });
      case "deadline-passed":
      case "target-missed":
        return t(`because.${reason.because}`, { day: formats.day(reason.due) });
      case "ahead-of-path":
      case "behind-path":
        return t(`because.${reason.because}`, {
          progress: formats.share(reason.progress),
          expected: formats.share(reason.expected),
        });
      default:
        return t(`because.${reason.because}`);
    }
  };
  return (
    <ul>
      {[...new Map(reasons.map((reason) => [say(reason), sourceOf(reason)]))].map(([text, source]) => (
        <li key={text}>{source ? <a href={source}>{text}</a> : text}</li>
      ))}
    </ul>
  );
}
