import { cutIntoSegments } from "@kelisim/reading/segments";
import { memo, useEffect, useRef, useState } from "react";
import { type Mark, markKinds, stateOf } from "./mark.ts";
import type { TextBlock as Block } from "./text-blocks.ts";
import type { Labels } from "./use-labels.ts";

export interface NumberedMark {
  readonly mark: Mark;
  /** Its place among the marks of its kind, from 1. */
  readonly number: number;
}

interface TextBlockProps {
  readonly text: string;
  readonly block: Block;
  /** In the order of the text. */
  readonly marks: readonly NumberedMark[];
  /** The id of the mark that is looked at, if it stands here. */
  readonly current: string | null;
  /** Drawn with its marks from the start. */
  readonly isFirst: boolean;
  readonly labels: Labels;
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
        <PlainParagraphs text={text} block={block} />
      )}
    </div>
  );
}, isSame);

/** Apart, so that marks that change far from the window leave it as it is. */
const PlainParagraphs = memo(function PlainParagraphs({ text, block }: Pick<TextBlockProps, "text" | "block">) {
  return block.paragraphs.map(({ start, end }) => (
    <p key={start} data-start={start}>
      {text.slice(start, end)}
    </p>
  ));
});

function MarkedParagraphs({ text, block, marks, current, labels }: TextBlockProps) {
  const byId = new Map(marks.map((numbered) => [numbered.mark.id, numbered]));
  const spans = marks.map(({ mark: { id, content } }) => ({ id, start: content.start, end: content.end }));
  return block.paragraphs.map((paragraph) => (
    <p key={paragraph.start}>
      {cutIntoSegments(paragraph.start, paragraph.end, spans).map(({ start, end, ids, begins }) => [
        ...marks
          .filter(({ mark }) => begins.includes(mark.id))
          .map(({ mark, number }) => (
            <button
              key={mark.id}
              type="button"
              className={`read-flag read-flag-${mark.content.kind} read-${stateOf(mark)} ${labels.toneOf(mark)}`}
              data-mark={mark.id}
              aria-label={labels.describe(mark, number)}
              aria-current={mark.id === current || undefined}
            >
              {labels.flag(mark, number)}
            </button>
          )),
        ids.length === 0 ? (
          <span key={start} data-start={start}>
            {text.slice(start, end)}
          </span>
        ) : (
          <span
            key={start}
            data-start={start}
            data-marks={ids.join(" ")}
            className={`read-run ${looksOf(
              ids.map((id) => byId.get(id)!.mark),
              labels,
            )} ${current !== null && ids.includes(current) ? "read-current" : ""}`}
          >
            {text.slice(start, end)}
          </span>
        ),
      ])}
    </p>
  ));
}

/** The classes of a run of words that some marks cover, the innermost first: one look for each kind. */
function looksOf(marks: readonly Mark[], { toneOf }: Labels): string {
  const looks: string[] = [];
  for (const kind of markKinds) {
    const [innermost, ...others] = marks.filter(({ content }) => content.kind === kind);
    if (innermost === undefined) continue;
    looks.push(`read-${kind}`, `read-${kind}-${stateOf(innermost)}`);
    if (kind === "commitment") looks.push(toneOf(innermost), ...(others.length > 0 ? ["read-deep"] : []));
  }
  return looks.join(" ");
}

function isSame(a: TextBlockProps, b: TextBlockProps): boolean {
  return (
    a.text === b.text &&
    a.block === b.block &&
    a.current === b.current &&
    a.labels === b.labels &&
    a.marks.length === b.marks.length &&
    a.marks.every(({ mark, number }, i) => mark === b.marks[i]!.mark && number === b.marks[i]!.number)
  );
}
