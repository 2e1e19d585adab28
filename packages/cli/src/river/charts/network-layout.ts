import dagre from "@dagrejs/dagre";
import type { BasinModel } from "@kelisim/river";

export interface PlacedNode {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

export interface PlacedLink {
  readonly from: string;
  readonly to: string;
  /** What a user gives back. */
  readonly isReturn: boolean;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

export interface NetworkLayout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly links: readonly PlacedLink[];
}

export const boxWidth = 110;
export const boxHeight = 62;

/**
 * Where nodes and links stand in a diagram: water flows from left to right, without crossings as far as that goes.
 * What users give back to the river does not decide where it goes on, unless nothing else comes there.
 */
export function layOutNetwork({ nodes }: BasinModel): NetworkLayout {
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ rankdir: "LR", nodesep: 20, ranksep: 26, marginx: 10, marginy: 14, ranker: "network-simplex" });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id } of nodes) graph.setNode(id, { width: boxWidth, height: boxHeight });
  const links = nodes.flatMap((node) =>
    node.kind === "outlet" ? [] : (node.to ?? []).map((to) => ({ from: node, to })),
  );
  const hasOtherSource = (to: string) => links.some((link) => link.to === to && link.from.kind !== "user");
  const isOutlet = (id: string) => nodes.some((node) => node.id === id && node.kind === "outlet");
  const isReturn = ({ from, to }: (typeof links)[number]) =>
    from.kind === "user" && hasOtherSource(to) && !isOutlet(to);
  for (const link of links) if (!isReturn(link)) graph.setEdge(link.from.id, link.to);
  dagre.layout(graph);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  const at = (id: string) => graph.node(id) as { x: number; y: number };
  return {
    width,
    height,
    nodes: nodes.map(({ id }) => ({ id, x: at(id).x, y: at(id).y })),
    links: links.map((link) => ({
      from: link.from.id,
      to: link.to,
      isReturn: isReturn(link),
      points: isReturn(link)
        ? sideToSide(at(link.from.id), at(link.to))
        : (graph.edge(link.from.id, link.to) as { points: { x: number; y: number }[] }).points,
    })),
  };
}

/** From the nearer side of one box to that of another above or below it. */
function sideToSide(from: { x: number; y: number }, to: { x: number; y: number }): { x: number; y: number }[] {
  const isBelow = to.y > from.y;
  const half = boxHeight / 2;
  return [
    { x: from.x, y: from.y + (isBelow ? half : -half) },
    { x: to.x, y: to.y + (isBelow ? -half : half) },
  ];
}
