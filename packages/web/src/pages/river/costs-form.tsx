import type { BasinModel, CostsInput, SharingRule } from "@kelisim/river";
import { Button, Buttons } from "../../components/button.tsx";
import { SelectField, TextField } from "../../components/field.tsx";
import { useKeptInTab } from "../../components/kept-in-tab.tsx";
import { useMessages } from "../../messages/messages.ts";
import { riverMessages } from "./messages/index.ts";
import { partyName } from "./names.ts";

interface CostsFormProps {
  readonly model: BasinModel;
  readonly year: number;
  onSettle(costs: CostsInput): void;
}

interface FacilityRow {
  readonly amount: string;
  readonly paidBy: string;
  readonly rule: SharingRule;
}

/** The currencies of the parties that the product began with; others are typed in. */
const CURRENCY_OF: Readonly<Record<string, string>> = {
  KZ: "KZT",
  KG: "KGS",
  UZ: "UZS",
  TJ: "TJS",
  RU: "RUB",
  CN: "CNY",
};

/** What a year's facilities cost and who has paid it, for those who have no file of costs. */
export function CostsForm({ model, year, onSettle }: CostsFormProps) {
  const t = useMessages(riverMessages);
  const parties = model.parties.map(({ id }) => id);
  const [currency, setCurrency] = useKeptInTab("costs.currency", CURRENCY_OF[parties[0] ?? ""] ?? "USD");
  const [other, setOther] = useKeptInTab("costs.other", CURRENCY_OF[parties[1] ?? ""] ?? "");
  const [rate, setRate] = useKeptInTab("costs.rate", "");
  const [rows, setRows] = useKeptInTab<Readonly<Record<string, FacilityRow>>>("costs.rows", {});
  const rowOf = (id: string): FacilityRow => rows[id] ?? { amount: "", paidBy: parties[0]!, rule: "water-received" };
  const change = (id: string, part: Partial<FacilityRow>) =>
    setRows((now) => ({ ...now, [id]: { ...rowOf(id), ...part } }));
  const options = parties.map((id) => ({ value: id, label: partyName(model, id) }));
  const settledOn = `${year}-12-31`;
  const hasOther = other !== "" && rate !== "";

  const settleNow = () =>
    onSettle({
      name: model.name,
      year,
      currencies: hasOther ? [currency, other] : [currency],
      settledOn,
      rates: hasOther ? [{ from: currency, to: other, rate: rate.replace(",", "."), date: `${year}-01-01` }] : [],
      facilities: model.facilities
        .filter(({ id }) => rowOf(id).amount !== "")
        .map(({ id, name }) => {
          const { amount, paidBy, rule } = rowOf(id);
          return {
            facility: id,
            rule,
            costs: [
              { what: name, amount: amount.replace(/\s/g, "").replace(",", "."), currency, date: settledOn, paidBy },
            ],
            fixedShares: Object.fromEntries(parties.map((party) => [party, `1/${parties.length}`])),
          };
        }),
    });

  return (
    <details className="costs-form">
      <summary>{t("costs.enter")}</summary>
      <div className="target-fields">
        <TextField label={t("costs.currency")} value={currency} onChange={setCurrency} maxLength={3} />
        <TextField label={t("costs.otherCurrency")} value={other} onChange={setOther} maxLength={3} />
        <TextField
          label={t("costs.rate", { from: currency, to: other || "…" })}
          value={rate}
          onChange={setRate}
          inputMode="decimal"
        />
      </div>
      {model.facilities.map(({ id, name }) => (
        <fieldset key={id} className="costs-facility">
          <legend>{name}</legend>
          <TextField
            label={t("costs.amount", { currency })}
            value={rowOf(id).amount}
            onChange={(amount) => change(id, { amount })}
            inputMode="decimal"
          />
          <SelectField
            label={t("costs.paidBy")}
            value={rowOf(id).paidBy}
            onChange={(paidBy) => change(id, { paidBy })}
            options={options}
          />
          <SelectField
            label={t("costs.rule")}
            value={rowOf(id).rule}
            onChange={(rule) => change(id, { rule })}
            options={(["water-received", "fixed-shares"] as const).map((rule) => ({
              value: rule,
              label: t(`rule.${rule}`),
            }))}
          />
        </fieldset>
      ))}
      <Buttons>
        <Button
          look="primary"
          onPress={settleNow}
          isDisabled={model.facilities.every(({ id }) => rowOf(id).amount === "")}
        >
          {t("costs.settle")}
        </Button>
      </Buttons>
    </details>
  );
}
