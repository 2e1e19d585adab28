/** Where a basin's nodes stand in its picture: where the model says, or else in columns from the springs to the mouths. */
import type { BasinModel } from "@kelisim/river";

export interface Placed {
  readonly id: string;
  /** 0 to 1, from left to right. */
  readonly x: number;
  /** 0 to 1, from the top down. */
  readonly y: number;
}

export interface Link {
  readonly from: string;
  readonly to: string;
}

export function layoutOf(model: BasinModel): readonly Placed[] {
  const positions = model.nodes.map(({ position }) => position);
  if (positions.every((position) => position !== undefined)) {
    const x = scaleOver(positions.map((position) => position.x));
    const y = scaleOver(positions.map((position) => position.y));
    return model.nodes.map(({ id }, index) => ({ id, x: x(positions[index]!.x), y: y(positions[index]!.y) }));
  }
  return inColumns(model);
}

export function linksOf(model: BasinModel): readonly Link[] {
  return model.nodes.flatMap((node) => ("to" in node ? (node.to ?? []).map((to) => ({ from: node.id, to })) : []));
}

/** Each node a column to the right of the last of those that flow into it; in a column, near to them. */
function inColumns(model: BasinModel): readonly Placed[] {
  const links = linksOf(model);
  const column = new Map(model.nodes.map(({ id }) => [id, 0]));
  // A basin without circles is settled after as many rounds as it has nodes.
  for (let round = 0, moved = true; moved && round < model.nodes.length; round++) {
    moved = false;
    for (const { from, to } of links) {
      const least = column.get(from)! + 1;
      if (column.get(to)! >= least) continue;
      column.set(to, least);
      moved = true;
    }
  }
  const last = Math.max(1, ...column.values());
  const y = new Map<string, number>();
  const placed: Placed[] = [];
  for (let at = 0; at <= last; at++) {
    const ids = model.nodes.map(({ id }) => id).filter((id) => column.get(id) === at);
    const wished = (id: string) => {
      const above = links.filter(({ to }) => to === id).map(({ from }) => y.get(from) ?? 0.5);
      return above.length === 0 ? 0.5 : above.reduce((sum, value) => sum + value, 0) / above.length;
    };
    ids.sort((a, b) => wished(a) - wished(b));
    ids.forEach((id, index) => {
      y.set(id, (index + 0.5) / ids.length);
      placed.push({ id, x: at / last, y: y.get(id)! });
    });
  }
  return placed;
}

function scaleOver(values: readonly number[]): (value: number) => number {
  const low = Math.min(...values);
  const span = Math.max(...values) - low;
  return (value) => (span === 0 ? 0.5 : (value - low) / span);
}
