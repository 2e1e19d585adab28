import { useLocale } from "../../../messages/locale.tsx";
import { useMessages } from "../../../messages/messages.ts";
import { readMessages } from "../messages/index.ts";
import { type Mark, stateOf } from "./mark.ts";
import { trustOf, whyOf } from "./why.ts";

/** Why a mark was made, in plain words, with the rule and how sure it is. */
export function WhyMarked({ mark }: { readonly mark: Mark }) {
  const t = useMessages(readMessages);
  const { formats } = useLocale();
  const { found } = mark;
  if (found === null) return <p className="read-card-why">{t("why.person")}</p>;
  const { name, word } = whyOf(found.kind, found.rule);
  const reason = name === "frame" || name === "modal" ? t(`why.${name}`, { word }) : t(`why.${name}`);
  const trust = trustOf(found.confidence);
  return (
    <div className="read-card-why">
      <p>
        {reason} {t(trust === "middle" && found.kind !== "commitment" ? "trust.middleOther" : `trust.${trust}`)}
      </p>
      <p className="soft">
        {t("ruleNamed", { rule: found.rule, share: formats.share(found.confidence) })}
        {stateOf(mark) === "corrected" && ` ${t("correctedSince")}`}
      </p>
    </div>
  );
}
