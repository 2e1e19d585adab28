import { mmc } from "./erlang.ts";
import { checkNotNegative, queueFromWait, type SteadyStateWaits } from "./steady-state.ts";

/** A station of an open network: exponential services, one queue, identical lanes. */
export interface NetworkStation {
  /** Arrivals from outside the network. */
  readonly outsideArrivalsPerHour: number;
  readonly serviceSeconds: number;
  readonly lanes: number;
  /** Probability of going on to each station, in the order of the stations; what is missing to 1 leaves. */
  readonly onwardShares: readonly number[];
}

export interface NetworkState {
  /** Each station as the M/M/c queue that it behaves as, with the arrivals it receives in all. */
  readonly stations: readonly (SteadyStateWaits & { readonly arrivalsPerHour: number })[];
  /** Mean time from arrival from outside to leaving, over all stations visited. */
  readonly meanTimeInNetworkSeconds: number;
}

/**
 * An open network of M/M/c stations with random routing: the numbers at the stations are independent, each as in
 * M/M/c under the total arrivals that solve the traffic equations (Jackson 1957, Operations Research 5:518–521).
 * Stations in tandem are the case where each leads to the next (Burke 1956, Operations Research 4:699–704).
 *
 * @throws RangeError when shares add up to more than 1, or somebody never leaves
 */
export function jacksonNetwork(stations: readonly NetworkStation[]): NetworkState {
  const arrivals = totalArrivals(stations);
  const states = stations.map((station, index) => ({
    ...mmc({ arrivalsPerHour: arrivals[index]!, serviceSeconds: station.serviceSeconds, lanes: station.lanes }),
    arrivalsPerHour: arrivals[index]!,
  }));
  const inside = states.reduce(
    (sum, state, index) =>
      sum + state.meanQueue + queueFromWait(state.arrivalsPerHour, stations[index]!.serviceSeconds),
    0,
  );
  const outside = stations.reduce((sum, station) => sum + station.outsideArrivalsPerHour, 0);
  return {
    stations: states,
    meanTimeInNetworkSeconds: outside === 0 ? 0 : inside / queueFromWait(outside, 1),
  };
}

/** Solves λⱼ = γⱼ + Σᵢ λᵢ·pᵢⱼ by elimination with pivoting. */
function totalArrivals(stations: readonly NetworkStation[]): number[] {
  const rows = stations.map((station, to) => {
    checkNotNegative("outsideArrivalsPerHour", station.outsideArrivalsPerHour);
    return [
      ...stations.map((from, index) => (index === to ? 1 : 0) - shareTo(from, to, stations.length)),
      station.outsideArrivalsPerHour,
    ];
  });
  for (let column = 0; column < rows.length; column++) {
    let pivot = column;
    for (let row = column + 1; row < rows.length; row++) {
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row;
    }
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    const lead = rows[column]!;
    if (Math.abs(lead[column]!) < 1e-12) throw new RangeError("onwardShares leave some arrivals no way out");
    for (const [index, row] of rows.entries()) {
      if (index === column) continue;
      const factor = row[column]! / lead[column]!;
      for (let k = column; k < row.length; k++) row[k] = row[k]! - factor * lead[k]!;
    }
  }
  return rows.map((row, index) => Math.max(0, row[rows.length]! / row[index]!));
}

function shareTo(from: NetworkStation, to: number, count: number): number {
  if (from.onwardShares.length > count) throw new RangeError("onwardShares must have at most one share a station");
  let sum = 0;
  for (const share of from.onwardShares) {
    checkNotNegative("onwardShares", share);
    sum += share;
  }
  if (sum > 1 + 1e-9) throw new RangeError("onwardShares must add up to at most 1");
  return from.onwardShares[to] ?? 0;
}
