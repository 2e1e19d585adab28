import fc from "fast-check";
import type { BasinModelInput } from "../model/basin-model.ts";

const flow = (max: number) => fc.integer({ min: 0, max: max * 4 }).map((value) => value / 4);

/**
 * Basins of one to four units, one below the other, with everything that takes part in a balance: inflows, a reservoir
 * with evaporation and a rule curve, canals with losses, users with return flows, minimum flows, delays, and a treaty.
 */
export const arbitraryBasin: fc.Arbitrary<BasinModelInput> = fc
  .record({
    step: fc.constantFrom("decade" as const, "month" as const, "day" as const),
    count: fc.integer({ min: 1, max: 20 }),
    carriesOver: fc.boolean(),
    units: fc.array(
      fc.record({
        flows: fc.array(flow(20), { minLength: 12, maxLength: 12 }),
        full: fc.integer({ min: 1, max: 80 }),
        initial: fc.double({ min: 0, max: 1, noNaN: true }),
        dead: fc.double({ min: 0, max: 0.3, noNaN: true }),
        evaporationMm: fc.integer({ min: 0, max: 200 }),
        demand: flow(15),
        secondDemand: flow(15),
        priorities: fc.tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 })),
        capacity: flow(12),
        lossShare: fc.constantFrom(0, 0.1, 0.35),
        returnShare: fc.constantFrom(0, 0.2),
        minimum: flow(3),
        maximumRelease: fc.option(flow(25), { nil: undefined }),
        delay: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
        curve: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(({ step, count, units, carriesOver }) => ({
    name: "A basin of chance",
    parties: [{ id: "A" }, { id: "B" }],
    periods: { startDate: "2021-04-01", step, count },
    nodes: [
      ...units.flatMap((unit, index): BasinModelInput["nodes"] => [
        {
          id: `spring ${index}`,
          kind: "inflow",
          flowM3s: { kind: "byMonth", values: unit.flows },
          to: [`lake ${index}`],
        },
        {
          id: `lake ${index}`,
          kind: "reservoir",
          table: [
            { levelM: 0, volumeHm3: 0, areaKm2: 0 },
            { levelM: 20, volumeHm3: unit.full, areaKm2: unit.full / 10 },
          ],
          fullVolumeHm3: unit.full,
          deadVolumeHm3: unit.full * unit.dead,
          initialVolumeHm3: unit.full * unit.initial,
          evaporationMm: unit.evaporationMm,
          ruleCurve: { volumeHm3: unit.full * unit.curve, priority: 3 },
          maximumReleaseM3s: unit.maximumRelease ?? 1000,
          to: [`parting ${index}`],
        },
        { id: `parting ${index}`, kind: "confluence", to: [`canal ${index}`, `river ${index}`] },
        {
          id: `canal ${index}`,
          kind: "canal",
          capacityM3s: unit.capacity,
          lossShare: unit.lossShare,
          to: [`fields ${index}`, `town ${index}`],
        },
        {
          id: `fields ${index}`,
          kind: "user",
          party: index % 2 === 0 ? "A" : "B",
          demandM3s: unit.demand,
          priority: unit.priorities[0],
          returnShare: unit.returnShare,
          ...(unit.returnShare > 0 ? { to: [`river ${index}`] } : {}),
        },
        { id: `town ${index}`, kind: "user", party: "B", demandM3s: unit.secondDemand, priority: unit.priorities[1] },
        {
          id: `river ${index}`,
          kind: "reach",
          lossShare: 0.05,
          ...(unit.delay === undefined ? {} : { delayPeriods: unit.delay, initialFlowM3s: 1 }),
          minimumFlow: { flowM3s: unit.minimum, priority: 1 },
          to: [index + 1 < units.length ? `lake ${index + 1}` : "sea"],
        },
      ]),
      { id: "sea", kind: "outlet" },
    ],
    treaty: {
      name: "A treaty",
      rivers: [
        {
          id: "river",
          divisible: { inflows: units.map((_, index) => `spring ${index}`) },
          shares: [{ byParty: { A: 0.42, B: 0.58 } }],
          receivedAt: {
            A: units.flatMap((_, index) => (index % 2 === 0 ? [`fields ${index}`] : [])),
            B: units.flatMap((_, index) =>
              index % 2 === 0 ? [`town ${index}`] : [`fields ${index}`, `town ${index}`],
            ),
          },
          priority: 2,
          ...(carriesOver ? { carryOver: { maximumHm3: 5 } } : {}),
        },
      ],
    },
  }));
