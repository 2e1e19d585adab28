import { Button } from "../../../components/button.tsx";
import { useMessages } from "../../../messages/messages.ts";
import type { ReadingDraft } from "../drafts/reading-draft.ts";
import { SaveStatus } from "../drafts/save-status.tsx";
import { readMessages } from "../messages/index.ts";
import { isToPropose, type Mark, type MarkKind, markKinds } from "./mark.ts";
import type { ReviewState } from "./review.ts";

interface ReviewBarProps {
  readonly state: ReviewState;
  /** Those that are shown. */
  readonly marks: readonly Mark[];
  readonly draft: ReadingDraft;
  readonly hasSelection: boolean;
  onUndo(): void;
  onRedo(): void;
  onAdd(kind: MarkKind): void;
  onAcceptAll(): void;
  onDownload(): void;
  onPropose(): void;
}

/** How far the review is, and what concerns all of it. */
export function ReviewBar(props: ReviewBarProps) {
  const { state, marks, draft, hasSelection } = props;
  const t = useMessages(readMessages);
  const open = marks.filter(({ verdict }) => verdict === "open").length;
  const ready = state.present.marks.filter((mark) => isToPropose(mark) && !(mark.id in state.proposed)).length;
  return (
    <div className="read-bar">
      <div className="read-bar-state">
        <p className="read-bar-progress">
          <progress max={Math.max(1, marks.length)} value={marks.length - open} aria-label={t("progress")} />
          <span>{open === 0 ? t("allReviewed") : t("stillOpen", { open, count: marks.length })}</span>
        </p>
        <SaveStatus draft={draft} />
      </div>
      <div className="read-bar-propose">
        <Button look="primary" isDisabled={ready === 0} onPress={props.onPropose}>
          {t("propose", { count: ready })}
        </Button>
      </div>
      <div className="read-bar-tools">
        {markKinds.map((kind) => (
          <Button
            key={kind}
            look={hasSelection && kind === "commitment" ? "primary" : "secondary"}
            onPress={() => props.onAdd(kind)}
          >
            {t(hasSelection ? `addSelection.${kind}` : `add.${kind}`)}
          </Button>
        ))}
        <Button isDisabled={open === 0} onPress={props.onAcceptAll}>
          {t("acceptAll")}
        </Button>
        <Button onPress={props.onDownload}>{t("download")}</Button>
        <Button look="quiet" isDisabled={state.past.length === 0} onPress={props.onUndo}>
          {t("undo")}
        </Button>
        <Button look="quiet" isDisabled={state.future.length === 0} onPress={props.onRedo}>
          {t("redo")}
        </Button>
      </div>
    </div>
  );
}
