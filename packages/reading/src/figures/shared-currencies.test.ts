import { expect, test } from "vitest";
import { read } from "../read.ts";

const units = (text: string) => read(text).figures.map(({ unit }) => unit);

test.each([
  ["Kazakhstan and Turkmenistan met. Turkmenistan spent 2 million manats.", "TMT"],
  ["Kazakhstan and Azerbaijan met. Azerbaijan spent 2 million manats.", "AZN"],
  ["Kazakhstan and Turkmenistan met. They compared it with 2 million Azerbaijan manats.", "AZN"],
  ["China and Pakistan met. Pakistan spent Rs6.5 billion.", "PKR"],
  ["India and Pakistan met. They spent 3 million rupees.", "INR"],
  ["Казахстан и Туркменистан провели встречу. Туркменистан выделил 2 млн манатов.", "TMT"],
])("a currency that several states share is the parties' own: %s", (text, unit) => {
  expect(units(text)).toEqual([unit]);
});
