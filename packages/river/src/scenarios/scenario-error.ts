/** A scenario that the model does not have, or that needs what it does not have; the message says what to do. */
export class ScenarioError extends Error {
  override readonly name = "ScenarioError";
}
