import { Address, type Hash } from "@kelisim/register";
import { useId } from "react";
import { usePartyName } from "../../../api/record.ts";
import { TextArea, TextField } from "../../../components/field.tsx";
import { SignDialog } from "../../../components/give-word/sign-dialog.tsx";
import { useKeptForm } from "../../../components/use-kept-form.ts";
import type { Desk } from "../../../keys/desk.tsx";
import { useMessages } from "../../../messages/messages.ts";
import { vocabulary } from "../../../messages/vocabulary/index.ts";
import { speakMessages } from "./messages/index.ts";

interface AssessDialogProps {
  readonly desk: Desk;
  /** Of the commitment, in force. */
  readonly revision: Hash;
  onClose(): void;
}

const scores = { "1": "kept", "0": "partly", "-1": "notKept" } as const;
const EMPTY = { score: "", reason: "", url: "" };

/** A side's judgement of a commitment: kept, partly or not, with its reason. */
export function AssessDialog({ desk, revision, onClose }: AssessDialogProps) {
  const t = useMessages(speakMessages);
  const term = useMessages(vocabulary);
  const partyName = usePartyName();
  const id = useId();
  const [form, change, forget] = useKeptForm(`${desk.party}.assess.${revision}`, EMPTY);
  const { score, reason, url } = form;
  const isAddressGood = url.trim() === "" || Address.safeParse(url.trim()).success;
  const reasonFault = reason.trim() === "" ? t("reasonNeeded") : null;
  const addressFault = isAddressGood ? null : t("badAddress");

  const send = async () => {
    await desk.say("assess", {
      revision,
      score: Number(score) as -1 | 0 | 1,
      reason: reason.trim(),
      ...(url.trim() && { evidence: [{ url: url.trim() }] }),
    });
    forget();
  };

  return (
    <SignDialog
      isHeld
      title={t("assessTitle", { party: partyName(desk.party) })}
      lead={t("assessLead")}
      isGood={score !== "" && reasonFault === null && addressFault === null}
      fault={score === "" ? t("scoreNeeded") : null}
      send={send}
      onClose={onClose}
    >
      {(isChecked) => (
        <>
          <fieldset className="speak-choice">
            <legend>{t("score")}</legend>
            {(["1", "0", "-1"] as const).map((value) => (
              <label key={value} className="checkbox">
                <input type="radio" name={id} checked={score === value} onChange={() => change({ score: value })} />
                <span>{term(`score.${scores[value]}`)}</span>
              </label>
            ))}
          </fieldset>
          <TextArea
            label={t("reason")}
            value={reason}
            maxLength={20_000}
            onChange={(changed) => change({ reason: changed })}
            error={isChecked ? (reasonFault ?? undefined) : undefined}
          />
          <TextField
            label={t("evidenceUrl")}
            hint={t("evidenceHint")}
            type="url"
            inputMode="url"
            value={url}
            onChange={(changed) => change({ url: changed })}
            error={isChecked ? (addressFault ?? undefined) : undefined}
          />
        </>
      )}
    </SignDialog>
  );
}
