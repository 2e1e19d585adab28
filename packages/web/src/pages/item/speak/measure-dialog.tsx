import type { Commitment, Indicator } from "@kelisim/register";
import { hashKey, useQueryClient } from "@tanstack/react-query";
import { allItemsQuery } from "../../../api/items.ts";
import { usePartyName, useRecord } from "../../../api/record.ts";
import { SelectField, TextField } from "../../../components/field.tsx";
import { SignDialog } from "../../../components/give-word/sign-dialog.tsx";
import { useKeptForm } from "../../../components/use-kept-form.ts";
import type { Desk } from "../../../keys/desk.tsx";
import { type Locale, useLocale } from "../../../messages/locale.tsx";
import { useMessages } from "../../../messages/messages.ts";
import { parseNumber } from "../../../messages/parse-number.ts";
import { speakMessages } from "./messages/index.ts";
import { proposeRevision, type Standing } from "./propose-revision.ts";

interface MeasureDialogProps {
  readonly desk: Desk;
  readonly base: Commitment;
  readonly standing: Standing;
  onClose(): void;
}

const NOTHING_STANDS: Standing = { inForce: null, ownPending: [] };

const EMPTY = { name: "", unit: "", counts: "latest", baseline: "", baselineOn: "", target: "", targetDue: "" };
type Form = typeof EMPTY;

/** A new indicator, and the revision of a commitment that is measured by it. */
export function MeasureDialog({ desk, base, standing, onClose }: MeasureDialogProps) {
  const t = useMessages(speakMessages);
  const { locale } = useLocale();
  const partyName = usePartyName();
  const client = useQueryClient();
  const { assentFrom } = useRecord().charter;
  const [form, change, forget] = useKeptForm(`${desk.party}.measure.${base.id}`, EMPTY);
  const faults = faultsOf(form);
  const field = (name: keyof Form, isChecked: boolean) => {
    const fault = faults[name];
    return {
      value: form[name],
      onChange: (value: string) => change({ [name]: value }),
      error: isChecked && fault ? t(fault) : undefined,
    };
  };

  const send = async () => {
    const known = await client.fetchQuery(allItemsQuery({ type: ["indicator"] }));
    // An earlier try may have come so far and no further.
    const begun = known.find(({ id, item }) => hashKey([item]) === hashKey([indicatorOf(id, form, locale)]));
    const id = begun?.id ?? freeId(base.id, new Set(known.map((each) => each.id)));
    if (begun === undefined) {
      await proposeRevision(desk, indicatorOf(id, form, locale), NOTHING_STANDS, assentFrom, "");
    }
    const indicators = [...new Set([...(base.indicators ?? []), id])];
    await proposeRevision(desk, { ...base, indicators }, standing, assentFrom, t("whyWithdrawn"));
    forget();
  };

  return (
    <SignDialog
      isHeld
      title={t("measureTitle", { party: partyName(desk.party) })}
      lead={t("measureLead")}
      isGood={Object.keys(faults).length === 0}
      send={send}
      onClose={onClose}
    >
      {(isChecked) => (
        <>
          <TextField
            label={t("indicatorName")}
            hint={t("indicatorHint")}
            maxLength={1000}
            {...field("name", isChecked)}
          />
          <div className="speak-pair">
            <TextField label={t("unit")} hint={t("unitHint")} maxLength={200} {...field("unit", isChecked)} />
            <SelectField
              label={t("counts")}
              value={form.counts}
              onChange={(counts) => change({ counts })}
              options={(["latest", "sum"] as const).map((value) => ({
                value: value as string,
                label: t(`counts.${value}`),
              }))}
            />
          </div>
          <div className="speak-pair">
            <TextField label={t("baseline")} inputMode="decimal" {...field("baseline", isChecked)} />
            <TextField label={t("baselineOn")} type="date" {...field("baselineOn", isChecked)} />
          </div>
          <div className="speak-pair">
            <TextField label={t("target")} inputMode="decimal" {...field("target", isChecked)} />
            <TextField label={t("targetDue")} type="date" {...field("targetDue", isChecked)} />
          </div>
        </>
      )}
    </SignDialog>
  );
}

type Fault = "nameNeeded" | "unitNeeded" | "numberNeeded" | "dayNeeded" | "dayAfter";

function faultsOf(form: Form): Partial<Record<keyof Form, Fault>> {
  const { name, unit, baseline, baselineOn, target, targetDue } = form;
  const hasBaseline = baseline.trim() !== "" || baselineOn !== "";
  return {
    ...(name.trim() === "" && { name: "nameNeeded" }),
    ...(unit.trim() === "" && { unit: "unitNeeded" }),
    ...(hasBaseline && parseNumber(baseline) === null && { baseline: "numberNeeded" }),
    ...(hasBaseline && baselineOn === "" && { baselineOn: "dayNeeded" }),
    ...(parseNumber(target) === null && { target: "numberNeeded" }),
    ...(targetDue === ""
      ? { targetDue: "dayNeeded" }
      : hasBaseline && baselineOn >= targetDue && { targetDue: "dayAfter" }),
  } as Partial<Record<keyof Form, Fault>>;
}

function indicatorOf(id: string, form: Form, locale: Locale): Indicator {
  const target = { value: parseNumber(form.target)!, due: form.targetDue };
  const from = parseNumber(form.baseline);
  const unit = form.unit.trim();
  return {
    type: "indicator",
    id,
    title: { [locale]: form.name.trim() },
    unit: /^[A-Z]{3}$/.test(unit) ? { currency: unit } : { symbol: unit },
    direction: from !== null && target.value < from ? "decrease" : "increase",
    accumulation: form.counts === "sum" ? "sum" : "latest",
    ...(from !== null && { baseline: { value: from, on: form.baselineOn } }),
    target,
  };
}

/** `student-quota-figure`, and `…-2` where another indicator has that name. */
function freeId(of: string, taken: ReadonlySet<string>): string {
  const base = `${of.slice(0, 68).replace(/-+$/, "")}-figure`;
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  return id;
}
