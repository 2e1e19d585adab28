import type { CommitmentStatus } from "@kelisim/register";

/** In the order in which they are shown: from done to in question. */
export const statuses = [
  "fulfilled",
  "on-track",
  "open",
  "late",
  "disputed",
  "lapsed",
] as const satisfies readonly CommitmentStatus[];
