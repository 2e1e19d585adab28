import { expect, it } from "vitest";
import { z } from "zod";
import { Entry } from "./entry.ts";
import { Item } from "./item.ts";

it("entries and items can be told as JSON Schema, for descriptions of the API", () => {
  expect(z.toJSONSchema(Entry)).toMatchObject({
    oneOf: expect.arrayContaining([expect.objectContaining({ type: "object" })]),
  });
  const kinds = (z.toJSONSchema(Item) as unknown as { oneOf: { properties: { type: { const: string } } }[] }).oneOf;
  expect(kinds.map(({ properties }) => properties.type.const)).toEqual([
    "meeting",
    "agreement",
    "commitment",
    "indicator",
    "crossing",
    "basin",
  ]);
});
