import type { Booking } from "../model/arrivals.ts";
import { normalQuantile } from "../random/elementary.ts";
import { streamKey, uniformAt } from "../random/threefry.ts";
import {
  ARRIVAL_BLOCK,
  type ArrivalProcess,
  type BookingCounts,
  emptyBlock,
  PoissonPoints,
  type ReplicationSeed,
  type TimeSpan,
} from "./arrival-process.ts";
import { type Calendar, HOURS_PER_DAY, SECONDS_PER_DAY, SECONDS_PER_HOUR } from "./calendar.ts";
import type { RateProfile } from "./rate-profile.ts";

/** Nobody comes earlier than this before their slot, however the earliness is spread. */
const MAXIMUM_EARLINESS_SECONDS = SECONDS_PER_DAY;

/** Class offsets of a booking source. */
export const BOOKED = 0;
export const WITHOUT_SLOT = 1;

/** Arrivals of those who book: wishes in order of time, slots given to them in that order, and who then comes when. */
export function bookedArrivals(
  profile: RateProfile,
  booking: Booking,
  span: TimeSpan,
  calendar: Calendar,
  { seed, replication }: ReplicationSeed,
  name: string,
): ArrivalProcess {
  // Wishes begin early enough for the slots of the first day to be taken as on any other.
  const leadSeconds = Math.max(1, Math.ceil(booking.searchDays)) * SECONDS_PER_DAY;
  const wishSpan = { from: span.from - leadSeconds, to: span.to + MAXIMUM_EARLINESS_SECONDS };
  const points = new PoissonPoints(profile, booking.share, wishSpan, streamKey(seed, replication, `arrivals/${name}`));
  const wishTimes = new Float64Array(ARRIVAL_BLOCK);
  const noShowKey = streamKey(seed, replication, `no-show/${name}`);
  const earlinessKey = streamKey(seed, replication, `earliness/${name}`);
  const findSlot = slotFinder(booking, wishSpan.from, calendar);
  const counts: BookingCounts = { booked: 0, noShows: 0, withoutSlot: 0 };
  const coming = new ComingSoon();
  let wishes = 0;
  points.fill(wishTimes);
  let wish = wishTimes[0]!;

  const grantNextWish = () => {
    const ordinal = wishes++;
    const inPeriod = wish >= 0 && wish < span.to;
    const slot = findSlot(wish);
    if (slot === undefined) {
      if (inPeriod) counts.withoutSlot++;
      coming.add(wish, ordinal, WITHOUT_SLOT);
    } else {
      if (inPeriod) counts.booked++;
      if (uniformAt(noShowKey, ordinal, 0) < booking.noShowShare) {
        if (inPeriod) counts.noShows++;
      } else {
        coming.add(slot - earliness(booking, uniformAt(earlinessKey, ordinal, 0)), ordinal, BOOKED);
      }
    }
    if (wishes % ARRIVAL_BLOCK === 0) points.fill(wishTimes);
    wish = wishTimes[wishes % ARRIVAL_BLOCK]!;
  };

  const process = emptyBlock();
  const nextBlock = () => {
    for (let i = 0; i < ARRIVAL_BLOCK; ) {
      // No wish still to be granted can lead to an arrival before this one.
      while (wish < coming.earliest() + MAXIMUM_EARLINESS_SECONDS) grantNextWish();
      const next = coming.remove();
      if (next.time < span.from) continue;
      process.times[i] = next.time < span.to ? next.time : Number.POSITIVE_INFINITY;
      process.ordinals[i] = next.ordinal;
      process.classOffsets[i] = next.offset;
      i++;
    }
  };
  return { ...process, booking: counts, nextBlock };
}

function earliness({ earliness: wanted }: Booking, u: number): number {
  if (!wanted) return 0;
  const seconds = wanted.meanSeconds + wanted.standardDeviationSeconds * normalQuantile(u);
  return Math.max(-MAXIMUM_EARLINESS_SECONDS, Math.min(MAXIMUM_EARLINESS_SECONDS, seconds));
}

/** Gives out places: the first slot that starts at or after the wish and has one left. Wishes come in order of time. */
function slotFinder(booking: Booking, from: number, calendar: Calendar): (wish: number) => number | undefined {
  const slotSeconds = booking.slotMinutes * 60;
  const slotsAhead = Math.ceil((booking.searchDays * SECONDS_PER_DAY) / slotSeconds);
  // A ring over the slots that can still be asked for.
  const taken = new Int32Array(slotsAhead + 1);
  let oldest = Math.ceil(from / slotSeconds);
  const isOffered = (slot: number) => {
    const hourOfDay = calendar.hourOfWeek(Math.floor((slot * slotSeconds) / SECONDS_PER_HOUR)) % HOURS_PER_DAY;
    return booking.slotsByHourOfDay?.[hourOfDay] ?? true;
  };
  const place = (slot: number) => ((slot % taken.length) + taken.length) % taken.length;
  return (wish) => {
    const first = Math.ceil(wish / slotSeconds);
    for (; oldest < first; oldest++) taken[place(oldest)] = 0;
    for (let slot = first; slot <= first + slotsAhead - 1; slot++) {
      if (taken[place(slot)]! < booking.placesPerSlot && isOffered(slot)) {
        taken[place(slot)]!++;
        return slot * slotSeconds;
      }
    }
    return undefined;
  };
}

interface Coming {
  readonly time: number;
  readonly ordinal: number;
  readonly offset: number;
}

const NEVER: Coming = { time: Number.POSITIVE_INFINITY, ordinal: 0, offset: 0 };

/** Those who will come, the earliest first: a binary heap. */
class ComingSoon {
  readonly #heap: Coming[] = [];

  earliest(): number {
    return this.#heap[0]?.time ?? Number.POSITIVE_INFINITY;
  }

  add(time: number, ordinal: number, offset: number): void {
    const heap = this.#heap;
    let at = heap.length;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (heap[parent]!.time <= time) break;
      heap[at] = heap[parent]!;
      at = parent;
    }
    heap[at] = { time, ordinal, offset };
  }

  remove(): Coming {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (!first || !last) return NEVER;
    if (heap.length === 0) return first;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && heap[child + 1]!.time < heap[child]!.time) child++;
      if (heap[child]!.time >= last.time) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = last;
    return first;
  }
}
