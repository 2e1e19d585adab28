import { cutIntoSegments } from "@kelisim/reading/segments";
import { memo, useEffect, useRef, useState } from "react";
import { type Mark, stateOf } from "./mark.ts";
import type { TextBlock as Block } from "./text-blocks.ts";

export interface NumberedMark {
  readonly mark: Mark;
  /** Its place among all marks, from 1. */
  readonly number: number;
}

interface TextBlockProps {
  readonly text: string;
  readonly block: Block;
  readonly marks: readonly NumberedMark[];
  /** The id of the mark that is looked at, if it stands here. */
  readonly current: string | null;
  /** Drawn with its marks from the start. */
  readonly isFirst: boolean;
  toneOf(mark: Mark): string;
  /** What a screen reader says of a mark. */
  describe(mark: Mark, number: number): string;
}

/** How far from the window a block is drawn with its marks, in pixels. */
const MARGIN = "1200px";

/** Some paragraphs of the text with their marks: the marks once they come near the window, the words always. */
export const TextBlock = memo(function TextBlock(props: TextBlockProps) {
  const { text, block, isFirst } = props;
  const element = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(isFirst);
  useEffect(() => {
    const observer = new IntersectionObserver(([entry]) => setNear(entry!.isIntersecting), { rootMargin: MARGIN });
    observer.observe(element.current!);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={element} className="read-block" data-block={block.start} data-end={block.end}>
      {isNear || props.current !== null ? (
        <MarkedParagraphs {...props} />
      ) : (
        block.paragraphs.map(({ start, end }) => (
          <p key={start} data-start={start}>
            {text.slice(start, end)}
          </p>
        ))
      )}
    </div>
  );
}, isSame);

function MarkedParagraphs({ text, block, marks, current, toneOf, describe }: TextBlockProps) {
  const byId = new Map(marks.map((numbered) => [numbered.mark.id, numbered]));
  const spans = marks.map(({ mark: { id, content } }) => ({ id, start: content.start, end: content.end }));
  return block.paragraphs.map((paragraph) => (
    <p key={paragraph.start}>
      {cutIntoSegments(paragraph.start, paragraph.end, spans).map(({ start, end, ids, begins }) => {
        const innermost = ids[0] === undefined ? undefined : byId.get(ids[0])!.mark;
        const flags = begins.map((id) => byId.get(id)!).sort((a, b) => a.number - b.number);
        const isCurrent = current !== null && ids.includes(current);
        return [
          ...flags.map(({ mark, number }) => (
            <button
              key={mark.id}
              type="button"
              className={`read-flag read-${stateOf(mark)} ${toneOf(mark)}`}
              data-mark={mark.id}
              aria-label={describe(mark, number)}
              aria-current={mark.id === current || undefined}
            >
              {number}
            </button>
          )),
          innermost === undefined ? (
            <span key={start} data-start={start}>
              {text.slice(start, end)}
            </span>
          ) : (
            <span
              key={start}
              data-start={start}
              data-marks={ids.join(" ")}
              className={`read-run read-${stateOf(innermost)} ${toneOf(innermost)} ${ids.length > 1 ? "read-deep" : ""} ${isCurrent ? "read-current" : ""}`}
            >
              {text.slice(start, end)}
            </span>
          ),
        ];
      })}
    </p>
  ));
}

function isSame(a: TextBlockProps, b: TextBlockProps): boolean {
  return (
    a.text === b.text &&
    a.block === b.block &&
    a.current === b.current &&
    a.toneOf === b.toneOf &&
    a.describe === b.describe &&
    a.marks.length === b.marks.length &&
    a.marks.every(({ mark, number }, i) => mark === b.marks[i]!.mark && number === b.marks[i]!.number)
  );
}
