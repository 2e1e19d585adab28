import type { CrossingModel } from "@kelisim/crossing";
import { Label, Radio, RadioGroup } from "react-aria-components";
import { useMessages } from "../../messages/messages.ts";
import { nameOf } from "./direction.ts";
import { crossingMessages } from "./messages/index.ts";

interface DirectionChoiceProps {
  readonly directions: CrossingModel["directions"];
  readonly chosen: string;
  onChoose(direction: string): void;
}

/** Which way one looks; nothing where there is only one. */
export function DirectionChoice({ directions, chosen, onChoose }: DirectionChoiceProps) {
  const t = useMessages(crossingMessages);
  if (directions.length < 2) return null;
  return (
    <RadioGroup className="segments" value={chosen} onChange={onChoose} orientation="horizontal">
      <Label className="segments-label">{t("direction")}</Label>
      <div className="segments-row">
        {directions.map((direction) => (
          <Radio key={direction.id} value={direction.id} className="segment">
            {nameOf(direction)}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
