import type { ObservationView } from "@kelisim/register";
import type { ReactNode } from "react";
import { usePartyName } from "../../api/record.ts";
import { TextArea } from "../../components/field.tsx";
import { SignDialog } from "../../components/give-word/sign-dialog.tsx";
import { useKeptForm } from "../../components/use-kept-form.ts";
import type { Desk } from "../../keys/desk.tsx";
import { useMessages } from "../../messages/messages.ts";
import { todoMessages } from "./messages/index.ts";

interface ObservationWordDialogProps {
  readonly desk: Desk;
  readonly word: "confirm" | "dispute";
  readonly observation: ObservationView;
  /** What it measures, and the figure. */
  readonly subject: ReactNode;
  onClose(): void;
}

/** Confirms or disputes a figure that another party reported; a dispute needs its reason. */
export function ObservationWordDialog({ desk, word, observation, subject, onClose }: ObservationWordDialogProps) {
  const t = useMessages(todoMessages);
  const partyName = usePartyName();
  const [{ reason }, change, forget] = useKeptForm(`${desk.party}.${word}.${observation.observation}`, { reason: "" });
  const given = reason.trim();
  const isGood = word === "confirm" || given !== "";

  const send = async () => {
    const about = { observation: observation.observation };
    if (word === "confirm") await desk.say("confirm", { ...about, ...(given && { reason: given }) });
    else await desk.say("dispute", { ...about, reason: given });
    forget();
  };

  const party = partyName(desk.party);
  return (
    <SignDialog
      title={word === "confirm" ? t("confirmTitle", { party }) : t("disputeTitle", { party })}
      subject={subject}
      isGood={isGood}
      send={send}
      onClose={onClose}
    >
      {(isChecked) => (
        <TextArea
          label={word === "confirm" ? t("note") : t("reason")}
          value={reason}
          maxLength={20_000}
          onChange={(text) => change({ reason: text })}
          error={isChecked && !isGood ? t("reasonNeeded") : undefined}
        />
      )}
    </SignDialog>
  );
}
