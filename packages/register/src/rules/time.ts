/** When entries take effect, and which are too old, or in the log already. */
import type { Hash, Instant } from "../entry/fields.ts";
import { ReplayedEntryError, TimeGoesBackwardsError } from "../errors.ts";
import type { State, Tables } from "./state.ts";

/**
 * How far clocks may differ: an entry may be dated so much before the entry that precedes it in the log, and so much
 * after the clock of whoever admits it. It takes effect no earlier than the entry before it, so nobody can change
 * what the record said on a past day.
 */
export const CLOCK_TOLERANCE_SECONDS = 600;

export function checkTime(state: State, at: Instant, hash: Hash): void {
  if (state.tables.recent.has(hash)) throw new ReplayedEntryError(hash);
  const latestMs = state.tables.effectiveMs.at(-1)!;
  if (Date.parse(at) < latestMs - CLOCK_TOLERANCE_SECONDS * 1000) {
    throw new TimeGoesBackwardsError(at, new Date(latestMs).toISOString());
  }
}

export function addTime(tables: Tables, at: Instant, hash: Hash): void {
  const effectiveMs = Math.max(Date.parse(at), tables.effectiveMs.at(-1) ?? Number.NEGATIVE_INFINITY);
  tables.effectiveMs.push(effectiveMs);
  // What is dated before this would be refused for its date, so its hash need not be kept to know a replay.
  for (const [old, oldMs] of tables.recent) {
    if (oldMs >= effectiveMs - CLOCK_TOLERANCE_SECONDS * 1000) break;
    tables.recent.delete(old);
  }
  tables.recent.set(hash, effectiveMs);
}

/**
 * The record as it stood at a moment: after the last entry that had taken effect by then. A state to read, not to
 * fold on. Null if not even the charter had taken effect.
 */
export function stateAt(state: State, asOf: Instant): State | null {
  const asOfMs = Date.parse(asOf);
  let low = 0;
  let high = state.size;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (state.tables.effectiveMs[middle]! <= asOfMs) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? null : { ...state, size: low };
}

/** When an entry of the log took effect. */
export function effectiveAt(state: State, index: number): Instant {
  return new Date(state.tables.effectiveMs[index]!).toISOString();
}
