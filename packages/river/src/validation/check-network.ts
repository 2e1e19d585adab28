import type { BasinModel } from "../model/basin-model.ts";
import type { Node } from "../model/node.ts";
import type { Value } from "../model/value.ts";
import { targetsOf } from "../network/quantities.ts";
import type { Report } from "./contradictions.ts";

/** Whether every edge leads somewhere, water comes everywhere and can leave, and no circle is worth going round. */
export function checkNetwork(model: BasinModel, report: Report): void {
  const indexOf = new Map(model.nodes.map(({ id }, index) => [id, index]));
  const incoming = model.nodes.map(() => 0);
  let isWhole = true;
  model.nodes.forEach((node, index) => {
    const seen = new Set<string>();
    targetsOf(node).forEach((id, place) => {
      const path = ["nodes", index, "to", place];
      const target = indexOf.get(id);
      if (target === undefined) {
        isWhole = false;
        report(path, `there is no node "${id}"`);
        return;
      }
      incoming[target]! += 1;
      if (id === node.id) report(path, "leads back to the node itself");
      if (seen.has(id)) report(path, `"${id}" comes twice`);
      seen.add(id);
      const { kind } = model.nodes[target]!;
      if (kind === "inflow" || kind === "supply") {
        report(path, `"${id}" is where water begins; let both flow into a confluence below it`);
      }
    });
    if (node.kind === "user" && node.returnShare > 0 && targetsOf(node).length === 0) {
      report(["nodes", index, "returnShare"], "says that water comes back; name the node that it comes back to");
    }
    if (node.kind === "user" && node.priority === undefined && node.costPerHm3 === undefined) {
      report(
        ["nodes", index, "priority"],
        "is missing: without a priority or a negative cost the user would get nothing",
      );
    }
  });
  model.nodes.forEach((node, index) => {
    if (incoming[index]! > 0 || ["inflow", "supply", "reservoir"].includes(node.kind)) return;
    // An import may close what it could not read by a limit of 0.
    if (node.kind === "outlet" && node.maximumFlowM3s === 0) return;
    report(["nodes", index], `no water comes to "${node.id}": no node has it in its "to"`);
  });
  for (const list of ["jointLimits", "fixedProportions"] as const) {
    model[list].forEach(({ nodes }, index) => {
      nodes.forEach(({ node }, place) => {
        if (!indexOf.has(node)) report([list, index, "nodes", place, "node"], `there is no node "${node}"`);
      });
    });
  }
  if (!isWhole) return;
  const edges = model.nodes.map((node) => targetsOf(node).map((id) => indexOf.get(id)!));
  checkWaysOut(model, edges, report);
  checkCircles(model, edges, report);
}

/** Water that comes unasked must find a place to stay or to leave. */
function checkWaysOut(model: BasinModel, edges: readonly (readonly number[])[], report: Report): void {
  model.nodes.forEach((node, start) => {
    if (node.kind !== "inflow") return;
    const seen = new Set<number>();
    const open = [start];
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
      if (seen.has(index)) continue;
      seen.add(index);
      const { kind } = model.nodes[index]!;
      if (kind === "outlet" || kind === "reservoir") return;
      open.push(...edges[index]!);
    }
    report(
      ["nodes", start, "to"],
      `the water of "${node.id}" reaches no outlet and no reservoir: in wet periods it could not leave`,
    );
  });
}

/**
 * A circle in which something is worth having (a minimum flow, a demand, a negative cost) would be gone round for ever,
 * with the same water.
 */
function checkCircles(model: BasinModel, edges: readonly (readonly number[])[], report: Report): void {
  const counted = new Set(
    Object.values(model.treaty?.rivers ?? []).flatMap(({ receivedAt }) => Object.values(receivedAt).flat()),
  );
  for (const circle of circlesOf(edges)) {
    const names = circle.map((index) => `"${model.nodes[index]!.id}"`).join(", ");
    for (const index of circle) {
      const node = model.nodes[index]!;
      if (!isWorthHaving(node) && !counted.has(node.id)) continue;
      report(
        ["nodes", index],
        `lies on a circle (${names}), and water is worth having here (a demand, a minimum, a share or a negative cost): the same water would be counted again and again. Break the circle`,
      );
    }
  }
}

function isWorthHaving(node: Node): boolean {
  if (node.kind === "user")
    return node.returnShare > 0.999 || isNegative(node.costPerHm3) || node.priority !== undefined;
  if (node.kind === "inflow") return false;
  if (node.kind === "reservoir") return node.minimumRelease !== undefined;
  return node.minimumFlow !== undefined || isNegative(node.costPerHm3);
}

function isNegative(value: Value | undefined): boolean {
  if (value === undefined) return false;
  if (typeof value === "number") return value < 0;
  if ("of" in value) return value.of.some(isNegative);
  if (value.kind === "dated") return value.entries.some((entry) => entry.value < 0);
  if (value.kind === "interpolated") return value.points.some((point) => point.value < 0);
  if (value.kind === "years") return value.years.some((year) => year.some((figure) => figure < 0));
  return value.values.some(isNegative);
}

/** The sets of nodes that can all be reached from each other (Tarjan 1972), of two nodes and more. */
function circlesOf(edges: readonly (readonly number[])[]): number[][] {
  const order = edges.map(() => -1);
  const low = edges.map(() => 0);
  const onStack = edges.map(() => false);
  const stack: number[] = [];
  const circles: number[][] = [];
  let count = 0;
  for (let start = 0; start < edges.length; start += 1) {
    if (order[start]! >= 0) continue;
    const calls = [{ node: start, next: 0 }];
    while (calls.length > 0) {
      const call = calls.at(-1)!;
      const { node } = call;
      if (order[node]! < 0) {
        order[node] = low[node] = count++;
        stack.push(node);
        onStack[node] = true;
      }
      const target = edges[node]![call.next];
      if (target !== undefined) {
        call.next += 1;
        if (order[target]! < 0) calls.push({ node: target, next: 0 });
        else if (onStack[target]) low[node] = Math.min(low[node]!, order[target]!);
        continue;
      }
      calls.pop();
      const parent = calls.at(-1)?.node;
      if (parent !== undefined) low[parent] = Math.min(low[parent]!, low[node]!);
      if (low[node] !== order[node]) continue;
      const circle = stack.splice(stack.indexOf(node));
      for (const member of circle) onStack[member] = false;
      if (circle.length > 1) circles.push(circle);
    }
  }
  return circles;
}
