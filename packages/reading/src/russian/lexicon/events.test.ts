import { describe, expect, test } from "vitest";
import { read } from "../../read.ts";
import { eventNouns } from "./events.ts";

const lead = "Казахстан и Кыргызстан провели переговоры в Астане. ";
const commitmentsIn = (text: string) =>
  read(lead + text, { language: "ru" }).commitments.filter((c) => c.start >= lead.length);

describe("every noun of an event is the act in its example", () => {
  test.each(eventNouns.map(({ example, strength }) => [example, strength] as const))("%s", (example, strength) => {
    expect(commitmentsIn(example)).toEqual([expect.objectContaining({ strength, by: ["KZ", "KG"] })]);
  });
});

test("an event that is still to come is planned", () => {
  expect(commitmentsIn("Стороны приветствовали предстоящее открытие консульства в Оше.")).toEqual([
    expect.objectContaining({ strength: "planned" }),
  ]);
});

test("what took place is marked from the event on", () => {
  expect(commitmentsIn("Состоялось подписание протокола о транзите.")).toEqual([
    expect.objectContaining({ strength: "agreed", text: "подписание протокола о транзите" }),
  ]);
  expect(commitmentsIn("Состоялась церемония открытия моста через Чу.")).toEqual([
    expect.objectContaining({ strength: "delivered", text: "открытия моста через Чу" }),
  ]);
});

test("what somebody is thanked for is done", () => {
  expect(commitmentsIn("Президент поблагодарил Кыргызстан за предоставление десяти грантов.")).toEqual([
    expect.objectContaining({ strength: "delivered", by: ["KG"], text: "предоставление десяти грантов" }),
  ]);
});
