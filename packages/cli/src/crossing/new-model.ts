import type { CrossingModelInput } from "@kelisim/crossing";

/** What one must know of a crossing for a first model. Figures are for one direction. */
export interface FirstAnswers {
  readonly name: string;
  readonly directions: readonly string[];
  readonly peoplePerDay: number;
  readonly booths: number;
  readonly secondsPerPerson: number;
  readonly carsPerDay: number;
  readonly trucksPerDay: number;
  readonly bays: number;
  readonly minutesPerCar: number;
  readonly minutesPerTruck: number;
  readonly waitLimitMinutes: number;
  readonly startDate: string;
}

/** More by day than by night, as a share of the day's arrivals for each hour. */
const dayShape = [
  0.015, 0.01, 0.008, 0.008, 0.012, 0.02, 0.035, 0.05, 0.06, 0.068, 0.072, 0.072, 0.068, 0.065, 0.062, 0.06, 0.06, 0.06,
  0.055, 0.045, 0.035, 0.027, 0.02, 0.013,
];

/**
 * A first model: people through passport control, cars and trucks through inspection bays, each direction by itself,
 * over a week. Whatever was not asked for is marked as assumed, so that it is seen and replaced.
 */
export function newModel(answers: FirstAnswers): CrossingModelInput {
  const given = "given when the model was made";
  const directions = answers.directions.map((name) => ({ id: identifierOf(name), name }));
  const limit = { seconds: answers.waitLimitMinutes * 60, of: "wait", source: given } as const;
  const perDay = (count: number) => ({
    kind: "daily" as const,
    perDay: count,
    shareByHourOfDay: dayShape,
    source: `${given}; the hours of the day: assumed`,
  });
  const service = (meanSeconds: number) => ({
    distribution: "gamma" as const,
    meanSeconds,
    coefficientOfVariation: 0.7,
    source: `${given}; the variation: assumed`,
  });
  return {
    name: answers.name,
    directions,
    period: { startDate: answers.startDate, days: 7 },
    start: { mode: "continuous" },
    streams: directions.flatMap(({ id, name }) => {
      const stream = (kind: string, label: string, unit: "person" | "vehicle", count: number, station: string) => ({
        id: `${kind}-${id}`,
        name: `${label}, ${name}`,
        direction: id,
        unit,
        arrivals: perDay(count),
        route: [{ station: `${station}-${id}` }],
        limit,
      });
      return [
        stream("people", "People", "person", answers.peoplePerDay, "passport"),
        stream("cars", "Cars", "vehicle", answers.carsPerDay, "vehicles"),
        stream("trucks", "Trucks", "vehicle", answers.trucksPerDay, "vehicles"),
      ];
    }),
    stations: directions.flatMap(({ id, name }) => [
      {
        id: `passport-${id}`,
        name: `Passport control, ${name}`,
        lanes: [{ id: "booths", count: answers.booths, source: given }],
        service: { any: service(answers.secondsPerPerson) },
      },
      {
        id: `vehicles-${id}`,
        name: `Vehicle inspection, ${name}`,
        lanes: [{ id: "bays", count: answers.bays, source: given }],
        service: {
          [`cars-${id}`]: service(answers.minutesPerCar * 60),
          [`trucks-${id}`]: service(answers.minutesPerTruck * 60),
        },
      },
    ]),
  };
}

/** `to Kyrgyzstan` as `to-kyrgyzstan`; letters outside the Latin alphabet fall away. */
function identifierOf(name: string): string {
  const plain = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return plain.slice(0, 40) || `direction-${[...name].reduce((sum, letter) => sum + letter.codePointAt(0)!, 0)}`;
}
