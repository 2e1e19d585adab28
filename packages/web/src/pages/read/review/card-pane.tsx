import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, type Ref, useEffect, useImperativeHandle, useRef } from "react";
import { Button } from "../../../components/button.tsx";
import { useMessages } from "../../../messages/messages.ts";
import { readMessages } from "../messages/index.ts";
import type { Mark } from "./mark.ts";
import { type CardContext, MarkCard } from "./mark-card.tsx";
import type { ReviewState } from "./review.ts";
import { useIsNarrow } from "./use-is-narrow.ts";
import { focusWhenDrawn, whenDrawn } from "./when-drawn.ts";

export interface CardPaneHandle {
  /** Brings the card of a mark into view, and puts the focus on it if asked to. */
  show(id: string, focus: boolean): void;
}

interface CardPaneProps {
  readonly ref: Ref<CardPaneHandle>;
  /** Those that are shown, in the order of the text. */
  readonly marks: readonly Mark[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly current: string | null;
  readonly proposed: ReviewState["proposed"];
  /** The form of the mark that is being corrected. */
  readonly form: ReactNode;
  /** The same object until something in it changes. */
  readonly context: CardContext;
  /** What the list is called: what is shown, and how much of it. */
  readonly title: string;
}

const CARD_PIXELS = 190;

/** The cards beside the text; on a narrow window one at a time, in a sheet below it. */
export function CardPane(props: CardPaneProps) {
  const isNarrow = useIsNarrow();
  return isNarrow ? <CardSheet {...props} /> : <CardList {...props} />;
}

function CardList({ ref, marks, numbers, current, proposed, form, context, title }: CardPaneProps) {
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
      const find = () => scroller.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`) ?? null;
      if (focus) focusWhenDrawn(find, { preventScroll: true });
      whenDrawn(find, (card) => card.scrollIntoView({ block: "nearest" }));
    },
  }));
  return (
    <section className="read-cards" aria-labelledby="read-cards-title">
      <h2 id="read-cards-title">{title}</h2>
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
                onPointerEnter={() => context.onHover(mark.id)}
                onPointerLeave={() => context.onHover(null)}
                onFocus={() => context.onHover(mark.id)}
                onBlur={() => context.onHover(null)}
              >
                <MarkCard
                  {...context}
                  mark={mark}
                  number={numbers.get(mark.id)!}
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

function CardSheet({ ref, marks, numbers, current, proposed, form, context }: CardPaneProps) {
  const t = useMessages(readMessages);
  const sheet = useRef<HTMLElement>(null);
  const at = Math.max(
    0,
    marks.findIndex((mark) => mark.id === current),
  );
  const mark = marks[at];
  useImperativeHandle(ref, () => ({
    show: (_, focus) => {
      if (focus) focusWhenDrawn(() => sheet.current?.querySelector<HTMLElement>("[data-card]") ?? null);
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
        <Button aria-label={t("previous")} isDisabled={at === 0} onPress={() => context.onCurrent(marks[at - 1]!.id)}>
          ←
        </Button>
        <h2 id="read-cards-title">{t("place", { number: marks.length === 0 ? 0 : at + 1, count: marks.length })}</h2>
        <Button
          aria-label={t("next")}
          isDisabled={at >= marks.length - 1}
          onPress={() => context.onCurrent(marks[at + 1]!.id)}
        >
          →
        </Button>
      </div>
      {mark && (
        <div className="read-sheet-card">
          <MarkCard
            {...context}
            key={mark.id}
            mark={mark}
            number={numbers.get(mark.id)!}
            isCurrent={mark.id === current}
            proposed={proposed[mark.id]}
            form={mark.id === current ? form : null}
          />
        </div>
      )}
    </section>
  );
}
