import type { IndicatorView } from "@kelisim/register";
import { type FormEvent, useState } from "react";
import { usePartyName } from "../../api/record.ts";
import { Button, Buttons } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { TextArea, TextField } from "../../components/field.tsx";
import { useFailureText } from "../../components/give-word/use-failure-text.ts";
import { Notice } from "../../components/notice.tsx";
import { useKeptText } from "../../components/use-kept-text.ts";
import type { Desk } from "../../keys/desk.tsx";
import { useMessages } from "../../messages/messages.ts";
import { parseNumber } from "../../messages/parse-number.ts";
import { todoMessages } from "./messages/index.ts";

interface ReportDialogProps {
  readonly desk: Desk;
  readonly series: IndicatorView;
  onClose(): void;
}

/** Reports a value of an indicator for a period. What is written is kept in this browser until it is sent. */
export function ReportDialog({ desk, series, onClose }: ReportDialogProps) {
  const t = useMessages(todoMessages);
  const partyName = usePartyName();
  const failureText = useFailureText();
  const lastYear = new Date().getUTCFullYear() - 1;
  const kept = `${desk.party}.observe.${series.id}`;
  const [from, setFrom] = useState(`${lastYear}-01-01`);
  const [until, setUntil] = useState(`${lastYear}-12-31`);
  const [value, setValue, forgetValue] = useKeptText(`${kept}.value`);
  const [url, setUrl, forgetUrl] = useKeptText(`${kept}.url`);
  const [note, setNote, forgetNote] = useKeptText(`${kept}.note`);
  const [isChecked, setChecked] = useState(false);
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<string>();

  const { unit } = series.indicator;
  const number = parseNumber(value);
  const isPeriodGood = from !== "" && until !== "" && from <= until;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (number === null || !isPeriodGood) return;
    setSending(true);
    setFailure(undefined);
    try {
      await desk.say("observe", {
        indicator: series.id,
        period: { start: from, end: until },
        value: "currency" in unit ? { amount: number, currency: unit.currency } : number,
        ...(url.trim() && { evidence: [{ url: url.trim() }] }),
        ...(note.trim() && { note: note.trim() }),
      });
      forgetValue();
      forgetUrl();
      forgetNote();
      onClose();
    } catch (error) {
      setFailure(failureText(error));
      setSending(false);
    }
  };

  return (
    <Dialog title={t("reportTitle", { party: partyName(desk.party) })} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <div className="todo-period">
          <TextField type="date" label={t("from")} value={from} onChange={setFrom} />
          <TextField
            type="date"
            label={t("until")}
            value={until}
            onChange={setUntil}
            error={isChecked && !isPeriodGood ? t("periodNeeded") : undefined}
          />
        </div>
        <TextField
          label={t("value", { unit: "currency" in unit ? unit.currency : unit.symbol })}
          inputMode="decimal"
          value={value}
          onChange={setValue}
          error={isChecked && number === null ? t("valueNeeded") : undefined}
        />
        <TextField
          label={t("evidenceUrl")}
          hint={t("evidenceHint")}
          type="url"
          inputMode="url"
          value={url}
          onChange={setUrl}
        />
        <TextArea label={t("note")} value={note} onChange={setNote} rows={2} maxLength={20_000} />
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
