import { mayUse } from "../model/contradictions.ts";
import type { CrossingModel } from "../model/crossing-model.ts";
import type { Duration } from "../model/distribution.ts";
import { ANY_STREAM, type Lanes, type Station } from "../model/station.ts";
import { type Branch, EXIT, type Stream } from "../model/stream.ts";
import { type Calendar, calendarOf } from "./calendar.ts";
import { branchesAfter, enterBranches, visitProbabilities } from "./routes.ts";
import { orderOfStations, stationSuccessors } from "./station-order.ts";

/** Those of a stream who are queued alike: all of it, or those without a wish for a slot, those booked, those refused. */
export interface PlannedClass {
  readonly stream: number;
  readonly kind: "plain" | "booked" | "withoutSlot";
  readonly priority: number;
  /** Names the class's random streams: the same for those booked and those refused, who are numbered together. */
  readonly randomName: string;
  readonly enter: RouteChoice;
  /** The visit that is the whole way of everyone in the class, if there is one. */
  readonly onlyVisit: number | undefined;
}

/** Where arrivals come from. `firstClass` and what the process adds to it is the class of an arrival. */
export interface PlannedSource {
  readonly stream: number;
  readonly kind: "plain" | "booking";
  readonly firstClass: number;
  readonly randomName: string;
}

/** One class at one station of its route. */
export interface PlannedVisit {
  readonly class: number;
  readonly station: number;
  readonly service: Duration;
  readonly secondary: { readonly share: number; readonly service: Duration } | undefined;
  readonly patience: Duration | undefined;
  /** Groups of lanes (global numbers) that the class may use. */
  readonly groups: readonly number[];
  /** All lanes of these groups. */
  readonly lanes: readonly number[];
  /** Rank of the class's priority among those at the station, 0 first. */
  readonly rank: number;
  readonly next: RouteChoice;
  /** How likely the class is to come here at all. */
  readonly probability: number;
}

/** Visits to choose from, by cumulated share; −1 is the exit. */
export interface RouteChoice {
  readonly targets: readonly number[];
  readonly cumulated: readonly number[];
}

export const TO_EXIT = -1;

export interface PlannedGroup {
  readonly station: number;
  readonly lanes: Lanes;
  readonly firstLane: number;
  readonly count: number;
}

export interface PlannedStation {
  readonly station: Station;
  readonly visits: readonly number[];
  readonly groups: readonly number[];
  readonly firstLane: number;
  readonly lanes: number;
  /** Priorities in use, most urgent first. */
  readonly priorities: readonly number[];
}

/** A model made ready for the engine: everything numbered, nothing drawn yet. */
export interface Plan {
  readonly model: CrossingModel;
  readonly calendar: Calendar;
  readonly classes: readonly PlannedClass[];
  readonly sources: readonly PlannedSource[];
  readonly visits: readonly PlannedVisit[];
  readonly stations: readonly PlannedStation[];
  readonly groups: readonly PlannedGroup[];
  readonly lanes: number;
}

export function planOf(model: CrossingModel): Plan {
  const classes: PlannedClass[] = [];
  const sources: PlannedSource[] = [];
  const visits: PlannedVisit[] = [];
  const groups = plannedGroups(model);
  const priorities = model.stations.map((station) => prioritiesAt(model, station));

  model.streams.forEach((stream, streamIndex) => {
    const addClass = (kind: PlannedClass["kind"], priority: number, randomName: string) => {
      const firstVisit = visits.length;
      const probabilities = visitProbabilities(stream);
      stream.route.forEach((step, position) => {
        const station = model.stations.findIndex(({ id }) => id === step.station);
        const allowed = groups.flatMap((group, index) =>
          group.station === station && mayUse(group.lanes, stream.id) ? [index] : [],
        );
        visits.push({
          class: classes.length,
          station,
          ...visitRules(model.stations[station]!, stream),
          groups: allowed,
          lanes: allowed.flatMap((group) => lanesOf(groups[group]!)),
          rank: priorities[station]!.indexOf(priority),
          next: routeChoice(stream, firstVisit, branchesAfter(stream, position)),
          probability: probabilities[position]!,
        });
      });
      const enter = routeChoice(stream, firstVisit, enterBranches(stream));
      const [first, ...others] = enter.targets;
      const isWholeWay = others.length === 0 && visits[first!]!.next.targets.every((target) => target === TO_EXIT);
      const onlyVisit = isWholeWay ? first : undefined;
      classes.push({ stream: streamIndex, kind, priority, randomName, enter, onlyVisit });
    };
    if (!stream.booking || stream.booking.share < 1) {
      sources.push({ stream: streamIndex, kind: "plain", firstClass: classes.length, randomName: stream.id });
      addClass("plain", stream.priority, stream.id);
    }
    if (stream.booking && stream.booking.share > 0) {
      const randomName = `${stream.id}/booked`;
      sources.push({ stream: streamIndex, kind: "booking", firstClass: classes.length, randomName });
      addClass("booked", stream.booking.priority ?? stream.priority, randomName);
      addClass("withoutSlot", stream.priority, randomName);
    }
  });

  const stations = model.stations.map((station, index): PlannedStation => {
    const own = groups.flatMap((group, number) => (group.station === index ? [number] : []));
    return {
      station,
      visits: visits.flatMap((visit, number) => (visit.station === index ? [number] : [])),
      groups: own,
      firstLane: groups[own[0]!]!.firstLane,
      lanes: own.reduce((sum, group) => sum + groups[group]!.count, 0),
      priorities: priorities[index]!,
    };
  });
  return {
    model,
    calendar: calendarOf(model),
    classes,
    sources,
    visits,
    stations,
    groups,
    lanes: stations.reduce((sum, station) => sum + station.lanes, 0),
  };
}

/** Groups in the order of the model; lanes are numbered in the order in which people pass their stations. */
function plannedGroups(model: CrossingModel): PlannedGroup[] {
  let lanes = 0;
  const byStation: PlannedGroup[][] = [];
  for (const station of orderOfStations(stationSuccessors(model))) {
    byStation[station] = model.stations[station]!.lanes.map((group) => {
      const firstLane = lanes;
      lanes += group.count;
      return { station, lanes: group, firstLane, count: group.count };
    });
  }
  return byStation.flat();
}

function lanesOf({ firstLane, count }: PlannedGroup): number[] {
  return Array.from({ length: count }, (_, index) => firstLane + index);
}

function prioritiesAt(model: CrossingModel, station: Station): number[] {
  const visitors = model.streams.filter((stream) => stream.route.some((step) => step.station === station.id));
  const all = visitors.flatMap(({ priority, booking }) => [priority, booking?.priority ?? priority]);
  return [...new Set(all)].sort((a, b) => a - b);
}

function visitRules(station: Station, stream: Stream): Pick<PlannedVisit, "service" | "secondary" | "patience"> {
  const { patience } = stream;
  const losesPatience = patience && (patience.stations?.includes(station.id) ?? true);
  return {
    service: (station.service[stream.id] ?? station.service[ANY_STREAM])!,
    secondary: station.secondary?.[stream.id] ?? station.secondary?.[ANY_STREAM],
    patience: losesPatience ? patience.duration : undefined,
  };
}

function routeChoice(stream: Stream, firstVisit: number, branches: readonly Branch[]): RouteChoice {
  const taken = branches.filter(({ share }) => share > 0);
  let sum = 0;
  const cumulated = taken.map(({ share }) => {
    sum += share;
    return sum;
  });
  // Shares that miss 1 by a rounding must not leave anyone without a way.
  cumulated[cumulated.length - 1] = 1;
  const targets = taken.map(({ to }) =>
    to === EXIT ? TO_EXIT : firstVisit + stream.route.findIndex(({ station }) => station === to),
  );
  return { targets, cumulated };
}
