import { memo, type ReactNode } from "react";
import { Button } from "../../../components/button.tsx";
import { Tag, type Tone } from "../../../components/tag.tsx";
import { useMessages } from "../../../messages/messages.ts";
import { readMessages } from "../messages/index.ts";
import { CardFacts, CardGist } from "./card-contents.tsx";
import { figuresWithin } from "./corrected-reading.ts";
import { type FigureContent, isCommitment, type Mark, type MarkState, problemsOf, stateOf } from "./mark.ts";
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

/** What all cards have in common. */
export interface CardContext extends CardActions {
  readonly text: string;
  /** ISO 639-1 code of the text's language. */
  readonly language: string;
  /** Those of the text that were not rejected, in its order. */
  readonly figures: readonly FigureContent[];
  readonly labels: Labels;
}

interface MarkCardProps extends CardContext {
  readonly mark: Mark;
  readonly number: number;
  readonly isCurrent: boolean;
  readonly proposed: ProposedMark | undefined;
  /** The form with which the mark is corrected, while it is. */
  readonly form: ReactNode;
}

/** A mark as the review has it, and what can be done about it. */
export const MarkCard = memo(function MarkCard(props: MarkCardProps) {
  const { mark, number, text, language, figures, labels, isCurrent, proposed, form } = props;
  const t = useMessages(readMessages);
  const isNarrow = useIsNarrow();
  const { id, content } = mark;
  const state = stateOf(mark);
  const isRejected = state === "rejected";
  const problems = isRejected || !isCommitment(mark) ? [] : problemsOf(mark.content);
  const inside = isCommitment(mark) && isCurrent ? figuresWithin(figures, content) : [];
  return (
    <article
      className={`read-card read-card-${content.kind} ${labels.toneOf(mark)} ${isCurrent ? "read-card-current" : ""}`}
      data-card={id}
      data-state={state}
      tabIndex={-1}
      aria-labelledby={`card-${id}`}
      aria-current={isCurrent || undefined}
    >
      <div className="read-card-head">
        <button
          type="button"
          className={`read-flag read-flag-${content.kind} read-${state} ${labels.toneOf(mark)}`}
          onClick={() => props.onCurrent(id)}
        >
          <span className="visually-hidden">{t("showInText", { name: labels.name(mark, number) })}</span>
          <span aria-hidden="true">{labels.flag(mark, number)}</span>
        </button>
        <h3 id={`card-${id}`} className="read-card-actors">
          <span className="visually-hidden">{labels.name(mark, number)}: </span>
          <CardGist content={content} labels={labels} />
        </h3>
        {proposed ? (
          <Tag tone="info">{t("proposed")}</Tag>
        ) : (
          <Tag tone={tones[state]} sign={signs[state]}>
            {t(`state.${state}`)}
          </Tag>
        )}
      </div>
      <p className="read-card-words" lang={language}>
        {shortened(text.slice(content.start, content.end), isCurrent)}
      </p>
      <CardFacts content={content} language={language} />
      {problems.map((problem) => (
        <p key={problem} className="read-card-problem small">
          {t(`problem.${problem}`)}
        </p>
      ))}
      {isCurrent && (
        <details className="read-card-more small" open={!isNarrow}>
          <summary>{t("why")}</summary>
          <WhyMarked mark={mark} />
          {inside.length > 0 && <MarkFigures figures={inside} text={text} language={language} />}
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
