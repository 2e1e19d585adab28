import type { Entry, LoggedEntry } from "../../entry/entry.ts";
import type { Day, ItemId } from "../../entry/fields.ts";
import type { State } from "../../rules/state.ts";
import { type CommitmentStatus, viewCommitment } from "../../views/commitment-status.ts";
import { itemSpokenOf } from "../../views/entry-subject.ts";
import { listItems } from "../../views/item-view.ts";

/**
 * The status of every commitment in force, by which lists are filtered. It follows from the day as much as from the
 * log, so it lies in no table; kept here is that of one day, and derived anew is only what entries may have changed.
 */
export class CommitmentStatuses {
  #day: Day | null = null;
  readonly #statuses = new Map<ItemId, CommitmentStatus>();
  /** What may have changed, and the entry that did it: while that is not durable, the status can't tell of it. */
  readonly #stale = new Map<ItemId, number>();
  readonly #commitments = new Set<ItemId>();
  readonly #commitmentsOfIndicator = new Map<ItemId, Set<ItemId>>();

  /** Takes note of entries, which `state` was folded from. */
  note(state: State, entries: Iterable<LoggedEntry>): void {
    for (const { entry, index } of entries) {
      this.#noteProposal(entry);
      const touched = itemSpokenOf(state, entry);
      if (touched === null) continue;
      if (this.#commitments.has(touched)) this.#stale.set(touched, index);
      for (const id of this.#commitmentsOfIndicator.get(touched) ?? []) this.#stale.set(id, index);
    }
  }

  /** The status of each commitment in force on a day, by the newest durable state. */
  all(state: State, day: Day): ReadonlyMap<ItemId, CommitmentStatus> {
    const due = day === this.#day ? [...this.#stale.keys()] : this.#commitments;
    for (const id of due) {
      const status = viewCommitment(state, id, day)?.status;
      if (status === undefined) this.#statuses.delete(id);
      else this.#statuses.set(id, status);
    }
    for (const [id, index] of this.#stale) if (index < state.size) this.#stale.delete(id);
    this.#day = day;
    return this.#statuses;
  }

  #noteProposal(entry: Entry): void {
    if (entry.kind !== "propose" || entry.body.item.type !== "commitment") return;
    const { id, indicators = [] } = entry.body.item;
    this.#commitments.add(id);
    for (const indicator of indicators) {
      const commitments = this.#commitmentsOfIndicator.get(indicator) ?? new Set();
      this.#commitmentsOfIndicator.set(indicator, commitments.add(id));
    }
  }
}

/** As `CommitmentStatuses.all`, for a state of the past, from which nothing is kept. */
export function statusesAt(state: State, day: Day): ReadonlyMap<ItemId, CommitmentStatus> {
  const statuses = new Map<ItemId, CommitmentStatus>();
  for (const { id, type } of listItems(state)) {
    const status = type === "commitment" ? viewCommitment(state, id, day)?.status : undefined;
    if (status !== undefined) statuses.set(id, status);
  }
  return statuses;
}
