import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef, useState } from "react";
import { useMessages } from "../../../messages/messages.ts";
import { readMessages } from "../messages/index.ts";
import { type Edge, moveEnd, putEnd, type Range, type Unit } from "./move-ends.ts";
import { edgesOnScreen, placeAt } from "./text-places.ts";

interface EndHandlesProps {
  readonly id: string;
  readonly pane: RefObject<HTMLElement | null>;
  readonly text: string;
  readonly range: Range;
  /** What the mark is called. */
  readonly name: string;
  /** The block that the mark begins in; the handles are measured anew when it changes. */
  readonly block: number;
  onMove(range: Range): void;
  /** After the last of several moves. */
  onMoved(): void;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/**
 * The two ends of the mark that is looked at, to be dragged or moved with the arrow keys. They lie over the text, so that
 * they stay the same elements, with their focus, wherever the ends go.
 */
export function EndHandles({ id, pane, text, range, name, block, onMove, onMoved }: EndHandlesProps) {
  const t = useMessages(readMessages);
  const [places, setPlaces] = useState<Readonly<Record<Edge, Place>> | null>(null);
  const dragged = useRef<Edge | null>(null);
  const { start, end } = range;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a mark that goes to another block is measured anew
  useEffect(() => {
    const measure = () => setPlaces(measurePlaces(pane.current!, start, end));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(pane.current!);
    return () => observer.disconnect();
  }, [pane, start, end, block]);

  const drag = (event: PointerEvent<HTMLElement>) => {
    if (dragged.current === null) return;
    const place = placeAt(pane.current!, event.clientX, event.clientY);
    if (place === null) return;
    const moved = putEnd(text, range, dragged.current, place, event.altKey ? "character" : "word");
    if (moved.start !== start || moved.end !== end) onMove(moved);
  };

  const press = (edge: Edge) => (event: KeyboardEvent<HTMLElement>) => {
    const move = moveOf(event);
    if (move === null) return;
    event.preventDefault();
    event.stopPropagation();
    const moved = moveEnd(text, range, edge, move.unit, move.by);
    if (moved !== range) onMove({ start: moved.start, end: moved.end });
    event.currentTarget.scrollIntoView({ block: "nearest" });
  };

  return (["start", "end"] as const).map((edge) => (
    <span
      key={edge}
      className={`read-handle read-handle-${edge}`}
      data-edge={edge}
      data-of={places === null ? undefined : id}
      role="slider"
      tabIndex={0}
      aria-label={t(edge === "start" ? "startOf" : "endOf", { name })}
      aria-valuemin={0}
      aria-valuemax={text.length}
      aria-valuenow={edge === "start" ? start : end}
      aria-valuetext={edge === "start" ? wordsFrom(text, start) : wordsUntil(text, end)}
      aria-describedby="read-handle-help"
      style={places === null ? { display: "none" } : styleOf(places[edge])}
      onKeyDown={press(edge)}
      onBlur={onMoved}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        event.preventDefault();
        event.currentTarget.focus({ preventScroll: true });
        dragged.current = edge;
        // The text under the handle is what counts.
        event.currentTarget.style.pointerEvents = "none";
      }}
      onPointerMove={drag}
      onPointerUp={(event) => {
        event.currentTarget.style.pointerEvents = "";
        dragged.current = null;
        onMoved();
      }}
      onPointerCancel={(event) => {
        event.currentTarget.style.pointerEvents = "";
        dragged.current = null;
      }}
    />
  ));
}

function moveOf({ key, shiftKey }: KeyboardEvent): { unit: Unit; by: -1 | 1 } | null {
  const unit = shiftKey ? "character" : "word";
  if (key === "ArrowLeft") return { unit, by: -1 };
  if (key === "ArrowRight") return { unit, by: 1 };
  if (key === "ArrowUp" || key === "PageUp") return { unit: "paragraph", by: -1 };
  if (key === "ArrowDown" || key === "PageDown") return { unit: "paragraph", by: 1 };
  return null;
}

function measurePlaces(pane: HTMLElement, start: number, end: number): Readonly<Record<Edge, Place>> | null {
  const edges = edgesOnScreen(pane, start, end);
  if (edges === null) return null;
  const { left, top } = pane.getBoundingClientRect();
  return {
    start: { x: edges.start.left - left, y: edges.start.top - top, height: edges.start.height },
    end: { x: edges.end.right - left, y: edges.end.top - top, height: edges.end.height },
  };
}

function styleOf({ x, y, height }: Place) {
  return { transform: `translate(${x}px, ${y}px)`, height: `${height}px` };
}

function wordsFrom(text: string, place: number): string {
  return text.slice(place, place + 40).replace(/\s\S*$/, "");
}

function wordsUntil(text: string, place: number): string {
  return text.slice(Math.max(0, place - 40), place).replace(/^\S*\s/, "");
}
