import type { Batch, CrossingModel, Steps } from "@kelisim/crossing";

/** The same question, in which a batch that was simulated once is not simulated again: for questions asked together. */
export function* rememberBatches<Answer>(steps: Steps<Answer>): Steps<Answer> {
  const known = new Map<CrossingModel, Map<string, Batch>>();
  let step = steps.next();
  while (!step.done) {
    const { model, options } = step.value;
    const ofModel = known.get(model) ?? new Map<string, Batch>();
    known.set(model, ofModel);
    const name = JSON.stringify(options);
    const batch = ofModel.get(name) ?? (yield step.value);
    ofModel.set(name, batch);
    step = steps.next(batch);
  }
  return step.value;
}
