/** A basin's plan, with what one tries on it, its accounts and its settlement. */
import type { BasinModel } from "@kelisim/river";
import { type ReactNode, useDeferredValue, useMemo } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useKeptInTab } from "../../components/kept-in-tab.tsx";
import { Loading } from "../../components/loading.tsx";
import { Notice } from "../../components/notice.tsx";
import { useMessages } from "../../messages/messages.ts";
import { SeeBasis } from "../../models/see-basis.tsx";
import { SourceTable } from "../../models/source-table.tsx";
import { AccountsPanel } from "./accounts-panel.tsx";
import { riverMessages } from "./messages/index.ts";
import { PlanPanel } from "./plan-panel.tsx";
import { PlanSentence } from "./plan-sentence.tsx";
import type { Question } from "./questions.ts";
import { SettlementPanel } from "./settlement-panel.tsx";
import { SpreadPanel } from "./spread-panel.tsx";
import { nothingTried, type Tries, triesAnything } from "./tries.ts";
import { TriesForm } from "./tries-form.tsx";
import { useBasin } from "./use-basin.ts";

interface BasinProps {
  readonly model: BasinModel;
  /** Where the model comes from. */
  readonly origin: ReactNode;
}

type PlanQuestion = Extract<Question, { kind: "plan" }>;

export function Basin({ model, origin }: BasinProps) {
  const t = useMessages(riverMessages);
  const [tries, setTries] = useKeptInTab<Tries>("tries", nothingTried);
  const [tab, setTab] = useKeptInTab("results", "plan");
  const tried = useDeferredValue(tries);
  const { answer, failure, progress } = useBasin(
    useMemo<PlanQuestion>(() => ({ kind: "plan", model, tries: tried }), [model, tried]),
  );
  const isTrying = triesAnything(tried);
  return (
    <div className="basin">
      {failure && (
        <Notice kind="error" title={t("noPlan")}>
          <p lang="en">{failure}</p>
        </Notice>
      )}
      {answer && <PlanSentence model={model} plans={answer} isTrying={isTrying} isAtWork={progress !== null} />}
      {answer && <SeeBasis words={t("tab.basis")} onSee={() => setTab("basis")} />}
      <div className="instrument-columns">
        <TriesForm model={model} tries={tries} onChange={setTries} />
        <Tabs className="instrument-results" selectedKey={tab} onSelectionChange={(key) => setTab(`${key}`)}>
          <TabList aria-label={t("results")} className="tabs">
            <Tab id="plan">{t("tab.plan")}</Tab>
            <Tab id="spread">{t("tab.spread")}</Tab>
            <Tab id="accounts">{t("tab.accounts")}</Tab>
            <Tab id="settlement">{t("tab.settlement")}</Tab>
            <Tab id="basis">{t("tab.basis")}</Tab>
          </TabList>
          <TabPanel id="plan">
            {answer ? <PlanPanel model={model} plans={answer} isTrying={isTrying} /> : !failure && <Loading />}
          </TabPanel>
          <TabPanel id="spread">
            <SpreadPanel model={model} tries={tried} />
          </TabPanel>
          <TabPanel id="accounts">
            <AccountsPanel model={model} />
          </TabPanel>
          <TabPanel id="settlement">
            {answer && <SettlementPanel model={model} plan={answer.tried} isTrying={isTrying} />}
          </TabPanel>
          <TabPanel id="basis">
            {model.description && <p lang="en">{model.description}</p>}
            <SourceTable model={model} origin={origin} />
          </TabPanel>
          {tab !== "basis" && <SeeBasis words={t("tab.basis")} onSee={() => setTab("basis")} />}
        </Tabs>
      </div>
    </div>
  );
}
