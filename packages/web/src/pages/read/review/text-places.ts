/** Between places in a text and places on the screen. Elements with `data-start` hold a run of the text each. */

interface TextPoint {
  readonly node: Text;
  readonly offset: number;
}

/** The place in the text at a point of the window, or beside it in the same line; null between paragraphs. */
export function placeAt(pane: Element, x: number, y: number): number | null {
  const { left, width } = pane.getBoundingClientRect();
  const paragraph = document.elementFromPoint(left + width / 2, y)?.closest("p");
  if (!paragraph) return null;
  // In the margins browsers answer with the first text of all.
  const line = paragraph.getBoundingClientRect();
  const position = caretAt(Math.max(line.left + 1, Math.min(line.right - 1, x)), y);
  // Beside the text the browser names elements, which tell no place.
  if (position === null || !(position.node instanceof Text) || !pane.contains(position.node)) return null;
  return placeOf(position.node, position.offset);
}

/** What is selected within a pane, in offsets of the text; null where nothing is. */
export function selectedPlaces(pane: Element): { start: number; end: number } | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(pane)) return null;
  const start = pane.contains(range.startContainer) ? placeOf(range.startContainer, range.startOffset) : null;
  const end = pane.contains(range.endContainer) ? placeOf(range.endContainer, range.endOffset) : null;
  return start === null || end === null || start >= end ? null : { start, end };
}

/** Where a passage begins and ends on the screen, in pixels of the window; null while it is not drawn. */
export function edgesOnScreen(pane: Element, start: number, end: number): { start: DOMRect; end: DOMRect } | null {
  const first = characterRect(pane, start);
  const last = characterRect(pane, end - 1);
  return first === null || last === null ? null : { start: first, end: last };
}

function characterRect(pane: Element, place: number): DOMRect | null {
  const point = pointOf(pane, place);
  if (point === null) return null;
  const range = document.createRange();
  range.setStart(point.node, point.offset);
  range.setEnd(point.node, Math.min(point.node.length, point.offset + 1));
  return range.getClientRects()[0] ?? range.getBoundingClientRect();
}

/** The text node that holds the character at a place. */
function pointOf(pane: Element, place: number): TextPoint | null {
  for (const block of pane.querySelectorAll<HTMLElement>("[data-block]")) {
    if (Number(block.dataset["end"]) <= place) continue;
    for (const run of block.querySelectorAll<HTMLElement>("[data-start]")) {
      const node = run.firstChild;
      if (!(node instanceof Text)) continue;
      const offset = place - Number(run.dataset["start"]);
      if (offset >= 0 && offset < node.length) return { node, offset };
    }
    return null;
  }
  return null;
}

function placeOf(node: Node, offset: number): number | null {
  if (node instanceof Text) {
    const run = node.parentElement?.closest<HTMLElement>("[data-start]");
    return run ? Number(run.dataset["start"]) + offset : null;
  }
  if (!(node instanceof Element)) return null;
  // Between two elements: the beginning of what follows, or the end of what is before.
  const next = node.childNodes[offset];
  const following = next === undefined ? null : firstRun(next);
  if (following !== null) return Number(following.dataset["start"]);
  const runs = node.querySelectorAll<HTMLElement>("[data-start]");
  const last = runs[runs.length - 1] ?? (node.matches("[data-start]") ? (node as HTMLElement) : undefined);
  return last === undefined ? null : Number(last.dataset["start"]) + (last.textContent?.length ?? 0);
}

function firstRun(node: Node): HTMLElement | null {
  if (!(node instanceof HTMLElement)) return null;
  return node.matches("[data-start]") ? node : node.querySelector<HTMLElement>("[data-start]");
}

function caretAt(x: number, y: number): { node: Node; offset: number } | null {
  if ("caretPositionFromPoint" in document) {
    const position = document.caretPositionFromPoint(x, y);
    return position === null ? null : { node: position.offsetNode, offset: position.offset };
  }
  // Safari before 18.4 has only the older call.
  const range = (document as Document).caretRangeFromPoint(x, y);
  return range === null ? null : { node: range.startContainer, offset: range.startOffset };
}
