import type * as Plot from "@observablehq/plot";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { loadPart } from "../../api/load-part.ts";
import { useMessages } from "../../messages/messages.ts";
import "./chart.css";
import { drawInTurn } from "./draw-in-turn.ts";
import { chartMessages } from "./messages/index.ts";
import { useWidth } from "./use-width.ts";

export interface ChartProps {
  readonly title: string;
  /** What the chart says, in a sentence: it stands below it, and for those who do not see it, in its place. */
  readonly summary: string;
  /** What is drawn, for a width in pixels. Colours are tokens, as `var(--party-1)`. Memoize it: it is drawn anew when it changes. */
  readonly draw: (plot: typeof Plot, widthPx: number) => Plot.PlotOptions;
  /** What the lines are, where there are several. */
  readonly legend?: ReactNode;
  /** The same as a table, made when it is opened. */
  readonly table: ReactNode;
}

/** A chart by Observable Plot, with a sentence and a table that say the same. */
export function Chart({ title, summary, draw, legend, table }: ChartProps) {
  const t = useMessages(chartMessages);
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const [isOpen, setOpen] = useState(false);

  useEffect(() => {
    if (width === 0) return;
    let isCurrent = true;
    let callOff = () => {};
    loadPart(() => import("@observablehq/plot")).then((plot) => {
      if (isCurrent) callOff = drawInTurn(frame.current!, () => show(plot.plot(optionsOf(plot))));
    });
    return () => {
      isCurrent = false;
      callOff();
    };

    function optionsOf(plot: typeof Plot): Plot.PlotOptions {
      return { width, className: "plot", figure: false, ...draw(plot, width) };
    }

    function show(drawn: Element): void {
      // Its style element would be refused by the Content-Security-Policy; chart.css holds the same rules.
      for (const style of drawn.querySelectorAll("style")) style.remove();
      // It is one picture with one name; its parts, which Plot names "dot" and "rule", have none.
      for (const part of drawn.querySelectorAll("[aria-label]")) part.removeAttribute("aria-label");
      drawn.setAttribute("role", "img");
      drawn.setAttribute("aria-labelledby", `${id}-title`);
      drawn.setAttribute("aria-describedby", `${id}-summary`);
      frame.current?.replaceChildren(drawn);
    }
  }, [draw, width, id]);

  return (
    <figure className="chart" aria-labelledby={`${id}-title`}>
      <figcaption className="chart-title" id={`${id}-title`}>
        {title}
      </figcaption>
      {legend}
      <div ref={frame} className="chart-frame" />
      <p className="chart-summary" id={`${id}-summary`}>
        {summary}
      </p>
      <details className="chart-table" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{t("asTable")}</summary>
        {/* A wide table scrolls by itself, by keyboard too. */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <section className="scroll-x" tabIndex={0} aria-labelledby={`${id}-title`}>
          {isOpen && table}
        </section>
      </details>
    </figure>
  );
}
