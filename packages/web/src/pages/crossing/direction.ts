import type { CrossingModel } from "@kelisim/crossing";

/** What concerns one direction of a crossing, in the model's order. */
export interface DirectionView {
  readonly streams: CrossingModel["streams"];
  /** The stations that its streams come to. */
  readonly stations: CrossingModel["stations"];
}

export function directionView(model: CrossingModel, direction: string): DirectionView {
  const streams = model.streams.filter((stream) => stream.direction === direction);
  const visited = new Set(streams.flatMap(({ route }) => route.map(({ station }) => station)));
  return { streams, stations: model.stations.filter(({ id }) => visited.has(id)) };
}

export function nameOf({ id, name }: { readonly id: string; readonly name?: string | undefined }): string {
  return name ?? id;
}
