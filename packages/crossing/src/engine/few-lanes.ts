import type { DirectArrivals } from "./direct-arrivals.ts";
import type { FreeLanes } from "./free-lanes.ts";

/** So many lanes, each a hexadecimal digit, have their order in one number of 32 bits. */
export const FEW_LANES = 8;

/** By lane, from the station's first on: when it falls free; never for one that may not begin a service. */
const freeAt = new Float64Array(16);
/** A digit that is no lane's. */
const NO_LANE = 15;
const NO_LANES = -1;

/**
 * What `ServiceByRecursion` does, for a station of at most eight lanes: the lanes stay where they are, and
 * their order is a number, whose lowest digit is the lane that falls free first. The new place of a lane is how many fall
 * free before it, which is found, unlike a place in a list, without a branch that the processor cannot foresee.
 */
export function startAtFewLanes(
  free: FreeLanes,
  busy: Float64Array,
  arrivals: DirectArrivals,
  limit: number,
  until: number,
): void {
  const { joined, service, start: starts } = arrivals;
  const times = freeAt;
  let order = orderOf(free);
  let next = arrivals.next;
  for (; next < limit; next++) {
    const lane = order & 15;
    const start = Math.max(joined[next]!, times[lane]!);
    if (start >= until) break;
    starts[next] = start;
    const seconds = service[next]!;
    const end = start + seconds;
    busy[lane]! += seconds;
    times[lane] = end;
    // Added up two by two, so that the sums need not wait for one another.
    const first =
      Number(times[0]! < end) + Number(times[1]! < end) + (Number(times[2]! < end) + Number(times[3]! < end));
    const last =
      Number(times[4]! < end) + Number(times[5]! < end) + (Number(times[6]! < end) + Number(times[7]! < end));
    let shift = (first + last) << 2;
    const others = (order >>> 4) | (NO_LANE << 28);
    // Of lanes that fall free at the same time, the lowest comes first.
    for (; ; shift += 4) {
      const other = (others >>> shift) & 15;
      if (times[other] !== end || other > lane) break;
    }
    const later = -1 << shift;
    order = (others & ~later) | ((others & later) << 4) | (lane << shift);
  }
  arrivals.next = next;
  putInOrder(free, order);
}

/** The order of the lanes that may begin a service, with when they fall free in `freeAt`. */
function orderOf({ times, lanes, first, count }: FreeLanes): number {
  let order = NO_LANES;
  freeAt.fill(Number.POSITIVE_INFINITY);
  for (let place = first + count - 1; place >= first; place--) {
    order = (order << 4) | lanes[place]!;
    freeAt[lanes[place]!] = times[place]!;
  }
  return order;
}

function putInOrder({ times, lanes, first, count }: FreeLanes, order: number): void {
  for (let index = 0; index < count; index++) {
    const lane = (order >>> (4 * index)) & 15;
    lanes[first + index] = lane;
    times[first + index] = freeAt[lane]!;
  }
}
