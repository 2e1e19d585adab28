import { expect, test } from "vitest";
import { read } from "../read.ts";

test.each([
  [
    "the host's is the capital's",
    "OSH, 3 May. Kazakhstan's and Kyrgyzstan's ministers met in Bishkek. His host, Nurlan Sadykov, spoke.",
    "KG",
  ],
  [
    "nobody else with that title sits on the other side",
    "Kazakhstan and Kyrgyzstan met. President Nurlan Sadykov received Kazakh President Aidar Bekov.",
    "KG",
  ],
  [
    "two of one office sit in the order of their countries",
    "Kyrgyzstan and Kazakhstan signed. President Nurlan Sadykov and President Aidar Bekov spoke.",
    "KG",
  ],
])("%s", (_, text, country) => {
  const { people } = read(text, { language: "en" });
  expect(people.find(({ name }) => name === "Nurlan Sadykov")?.country).toBe(country);
});
