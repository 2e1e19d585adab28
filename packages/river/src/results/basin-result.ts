import type { NodeKind } from "../model/node.ts";
import type { Period } from "../model/periods.ts";

/**
 * Who receives which water, period by period. Every list has one figure for each period, in the order of `periods`;
 * volumes are those of the whole period, in hm³ (million m³).
 */
export interface BasinResult {
  readonly model: string;
  /** Which scenario: its id and, where it has several members, the number of the member from 0. */
  readonly scenario: ScenarioName;
  readonly periods: readonly Period[];
  readonly nodes: readonly NodeResult[];
  /** One for each river of the treaty and party. */
  readonly entitlements: readonly EntitlementResult[];
  readonly warnings: readonly PlanWarning[];
}

export interface ScenarioName {
  readonly id: string;
  readonly member: number;
}

export interface NodeResult {
  readonly id: string;
  readonly kind: NodeKind;
  readonly party: string | undefined;
  /** What arrives at the node (for inflows and supplies: what they give). */
  readonly arrivedHm3: readonly number[];
  /** What leaves it to the nodes downstream. */
  readonly leftHm3: readonly number[];
  /** Lost on the way, evaporated less rain, or consumed. For outlets: what left the model. */
  readonly lostHm3: readonly number[];
  /** What goes to each node downstream, in the order of `to`. */
  readonly to: readonly { readonly node: string; readonly flowHm3: readonly number[] }[];
  /** Of users: what they ask for and what is missing. */
  readonly demandHm3?: readonly number[];
  readonly shortHm3?: readonly number[];
  /** Of nodes with a minimum flow or release: what is missing from it. */
  readonly belowMinimumHm3?: readonly number[];
  /** Of reservoirs, at the period's end. The level only where the model has a table. */
  readonly volumeHm3?: readonly number[];
  readonly levelM?: readonly number[];
  /** What is missing from the rule curve at the period's end. */
  readonly belowRuleCurveHm3?: readonly number[];
  /** Of reservoirs: the volume at the start of the first period. */
  readonly initialVolumeHm3?: number;
  /** Of hydropower plants. */
  readonly energyGwh?: readonly number[];
}

export interface EntitlementResult {
  readonly river: string;
  readonly party: string;
  /** The divisible water of the river in the period, the same for each party. */
  readonly divisibleHm3: readonly number[];
  /** The share that holds in the period (dry years counted), 0 where no season holds. */
  readonly share: readonly number[];
  /** share × divisible */
  readonly entitledHm3: readonly number[];
  /** What arrives at the nodes at which the treaty counts. */
  readonly receivedHm3: readonly number[];
  /** The carried balance at the period's end: entitled less received since it was last cleared, within its maximum. */
  readonly balanceHm3: readonly number[];
}

export interface PlanWarning {
  readonly code: "minimumNotMet" | "limitNotMet" | "suspectUnit" | "emptied" | "generalSolver";
  /** The node, or the JSON path of the figure. */
  readonly at: string;
  readonly message: string;
}
