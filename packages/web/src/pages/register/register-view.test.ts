import fc from "fast-check";
import { expect, test } from "vitest";
import { columns } from "./columns.ts";
import {
  addressOfView,
  isEmpty,
  listFilters,
  type RegisterView,
  toggleValue,
  viewFromAddress,
} from "./register-view.ts";

const value = fc.string({ minLength: 1 });
const view = fc
  .record({
    filter: fc.record(
      {
        ...Object.fromEntries(listFilters.map((name) => [name, fc.uniqueArray(value, { minLength: 1 })])),
        search: value,
      },
      { requiredKeys: [] },
    ),
    columns: fc.subarray([...columns]),
    layout: fc.constantFrom("table", "timeline"),
  })
  .map((generated) => generated as unknown as RegisterView);

test("a view comes back from its address as it was, whatever its filters hold", () => {
  fc.assert(
    fc.property(view, (given) => {
      expect(viewFromAddress(new URLSearchParams(addressOfView(given).toString()))).toEqual(given);
    }),
  );
});

test("the plain register has a plain address", () => {
  expect(addressOfView(viewFromAddress(new URLSearchParams())).toString()).toBe("");
});

test("taking away what was added leaves nothing", () => {
  const once = toggleValue({}, "area", "water");
  expect(once).toEqual({ area: ["water"] });
  expect(isEmpty(toggleValue(once, "area", "water"))).toBe(true);
});
