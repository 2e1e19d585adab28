/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/**
 * Runs in the browser, on the page of a plan: the slider and its button show the network period by period. It stands
 * alone, since its text is what is put into the page.
 */
export function showPeriods(): void {
  interface Frames {
    labels: string[];
    values: string[][];
    fills: (number | null)[][];
    widths: number[][];
  }
  const data = document.getElementById("network-frames");
  const slider = document.getElementById("network-period") as HTMLInputElement | null;
  const button = document.getElementById("network-play") as HTMLButtonElement | null;
  const label = document.getElementById("network-label");
  if (!data || !slider || !button || !label) return;
  const frames: Frames = JSON.parse(data.textContent ?? "");
  const links = document.querySelectorAll<SVGPathElement>(".network .link");
  const nodes = document.querySelectorAll<SVGGElement>(".network .node");
  const thinnest = "1.5";

  const show = (period: number) => {
    label.textContent = frames.labels[period] ?? "";
    slider.setAttribute("aria-valuetext", label.textContent);
    for (const [index, link] of links.entries()) {
      const width = frames.widths[period]?.[index] ?? 0;
      link.classList.toggle("dry", width === 0);
      link.setAttribute("stroke-width", width === 0 ? thinnest : String(width));
    }
    for (const [index, node] of nodes.entries()) {
      const value = node.querySelector(".node-value");
      if (value) value.textContent = frames.values[period]?.[index] ?? "";
      const fill = node.querySelector(".fill");
      const share = frames.fills[period]?.[index] ?? 0;
      if (!fill) continue;
      const full = Number(fill.getAttribute("data-full")) * share;
      const bottom = fill.getAttribute("data-bottom");
      node.classList.toggle("short", bottom === null && share < 0.9995);
      if (bottom === null) {
        fill.setAttribute("width", String(full));
      } else {
        fill.setAttribute("y", String(Number(bottom) - full));
        fill.setAttribute("height", String(full));
      }
    }
  };

  let timer: ReturnType<typeof setInterval> | undefined;
  const stop = () => {
    clearInterval(timer);
    timer = undefined;
    button.textContent = "Play";
  };
  button.addEventListener("click", () => {
    if (timer !== undefined) return stop();
    button.textContent = "Stop";
    if (Number(slider.value) === Number(slider.max)) slider.value = "0";
    show(Number(slider.value));
    timer = setInterval(() => {
      if (Number(slider.value) >= Number(slider.max)) return stop();
      slider.value = String(Number(slider.value) + 1);
      show(Number(slider.value));
    }, 700);
  });
  slider.addEventListener("input", () => {
    stop();
    show(Number(slider.value));
  });
  show(Number(slider.value));
}
