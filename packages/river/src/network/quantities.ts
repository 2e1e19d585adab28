import type { BasinModel } from "../model/basin-model.ts";
import type { Node } from "../model/node.ts";

/** One link of the network: what leaves `from` for `to`. */
export interface Edge {
  readonly from: number;
  readonly to: number;
  /** Which of the nodes in `to` of the node that it leaves. */
  readonly place: number;
}

/**
 * The network's flows. Quantity v is what arrives at node v; quantity nodes.length + e, what goes through edge e;
 * then, for each reservoir, what it releases in all. Flows that are always in proportion (those of a chain of nodes)
 * are one quantity: `value = scale × value of its root`, and cost neither a column nor a row.
 */
export interface Quantities {
  readonly edges: readonly Edge[];
  readonly incoming: readonly (readonly number[])[];
  readonly outgoing: readonly (readonly number[])[];
  readonly rootOf: Int32Array;
  readonly scaleOf: Float64Array;
  /** The quantity of a reservoir's release. */
  readonly releaseOf: ReadonlyMap<number, number>;
  /** Nodes whose arrival is an equation of its own: Σ incoming = arrival. */
  readonly junctions: readonly number[];
  /** Nodes whose outflow is an equation of its own: gain × arrival = Σ outgoing. */
  readonly divisions: readonly number[];
}

/** The share that leaves a node of what arrives, where it is the same in every period; undefined where it isn't. */
export function constantGain(node: Node): number | undefined {
  if (node.kind === "user") return node.returnShare;
  if (node.kind !== "reach" && node.kind !== "canal") return 1;
  if (node.kind === "reach" && node.delayPeriods !== undefined) return undefined;
  const { lossShare = 0 } = node;
  return typeof lossShare === "number" ? 1 - lossShare : undefined;
}

export function quantitiesOf(model: BasinModel): Quantities {
  const { nodes } = model;
  const indexOf = new Map(nodes.map(({ id }, index) => [id, index]));
  const edges: Edge[] = [];
  const incoming: number[][] = nodes.map(() => []);
  const outgoing: number[][] = nodes.map(() => []);
  nodes.forEach((node, from) => {
    targetsOf(node).forEach((id, place) => {
      const to = indexOf.get(id)!;
      outgoing[from]!.push(edges.length);
      incoming[to]!.push(edges.length);
      edges.push({ from, to, place });
    });
  });
  const releaseOf = new Map<number, number>();
  let count = nodes.length + edges.length;
  nodes.forEach((node, index) => {
    if (node.kind === "reservoir") releaseOf.set(index, count++);
  });
  const union = new ScaledUnion(count);
  nodes.forEach((node, index) => {
    if (hasMinimum(node)) union.mark(releaseOf.get(index) ?? index);
  });
  const junctions: number[] = [];
  const divisions: number[] = [];
  nodes.forEach((node, index) => {
    const into = incoming[index]!;
    if (into.length !== 1 || !union.join(nodes.length + into[0]!, index, 1)) {
      if (into.length > 0) junctions.push(index);
    }
    const out = outgoing[index]!;
    if (out.length === 0) return;
    const source = releaseOf.get(index) ?? index;
    const gain = node.kind === "reservoir" ? 1 : constantGain(node);
    if (out.length !== 1 || gain === undefined || gain <= 0 || !union.join(nodes.length + out[0]!, source, gain)) {
      divisions.push(index);
    }
  });
  const rootOf = new Int32Array(count);
  const scaleOf = new Float64Array(count);
  for (let quantity = 0; quantity < count; quantity += 1) {
    const { root, scale } = union.find(quantity);
    rootOf[quantity] = root;
    scaleOf[quantity] = scale;
  }
  return { edges, incoming, outgoing, rootOf, scaleOf, releaseOf, junctions, divisions };
}

export function targetsOf(node: Node): readonly string[] {
  return node.kind === "outlet" ? [] : (node.to ?? []);
}

/** A flow can have one minimum only; two that are in proportion stay two flows. */
function hasMinimum(node: Node): boolean {
  if (node.kind === "reservoir") return node.minimumRelease !== undefined;
  return node.kind !== "inflow" && node.minimumFlow !== undefined;
}

/** Sets of quantities in fixed proportions. */
class ScaledUnion {
  readonly #parent: Int32Array;
  readonly #scale: Float64Array;
  readonly #marked: Uint8Array;

  constructor(count: number) {
    this.#parent = Int32Array.from({ length: count }, (_, index) => index);
    this.#scale = new Float64Array(count).fill(1);
    this.#marked = new Uint8Array(count);
  }

  mark(quantity: number): void {
    this.#marked[quantity] = 1;
  }

  find(quantity: number): { root: number; scale: number } {
    let root = quantity;
    let scale = 1;
    while (this.#parent[root] !== root) {
      scale *= this.#scale[root]!;
      root = this.#parent[root]!;
    }
    return { root, scale };
  }

  /** From now on a = gain × b, unless that would join two marked ones, or make a circle. */
  join(a: number, b: number, gain: number): boolean {
    const ofA = this.find(a);
    const ofB = this.find(b);
    if (ofA.root === ofB.root) return false;
    if (this.#marked[ofA.root] === 1 && this.#marked[ofB.root] === 1) return false;
    // a = scaleA · rootA and b = scaleB · rootB, so rootA = gain · scaleB / scaleA · rootB.
    this.#parent[ofA.root] = ofB.root;
    this.#scale[ofA.root] = (gain * ofB.scale) / ofA.scale;
    this.#marked[ofB.root]! |= this.#marked[ofA.root]!;
    return true;
  }
}
