import { checkModel } from "@kelisim/crossing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newModel } from "./new-model.ts";

describe("a first model", () => {
  it("passes the check, whatever sensible answers it is made from", () => {
    fc.assert(
      fc.property(
        fc.record({
          name: fc.string({ minLength: 1 }),
          directions: fc.constantFrom(["out", "in"], ["Қырғызстанға", "Қазақстанға"], ["to Kyrgyzstan"]),
          peoplePerDay: fc.integer({ min: 0, max: 30000 }),
          booths: fc.integer({ min: 1, max: 60 }),
          secondsPerPerson: fc.integer({ min: 1, max: 600 }),
          carsPerDay: fc.integer({ min: 0, max: 3000 }),
          trucksPerDay: fc.integer({ min: 0, max: 3000 }),
          bays: fc.integer({ min: 1, max: 20 }),
          minutesPerCar: fc.integer({ min: 1, max: 60 }),
          minutesPerTruck: fc.integer({ min: 1, max: 120 }),
          waitLimitMinutes: fc.integer({ min: 1, max: 240 }),
          startDate: fc.constant("2021-07-05"),
        }),
        (answers) => {
          expect(checkModel(newModel(answers))).toMatchObject({ ok: true });
        },
      ),
      { numRuns: 50 },
    );
  });
});
