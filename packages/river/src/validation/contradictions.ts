import type { BasinModel } from "../model/basin-model.ts";
import { jsonPath, type Problem } from "../model/problem.ts";

/** Mistakes in a model whose shape is right: what one part says against another. */
export function findContradictions(model: BasinModel): Problem[] {
  const problems: Problem[] = [];
  const ids = new Set<string>();
  model.nodes.forEach(({ id }, index) => {
    if (ids.has(id)) {
      problems.push({ path: jsonPath(["nodes", index, "id"]), message: `"${id}" is used twice; give each its own id` });
    }
    ids.add(id);
  });
  return problems;
}
