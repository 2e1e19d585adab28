import type { ObservationView } from "@kelisim/register";
import { type FormEvent, useState } from "react";
import { usePartyName } from "../../api/record.ts";
import { Button, Buttons } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { TextArea } from "../../components/field.tsx";
import { useFailureText } from "../../components/give-word/use-failure-text.ts";
import { Notice } from "../../components/notice.tsx";
import { useKeptForm } from "../../components/use-kept-form.ts";
import type { Desk } from "../../keys/desk.tsx";
import { useMessages } from "../../messages/messages.ts";
import { todoMessages } from "./messages/index.ts";

interface ObservationWordDialogProps {
  readonly desk: Desk;
  readonly word: "confirm" | "dispute";
  readonly observation: ObservationView;
  onClose(): void;
}

/** Confirms or disputes a figure that another party reported; a dispute needs its reason. */
export function ObservationWordDialog({ desk, word, observation, onClose }: ObservationWordDialogProps) {
  const t = useMessages(todoMessages);
  const partyName = usePartyName();
  const failureText = useFailureText();
  const [{ reason }, change, forget] = useKeptForm(`${desk.party}.${word}.${observation.observation}`, { reason: "" });
  const [isReasonMissing, setReasonMissing] = useState(false);
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<string>();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const given = reason.trim();
    if (word === "dispute" && given === "") return setReasonMissing(true);
    setSending(true);
    setFailure(undefined);
    try {
      const about = { observation: observation.observation };
      if (word === "confirm") await desk.say("confirm", { ...about, ...(given && { reason: given }) });
      else await desk.say("dispute", { ...about, reason: given });
      forget();
      onClose();
    } catch (error) {
      setFailure(failureText(error));
      setSending(false);
    }
  };

  const party = partyName(desk.party);
  return (
    <Dialog title={word === "confirm" ? t("confirmTitle", { party }) : t("disputeTitle", { party })} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <TextArea
          label={word === "confirm" ? t("note") : t("reason")}
          value={reason}
          maxLength={20_000}
          onChange={(text) => change({ reason: text })}
          error={isReasonMissing && reason.trim() === "" ? t("reasonNeeded") : undefined}
        />
        {failure && <Notice kind="error" title={failure} />}
        <Buttons>
          <Button type="submit" look="primary" isDisabled={isSending}>
            {isSending ? t("signing") : t("sign")}
          </Button>
          <Button onPress={onClose}>{t("cancel")}</Button>
        </Buttons>
      </form>
    </Dialog>
  );
}
