import { writeFile } from "node:fs/promises";
import {
  type CrossingModel,
  capacitySteps,
  compareSteps,
  type RunOptions,
  runSteps,
  staffSteps,
  TargetError,
  type TimeValues,
  valueSteps,
  type WaitTarget,
} from "@kelisim/crossing";
import { UsageError } from "../errors.ts";
import { matchesPattern } from "../id-pattern.ts";
import { askSimulation, type SimulationFlags } from "./ask-simulation.ts";
import { loadModel, type ModelChange } from "./load-model.ts";
import { rememberBatches } from "./remember-batches.ts";
import { parseTarget } from "./target-text.ts";

export type Output = "table" | "json" | "html";

export interface QuestionFlags extends SimulationFlags {
  readonly output: Output;
  readonly change: ModelChange;
}

/** `kelisim crossing run`: how long do people wait? Writes the answer to standard output. */
export async function runCrossing(file: string, flags: QuestionFlags): Promise<void> {
  const model = await loadModel(file, flags.change);
  const result = await askSimulation("simulating", flags, (options) => runSteps(model, options));
  if (!result) return;
  if (flags.output === "json") return write(json(result));
  if (flags.output === "html") return write((await import("./page/run-page.ts")).runPage(model, result));
  write((await import("./render-run.ts")).renderRun(model, result));
}

/** `kelisim crossing compare`: what does a change to the crossing change, and what is it worth? */
export async function compareCrossings(
  fileBefore: string,
  fileAfter: string,
  flags: QuestionFlags & { readonly timeValues?: TimeValues },
): Promise<void> {
  // Changes are what makes the difference: they are for the model after.
  const { values: _, ...period } = flags.change;
  const before = await loadModel(fileBefore, period);
  const after = await loadModel(fileAfter, flags.change);
  checkComparable(before, after);
  const { timeValues } = flags;
  function* question(options: RunOptions) {
    const comparison = yield* compareSteps(before, after, options);
    const value = yield* valueSteps(before, after, { ...options, ...(timeValues ? { timeValues } : {}) });
    return { comparison, value };
  }
  const answer = await askSimulation("comparing", flags, (options) => rememberBatches(question(options)));
  if (!answer) return;
  const { comparison, value } = answer;
  if (flags.output === "json") return write(json({ ...comparison, value }));
  if (flags.output === "html") {
    return write((await import("./page/compare-page.ts")).comparePage(before, after, comparison, value));
  }
  write((await import("./render-compare.ts")).renderComparison(before, after, comparison, value));
}

export interface TargetFlags extends QuestionFlags {
  readonly targets: readonly string[];
}

/** `kelisim crossing staff`: how many lanes, and when? */
export async function staffCrossing(
  file: string,
  flags: TargetFlags & {
    readonly stations?: readonly string[];
    readonly minimumShiftHours: number;
    readonly writeModel?: string;
  },
): Promise<void> {
  const model = await loadModel(file, flags.change);
  const targets = targetsOf(flags.targets, model);
  const stations = flags.stations && idsOf("station", flags.stations, model.stations);
  const plan = await askSimulation("staffing", flags, (options) =>
    withTargetProblems(
      staffSteps(model, targets, {
        ...options,
        minimumShiftHours: flags.minimumShiftHours,
        ...(stations ? { stations } : {}),
      }),
    ),
  );
  if (!plan) return;
  if (flags.writeModel !== undefined) await writeFile(flags.writeModel, json(plan.model));
  if (flags.output === "json") return write(json(plan));
  if (flags.output === "html") {
    return write((await import("./page/answer-pages.ts")).staffPage(model, targets, plan));
  }
  write((await import("./render-staff.ts")).renderStaff(model, targets, plan));
}

/** `kelisim crossing capacity`: how much can the crossing take? */
export async function capacityOfCrossing(
  file: string,
  flags: TargetFlags & { readonly streams?: readonly string[] },
): Promise<void> {
  const model = await loadModel(file, flags.change);
  const targets = targetsOf(flags.targets, model);
  const streams = flags.streams && idsOf("stream", flags.streams, model.streams);
  const capacity = await askSimulation("looking for the largest flow", flags, (options) =>
    withTargetProblems(capacitySteps(model, targets, { ...options, ...(streams ? { streams } : {}) })),
  );
  if (!capacity) return;
  if (flags.output === "json") return write(json(capacity));
  if (flags.output === "html") {
    return write((await import("./page/answer-pages.ts")).capacityPage(model, targets, capacity));
  }
  write((await import("./render-capacity.ts")).renderCapacity(model, targets, capacity));
}

/** Targets that don't fit the model are wrong use of the command. */
function* withTargetProblems<Request, Answer, Given>(
  steps: Generator<Request, Answer, Given>,
): Generator<Request, Answer, Given> {
  try {
    return yield* steps;
  } catch (error) {
    if (error instanceof TargetError) throw new UsageError(error.problems.map(({ message }) => message).join("; "));
    throw error;
  }
}

function targetsOf(texts: readonly string[], model: CrossingModel): WaitTarget[] {
  return texts.flatMap((text) => parseTarget(text, model));
}

function checkComparable(before: CrossingModel, after: CrossingModel): void {
  const ids = new Set(before.streams.map(({ id }) => id));
  if (after.streams.some(({ id }) => ids.has(id))) return;
  throw new UsageError("the two models have no stream in common; give what is to be compared the same id in both");
}

/** The ids that any of the patterns names. @throws UsageError for a pattern that names none */
function idsOf(kind: "stream" | "station", patterns: readonly string[], known: readonly { readonly id: string }[]) {
  const ids = known.map(({ id }) => id);
  const idle = patterns.find((pattern) => !ids.some((id) => matchesPattern(pattern, id)));
  if (idle !== undefined) throw new UsageError(`the model has no ${kind} ${idle}; it has ${ids.join(", ")}`);
  return ids.filter((id) => patterns.some((pattern) => matchesPattern(pattern, id)));
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function write(text: string): void {
  process.stdout.write(text);
}
