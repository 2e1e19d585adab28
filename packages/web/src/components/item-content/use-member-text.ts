import type { Item } from "@kelisim/register";
import { useMemo } from "react";
import { useParties } from "../../api/record.ts";
import { useLocale } from "../../messages/locale.tsx";
import { useMessages } from "../../messages/messages.ts";
import { vocabulary } from "../../messages/vocabulary/index.ts";
import { useValueText } from "../indicator/use-value-text.ts";
import type { WriteMember } from "./item-changes.ts";
import { itemContentMessages } from "./messages/index.ts";
import { quantityText } from "./quantity-text.ts";

/** Writes members of items as the rest of the page does; what is not listed here is written as in the record. */
export function useMemberText(): WriteMember {
  const t = useMessages(itemContentMessages);
  const term = useMessages(vocabulary);
  const { formats } = useLocale();
  const parties = useParties();
  const valueText = useValueText();
  return useMemo(() => {
    const actors = (names: readonly string[]) =>
      names.map((name) => parties.find(({ id }) => id === name)?.name ?? name).join("; ");
    return (item, member) => (member === "ended" ? ofEnd(item) : ofKind(item, member));

    // With all that it says, so that nothing that changed goes unseen.
    function ofEnd({ ended }: Item): string | null {
      return ended ? [formats.day(ended.on), ...Object.values(ended.reason)].join("; ") : null;
    }

    function ofKind(item: Item, member: string): string | null {
      if (member === "sources" && "sources" in item && item.sources) {
        // Of a document's name only as much as tells it from another.
        return item.sources.map(({ exact, document }) => `“${exact}” (${document.slice(0, 8)}…)`).join("\n");
      }
      switch (item.type) {
        case "commitment":
          if (member === "by" || member === "to") return actors(item[member]);
          if (member === "quantities" && item.quantities) {
            return item.quantities.map((quantity) => quantityText(quantity, formats.number)).join("; ");
          }
          if (member === "strength") return term(`strength.${item.strength}`);
          if (member === "area") return item.area.map((area) => term(`area.${area}`)).join("; ");
          if (member === "deadline" && item.deadline) {
            const { due, text } = item.deadline;
            return [due && formats.day(due), text].filter(Boolean).join("; ");
          }
          return null;
        case "agreement":
          if (member === "signatories") return item.signatories.join("; ");
          if ((member === "signedOn" || member === "inForceOn") && item[member]) return formats.day(item[member]);
          return null;
        case "meeting":
          if (member === "participants") return item.participants?.join("; ") ?? null;
          if ((member === "start" || member === "end") && item[member]) return formats.day(item[member]);
          return null;
        case "indicator": {
          const { baseline, target, unit } = item;
          if (member === "unit") return "currency" in unit ? unit.currency : unit.symbol;
          if (member === "baseline" && baseline) {
            return t("valueOn", { value: valueText(item, baseline.value), day: formats.day(baseline.on) });
          }
          if (member === "target" && target) {
            return t("valueBy", { value: valueText(item, target.value), day: formats.day(target.due) });
          }
          return null;
        }
        default:
          return null;
      }
    }
  }, [t, term, formats, parties, valueText]);
}
