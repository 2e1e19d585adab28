import { Day, ItemId, LanguageMap } from "@kelisim/register";
import { z } from "zod";
import { operation } from "../http/operation.ts";
import type { Overview, OverviewIndex } from "../overview/overview-index.ts";
import { currentState, type Service, today } from "./context.ts";
import * as parameters from "./parameters.ts";

const Shown = z.object({ id: ItemId, title: LanguageMap });
const Answer = z
  .object({
    places: z.array(
      z.object({
        name: z.string(),
        latitude: z.number(),
        longitude: z.number(),
        count: z.int().describe("How many items in force name it"),
        items: z.array(Shown).readonly().describe("The newest of them"),
      }),
    ),
    dates: z.array(Shown.extend({ day: Day, kind: z.enum(["due", "meeting"]) })),
    lastMeeting: Shown.extend({ day: Day }).nullable(),
    size: z.int(),
  })
  .readonly()
  .meta({ id: "Overview", description: "Where the items in force are, what comes next, and who met last" });

export function overviewOperations(service: Service, index: OverviewIndex) {
  return [
    operation({
      method: "get",
      path: "/api/overview",
      tag: "Items",
      summary: "The places of the items in force, the next dates within a year, and the last meeting",
      query: z.strictObject({ today: parameters.today.optional() }),
      answers: { 200: { description: "The overview", schema: Answer } },
      handle: async ({ query }, c) => {
        const overview: Overview = await index.overview(await currentState(service), query.today ?? today(service));
        return c.json(overview);
      },
    }),
  ];
}
