import type { StatusReason } from "@kelisim/register";
import { formatDay } from "../language/days.ts";
import { formatShare } from "../language/numbers.ts";
import type { Words } from "./compose.ts";

/** Why a commitment has its status, in words. */
export function reasonText(reason: StatusReason, { t, language, party, titleOf }: Words): string {
  switch (reason.because) {
    case "observation-disputed":
      return t("reason.observation-disputed", { indicator: titleOf(reason.indicator) });
    case "judgements-differ": {
      const names = (ids: readonly string[]) => ids.map(party).join(", ");
      return t("reason.judgements-differ", { kept: names(reason.kept), notKept: names(reason.notKept) });
    }
    case "ended":
      return t("reason.ended", { day: formatDay(reason.on, language) });
    case "deadline-passed":
      return t("reason.deadline-passed", { day: formatDay(reason.due, language) });
    case "target-missed":
      return t("reason.target-missed", {
        indicator: titleOf(reason.indicator),
        day: formatDay(reason.due, language),
      });
    case "ahead-of-path":
    case "behind-path":
      return t(`reason.${reason.because}`, {
        indicator: titleOf(reason.indicator),
        progress: formatShare(reason.progress, language),
        expected: formatShare(reason.expected, language),
      });
    default:
      return t(`reason.${reason.because}`);
  }
}
