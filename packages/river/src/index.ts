export {
  type BasinModel,
  type BasinModelInput,
  basinModelSchema,
  type Facility,
  type FixedProportion,
  type JointLimit,
} from "./model/basin-model.ts";
export type { Node, NodeKind, NodeOf, Reservoir, User } from "./model/node.ts";
export { type Period, periodsOf } from "./model/periods.ts";
export type { Problem } from "./model/problem.ts";
export type { Scenario, ScenarioChange, ScenarioInflows } from "./model/scenario.ts";
export type { RiverShares, Treaty } from "./model/treaty.ts";
export {
  energyGwhOfPower,
  energyGwhOfVolume,
  flowM3sOfVolume,
  hm3PerM3s,
  volumeHm3OfDepth,
  volumeHm3OfFlow,
} from "./model/units.ts";
export type { Value, ValueKind } from "./model/value.ts";
export type * from "./results/basin-result.ts";
export { checkModel, type ModelCheck, ModelError, parseModel } from "./validation/check.ts";
