import { expect, test } from "vitest";
import { read } from "./read.ts";

test.each([
  ["President Bekov of Kazakhstan received Kyrgyz President Sadykov in Astana. Russia was mentioned.", ["KZ", "KG"]],
  ["The Asian Development Bank and Tajikistan signed a grant in Dushanbe.", ["Asian Development Bank", "TJ"]],
])("%s", (text, parties) => {
  expect(read(text).parties).toEqual(parties);
});
