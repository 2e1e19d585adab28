/** Runs the engines of crossings and rivers off the page's thread: the items in, their figures out. */
import type { Item } from "@kelisim/register";
import { basinFigure, crossingFigure, type InstrumentFigure } from "@kelisim/report";

export interface ModelledItem {
  readonly item: Item;
  readonly revision: string;
}

addEventListener("message", ({ data }: MessageEvent<readonly ModelledItem[]>) => {
  postMessage(data.flatMap(figureOf));
});

function figureOf({ item, revision }: ModelledItem): InstrumentFigure | readonly [] {
  if (item.type === "crossing") return crossingFigure(item, revision) ?? [];
  if (item.type === "basin") return basinFigure(item, revision) ?? [];
  return [];
}
