import type { StatusReason } from "@kelisim/register";
import { formatDay } from "../language/days.ts";
import { formatShare } from "../language/numbers.ts";
import { recordWords } from "../language/record-words.ts";
import type { Words } from "./compose.ts";

/** Why a commitment has its status, in words. */
export function reasonText(reason: StatusReason, { t, language, party, briefing }: Words): string {
  const indicator = (id: string) => recordWords(briefing.titles.get(id) ?? { en: id }, language).text;
  switch (reason.because) {
    case "observation-disputed":
      return t("reason.observation-disputed", { indicator: indicator(reason.indicator) });
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
        indicator: indicator(reason.indicator),
        day: formatDay(reason.due, language),
      });
    case "ahead-of-path":
    case "behind-path":
      return t(`reason.${reason.because}`, {
        indicator: indicator(reason.indicator),
        progress: formatShare(reason.progress, language),
        expected: formatShare(reason.expected, language),
      });
    default:
      return t(`reason.${reason.because}`);
  }
}
