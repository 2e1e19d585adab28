import type { CrossingModel } from "../model/crossing-model.ts";
import { branchesAfter } from "./routes.ts";

/** By station: those to which people may go on from it. */
export type Successors = readonly ReadonlySet<number>[];

export function stationSuccessors({ stations, streams }: CrossingModel): Successors {
  const numbers = new Map(stations.map(({ id }, index) => [id, index]));
  const successors = stations.map(() => new Set<number>());
  for (const stream of streams) {
    stream.route.forEach(({ station }, position) => {
      for (const { to, share } of branchesAfter(stream, position)) {
        const next = numbers.get(to);
        if (next !== undefined && share > 0) successors[numbers.get(station)!]!.add(next);
      }
    });
  }
  return successors;
}

/**
 * The stations in an order in which people pass them: where streams cross in a circle, those of the circle together;
 * where nothing else decides, as in the model.
 */
export function orderOfStations(successors: Successors): readonly number[] {
  const reached = successors.map((_, station) => reachable(station, successors));
  const left = successors.map((_, station) => station);
  const order: number[] = [];
  while (left.length > 0) {
    const isNext = (station: number) =>
      left.every((other) => !reached[other]!.has(station) || reached[station]!.has(other));
    order.push(...left.splice(left.findIndex(isNext), 1));
  }
  return order;
}

/** The stations that can follow, directly or not. */
export function reachable(from: number, successors: Successors): ReadonlySet<number> {
  const found = new Set<number>();
  const pending = [...successors[from]!];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    pending.push(...successors[next]!);
  }
  return found;
}
