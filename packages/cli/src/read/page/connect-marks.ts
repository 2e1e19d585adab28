/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/**
 * The script of the page, put into it as text, so it may use nothing from outside itself. Pointing at a mark or
 * moving the keyboard to it shows its entries in the list, and the other way round; the buttons hide a kind of mark.
 */
export function connectMarks(): void {
  const byId = new Map<string, Element[]>();
  for (const element of document.querySelectorAll("[data-ids]")) {
    for (const id of idsOf(element)) byId.set(id, [...(byId.get(id) ?? []), element]);
  }
  let shown: Element[] = [];
  let pending = 0;

  function idsOf(element: Element): string[] {
    return (element.getAttribute("data-ids") ?? "").split(" ");
  }

  function show(source: Element | null): void {
    for (const element of shown) element.classList.remove("on");
    shown = source === null ? [] : idsOf(source).flatMap((id) => byId.get(id) ?? []);
    for (const element of shown) element.classList.add("on");
    if (source === null || !matchMedia("(min-width: 60rem)").matches) return;
    const isInList = source.closest(".list") !== null;
    reveal(shown.find((element) => (element.closest(".list") !== null) !== isInList));
  }

  /** Scrolls the other pane only, so that nothing moves under the pointer. */
  function reveal(element: Element | undefined): void {
    const pane = element?.closest<HTMLElement>(".list, .text");
    if (element === undefined || pane === null || pane === undefined) return;
    const box = element.getBoundingClientRect();
    const frame = pane.getBoundingClientRect();
    if (box.top >= frame.top && box.bottom <= frame.bottom) return;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const top = pane.scrollTop + box.top - frame.top - (frame.height - Math.min(box.height, frame.height)) / 3;
    pane.scrollTo({ top, behavior: calm ? "auto" : "smooth" });
  }

  function markOf(target: EventTarget | null): Element | null {
    return target instanceof Element ? target.closest("[data-ids]") : null;
  }

  document.addEventListener("pointerover", (event) => {
    const mark = markOf(event.target);
    clearTimeout(pending);
    if (mark === null) pending = setTimeout(() => show(markOf(document.activeElement)), 150) as unknown as number;
    else pending = setTimeout(() => show(mark), 60) as unknown as number;
  });
  document.addEventListener("focusin", (event) => show(markOf(event.target)));
  document.addEventListener("focusout", () => show(null));
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[data-ids]") : null;
    const target = link === null ? null : document.getElementById((link.getAttribute("href") ?? "#").slice(1));
    if (link === null || target === null) return;
    event.preventDefault();
    const partner = target.querySelector<HTMLElement>("a[data-ids]") ?? firstMark(target);
    partner?.focus({ preventScroll: matchMedia("(min-width: 60rem)").matches });
    if (partner !== null) reveal(partner);
  });

  /** The link that stands after the anchor of a mark. */
  function firstMark(anchor: Element): HTMLElement | null {
    let next = anchor.nextElementSibling;
    while (next !== null && !next.matches("a[data-ids]")) next = next.nextElementSibling;
    return next as HTMLElement | null;
  }

  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-kind]")) {
    button.addEventListener("click", () => {
      const isShown = button.getAttribute("aria-pressed") === "true";
      button.setAttribute("aria-pressed", String(!isShown));
      document.body.classList.toggle(`without-${button.dataset["kind"]}s`, isShown);
    });
  }
}
