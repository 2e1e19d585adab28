/** Parts of the application that come when they are first needed, over a network that may be away for a while. */
import { type ComponentType, lazy } from "react";
import { NoAnswerError } from "./request.ts";

/** A part of the application did not come; what was loaded before goes on. */
export class PartMissingError extends NoAnswerError {}

/**
 * Loads a part by `import()`. Without a connection it waits for one and tries again.
 *
 * @throws PartMissingError where there is a connection and it does not come, as when the server is away or has been updated
 */
export async function loadPart<Part>(load: () => Promise<Part>): Promise<Part> {
  for (;;) {
    try {
      return await load();
    } catch {
      if (navigator.onLine) throw new PartMissingError("A part of the application did not come.");
      await connection();
    }
  }
}

/** A component whose file is loaded when it is first shown. */
export function lazyPart<Props extends object>(load: () => Promise<{ readonly default: ComponentType<Props> }>) {
  return lazy(() => loadPart(load));
}

function connection(): Promise<unknown> {
  return new Promise((resolve) => addEventListener("online", resolve, { once: true }));
}
