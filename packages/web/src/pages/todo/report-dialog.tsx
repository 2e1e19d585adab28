import { Address, type IndicatorView, type Period } from "@kelisim/register";
import { usePartyName } from "../../api/record.ts";
import { TextArea, TextField } from "../../components/field.tsx";
import { SignDialog } from "../../components/give-word/sign-dialog.tsx";
import { useKeptForm } from "../../components/use-kept-form.ts";
import type { Desk } from "../../keys/desk.tsx";
import { useMessages } from "../../messages/messages.ts";
import { parseNumber } from "../../messages/parse-number.ts";
import { todoMessages } from "./messages/index.ts";

interface ReportDialogProps {
  readonly desk: Desk;
  readonly series: IndicatorView;
  /** Of a figure that the side has reported before and now corrects; its own last year unless told. */
  readonly period?: Period;
  onClose(): void;
}

/** Reports a value of an indicator for a period. What is written is kept in this browser until it is sent. */
export function ReportDialog({ desk, series, period, onClose }: ReportDialogProps) {
  const t = useMessages(todoMessages);
  const partyName = usePartyName();
  const lastYear = new Date().getUTCFullYear() - 1;
  const [form, change, forget] = useKeptForm(`${desk.party}.observe.${series.id}.${period?.start ?? ""}`, {
    from: period?.start ?? `${lastYear}-01-01`,
    until: period?.end ?? `${lastYear}-12-31`,
    value: "",
    url: "",
    note: "",
  });
  const { from, until, value, url, note } = form;

  const { unit } = series.indicator;
  const number = parseNumber(value);
  const isAddressGood = url.trim() === "" || Address.safeParse(url.trim()).success;
  const isPeriodGood = from !== "" && until !== "" && from <= until;

  const send = async () => {
    await desk.say("observe", {
      indicator: series.id,
      period: { start: from, end: until },
      value: "currency" in unit ? { amount: number!, currency: unit.currency } : number!,
      ...(url.trim() && { evidence: [{ url: url.trim() }] }),
      ...(note.trim() && { note: note.trim() }),
    });
    forget();
  };

  return (
    <SignDialog
      title={t(period ? "correctTitle" : "reportTitle", { party: partyName(desk.party) })}
      isGood={number !== null && isPeriodGood && isAddressGood}
      send={send}
      onClose={onClose}
    >
      {(isChecked) => (
        <>
          <div className="todo-period">
            <TextField type="date" label={t("from")} value={from} onChange={(start) => change({ from: start })} />
            <TextField
              type="date"
              label={t("until")}
              value={until}
              onChange={(end) => change({ until: end })}
              error={isChecked && !isPeriodGood ? t("periodNeeded") : undefined}
            />
          </div>
          <TextField
            label={t("value", { unit: "currency" in unit ? unit.currency : unit.symbol })}
            inputMode="decimal"
            value={value}
            onChange={(text) => change({ value: text })}
            error={isChecked && number === null ? t("valueNeeded") : undefined}
          />
          <TextField
            label={t("evidenceUrl")}
            hint={t("evidenceHint")}
            type="url"
            inputMode="url"
            value={url}
            error={isChecked && !isAddressGood ? t("badAddress") : undefined}
            onChange={(address) => change({ url: address })}
          />
          <TextArea
            label={t("note")}
            value={note}
            onChange={(text) => change({ note: text })}
            rows={2}
            maxLength={20_000}
          />
        </>
      )}
    </SignDialog>
  );
}
