/** A model with the changes that one tries on it, and what comes of them. */
import { busiestDay, type CrossingModel } from "@kelisim/crossing";
import { hashKey } from "@tanstack/react-query";
import { type ReactNode, useCallback, useDeferredValue, useMemo } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useKeptInTab } from "../../components/kept-in-tab.tsx";
import { Notice } from "../../components/notice.tsx";
import { useMessages } from "../../messages/messages.ts";
import { SeeBasis } from "../../models/see-basis.tsx";
import { SourceTable } from "../../models/source-table.tsx";
import { Answer } from "./answer.tsx";
import { AnswerSentence } from "./answer-sentence.tsx";
import { ChangesForm } from "./changes-form.tsx";
import { directionView } from "./direction.ts";
import { DirectionChoice } from "./direction-choice.tsx";
import { type KeptVariant, KeptVariants } from "./kept-variants.tsx";
import { crossingMessages } from "./messages/index.ts";
import { Playback } from "./playback.tsx";
import type { Question } from "./questions.ts";
import { Staffing } from "./staffing.tsx";
import { useSimulation } from "./use-simulation.ts";
import { applyVariant, changesAnything, unchanged, type Variant } from "./variant.ts";

interface PlannerProps {
  readonly model: CrossingModel;
  /** Where the model comes from. */
  readonly origin: ReactNode;
}

type CompareQuestion = Extract<Question, { kind: "compare" }>;

/** Enough for an answer within a blink; more follow at once, to narrow the intervals. */
const FIRST_REPLICATIONS = 3;
const MORE_REPLICATIONS = 24;

export function Planner({ model, origin }: PlannerProps) {
  const t = useMessages(crossingMessages);
  const [variant, setVariant] = useKeptInTab<Variant>("variant", () => unchanged(busiestDay(model), 1));
  const [direction, setDirection] = useKeptInTab("direction", model.directions[0]!.id);
  const [tab, setTab] = useKeptInTab("results", "answer");
  const view = useMemo(() => directionView(model, direction), [model, direction]);

  const tried = useDeferredValue(variant);
  const [before, after] = useMemo(() => {
    const own = applyVariant(model, unchanged(tried.startDate, tried.days));
    return [own, changesAnything(tried) ? applyVariant(model, tried) : own];
  }, [model, tried]);
  const quick = useSimulation(useMemo(() => question(before, after, FIRST_REPLICATIONS), [before, after]));
  const isQuickNew = quick.answered?.after === after;
  const thorough = useSimulation(
    useMemo(() => (isQuickNew ? question(before, after, MORE_REPLICATIONS) : null), [isQuickNew, before, after]),
  );
  const comparison = thorough.answered?.after === after ? thorough.answer : quick.answer;
  const isChanged = changesAnything(variant);
  const [kept, setKept] = useKeptInTab<readonly KeptVariant[]>("kept", []);
  const current = useMemo(
    () =>
      changesAnything(tried) && thorough.answer !== null && thorough.answered?.after === after
        ? { variant: tried, comparison: thorough.answer }
        : null,
    [tried, thorough.answer, thorough.answered, after],
  );
  const isKept = kept.some((one) => hashKey([one.variant]) === hashKey([tried]));
  const keep = useCallback(() => {
    if (current !== null) setKept((now) => [...now, { number: (now.at(-1)?.number ?? 0) + 1, ...current }]);
  }, [current, setKept]);
  const drop = useCallback((number: number) => setKept((now) => now.filter((one) => one.number !== number)), [setKept]);
  const failure = quick.failure ?? thorough.failure;

  return (
    <div className="planner">
      <DirectionChoice directions={model.directions} chosen={direction} onChoose={setDirection} />
      {failure && <Notice kind="error" title={failure} />}
      {comparison && (
        <AnswerSentence
          comparison={comparison}
          view={view}
          variant={variant}
          isChanged={isChanged}
          onSeeBasis={() => setTab("basis")}
          isAtWork={thorough.progress !== null || quick.progress !== null}
        />
      )}
      <div className="instrument-columns">
        <ChangesForm model={model} view={view} variant={variant} onChange={setVariant} />
        <Tabs className="instrument-results" selectedKey={tab} onSelectionChange={(key) => setTab(`${key}`)}>
          <TabList aria-label={t("results")} className="tabs">
            <Tab id="answer">{t("tab.answer")}</Tab>
            <Tab id="day">{t("tab.day")}</Tab>
            <Tab id="staff">{t("tab.staff")}</Tab>
            <Tab id="basis">{t("tab.basis")}</Tab>
          </TabList>
          <TabPanel id="answer">
            {comparison && <Answer comparison={comparison} view={view} isChanged={isChanged} />}
            <KeptVariants
              model={model}
              view={view}
              kept={kept}
              current={isKept ? null : current}
              onKeep={keep}
              onTake={setVariant}
              onDrop={drop}
            />
          </TabPanel>
          <TabPanel id="day">
            <Playback model={after} view={view} />
          </TabPanel>
          <TabPanel id="staff">
            <Staffing
              model={after}
              view={view}
              onTake={(openByHour) =>
                setVariant((now) => ({ ...now, openByHour: { ...now.openByHour, ...openByHour } }))
              }
            />
          </TabPanel>
          <TabPanel id="basis">
            {model.description && <p lang="en">{model.description}</p>}
            <p>{t("basis.lead")}</p>
            <SourceTable model={model} origin={origin} />
          </TabPanel>
          {tab !== "basis" && <SeeBasis words={t("tab.basis")} onSee={() => setTab("basis")} />}
        </Tabs>
      </div>
    </div>
  );
}

function question(before: CrossingModel, after: CrossingModel, replications: number): CompareQuestion {
  return { kind: "compare", before, after, options: { replications } };
}
