import { Button } from "../../../components/button.tsx";
import { useMessages } from "../../../messages/messages.ts";
import { readMessages } from "../messages/index.ts";
import { CommitmentFields } from "./commitment-fields.tsx";
import { FigureFields } from "./figure-fields.tsx";
import type { Mark } from "./mark.ts";
import { type Edge, moveEnd, type Range } from "./move-ends.ts";
import type { MarkChange } from "./review.ts";
import { StatementFields } from "./statement-fields.tsx";
import type { Labels } from "./use-labels.ts";

interface MarkFormProps {
  readonly mark: Mark;
  readonly text: string;
  readonly language: string;
  readonly labels: Labels;
  /** Whom the form offers as actors: parties of the record and states that the text names. */
  readonly actors: readonly string[];
  /** Whom it offers as speakers: those that the text names. */
  readonly speakers: readonly string[];
  readonly hasSelection: boolean;
  onChange(change: MarkChange): void;
  /** After the last of several changes that count as one. */
  onSettled(): void;
  onUseSelection(): void;
  onFocusEnd(edge: Edge): void;
  onRestore(): void;
  onDone(): void;
}

/** Everything about a mark that can be corrected. Each change counts at once, and can be undone. */
export function MarkForm(props: MarkFormProps) {
  const { mark, text, hasSelection, onChange, onSettled } = props;
  const t = useMessages(readMessages);
  const { content, found } = mark;
  const move = (edge: Edge, by: -1 | 1) => () => {
    const { start, end }: Range = moveEnd(text, content, edge, "word", by);
    onChange({ start, end });
  };
  const end = (edge: Edge) => (
    <div className="read-form-end">
      <span className="small">{t(edge === "start" ? "start" : "end")}</span>
      <Button aria-label={t(edge === "start" ? "startBack" : "endBack")} onPress={move(edge, -1)}>
        ←
      </Button>
      <Button aria-label={t(edge === "start" ? "startOn" : "endOn")} onPress={move(edge, 1)}>
        →
      </Button>
      <Button look="quiet" onPress={() => props.onFocusEnd(edge)}>
        {t("inText")}
      </Button>
    </div>
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only learns that a field was left
    <div className="read-form" onBlur={onSettled}>
      <fieldset>
        <legend>{t("words")}</legend>
        {end("start")}
        {end("end")}
        {hasSelection && <Button onPress={props.onUseSelection}>{t("useSelection")}</Button>}
      </fieldset>
      <Fields {...props} />
      <div className="read-card-actions">
        <Button look="primary" onPress={props.onDone}>
          {t("done")}
        </Button>
        {found !== null && (
          <Button look="quiet" onPress={props.onRestore}>
            {t("asFound")}
          </Button>
        )}
      </div>
    </div>
  );
}

function Fields({ mark: { content }, text, language, labels, actors, speakers, onChange }: MarkFormProps) {
  switch (content.kind) {
    case "commitment":
      return (
        <CommitmentFields
          content={content}
          words={text.slice(content.start, content.end)}
          language={language}
          labels={labels}
          actors={actors}
          onChange={onChange}
        />
      );
    case "statement":
      return <StatementFields content={content} speakers={speakers} onChange={onChange} />;
    case "figure":
      return <FigureFields content={content} onChange={onChange} />;
  }
}
