import type { Command } from "commander";
import { addBriefCommand } from "./record-brief.ts";
import { addInitCommand } from "./record-init.ts";
import { addKeepCommands } from "./record-keep.ts";
import { addKeysCommand } from "./record-keys.ts";
import { addLookCommands } from "./record-look.ts";
import { addProposeCommand } from "./record-propose.ts";
import { addValueCommands } from "./record-values.ts";
import { addVerifyCommands } from "./record-verify.ts";
import { addWordCommands } from "./record-words.ts";

/** The commands that make, read and add to a record. */
export function addRecordCommands(program: Command): void {
  addInitCommand(program);
  addProposeCommand(program);
  addWordCommands(program);
  addValueCommands(program);
  addLookCommands(program);
  addVerifyCommands(program);
  addKeysCommand(program);
  addKeepCommands(program);
  addBriefCommand(program);
}
