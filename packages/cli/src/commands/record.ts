import type { Command } from "commander";
import { addInitCommand } from "./record-init.ts";

/** The commands that make, read and add to a record. */
export function addRecordCommands(program: Command): void {
  addInitCommand(program);
}
