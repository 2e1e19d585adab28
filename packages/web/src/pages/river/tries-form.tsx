import type { BasinModel } from "@kelisim/river";
import { Button } from "../../components/button.tsx";
import { Checkbox, SelectField } from "../../components/field.tsx";
import { RangeField } from "../../components/range-field.tsx";
import { useLocale } from "../../messages/locale.tsx";
import { useMessages } from "../../messages/messages.ts";
import { riverMessages } from "./messages/index.ts";
import { nodeName, partyName, riverName } from "./names.ts";
import { closable, hasYears, type Inflows, nothingTried, type Tries, triesAnything, variationOf } from "./tries.ts";

interface TriesFormProps {
  readonly model: BasinModel;
  readonly tries: Tries;
  onChange(tries: Tries): void;
}

/** What one can try: a drier year, other shares, a canal out of service, another rule for the reservoirs. */
export function TriesForm({ model, tries, onChange }: TriesFormProps) {
  const t = useMessages(riverMessages);
  return (
    <section className="changes" aria-label={t("tries")}>
      <InflowFields model={model} inflows={tries.inflows} onChange={(inflows) => onChange({ ...tries, inflows })} />
      <ShareFields model={model} tries={tries} onChange={onChange} />
      <RuleCurveFields model={model} tries={tries} onChange={onChange} />
      <ClosedFields model={model} tries={tries} onChange={onChange} />
      <Button isDisabled={!triesAnything(tries)} onPress={() => onChange(nothingTried)}>
        {t("takeBack")}
      </Button>
    </section>
  );
}

interface InflowFieldsProps {
  readonly model: BasinModel;
  readonly inflows: Inflows;
  onChange(inflows: Inflows): void;
}

function InflowFields({ model, inflows, onChange }: InflowFieldsProps) {
  const t = useMessages(riverMessages);
  const { formats } = useLocale();
  const choose = (kind: Inflows["kind"]) => onChange(FIRST[kind]);
  return (
    <fieldset>
      <legend>{t("inflow")}</legend>
      <SelectField
        label={t("inflow.kind")}
        value={inflows.kind}
        onChange={choose}
        options={KINDS.map((kind) => ({ value: kind, label: t(`inflow.${kind}`) }))}
      />
      {inflows.kind === "factor" && (
        <RangeField
          label={t("inflow.times")}
          value={inflows.factor}
          minimum={0.3}
          maximum={1.5}
          step={0.05}
          valueLabel={(value) => `× ${formats.number(value)}`}
          onChange={(factor) => onChange({ kind: "factor", factor: Number(factor.toFixed(2)) })}
        />
      )}
      {inflows.kind === "exceedance" && (
        <RangeField
          label={t("inflow.exceededIn")}
          hint={
            hasYears(model)
              ? t("inflow.exceedanceHint")
              : `${t("inflow.exceedanceHint")} ${t("inflow.drawnHint", { share: formats.share(variationOf(model).coefficientOfVariation) })}`
          }
          value={inflows.probability}
          minimum={0.05}
          maximum={0.95}
          step={0.05}
          valueLabel={formats.share}
          onChange={(probability) => onChange({ kind: "exceedance", probability: Number(probability.toFixed(2)) })}
        />
      )}
    </fieldset>
  );
}

const KINDS = ["modelled", "factor", "exceedance"] as const;

const FIRST: Readonly<Record<Inflows["kind"], Inflows>> = {
  modelled: { kind: "modelled" },
  factor: { kind: "factor", factor: 0.8 },
  exceedance: { kind: "exceedance", probability: 0.9 },
};

/** Shares of rivers between two parties: one slider tells both. */
function ShareFields({ model, tries, onChange }: TriesFormProps) {
  const t = useMessages(riverMessages);
  const { formats } = useLocale();
  return (model.treaty?.rivers ?? []).map((river) => {
    const agreed = river.shares[0]!.byParty;
    const [first, second, ...others] = Object.keys(agreed);
    if (first === undefined || second === undefined || others.length > 0) return null;
    const share = tries.shares[river.id]?.[first] ?? agreed[first]!;
    const change = (value: number) => {
      const rounded = Number(value.toFixed(2));
      const { [river.id]: _, ...rest } = tries.shares;
      const isAgreed = rounded === agreed[first];
      const own = { [first]: rounded, [second]: Number((1 - rounded).toFixed(2)) };
      onChange({ ...tries, shares: isAgreed ? rest : { ...rest, [river.id]: own } });
    };
    return (
      <fieldset key={river.id}>
        <legend>{t("shares", { river: riverName(model, river.id) })}</legend>
        <RangeField
          label={partyName(model, first)}
          hint={t("shares.other", { party: partyName(model, second), share: formats.share(1 - share) })}
          value={share}
          minimum={0}
          maximum={1}
          step={0.01}
          valueLabel={(value) =>
            value === agreed[first] ? t("shares.agreed", { share: formats.share(value) }) : formats.share(value)
          }
          onChange={change}
        />
      </fieldset>
    );
  });
}

function RuleCurveFields({ model, tries, onChange }: TriesFormProps) {
  const t = useMessages(riverMessages);
  const { formats } = useLocale();
  const reservoirs = model.nodes.filter((node) => node.kind === "reservoir" && node.ruleCurve);
  if (reservoirs.length === 0) return null;
  return (
    <fieldset>
      <legend>{t("ruleCurve")}</legend>
      {reservoirs.map(({ id }) => (
        <RangeField
          key={id}
          label={nodeName(model, id)}
          value={tries.ruleCurveFactor[id] ?? 1}
          minimum={0}
          maximum={2}
          step={0.05}
          valueLabel={(factor) => (factor === 1 ? t("asModelled") : `× ${formats.number(factor)}`)}
          onChange={(factor) => {
            const { [id]: _, ...rest } = tries.ruleCurveFactor;
            const rounded = Number(factor.toFixed(2));
            onChange({ ...tries, ruleCurveFactor: rounded === 1 ? rest : { ...rest, [id]: rounded } });
          }}
        />
      ))}
    </fieldset>
  );
}

function ClosedFields({ model, tries, onChange }: TriesFormProps) {
  const t = useMessages(riverMessages);
  const nodes = closable(model).filter(({ kind }) => kind !== "user");
  if (nodes.length === 0) return null;
  return (
    <fieldset>
      <legend>{t("closed")}</legend>
      {nodes.map(({ id }) => (
        <Checkbox
          key={id}
          label={nodeName(model, id)}
          checked={tries.closed.includes(id)}
          onChange={(isClosed) =>
            onChange({
              ...tries,
              closed: isClosed ? [...tries.closed, id] : tries.closed.filter((other) => other !== id),
            })
          }
        />
      ))}
    </fieldset>
  );
}
