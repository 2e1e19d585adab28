import { expect, it } from "vitest";
import { moneyInWords } from "./words.ts";

it("tells money with the rate that was used, and whose it was", () => {
  expect(moneyInWords({ amount: 42_000, currency: "KZT" })).toBe("42,000 KZT");
  const rate = { currency: "USD", rate: 0.0024, on: "2021-12-31" };
  expect(moneyInWords({ amount: 42_000, currency: "KZT", rate })).toBe("42,000 KZT (1 KZT = 0.0024 USD on 2021-12-31)");
  expect(moneyInWords({ amount: 1, currency: "KZT", rate: { ...rate, source: "the National Bank" } })).toBe(
    "1 KZT (1 KZT = 0.0024 USD on 2021-12-31, by the National Bank)",
  );
});
