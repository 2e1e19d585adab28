import type { Reading } from "@kelisim/reading";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, type Ref, useEffect, useImperativeHandle, useRef } from "react";
import { Button } from "../../../components/button.tsx";
import { useMessages } from "../../../messages/messages.ts";
import { readMessages } from "../messages/index.ts";
import type { Mark } from "./mark.ts";
import { type CardActions, MarkCard } from "./mark-card.tsx";
import type { ReviewState } from "./review.ts";
import { useIsNarrow } from "./use-is-narrow.ts";
import type { Labels } from "./use-labels.ts";

export interface CardPaneHandle {
  /** Brings the card of a mark into view, and puts the focus on it if asked to. */
  show(id: string, focus: boolean): void;
}

interface CardPaneProps {
  readonly ref: Ref<CardPaneHandle>;
  readonly text: string;
  readonly reading: Reading;
  readonly marks: readonly Mark[];
  readonly current: string | null;
  readonly proposed: ReviewState["proposed"];
  readonly labels: Labels;
  /** The form of the mark that is being corrected. */
  readonly form: ReactNode;
  readonly actions: CardActions;
}

const CARD_PIXELS = 190;

/** The cards beside the text; on a narrow window one at a time, in a sheet below it. */
export function CardPane(props: CardPaneProps) {
  const isNarrow = useIsNarrow();
  return isNarrow ? <CardSheet {...props} /> : <CardList {...props} />;
}

function CardList({ ref, text, reading, marks, current, proposed, labels, form, actions }: CardPaneProps) {
  const t = useMessages(readMessages);
  const scroller = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({
    count: marks.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => marks[index]!.id,
    estimateSize: () => CARD_PIXELS,
    overscan: 6,
    initialRect: { width: 400, height: 800 },
  });
  useImperativeHandle(ref, () => ({
    show: (id, focus) => {
      const index = marks.findIndex((mark) => mark.id === id);
      if (index < 0) return;
      list.scrollToIndex(index, { align: "auto" });
      whenDrawn(
        () => scroller.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`) ?? null,
        (card) => {
          if (focus) card.focus({ preventScroll: true });
          card.scrollIntoView({ block: "nearest" });
        },
      );
    },
  }));
  return (
    <section className="read-cards" aria-labelledby="read-cards-title">
      <h2 id="read-cards-title">{t("found", { count: marks.length })}</h2>
      <div ref={scroller} className="read-cards-scroll">
        <ol className="read-cards-list" style={{ height: list.getTotalSize() }}>
          {list.getVirtualItems().map(({ index, key, start }) => {
            const mark = marks[index]!;
            const isCurrent = mark.id === current;
            return (
              <li
                key={key}
                ref={list.measureElement}
                data-index={index}
                aria-setsize={marks.length}
                aria-posinset={index + 1}
                style={{ transform: `translateY(${start}px)` }}
                onPointerEnter={() => actions.onHover(mark.id)}
                onPointerLeave={() => actions.onHover(null)}
                onFocus={() => actions.onHover(mark.id)}
                onBlur={() => actions.onHover(null)}
              >
                <MarkCard
                  {...actions}
                  mark={mark}
                  number={index + 1}
                  text={text}
                  reading={reading}
                  labels={labels}
                  isCurrent={isCurrent}
                  proposed={proposed[mark.id]}
                  form={isCurrent ? form : null}
                />
              </li>
            );
          })}
        </ol>
      </div>
    </section>
  );
}

function CardSheet({ ref, text, reading, marks, current, proposed, labels, form, actions }: CardPaneProps) {
  const t = useMessages(readMessages);
  const sheet = useRef<HTMLElement>(null);
  const at = Math.max(
    0,
    marks.findIndex((mark) => mark.id === current),
  );
  const mark = marks[at];
  useImperativeHandle(ref, () => ({
    show: (_, focus) => {
      if (focus)
        whenDrawn(
          () => sheet.current?.querySelector<HTMLElement>("[data-card]") ?? null,
          (card) => card.focus(),
        );
    },
  }));
  // What the sheet covers can be scrolled out from under it.
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) =>
      document.documentElement.style.setProperty("--read-sheet", `${entry!.borderBoxSize[0]!.blockSize}px`),
    );
    observer.observe(sheet.current!);
    return () => {
      observer.disconnect();
      document.documentElement.style.removeProperty("--read-sheet");
    };
  }, []);
  return (
    <section ref={sheet} className="read-sheet" aria-labelledby="read-cards-title">
      <div className="read-sheet-bar">
        <Button aria-label={t("previous")} isDisabled={at === 0} onPress={() => actions.onCurrent(marks[at - 1]!.id)}>
          ←
        </Button>
        <h2 id="read-cards-title">{t("place", { number: marks.length === 0 ? 0 : at + 1, count: marks.length })}</h2>
        <Button
          aria-label={t("next")}
          isDisabled={at >= marks.length - 1}
          onPress={() => actions.onCurrent(marks[at + 1]!.id)}
        >
          →
        </Button>
      </div>
      {mark && (
        <div className="read-sheet-card">
          <MarkCard
            {...actions}
            key={mark.id}
            mark={mark}
            number={at + 1}
            text={text}
            reading={reading}
            labels={labels}
            isCurrent={mark.id === current}
            proposed={proposed[mark.id]}
            form={mark.id === current ? form : null}
          />
        </div>
      )}
    </section>
  );
}

/** Does something with an element that is drawn a few frames from now; nothing if it does not come. */
function whenDrawn(find: () => HTMLElement | null, act: (element: HTMLElement) => void, frames = 20): void {
  requestAnimationFrame(() => {
    const element = find();
    if (element !== null) act(element);
    else if (frames > 0) whenDrawn(find, act, frames - 1);
  });
}
