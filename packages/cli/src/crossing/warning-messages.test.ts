import type { Warning } from "@kelisim/crossing";
import { expect, it } from "vitest";
import { warningMessages } from "./warning-messages.ts";

const wide = (about: string): Warning => ({
  code: "too-few-replications",
  about,
  message: `The mean wait of "${about}" is known to ±30 % only.`,
});
const unstable: Warning = { code: "unstable", about: "bays", message: "More arrives than can be served." };

it("says of all streams at once that more replications are needed", () => {
  expect(warningMessages([wide("cars"), unstable, wide("trucks"), wide("buses")])).toEqual([
    'The mean wait of "cars" is known to ±30 % only. So it is, more or less, with "trucks", "buses".',
    "More arrives than can be served.",
  ]);
  expect(warningMessages([unstable, wide("cars")])).toEqual([unstable.message, wide("cars").message]);
});
