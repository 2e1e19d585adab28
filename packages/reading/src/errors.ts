/** The only error that this package throws; the message tells the user what to do. */
export class ReadingError extends Error {
  override name = "ReadingError";
  constructor(
    readonly code: "unknown-language" | "bad-options" | "model-failed",
    message: string,
  ) {
    super(message);
  }
}
