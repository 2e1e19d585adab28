import { type MouseEvent, type Ref, useEffect, useImperativeHandle, useMemo, useRef } from "react";
import { useMessages } from "../../../messages/messages.ts";
import { readMessages } from "../messages/index.ts";
import { EndHandles } from "./end-handles.tsx";
import type { Mark } from "./mark.ts";
import { type Range, snapToWords } from "./move-ends.ts";
import { TextBlock } from "./text-block.tsx";
import { blockAt, marksByBlock, textBlocks } from "./text-blocks.ts";
import { selectedPlaces } from "./text-places.ts";
import type { Labels } from "./use-labels.ts";
import { focusWhenDrawn } from "./when-drawn.ts";

export interface TextPaneHandle {
  /** The words that are selected, whole, and lets go of them; null where none are. */
  takeSelection(): Range | null;
  /** Puts the focus on an end of the mark that is looked at, or is about to be. */
  focusEnd(id: string, edge: "start" | "end"): void;
  /** A place in the text near the top of the window. */
  placeInView(): number;
}

interface TextPaneProps {
  readonly ref: Ref<TextPaneHandle>;
  readonly text: string;
  readonly language: string;
  /** Those that are shown, in the order of the text. */
  readonly marks: readonly Mark[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly current: Mark | null;
  /** Whether the current mark's ends can be moved. */
  readonly canMove: boolean;
  readonly labels: Labels;
  onCurrent(id: string): void;
  onHover(id: string | null): void;
  onSelect(isSelected: boolean): void;
  onMove(range: Range): void;
  onMoved(): void;
}

const FIRST_BLOCKS = 3;

/** The text with its marks. A mark is reached by its number, or by a press on its words. */
export function TextPane(props: TextPaneProps) {
  const { ref, text, language, marks, numbers, current, canMove, labels } = props;
  const { onCurrent, onHover, onSelect, onMove, onMoved } = props;
  const t = useMessages(readMessages);
  const pane = useRef<HTMLDivElement>(null);
  const selected = useRef<Range | null>(null);
  const blocks = useMemo(() => textBlocks(text), [text]);
  const numbered = useMemo(
    () => marksByBlock(blocks, marks).map((found) => found.map((mark) => ({ mark, number: numbers.get(mark.id)! }))),
    [blocks, marks, numbers],
  );

  useEffect(() => {
    const listen = () => {
      const places = selectedPlaces(pane.current!);
      const words = places === null ? null : snapToWords(text, places);
      // A press on a button clears the selection before it acts; what was selected is kept until the text is pressed.
      if (words === null && !isWithin(document.getSelection()?.anchorNode ?? null, pane.current!)) return;
      selected.current = words;
      onSelect(words !== null);
    };
    document.addEventListener("selectionchange", listen);
    return () => document.removeEventListener("selectionchange", listen);
  }, [text, onSelect]);

  useImperativeHandle(ref, () => ({
    takeSelection: () => {
      const words = selected.current;
      selected.current = null;
      document.getSelection()?.removeAllRanges();
      onSelect(false);
      return words;
    },
    focusEnd: (id, edge) =>
      focusWhenDrawn(
        () => pane.current?.querySelector<HTMLElement>(`[data-edge="${edge}"][data-of="${CSS.escape(id)}"]`) ?? null,
      ),
    placeInView: () => {
      const inView = [...pane.current!.querySelectorAll<HTMLElement>("[data-block]")].find(
        (block) => block.getBoundingClientRect().bottom > 120,
      );
      return inView === undefined ? 0 : Number(inView.dataset["block"]);
    },
  }));

  const press = ({ target }: MouseEvent) => {
    const id = markUnder(target);
    const isSelecting = document.getSelection()?.isCollapsed === false;
    if (id !== null && !isSelecting) onCurrent(id);
  };

  return (
    <section className="read-pane" aria-labelledby="read-text-title">
      <h2 id="read-text-title" className="visually-hidden">
        {t("text")}
      </h2>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the numbers within are buttons; a press on words is a shortcut to them */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: see above */}
      <div
        ref={pane}
        className="read-text"
        lang={language}
        onClick={press}
        onFocus={({ target }) => target.dataset["mark"] && onHover(target.dataset["mark"])}
        onBlur={() => onHover(null)}
        onPointerOver={({ target }) => onHover(markUnder(target))}
        onPointerLeave={() => onHover(null)}
      >
        {blocks.map((block, index) => (
          <TextBlock
            key={block.start}
            text={text}
            block={block}
            marks={numbered[index]!}
            current={current !== null && blockTouches(block, current) ? current.id : null}
            isFirst={index < FIRST_BLOCKS}
            labels={labels}
          />
        ))}
        {current !== null && canMove && (
          <EndHandles
            key={current.id}
            id={current.id}
            pane={pane}
            text={text}
            range={current.content}
            onMove={onMove}
            onMoved={onMoved}
            name={labels.name(current, numbers.get(current.id)!)}
            block={blockAt(blocks, current.content.start)}
          />
        )}
      </div>
    </section>
  );
}

function blockTouches(block: Range, { content }: Mark): boolean {
  return content.start < block.end && content.end > block.start;
}

/** The innermost mark at an element of the text. */
function markUnder(target: EventTarget | null): string | null {
  if (!(target instanceof HTMLElement)) return null;
  return target.dataset["mark"] ?? target.dataset["marks"]?.split(" ")[0] ?? null;
}

function isWithin(node: Node | null, element: Element): boolean {
  return node !== null && element.contains(node);
}
