import {
  type BasinModel,
  type BasinResult,
  checkCosts,
  loadHighs,
  PlanError,
  planBasin,
  RuleNotPossible,
  ScenarioError,
  SharingError,
  settle,
  settlementStatementOf,
  statementOf,
  waterReceived,
} from "@kelisim/river";
import { canonicalize } from "json-canonicalize";
import { UsageError, UserError } from "../errors.ts";
import { readJsonFile } from "../json-file.ts";
import { problemsInWords } from "../model-problems.ts";
import { loadModel } from "./load-model.ts";
import { planScenarios } from "./plan-scenarios.ts";
import { countDeliveries, keepAccounts, openingBalances } from "./read-deliveries.ts";

export type Output = "table" | "json" | "csv" | "html";

export interface QuestionFlags {
  readonly output: Output;
  /** See `changeValues`. */
  readonly values: readonly string[];
  readonly scenario?: string;
}

/** `kelisim river plan`: who receives which water? Writes the answer to standard output. */
export async function planRiver(file: string, flags: QuestionFlags & { readonly band?: string }): Promise<void> {
  const model = await loadModel(file, flags.values);
  const result = await planned(model, flags.scenario);
  if (flags.output === "json") return write(json(result));
  if (flags.output === "csv") return write((await import("./plan-csv.ts")).planAsCsv(model, result));
  if (flags.output === "html") {
    const spread = flags.band === undefined ? [] : await planScenarios(model, [knownScenario(model, flags.band)]);
    if (!spread) return;
    return write((await import("./page/plan-page.ts")).planPage(model, result, spread[0]));
  }
  write((await import("./render-plan.ts")).renderPlan(model, result));
}

/** `kelisim river account`: what was each party entitled to, and what was delivered? */
export async function accountRiver(
  file: string,
  flags: QuestionFlags & {
    readonly deliveries: readonly string[];
    readonly trustsUnits: boolean;
    readonly opening: readonly string[];
    readonly isStatement: boolean;
  },
): Promise<void> {
  checkStatementOutput(flags);
  const model = await loadModel(file, flags.values);
  if (!model.treaty)
    throw new UserError(`${file} has no treaty, so nobody is entitled to anything; add one to the model`);
  const opening = openingBalances(model, flags.opening);
  const plan = await planned(model, flags.scenario);
  const counted = await countDeliveries(model, plan, flags.deliveries, flags);
  const accounts = keepAccounts(model, plan, counted, opening);
  if (flags.isStatement) {
    const statement = statementOf(model, accounts);
    if (flags.output === "json") return write(`${canonicalize(statement)}\n`);
    return write((await import("./render-statement.ts")).renderStatement(model, statement));
  }
  if (flags.output === "json") return write(json(accounts));
  if (flags.output === "csv") return write((await import("./accounts-csv.ts")).accountsAsCsv(accounts));
  if (flags.output === "html") return write((await import("./page/accounts-page.ts")).accountsPage(model, accounts));
  write((await import("./render-accounts.ts")).renderAccounts(model, accounts));
}

/** `kelisim river settle`: who pays what for the facilities of the year? */
export async function settleRiver(
  file: string,
  flags: QuestionFlags & {
    readonly costs: string;
    readonly deliveries: readonly string[];
    readonly trustsUnits: boolean;
    readonly isStatement: boolean;
  },
): Promise<void> {
  checkStatementOutput(flags);
  const model = await loadModel(file, flags.values);
  const check = checkCosts(await readJsonFile(flags.costs, "name the JSON file of the year's costs"), model);
  if (!check.ok) throw new UserError(problemsInWords(flags.costs, check.problems));
  const plan = await planned(model, flags.scenario);
  const counted = flags.deliveries.length > 0 ? await countDeliveries(model, plan, flags.deliveries, flags) : undefined;
  const settlement = explained(() => settle(model, check.costs, waterReceived(model, plan, counted)));
  if (flags.isStatement) {
    const statement = settlementStatementOf(model, settlement);
    if (flags.output === "json") return write(`${canonicalize(statement)}\n`);
    const { renderSettlementStatement } = await import("./render-settlement-statement.ts");
    return write(renderSettlementStatement(model, settlement, statement));
  }
  if (flags.output === "json") return write(json(settlement));
  if (flags.output === "csv") return write((await import("./settlement-csv.ts")).settlementAsCsv(settlement));
  if (flags.output === "html")
    return write((await import("./page/settlement-page.ts")).settlementPage(model, settlement));
  write((await import("./render-settlement.ts")).renderSettlement(model, settlement));
}

/** `kelisim river scenarios`: what if? Every scenario beside the model as it stands. */
export async function compareScenarios(
  file: string,
  flags: Omit<QuestionFlags, "scenario"> & { readonly scenarios: readonly string[]; readonly workers?: number },
): Promise<void> {
  const model = await loadModel(file, flags.values);
  const known = model.scenarios.map(({ id }) => id);
  const wanted = flags.scenarios.length > 0 ? flags.scenarios.map((id) => knownScenario(model, id)) : known;
  if (wanted.length === 0) throw new UserError(`${file} has no scenarios; add some to the model under "scenarios"`);
  const ensembles = await planScenarios(model, ["base", ...wanted], flags.workers);
  if (!ensembles) return;
  if (flags.output === "json") return write(json(ensembles));
  if (flags.output === "csv") return write((await import("./scenarios-csv.ts")).scenariosAsCsv(model, ensembles));
  if (flags.output === "html") return write((await import("./page/scenarios-page.ts")).scenariosPage(model, ensembles));
  write((await import("./render-scenarios.ts")).renderScenarios(model, ensembles));
}

function checkStatementOutput({
  isStatement,
  output,
}: {
  readonly isStatement: boolean;
  readonly output: Output;
}): void {
  if (isStatement && (output === "csv" || output === "html")) {
    throw new UsageError(`a statement is a text, or JSON with --json; leave --${output} or --statement out`);
  }
}

function knownScenario({ scenarios }: BasinModel, id: string): string {
  if (scenarios.some((scenario) => scenario.id === id)) return id;
  const known = scenarios.map((scenario) => scenario.id).join(", ");
  throw new UsageError(`the model has no scenario ${id}; it has ${known || "none"}`);
}

/** Plans on our own solver, and on HiGHS where rounding keeps it from an answer. */
async function planned(model: BasinModel, scenario: string | undefined): Promise<BasinResult> {
  const member = scenario === undefined ? undefined : scenarioMember(scenario);
  try {
    return planBasin(model, member);
  } catch (error) {
    if (error instanceof ScenarioError) throw new UsageError(error.message);
    if (!(error instanceof PlanError)) throw error;
    try {
      return planBasin(model, member, { highs: await loadHighs() });
    } catch (again) {
      throw again instanceof PlanError ? new UserError(again.message) : again;
    }
  }
}

/** `dry` or `dry#3`, the third member counted from 0. */
function scenarioMember(text: string): { readonly id: string; readonly member?: number } {
  const [, id, member] = /^(.*)#(\d+)$/.exec(text) ?? [];
  return id === undefined ? { id: text } : { id, member: Number(member) };
}

function explained<Answer>(question: () => Answer): Answer {
  try {
    return question();
  } catch (error) {
    if (error instanceof SharingError || error instanceof RuleNotPossible) throw new UserError(error.message);
    throw error;
  }
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function write(text: string): void {
  process.stdout.write(text);
}
