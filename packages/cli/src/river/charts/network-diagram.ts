import { type BasinModel, type BasinResult, flowM3sOfVolume, type Node, type NodeResult } from "@kelisim/river";
import { curveBumpY, curveMonotoneX, line } from "d3-shape";
import { numberInWords } from "../../number-words.ts";
import { escapeMarkup, pixels } from "../../page/markup.ts";
import { flowM3s, hm3 } from "../words.ts";
import { boxHeight, boxWidth, layOutNetwork, type PlacedLink, type PlacedNode } from "./network-layout.ts";

const widestLink = 24;
const thinnestLink = 1.5;

/** A network as a diagram in one of its periods, and what the page's script needs to show the others. */
export interface NetworkDiagram {
  readonly svg: string;
  readonly width: number;
  readonly frames: NetworkFrames;
}

/** For each period: what stands beside each node, how wide each link is. Lists are in the order of the diagram. */
export interface NetworkFrames {
  readonly labels: readonly string[];
  readonly values: readonly (readonly string[])[];
  /** How full: of reservoirs the volume, of users what they received of their demand; 0 to 1. */
  readonly fills: readonly (readonly (number | null)[])[];
  readonly widths: readonly (readonly number[])[];
}

/** @param shown the index of the period that the diagram shows at first */
export function networkDiagram(model: BasinModel, result: BasinResult, shown: number): NetworkDiagram {
  const layout = layOutNetwork(model);
  const resultOf = new Map(result.nodes.map((node) => [node.id, node]));
  const nodes = layout.nodes.map((placed, index) => ({
    placed,
    node: model.nodes[index]!,
    result: resultOf.get(placed.id)!,
  }));
  const flows = layout.links.map(({ from, to }) => {
    const volumes = resultOf.get(from)?.to.find(({ node }) => node === to)?.flowHm3 ?? [];
    return result.periods.map(({ days }, period) => flowM3sOfVolume(volumes[period] ?? 0, days));
  });
  const largest = Math.max(...flows.flat(), Number.MIN_VALUE);
  const frames: NetworkFrames = {
    labels: result.periods.map(({ label }) => label),
    values: result.periods.map((_, period) => nodes.map((one) => labelOf(one.node, one.result, result, period))),
    fills: result.periods.map((_, period) => nodes.map((one) => fillOf(one.node, one.result, period))),
    widths: result.periods.map((_, period) => flows.map((flow) => widthOf(flow[period]!, largest))),
  };
  const parties = model.parties.map(({ id }) => id);
  const svg = [
    `<svg class="network" viewBox="0 0 ${pixels(layout.width)} ${pixels(layout.height)}" role="img" aria-labelledby="network-title network-description">`,
    `<title id="network-title">${escapeMarkup(model.name)}: the network</title>`,
    `<desc id="network-description">Water flows from left to right; the wider a line, the more. The table below has the numbers.</desc>`,
    '<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto"><path class="arrow" d="M0 0 8 4 0 8z"/></marker></defs>',
    ...layout.links.map((link, index) => linkMarkup(link, frames.widths[shown]![index]!)),
    ...nodes.map(({ placed, node }, index) =>
      nodeMarkup(placed, node, parties, frames.values[shown]![index]!, frames.fills[shown]![index]!),
    ),
    "</svg>",
  ].join("\n");
  return { svg, width: layout.width, frames };
}

function linkMarkup({ points, isReturn }: PlacedLink, width: number): string {
  const path = line<{ readonly x: number; readonly y: number }>()
    .x(({ x }) => x)
    .y(({ y }) => y)
    .digits(1)
    .curve(isReturn ? curveBumpY : curveMonotoneX);
  return `<path class="link${width === 0 ? " dry" : ""}" d="${path(points)}" stroke-width="${width === 0 ? thinnestLink : width}" marker-end="url(#arrow)"/>`;
}

function nodeMarkup(
  { x, y }: PlacedNode,
  node: Node,
  parties: readonly string[],
  value: string,
  fill: number | null,
): string {
  const left = x - boxWidth / 2;
  const top = y - boxHeight / 2;
  const name = node.name ?? node.id;
  const look = ["first", "second", "third"][parties.indexOf(node.party ?? "")] ?? "nobody";
  const rounded = node.kind === "user" ? 10 : node.kind === "reservoir" ? 2 : 28;
  const clip = `<rect class="box ${node.kind} ${look}" x="${pixels(left)}" y="${pixels(top)}" width="${boxWidth}" height="${boxHeight}" rx="${rounded}"/>`;
  return [
    `<g class="node"><title>${escapeMarkup(`${name} (${kindNames[node.kind]})`)}</title>`,
    clip,
    fill === null ? "" : fillMarkup(node.kind, left, top, fill),
    ...nameLines(name).map(
      (text, index, lines) =>
        `<text class="node-name" x="${pixels(x)}" y="${pixels(y + (lines.length === 1 ? -6 : -14 + index * 13))}" text-anchor="middle">${escapeMarkup(text)}</text>`,
    ),
    `<text class="node-value" x="${pixels(x)}" y="${pixels(y + 15)}" text-anchor="middle">${escapeMarkup(value)}</text>`,
    "</g>",
  ].join("");
}

/** Reservoirs fill from below, users along their lower edge. */
function fillMarkup(kind: Node["kind"], left: number, top: number, fill: number): string {
  const inset = 2;
  if (kind === "reservoir") {
    const height = (boxHeight - 2 * inset) * fill;
    return `<rect class="fill stored" data-full="${boxHeight - 2 * inset}" data-bottom="${pixels(top + boxHeight - inset)}" x="${pixels(left + inset)}" y="${pixels(top + boxHeight - inset - height)}" width="${boxWidth - 2 * inset}" height="${pixels(height)}"/>`;
  }
  const length = boxWidth - 28;
  return (
    `<rect class="track" x="${pixels(left + 14)}" y="${pixels(top + boxHeight - 10)}" width="${length}" height="4" rx="2"/>` +
    `<rect class="fill served" data-full="${length}" x="${pixels(left + 14)}" y="${pixels(top + boxHeight - 10)}" width="${pixels(length * fill)}" height="4" rx="2"/>`
  );
}

function labelOf(node: Node, result: NodeResult, { periods }: BasinResult, period: number): string {
  const { days } = periods[period]!;
  const flow = (volumes: readonly number[]) => flowM3s(flowM3sOfVolume(volumes[period] ?? 0, days));
  switch (node.kind) {
    case "reservoir":
      return `${hm3(result.volumeHm3?.[period])} of ${numberInWords(node.fullVolumeHm3)} hm³`;
    case "user":
      return `${flow(result.arrivedHm3)} of ${flow(result.demandHm3 ?? [])} m³/s`;
    case "hydropower":
      return `${flow(result.arrivedHm3)} m³/s, ${numberInWords(result.energyGwh?.[period] ?? 0)} GWh`;
    default:
      return `${flow(result.arrivedHm3)} m³/s`;
  }
}

function fillOf(node: Node, result: NodeResult, period: number): number | null {
  if (node.kind === "reservoir") {
    return node.fullVolumeHm3 === 0 ? 0 : rounded((result.volumeHm3?.[period] ?? 0) / node.fullVolumeHm3);
  }
  if (node.kind !== "user") return null;
  const demand = result.demandHm3?.[period] ?? 0;
  return demand === 0 ? 1 : rounded(1 - (result.shortHm3?.[period] ?? 0) / demand);
}

function rounded(share: number): number {
  return Math.round(Math.min(1, Math.max(0, share)) * 1000) / 1000;
}

function widthOf(flow: number, largest: number): number {
  if (flow < 1e-6) return 0;
  return Math.round(Math.max(thinnestLink, (flow / largest) * widestLink) * 10) / 10;
}

/** A name on one or two lines of so many letters. */
function nameLines(name: string): string[] {
  const most = 13;
  if (name.length <= most) return [name];
  const cut = name.lastIndexOf(" ", most);
  const [first, rest] = cut > 4 ? [name.slice(0, cut), name.slice(cut + 1)] : [name.slice(0, most), name.slice(most)];
  return [first, rest.length > most ? `${rest.slice(0, most - 1)}…` : rest];
}

const kindNames: Readonly<Record<Node["kind"], string>> = {
  inflow: "inflow",
  supply: "supply",
  confluence: "confluence",
  reach: "reach",
  canal: "canal",
  reservoir: "reservoir",
  user: "user",
  gauge: "gauge",
  hydropower: "hydropower plant",
  outlet: "outlet",
};
