/** What the exit code of every command says. */
export const ExitCode = { done: 0, problemInData: 1, wrongUse: 2 } as const;

/** Something in the user's data or surroundings is wrong; the message says what to do. Exit code 1. */
export class UserError extends Error {
  override name = "UserError";
}

/** The command was called wrongly; the message says how it is called. Exit code 2. */
export class UsageError extends UserError {
  override name = "UsageError";
}
