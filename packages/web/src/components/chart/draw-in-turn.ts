/** Charts are drawn one after the other, each in a task of its own, so that a press on a key never waits for them all. */

interface Drawing {
  readonly element: Element;
  readonly draw: () => void;
}

const waiting: Drawing[] = [];
let isArranged = false;

/** Draws soon: what is in the window first, the rest when the page is at rest. Answers a function that calls it off. */
export function drawInTurn(element: Element, draw: () => void): () => void {
  const drawing = { element, draw };
  waiting.push(drawing);
  arrange();
  return () => {
    const place = waiting.indexOf(drawing);
    if (place >= 0) waiting.splice(place, 1);
  };
}

function arrange(): void {
  if (isArranged || waiting.length === 0) return;
  isArranged = true;
  if (waiting.some(isInWindow)) setTimeout(drawOne);
  else whenAtRest(drawOne);
}

function drawOne(): void {
  isArranged = false;
  const seen = waiting.findIndex(isInWindow);
  const [next] = waiting.splice(Math.max(0, seen), 1);
  next?.draw();
  arrange();
}

function isInWindow({ element }: Drawing): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

const LONGEST_WAIT_MS = 500;

function whenAtRest(act: () => void): void {
  // Safari has no such callback yet.
  if ("requestIdleCallback" in globalThis) requestIdleCallback(act, { timeout: LONGEST_WAIT_MS });
  else setTimeout(act, 50);
}
