import { useState } from "react";
import { Checkbox } from "../../../components/field.tsx";
import { useLocale } from "../../../messages/locale.tsx";
import { useMessages } from "../../../messages/messages.ts";
import { readMessages } from "../messages/index.ts";
import { type Mark, type MarkKind, markKinds } from "./mark.ts";

const STORED = "kelisim.read.kinds";

/** The kinds of marks that are shown, as this browser's user last chose. */
export function useShownKinds() {
  const [kinds, setKinds] = useState(kept);
  return {
    kinds,
    setKinds: (chosen: readonly MarkKind[]) => {
      localStorage.setItem(STORED, chosen.join(" "));
      setKinds(chosen);
    },
  };
}

function kept(): readonly MarkKind[] {
  const stored = localStorage.getItem(STORED)?.split(" ");
  return stored === undefined ? ["commitment"] : markKinds.filter((kind) => stored.includes(kind));
}

interface KindChoiceProps {
  readonly marks: readonly Mark[];
  readonly kinds: readonly MarkKind[];
  onChange(kinds: readonly MarkKind[]): void;
}

/** Which kinds of marks the text and the cards show; also the legend of how each looks. */
export function KindChoice({ marks, kinds, onChange }: KindChoiceProps) {
  const t = useMessages(readMessages);
  const { formats } = useLocale();
  return (
    <fieldset className="read-kinds">
      <legend>{t("show")}</legend>
      {markKinds.map((kind) => (
        <Checkbox
          key={kind}
          label={
            <>
              <span className={`read-run read-${kind} read-${kind}-accepted read-tone-1`}>{t(`kind.${kind}`)}</span>{" "}
              <span className="soft">
                {formats.number(marks.filter(({ content }) => content.kind === kind).length)}
              </span>
            </>
          }
          checked={kinds.includes(kind)}
          onChange={(isShown) => onChange(markKinds.filter((one) => (one === kind ? isShown : kinds.includes(one))))}
        />
      ))}
    </fieldset>
  );
}
