/** The story of the record, from the talks of March 2021 to the preparation of the next ones. */

import type { PartyKeys } from "../keys.ts";
import { followUp } from "./follow-up.ts";
import type { Act } from "./stage.ts";
import { openStage } from "./stage.ts";
import { summit } from "./summit-2021.ts";

export function story(keys: PartyKeys): readonly Act[] {
  const stage = openStage();
  summit(stage, keys);
  followUp(stage);
  return stage.acts;
}
