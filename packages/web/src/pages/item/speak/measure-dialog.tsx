import type { Commitment, Indicator } from "@kelisim/register";
import { hashKey, useQueryClient } from "@tanstack/react-query";
import { allItemsQuery } from "../../../api/items.ts";
import { usePartyName, useRecord } from "../../../api/record.ts";
import { TextField } from "../../../components/field.tsx";
import { SignDialog } from "../../../components/give-word/sign-dialog.tsx";
import { IndicatorFields } from "../../../components/item-form/indicator-fields.tsx";
import { measureIn } from "../../../components/item-form/item-form.ts";
import { measureFaults } from "../../../components/item-form/item-form-faults.ts";
import { useKeptForm } from "../../../components/use-kept-form.ts";
import type { Desk } from "../../../keys/desk.tsx";
import { type Locale, useLocale } from "../../../messages/locale.tsx";
import { useMessages } from "../../../messages/messages.ts";
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
  const measured = measureFaults(form, true);
  const isNameless = form.name.trim() === "";

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
      isGood={!isNameless && Object.keys(measured).length === 0}
      send={send}
      onClose={onClose}
    >
      {(isChecked) => (
        <>
          <TextField
            label={t("indicatorName")}
            hint={t("indicatorHint")}
            maxLength={1000}
            value={form.name}
            onChange={(name) => change({ name })}
            error={isChecked && isNameless ? t("nameNeeded") : undefined}
          />
          <IndicatorFields form={form} change={change} faults={isChecked ? measured : {}} isInForce={false} />
        </>
      )}
    </SignDialog>
  );
}

function indicatorOf(id: string, form: Form, locale: Locale): Indicator {
  return { type: "indicator", id, title: { [locale]: form.name.trim() }, ...measureIn(form, "increase") };
}

/** `student-quota-figure`, and `…-2` where another indicator has that name. */
function freeId(of: string, taken: ReadonlySet<string>): string {
  const base = `${of.slice(0, 68).replace(/-+$/, "")}-figure`;
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  return id;
}
