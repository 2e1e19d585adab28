export {
  type Accounts,
  accountsOf,
  type OpeningBalances,
  type PartyAccount,
  type RiverAccount,
} from "./accounts/accounts.ts";
export { checkUnits } from "./accounts/check-units.ts";
export { type Counted, type CountedVolume, countReadings } from "./accounts/count-readings.ts";
export { withMeasuredInflows } from "./accounts/measured-inflows.ts";
export { type ReadDeliveries, readDeliveries } from "./accounts/read-deliveries.ts";
export type { AccountWarning, DeliveriesFile, FileProblem, Reading } from "./accounts/reading.ts";
export { type Statement, statementOf } from "./accounts/statement.ts";
export { waterReceived } from "./accounts/water-received.ts";
export { PlanError } from "./engine/plan-error.ts";
export type { SimulationOptions } from "./engine/simulation.ts";
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
export { planBasin } from "./plan.ts";
export { importPywr, type PywrImport } from "./pywr/import-pywr.ts";
export type * from "./results/basin-result.ts";
export { type Measures, measuresOf, type PlanMeasures } from "./results/measures.ts";
export type { ScenarioMember } from "./scenarios/cases.ts";
export { BASE } from "./scenarios/cases.ts";
export {
  type Ensemble,
  type EnsembleOptions,
  type EnsemblePart,
  memberCount,
  mergeParts,
  planMembers,
  type Spread,
  type TrackName,
} from "./scenarios/ensemble.ts";
export { commonYears } from "./scenarios/inflows.ts";
export { ScenarioError } from "./scenarios/scenario-error.ts";
export { type Costs, type CostsCheck, type CostsInput, checkCosts, costsSchema } from "./settlement/costs.ts";
export type { ExchangeRate } from "./settlement/exchange.ts";
export type { Money } from "./settlement/money.ts";
export { settle } from "./settlement/settle.ts";
export { RuleNotPossible } from "./settlement/settle-facility.ts";
export type * from "./settlement/settlement.ts";
export { type SettlementStatement, settlementStatementOf } from "./settlement/settlement-statement.ts";
export { type SharingRule, sharingRules } from "./settlement/sharing-rules.ts";
export { type AirportUsers, airportGame, airportShares } from "./sharing/airport.ts";
export { type BankruptcyRule, bankruptcyRules, divideScarce } from "./sharing/bankruptcy.ts";
export {
  type CoalitionCost,
  type CostGame,
  costGame,
  costGameOf,
  isInCore,
  isSubadditive,
} from "./sharing/cost-game.ts";
export { type Amount, exact, numberOf } from "./sharing/exact.ts";
export { inFixedShares, inProportion } from "./sharing/in-proportion.ts";
export { nucleolus } from "./sharing/nucleolus.ts";
export { type ScarceSeason, scarceSeason } from "./sharing/scarce-season.ts";
export { type SeparableCosts, separableCosts } from "./sharing/separable-costs.ts";
export { type CostPoint, costCurve, serialShares } from "./sharing/serial.ts";
export { shapleyValue } from "./sharing/shapley.ts";
export { SharingError } from "./sharing/sharing-error.ts";
export { loadHighs } from "./solver/load-highs.ts";
export { checkModel, type ModelCheck, ModelError, parseModel } from "./validation/check.ts";
export { suspectFigures } from "./validation/suspect-figures.ts";
