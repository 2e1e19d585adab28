import type { BasinModel } from "../model/basin-model.ts";

/**
 * What is decided first, and what next. Level 0: no limit is broken where it can be kept. Then the priorities of the
 * model from 1 on (a treaty's shares, then what was carried over, before the users of the same priority). Then costs; then as much as possible is
 * kept in the reservoirs; then the rule that breaks ties.
 */
export interface Levels {
  readonly count: number;
  readonly limits: number;
  readonly ofPriority: ReadonlyMap<number, number>;
  /** Of a river's shares, by its place among the treaty's rivers. */
  readonly ofShares: readonly number[];
  /** Of a river's carried balances, by its place among the treaty's rivers. */
  readonly ofCarryOver: readonly number[];
  readonly cost: number;
  readonly keep: number;
  readonly tie: number;
}

export function levelsOf(model: BasinModel): Levels {
  const priorities = new Set<number>();
  for (const node of model.nodes) {
    if (node.kind === "user" && node.priority !== undefined) priorities.add(node.priority);
    if (node.kind === "reservoir") {
      if (node.ruleCurve) priorities.add(node.ruleCurve.priority);
      if (node.minimumRelease) priorities.add(node.minimumRelease.priority);
    } else if (node.kind !== "inflow" && node.minimumFlow) priorities.add(node.minimumFlow.priority);
  }
  const rivers = model.treaty?.rivers ?? [];
  for (const river of rivers) priorities.add(river.priority);
  const ofPriority = new Map<number, number>();
  const ofShares = rivers.map(() => 0);
  const ofCarryOver = rivers.map(() => 0);
  let level = 1;
  for (const priority of [...priorities].sort((a, b) => a - b)) {
    rivers.forEach((river, index) => {
      if (river.priority !== priority) return;
      ofShares[index] = level++;
      if (river.carryOver) ofCarryOver[index] = level++;
    });
    ofPriority.set(priority, level++);
  }
  return {
    count: level + 3,
    limits: 0,
    ofPriority,
    ofShares,
    ofCarryOver,
    cost: level,
    keep: level + 1,
    tie: level + 2,
  };
}

/**
 * Ties are broken by the order of the nodes: of two answers that are worth the same on every other level, the one with
 * the smaller sum of flow × weight is taken, where the k-th flow weighs the square root of the k-th square-free number
 * (√1, √2, √3, √5, √6, √7, √10, …), so that water takes the way, and goes to the user, that comes first in the model.
 * These roots are linearly independent over the rational numbers (Besicovitch 1940): two different answers of one
 * period never weigh the same, and the answer is unique.
 */
export function tieWeights(count: number): Float64Array {
  const weights = new Float64Array(count);
  let number = 0;
  for (let index = 0; index < count; index += 1) {
    do number += 1;
    while (!isSquareFree(number));
    weights[index] = Math.sqrt(number);
  }
  return weights;
}

function isSquareFree(number: number): boolean {
  for (let factor = 2; factor * factor <= number; factor += 1) if (number % (factor * factor) === 0) return false;
  return true;
}
