import type { SimulationMethod } from "../run-options.ts";
import { isDirect } from "./direct-station.ts";
import type { Plan } from "./plan.ts";
import { reachable, stationSuccessors } from "./station-order.ts";
import type { Tally } from "./tally.ts";

/** A part of the crossing simulated by itself, after those from which people come to it. */
export type Unit =
  | { readonly kind: "recursion"; readonly station: number }
  | { readonly kind: "direct"; readonly station: number; readonly by: "recursion" | "events" }
  | { readonly kind: "events"; readonly stations: readonly number[] };

/**
 * Parts the stations into those that a recursion can serve and those that need an event list (all of these together),
 * in an order in which nobody ever goes back. Stations on a way from the event list and back to it belong to it too.
 */
export function unitsOf(plan: Plan, tally: Tally, method: SimulationMethod): readonly Unit[] {
  const all = plan.stations.map((_, station) => station);
  const successors = stationSuccessors(plan.model);
  const isAlone = (station: number) => !needsEvents(plan, station) && isDirect(plan, station, tally);
  const together = new Set(
    all.filter((station) => {
      if (method === "one-event-list") return true;
      return method === "events" ? !isAlone(station) : needsEvents(plan, station);
    }),
  );
  for (const station of all) {
    // Whoever may be held at the end of a service needs events as well.
    const holds = plan.stations[station]!.station.waitingRoom?.whenFull === "hold";
    if (holds) for (const before of all) if (successors[before]!.has(station)) together.add(before);
  }
  for (let changed = true; changed; ) {
    changed = false;
    for (const station of all) {
      if (together.has(station)) continue;
      const onward = reachable(station, successors);
      const between = [...together].some((other) => reachable(other, successors).has(station));
      const returns = [...onward].some((other) => together.has(other));
      if (onward.has(station) || (between && returns)) {
        together.add(station);
        changed = true;
      }
    }
  }
  const ready: Unit[] = [];
  const done = new Set<number>();
  while (done.size < all.length) {
    const isFree = (station: number, own: ReadonlySet<number>) =>
      all.every((before) => done.has(before) || own.has(before) || !successors[before]!.has(station));
    const next = all.find(
      (station) => !done.has(station) && !together.has(station) && isFree(station, new Set([station])),
    );
    if (next === undefined) {
      ready.push({ kind: "events", stations: [...together].sort((a, b) => a - b) });
      for (const station of together) done.add(station);
    } else {
      if (!isDirect(plan, next, tally)) ready.push({ kind: "recursion", station: next });
      else ready.push({ kind: "direct", station: next, by: method === "events" ? "events" : "recursion" });
      done.add(next);
    }
  }
  return ready;
}

/** First come, first served by like lanes, with all the room it takes: the one case in which nobody's start of
 * service depends on what happens later. */
function needsEvents(plan: Plan, index: number): boolean {
  const { station, groups, visits, priorities } = plan.stations[index]!;
  return (
    station.queue.kind === "separate" ||
    station.waitingRoom !== undefined ||
    priorities.length > 1 ||
    groups.length > 1 ||
    groups.some((group) => plan.groups[group]!.lanes.breakdown !== undefined) ||
    visits.some((visit) => plan.visits[visit]!.patience !== undefined)
  );
}
