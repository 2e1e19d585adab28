/** Does something with an element that is drawn a few frames from now; nothing if it does not come. */
export function whenDrawn(find: () => HTMLElement | null, act: (element: HTMLElement) => void, frames = 20): void {
  requestAnimationFrame(() => {
    const element = find();
    if (element !== null) act(element);
    else if (frames > 0) whenDrawn(find, act, frames - 1);
  });
}

let asked = 0;

/** Puts the focus on an element once it is drawn. Of several that were asked for the last gets it, whichever is drawn last. */
export function focusWhenDrawn(find: () => HTMLElement | null, options?: FocusOptions): void {
  asked += 1;
  const mine = asked;
  whenDrawn(find, (element) => {
    if (mine === asked) element.focus(options);
  });
}
