import type { InstrumentFigure } from "@kelisim/report";
import { queryOptions } from "@tanstack/react-query";
import type { ItemSummary } from "../../api/items.ts";
import type { ModelledItem } from "./figures-worker.ts";

/** What the models in force say, in one figure each; calculated once for each set of revisions. */
export function instrumentFiguresQuery(models: readonly ItemSummary[] | undefined) {
  return queryOptions({
    queryKey: ["instrument-figures", models?.map(({ revision }) => revision)],
    queryFn: () => calculate(models!.map(({ item, revision }) => ({ item, revision }))),
    enabled: models !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}

function calculate(models: readonly ModelledItem[]): Promise<readonly InstrumentFigure[]> {
  const worker = new Worker(new URL("./figures-worker.ts", import.meta.url), { type: "module" });
  return new Promise<readonly InstrumentFigure[]>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<readonly InstrumentFigure[]>) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(models);
  }).finally(() => worker.terminate());
}
