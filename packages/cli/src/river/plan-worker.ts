import { type BasinModel, type EnsemblePart, loadHighs, PlanError, planMembers } from "@kelisim/river";

/** Some of the members of a scenario, as a thread is told of them. */
export interface PlanTask {
  readonly model: BasinModel;
  readonly scenario: string;
  readonly firstMember: number;
  readonly count: number;
  /** Where the share of this task that is done is written, for the thread that watches. */
  readonly progress: Float64Array;
  readonly index: number;
}

export default async function planTask(task: PlanTask): Promise<EnsemblePart> {
  const { model, scenario, firstMember, count, progress, index } = task;
  const onProgress = (share: number) => {
    progress[index] = share;
  };
  try {
    return planMembers(model, scenario, firstMember, count, { onProgress });
  } catch (error) {
    if (!(error instanceof PlanError)) throw error;
    return planMembers(model, scenario, firstMember, count, { onProgress, highs: await loadHighs() });
  }
}
