/** What the overview shows of a record, found without looking at every item each time that it is asked for. */
import {
  type Day,
  type Entry,
  effectiveAt,
  type Item,
  type ItemId,
  itemInForce,
  itemTouched,
  type LanguageMap,
  listItemsInForce,
  type State,
  viewCommitment,
} from "@kelisim/register";
import type { JointRecord } from "@kelisim/register/storage";

/** Of an item in force, what the overview may show. */
interface Sketch {
  readonly id: ItemId;
  readonly title: LanguageMap;
  readonly isCommitment: boolean;
  /** The day by which it is to be done, or on which it begins. */
  readonly day: Day | null;
  /** Of a meeting. */
  readonly meeting: { readonly lastDay: Day } | null;
  readonly sites: readonly { readonly name: string; readonly latitude: number; readonly longitude: number }[];
}

interface ShownItem {
  readonly id: ItemId;
  readonly title: LanguageMap;
}

export interface Overview {
  /** The places that items in force name; those with most items first. */
  readonly places: readonly {
    readonly name: string;
    readonly latitude: number;
    readonly longitude: number;
    readonly count: number;
    /** The newest. */
    readonly items: readonly ShownItem[];
  }[];
  /** What is due, and who meets, within a year; the soonest first. */
  readonly dates: readonly (ShownItem & { readonly day: Day; readonly kind: "due" | "meeting" })[];
  /** The meeting that last took place since the record began. */
  readonly lastMeeting: (ShownItem & { readonly day: Day }) | null;
  readonly size: number;
}

const MOST_PLACES = 40;
const MOST_ITEMS_OF_A_PLACE = 8;
const MOST_DATES = 8;
const DAYS_AHEAD = 365;
/** Items looked at before others have a turn. */
const ITEMS_AT_ONCE = 1_000;

/** Follows a record: only the items that new entries touch are looked at anew. */
export class OverviewIndex {
  readonly #record: JointRecord;
  readonly #sketches = new Map<ItemId, Sketch>();
  #size = 0;
  #work: Promise<void> = Promise.resolve();

  constructor(record: JointRecord) {
    this.#record = record;
  }

  /** By the newest state. */
  async overview(state: State, today: Day): Promise<Overview> {
    // One after the other, so that entries are taken in their order.
    this.#work = this.#work.then(
      () => this.#follow(state),
      () => this.#follow(state),
    );
    await this.#work;
    return overviewOf([...this.#sketches.values()], state, today);
  }

  async #follow(state: State): Promise<void> {
    if (state.size <= this.#size) return;
    if (this.#size === 0) {
      let looked = 0;
      for (const { id, item } of listItemsInForce(state)) {
        this.#keep(id, sketchOf(item));
        if (++looked % ITEMS_AT_ONCE === 0) await new Promise((resolve) => setImmediate(resolve));
      }
    } else {
      for (const leaf of await this.#record.leaves(this.#size, state.size)) {
        const id = itemTouched(state, JSON.parse(new TextDecoder().decode(leaf)) as Entry);
        if (id !== null) this.#keep(id, sketchOf(itemInForce(state, id)?.item));
      }
    }
    this.#size = state.size;
  }

  #keep(id: ItemId, sketch: Sketch | null): void {
    if (sketch === null) this.#sketches.delete(id);
    else this.#sketches.set(id, sketch);
  }
}

/** Null for what the overview never shows. */
function sketchOf(item: Item | undefined): Sketch | null {
  if (item === undefined) return null;
  const { id, title, sites = [] } = item;
  const isCommitment = item.type === "commitment";
  const meeting = item.type === "meeting" ? { lastDay: item.end ?? item.start } : null;
  const due = item.type === "commitment" ? item.deadline?.due : item.type === "indicator" ? item.target?.due : null;
  const day = item.type === "meeting" ? item.start : (due ?? null);
  return day === null && sites.length === 0 ? null : { id, title, isCommitment, day, meeting, sites };
}

function overviewOf(sketches: readonly Sketch[], state: State, today: Day): Overview {
  const until = daysAfter(today, DAYS_AHEAD);
  const ahead = sketches
    .filter(({ day }) => day !== null && day >= today && day <= until)
    .sort((a, b) => (a.day! < b.day! ? -1 : 1));
  const dates: Overview["dates"][number][] = [];
  for (const { id, title, day, meeting, isCommitment } of ahead) {
    if (dates.length === MOST_DATES) break;
    const status = isCommitment ? viewCommitment(state, id, today)?.status : null;
    if (status === "fulfilled" || status === "lapsed") continue;
    dates.push({ id, title, day: day!, kind: meeting === null ? "due" : "meeting" });
  }
  return { places: placesOf(sketches), dates, lastMeeting: lastMeetingOf(sketches, state, today), size: state.size };
}

function placesOf(sketches: readonly Sketch[]): Overview["places"] {
  const places = new Map<string, { place: Sketch["sites"][number]; items: ShownItem[] }>();
  for (const { id, title, sites } of sketches) {
    for (const place of sites) {
      const key = `${place.name}|${place.latitude}|${place.longitude}`;
      const known = places.get(key) ?? { place, items: [] };
      known.items.push({ id, title });
      places.set(key, known);
    }
  }
  return [...places.values()]
    .sort((a, b) => b.items.length - a.items.length)
    .slice(0, MOST_PLACES)
    .map(({ place: { name, latitude, longitude }, items }) => ({
      name,
      latitude,
      longitude,
      count: items.length,
      items: items.slice(-MOST_ITEMS_OF_A_PLACE).reverse(),
    }));
}

/** Before the record began there is nothing to compare with. */
function lastMeetingOf(sketches: readonly Sketch[], state: State, today: Day): Overview["lastMeeting"] {
  const firstDay = effectiveAt(state, 0).slice(0, 10);
  let last: Overview["lastMeeting"] = null;
  for (const { id, title, meeting } of sketches) {
    if (meeting === null || meeting.lastDay > today || meeting.lastDay < firstDay) continue;
    if (last === null || meeting.lastDay > last.day) last = { id, title, day: meeting.lastDay };
  }
  return last;
}

function daysAfter(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
