import type { Reading } from "@kelisim/reading";
import { memo, type ReactNode } from "react";
import { Button } from "../../../components/button.tsx";
import { Tag, type Tone } from "../../../components/tag.tsx";
import { useLocale } from "../../../messages/locale.tsx";
import { useMessages } from "../../../messages/messages.ts";
import { vocabulary } from "../../../messages/vocabulary/index.ts";
import { readMessages } from "../messages/index.ts";
import { figuresOf } from "./corrected-reading.ts";
import { type Mark, type MarkState, problemsOf, stateOf } from "./mark.ts";
import { MarkFigures } from "./mark-figures.tsx";
import type { ProposedMark } from "./review.ts";
import { useIsNarrow } from "./use-is-narrow.ts";
import type { Labels } from "./use-labels.ts";
import { WhyMarked } from "./why-marked.tsx";

const tones: Readonly<Record<MarkState, Tone>> = {
  open: "quiet",
  accepted: "good",
  corrected: "good",
  rejected: "bad",
  added: "info",
};
const signs: Readonly<Record<MarkState, string>> = {
  open: "○",
  accepted: "✓",
  corrected: "✎",
  rejected: "✕",
  added: "+",
};

export interface CardActions {
  onCurrent(id: string): void;
  onHover(id: string | null): void;
  onAccept(id: string): void;
  onReject(id: string): void;
  onReopen(id: string): void;
  onRemove(id: string): void;
  onCorrect(id: string): void;
}

interface MarkCardProps extends CardActions {
  readonly mark: Mark;
  readonly number: number;
  readonly text: string;
  readonly reading: Reading;
  readonly labels: Labels;
  readonly isCurrent: boolean;
  readonly proposed: ProposedMark | undefined;
  /** The form with which the mark is corrected, while it is. */
  readonly form: ReactNode;
}

/** A commitment as the review has it, and what can be done about it. */
export const MarkCard = memo(function MarkCard(props: MarkCardProps) {
  const { mark, number, text, reading, labels, isCurrent, proposed, form } = props;
  const t = useMessages(readMessages);
  const words = useMessages(vocabulary);
  const { formats } = useLocale();
  const isNarrow = useIsNarrow();
  const { id, content } = mark;
  const state = stateOf(mark);
  const isRejected = state === "rejected";
  const problems = isRejected ? [] : problemsOf(content);
  const figures = figuresOf(reading, content);
  return (
    <article
      className={`read-card ${labels.toneOf(mark)} ${isCurrent ? "read-card-current" : ""}`}
      data-card={id}
      data-state={state}
      tabIndex={-1}
      aria-labelledby={`card-${id}`}
      aria-current={isCurrent || undefined}
    >
      <div className="read-card-head">
        <button
          type="button"
          className={`read-flag read-${state} ${labels.toneOf(mark)}`}
          onClick={() => props.onCurrent(id)}
        >
          <span className="visually-hidden">{t("showInText", { number })}</span>
          <span aria-hidden="true">{number}</span>
        </button>
        <h3 id={`card-${id}`} className="read-card-actors">
          <span className="visually-hidden">{t("commitmentNumber", { number })} </span>
          {labels.actors(content.by)}
          {content.to.length > 0 && <span className="soft"> → {labels.actors(content.to)}</span>}
        </h3>
        {proposed ? (
          <Tag tone="info">{t("proposed")}</Tag>
        ) : (
          <Tag tone={tones[state]} sign={signs[state]}>
            {t(`state.${state}`)}
          </Tag>
        )}
      </div>
      <p className="read-card-words" lang={reading.language}>
        {shortened(text.slice(content.start, content.end), isCurrent)}
      </p>
      <p className="read-card-facts small">
        <strong>{words(`strength.${content.strength}`)}</strong>
        {content.area.map((area) => (
          <span key={area}>{words(`area.${area}`)}</span>
        ))}
        {content.deadline !== null && <span lang={reading.language}>{content.deadline}</span>}
        {content.due !== null && <span>{t("dueOn", { day: formats.day(content.due) })}</span>}
      </p>
      {problems.map((problem) => (
        <p key={problem} className="read-card-problem small">
          {t(`problem.${problem}`)}
        </p>
      ))}
      {isCurrent && (
        <details className="read-card-more small" open={!isNarrow}>
          <summary>{t("why")}</summary>
          <WhyMarked mark={mark} />
          {figures.length > 0 && <MarkFigures figures={figures} language={reading.language} />}
        </details>
      )}
      {form}
      {!proposed && (
        <div className="read-card-actions">
          {state === "accepted" || state === "corrected" ? (
            <Button look="quiet" onPress={() => props.onReopen(id)}>
              {t("takeBack")}
            </Button>
          ) : (
            state !== "added" && (
              <Button aria-describedby={`card-${id}`} onPress={() => props.onAccept(id)}>
                {t("accept")}
              </Button>
            )
          )}
          {!form && (
            <Button look="quiet" aria-describedby={`card-${id}`} onPress={() => props.onCorrect(id)}>
              {t("correct")}
            </Button>
          )}
          {state === "added" ? (
            <Button look="quiet" aria-describedby={`card-${id}`} onPress={() => props.onRemove(id)}>
              {t("remove")}
            </Button>
          ) : isRejected ? (
            <Button look="quiet" onPress={() => props.onReopen(id)}>
              {t("takeBack")}
            </Button>
          ) : (
            <Button look="quiet" aria-describedby={`card-${id}`} onPress={() => props.onReject(id)}>
              {t("reject")}
            </Button>
          )}
        </div>
      )}
    </article>
  );
});

function shortened(words: string, isWhole: boolean): string {
  const most = isWhole ? 1_500 : 260;
  return words.length <= most ? words : `${words.slice(0, most).trimEnd()}…`;
}
