import {
  type BasinModel,
  type BasinResult,
  type Costs,
  checkCosts,
  type FacilitySettlement,
  type Money,
  type Settlement,
  type SettlementIn,
  SharingError,
  settle,
  waterReceived,
} from "@kelisim/river";
import { useMemo } from "react";
import { Button, Buttons } from "../../components/button.tsx";
import { ChooseFile } from "../../components/choose-file.tsx";
import { useKeptInTab } from "../../components/kept-in-tab.tsx";
import { Notice } from "../../components/notice.tsx";
import { ProblemList } from "../../components/problem-list.tsx";
import { saveFile } from "../../components/save-file.ts";
import { ScrollSideways } from "../../components/scroll-sideways.tsx";
import { Tag } from "../../components/tag.tsx";
import { useLocale } from "../../messages/locale.tsx";
import { useMessages } from "../../messages/messages.ts";
import { jsonOfFile } from "../../models/json-of-file.ts";
import { CostsForm } from "./costs-form.tsx";
import { riverMessages } from "./messages/index.ts";
import { partyName } from "./names.ts";

interface SettlementPanelProps {
  readonly model: BasinModel;
  readonly plan: BasinResult;
  readonly isTrying: boolean;
}

/** The year's costs of the facilities, shared under every rule that its figures allow, and who pays whom. */
export function SettlementPanel({ model, plan, isTrying }: SettlementPanelProps) {
  const t = useMessages(riverMessages);
  const [input, setInput] = useKeptInTab<unknown>("costs", null);
  const outcome = useMemo(() => (input === null ? null : outcomeOf(model, plan, input)), [model, plan, input]);
  if (model.facilities.length === 0) {
    return (
      <Notice kind="info">
        <p>{t("settlement.noFacilities")}</p>
      </Notice>
    );
  }
  return (
    <>
      <p>{t("settlement.lead")}</p>
      {isTrying && (
        <Notice kind="info">
          <p>{t("settlement.tried")}</p>
        </Notice>
      )}
      <Buttons>
        <ChooseFile
          accept=".json,application/json"
          onChoose={async ([chosen]) => setInput((await jsonOfFile(chosen)) ?? "")}
        >
          {t("settlement.open")}
        </ChooseFile>
      </Buttons>
      <CostsForm model={model} year={plan.periods[0]!.year} onSettle={setInput} />
      {outcome?.kind === "problems" && (
        <Notice kind="error" title={t("settlement.problems")}>
          <ProblemList problems={outcome.problems} />
        </Notice>
      )}
      {outcome?.kind === "impossible" && (
        <Notice kind="error" title={t("settlement.impossible")}>
          <p lang="en">{outcome.why}</p>
        </Notice>
      )}
      {outcome?.kind === "settled" && <Settled model={model} settlement={outcome.settlement} costs={outcome.costs} />}
    </>
  );
}

type Outcome =
  | { readonly kind: "settled"; readonly settlement: Settlement; readonly costs: Costs }
  | { readonly kind: "problems"; readonly problems: readonly { readonly path: string; readonly message: string }[] }
  | { readonly kind: "impossible"; readonly why: string };

function outcomeOf(model: BasinModel, plan: BasinResult, input: unknown): Outcome {
  const check = checkCosts(input, model);
  if (!check.ok) return { kind: "problems", problems: check.problems };
  try {
    const settlement = settle(model, check.costs, waterReceived(model, plan));
    return { kind: "settled", settlement, costs: check.costs };
  } catch (error) {
    if (error instanceof SharingError) return { kind: "impossible", why: error.message };
    throw error;
  }
}

interface SettledProps {
  readonly model: BasinModel;
  readonly settlement: Settlement;
  readonly costs: Costs;
}

function Settled({ model, settlement, costs }: SettledProps) {
  const t = useMessages(riverMessages);
  return (
    <section aria-live="polite">
      <h2>{t("settlement.result", { year: String(settlement.year) })}</h2>
      {[settlement, ...settlement.others].map((result) => (
        <Payments key={result.currency} model={model} result={result} />
      ))}
      {settlement.facilities.map((facility) => (
        <Rules key={facility.facility} model={model} facility={facility} />
      ))}
      <p className="soft small" lang="en">
        {settlement.rounding}
      </p>
      <Buttons>
        <Button
          onPress={() =>
            saveFile(
              `settlement-${settlement.year}.json`,
              "application/json",
              `${JSON.stringify({ costs, settlement }, null, 2)}\n`,
            )
          }
        >
          {t("settlement.save")}
        </Button>
      </Buttons>
    </section>
  );
}

function Payments({ model, result }: { readonly model: BasinModel; readonly result: SettlementIn }) {
  const t = useMessages(riverMessages);
  const money = useMoney();
  return (
    <>
      {result.payments.length === 0 ? (
        <p>{t("settlement.nothingDue")}</p>
      ) : (
        result.payments.map(({ from, to, amount }) => (
          <p key={`${from} ${to}`} className="settlement-payment">
            {t("settlement.pays", { from: partyName(model, from), to: partyName(model, to), amount: money(amount) })}
          </p>
        ))
      )}
      <ScrollSideways label={t("settlement.caption", { currency: result.currency })}>
        <table>
          <caption>{t("settlement.caption", { currency: result.currency })}</caption>
          <thead>
            <tr>
              <th scope="col">{t("side")}</th>
              <th scope="col" className="number">
                {t("settlement.share")}
              </th>
              <th scope="col" className="number">
                {t("settlement.paid")}
              </th>
              <th scope="col" className="number">
                {t("settlement.contributed")}
              </th>
              <th scope="col" className="number">
                {t("settlement.balance")}
              </th>
            </tr>
          </thead>
          <tbody>
            {result.parties.map(({ party, share, costsPaid, contributed, balance }) => (
              <tr key={party}>
                <th scope="row">{partyName(model, party)}</th>
                <td className="number">{money(share)}</td>
                <td className="number">{money(costsPaid)}</td>
                <td className="number">{money(contributed)}</td>
                <td className="number">{money(balance)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollSideways>
    </>
  );
}

/** One facility under every rule, side by side. */
function Rules({ model, facility }: { readonly model: BasinModel; readonly facility: FacilitySettlement }) {
  const t = useMessages(riverMessages);
  const { formats } = useLocale();
  const money = useMoney();
  const { water, rules } = facility;
  const possible = rules.filter(({ shares }) => shares !== undefined);
  const impossible = rules.filter(({ shares }) => shares === undefined);
  return (
    <ScrollSideways label={facility.name}>
      <table>
        <caption>{t("settlement.facility", { name: facility.name, cost: money(facility.cost) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("settlement.rule")}</th>
            {facility.shares.map(({ party }) => (
              <th key={party} scope="col" className="number">
                {partyName(model, party)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {possible.map(({ rule, isAgreed, shares }) => (
            <tr key={rule}>
              <th scope="row">
                {t(`rule.${rule}`)} {isAgreed && <Tag tone="good">{t("settlement.agreed")}</Tag>}
              </th>
              {shares!.map(({ party, amount }) => (
                <td key={party} className="number">
                  {money(amount)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {impossible.length > 0 && (
        <p className="soft small">
          {t("settlement.impossibleRules", { rules: formats.list(impossible.map(({ rule }) => t(`rule.${rule}`))) })}
        </p>
      )}
      {water && (
        <p className="soft small">
          {t(water.from === "plan" ? "settlement.waterPlanned" : "settlement.waterMeasured", {
            water: formats.list(
              Object.entries(water.byParty).map(
                ([party, hm3]) => `${partyName(model, party)} ${formats.number(hm3, { maximumFractionDigits: 1 })}`,
              ),
            ),
          })}
        </p>
      )}
    </ScrollSideways>
  );
}

/** An amount to its last decimal: it adds up only so. */
function useMoney(): (money: Money) => string {
  const { formats } = useLocale();
  return ({ amount, currency }) => {
    const decimals = amount.split(".")[1]?.length ?? 0;
    return formats.number(Number(amount), {
      style: "currency",
      currency,
      currencyDisplay: "code",
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
  };
}
