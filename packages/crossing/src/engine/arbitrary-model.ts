import fc from "fast-check";
import { type CrossingModel, crossingModelSchema } from "../model/crossing-model.ts";

/** Whether models are drawn from all that can be said, or from what a recursion can serve. */
export type Variety = "anything" | "recursion";

/** Small crossings for property tests: one to three streams on their way through one to four stations, for a day or two. */
export function arbitraryModel(variety: Variety): fc.Arbitrary<CrossingModel> {
  return fc
    .record({
      stations: fc.integer({ min: 1, max: 4 }),
      streams: fc.integer({ min: 1, max: 3 }),
      days: fc.integer({ min: 1, max: 2 }),
      warmUpHours: fc.constantFrom(0, 0, 7, 24),
    })
    .chain(({ stations, streams, days, warmUpHours }) => {
      const stationIds = Array.from({ length: stations }, (_, index) => `station${index}`);
      const streamIds = Array.from({ length: streams }, (_, index) => `stream${index}`);
      return fc
        .record({
          stations: fc.tuple(...stationIds.map((id) => station(id, streamIds, variety))),
          streams: fc.tuple(...streamIds.map((id) => stream(id, stationIds, variety))),
        })
        .map((parts) =>
          crossingModelSchema.parse({
            name: "arbitrary",
            directions: [{ id: "through" }],
            period: { startDate: "2021-07-03", days },
            start: { mode: "continuous", warmUpHours },
            ...parts,
          }),
        );
    });
}

/** Never 0: of a batch that is served in no time, the event list has the last wait for an instant, the recursion not. */
const duration = fc.oneof(
  fc.record({ distribution: fc.constant("deterministic"), meanSeconds: fc.integer({ min: 1, max: 600 }) }),
  fc.record({ distribution: fc.constant("exponential"), meanSeconds: fc.integer({ min: 1, max: 600 }) }),
  fc.record({
    distribution: fc.constantFrom("gamma", "lognormal"),
    meanSeconds: fc.integer({ min: 1, max: 600 }),
    coefficientOfVariation: fc.double({ min: 0.2, max: 2, noNaN: true }),
  }),
  fc.record({
    distribution: fc.constant("empirical"),
    seconds: fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1 }),
  }),
);

const share = fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10);

function sometimes<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(arbitrary, { nil: undefined, freq: 3 });
}

/** Only in models of any variety, and there sometimes. */
function inAnything<T>(variety: Variety, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return variety === "anything" ? sometimes(arbitrary) : fc.constant(undefined);
}

function stream(id: string, stationIds: readonly string[], variety: Variety) {
  return fc
    .record({
      perHour: fc.integer({ min: 1, max: 60 }),
      byHour: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 24, maxLength: 24 }),
      size: sometimes(fc.integer({ min: 2, max: 12 })),
      visited: fc.subarray([...stationIds], { minLength: 1 }),
      exitShare: share,
      priority: variety === "anything" ? fc.integer({ min: 1, max: 3 }) : fc.constant(1),
      patience: inAnything(variety, duration),
      booking: inAnything(
        variety,
        fc.record({
          share,
          slotMinutes: fc.constantFrom(15, 30, 60),
          placesPerSlot: fc.integer({ min: 1, max: 20 }),
          noShowShare: share,
          earliness: fc.constant({ meanSeconds: 300, standardDeviationSeconds: 600 }),
          priority: fc.integer({ min: 1, max: 3 }),
          searchDays: fc.constantFrom(0.5, 2),
        }),
      ),
    })
    .map(({ perHour, byHour, size, visited, exitShare, patience, booking, ...rest }) => ({
      id,
      direction: "through",
      unit: "person",
      ...rest,
      arrivals: {
        kind: "hourly",
        perHour: size ? perHour / size : perHour,
        byHourOfWeek: Array.from({ length: 168 }, (_, hour) => byHour[hour % 24]! + (hour === 0 ? 0.01 : 0)),
        ...(size && !booking && { batch: { distribution: "fixed", size } }),
      },
      route: visited.map((station, index) => {
        const following = visited[index + 1];
        if (!following) return { station };
        return {
          station,
          next: [
            { to: following, share: 1 - exitShare },
            { to: "exit", share: exitShare },
          ],
        };
      }),
      ...(patience && { patience: { duration: patience } }),
      ...(booking && { booking }),
    }));
}

function station(id: string, streamIds: readonly string[], variety: Variety) {
  const lanes = fc.record({
    count: fc.integer({ min: 1, max: 5 }),
    open: sometimes(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 24, maxLength: 24 })),
    breaks: sometimes(fc.constant([{ hourOfDay: 8.5, minutes: 20 }])),
    breakdown: inAnything(variety, fc.record({ meanHoursBetween: fc.integer({ min: 1, max: 20 }), repair: duration })),
    streams: inAnything(variety, fc.subarray([...streamIds], { minLength: 1 })),
  });
  return fc
    .record({
      groups: fc.array(lanes, { minLength: 1, maxLength: variety === "anything" ? 2 : 1 }),
      queue:
        variety === "anything"
          ? fc.constantFrom(
              { kind: "pooled" },
              { kind: "pooled" },
              { kind: "separate", choice: "shortest" },
              { kind: "separate", choice: "random" },
              { kind: "separate", choice: "fixed" },
            )
          : fc.constant({ kind: "pooled" }),
      waitingRoom: inAnything(
        variety,
        fc.record({ places: fc.integer({ min: 0, max: 10 }), whenFull: fc.constantFrom("hold", "turnAway") }),
      ),
      service: duration,
      secondary: sometimes(fc.record({ share, service: duration })),
    })
    .map(({ groups, queue, waitingRoom, service, secondary }) => ({
      id,
      // The first group is open to all, so that nobody is without a lane.
      lanes: groups.map(({ count, open, breaks, breakdown, streams }, index) => ({
        id: `lanes${index}`,
        count,
        ...(streams && index > 0 && { streams }),
        ...(open && {
          openByHourOfDay: open.map((lanesOpen, hour) => (hour === 12 ? count : Math.min(count, lanesOpen))),
        }),
        ...(breaks && { breaks }),
        ...(breakdown && { breakdown }),
      })),
      queue,
      ...(waitingRoom && { waitingRoom }),
      service: { any: service },
      ...(secondary && { secondary: { any: secondary } }),
    }));
}
