import { Area, listObservations, PartyId, Strength, viewCommitment, viewIndicator, viewItem } from "@kelisim/register";
import type { ItemCounts } from "@kelisim/register/storage";
import { z } from "zod";
import {
  CommitmentStatus,
  ItemDetails,
  ItemType,
  Observation,
  Series,
  Standing,
  Summary,
} from "../description/views.ts";
import { operation } from "../http/operation.ts";
import { notFound } from "../http/problem.ts";
import { type Service, stateAsOf, today } from "./context.ts";
import * as parameters from "./parameters.ts";

const name = z.string().min(1).max(200);

const filters = {
  search: parameters.search.optional(),
  type: parameters.listOf(ItemType).optional(),
  standing: parameters.listOf(Standing).optional(),
  status: parameters.listOf(CommitmentStatus).optional().describe("Of commitments in force"),
  waitingFor: PartyId.optional().describe("A revision waits for the assent of this party"),
  area: parameters.listOf(Area).optional(),
  by: parameters.listOf(name).optional().describe("The obligors, as the commitment names them"),
  to: parameters.listOf(name).optional().describe("The beneficiaries, as the commitment names them"),
  actor: parameters.listOf(name).optional().describe("Who acts or benefits, as the commitment names them"),
  strength: parameters.listOf(Strength).optional(),
  dueFrom: z.iso.date().optional(),
  dueUntil: z.iso.date().optional(),
  madeIn: parameters.itemId.optional().describe("The agreement or meeting that they come from"),
  document: parameters.hash.optional().describe("A document that they rest on"),
  asOf: parameters.asOf.optional(),
  today: parameters.today.optional(),
};
const ItemQuery = z.strictObject({
  ...filters,
  ...parameters.paging,
  offset: parameters.index.optional().describe("Leaves out so many of the first"),
});
const CountQuery = z.strictObject(filters);

const Values = z.record(z.string(), z.int());
const Counts = z
  .object({
    total: z.int(),
    facets: z.object({
      type: Values,
      standing: Values,
      status: Values,
      area: Values,
      by: Values,
      to: Values,
      strength: Values,
    }),
    size: z.int(),
  })
  .meta({ id: "ItemCounts", description: "How many items there are, and how they divide" });
Counts satisfies z.ZodType<ItemCounts>;

export function itemOperations(service: Service) {
  const { record } = service;

  function filterOf({ type, standing, status, area, by, to, actor, strength, ...same }: z.output<typeof CountQuery>) {
    return {
      ...defined(same),
      ...defined({ types: type, standings: standing, statuses: status, areas: area }),
      ...defined({ obligors: by, beneficiaries: to, actors: actor, strengths: strength }),
      // What stood on a day is judged on that day.
      today: same.today ?? same.asOf?.slice(0, 10) ?? today(service),
    };
  }

  return [
    operation({
      method: "get",
      path: "/api/items",
      tag: "Items",
      summary: "Items, newest first, by filters and words",
      query: ItemQuery,
      answers: {
        200: {
          description: "A page of items",
          schema: z.object({ items: z.array(Summary).readonly(), next: z.int().nullable(), size: z.int() }),
        },
      },
      handle: async ({ query }, c) => {
        const { limit, before, offset, ...filter } = query;
        return c.json(await record.listItems({ ...filterOf(filter), limit, ...defined({ before, offset }) }));
      },
    }),
    operation({
      method: "get",
      path: "/api/item-counts",
      tag: "Items",
      summary: "How many items a list would have, and of each value of each filter, under all filters but its own",
      query: CountQuery,
      answers: { 200: { description: "Counts", schema: Counts } },
      handle: async ({ query }, c) => c.json(await record.countItems(filterOf(query))),
    }),
    operation({
      method: "get",
      path: "/api/items/{id}",
      tag: "Items",
      summary: "An item with its whole history, and how it stands",
      params: z.object({ id: parameters.itemId }),
      query: z.strictObject({ asOf: parameters.asOf.optional(), today: parameters.today.optional() }),
      answers: { 200: { description: "The item", schema: ItemDetails }, 404: { description: "There is no such item" } },
      handle: async ({ params: { id }, query }, c) => {
        const state = await stateAsOf(service, query.asOf);
        const view = viewItem(state, id);
        if (view === null) throw notFound("such item");
        return c.json({
          ...view,
          standing: viewCommitment(state, id, query.today ?? query.asOf?.slice(0, 10) ?? today(service)),
          series: viewIndicator(state, id),
          size: state.size,
        });
      },
    }),
    operation({
      method: "get",
      path: "/api/indicators/{id}",
      tag: "Items",
      summary: "The series of an indicator in force: what stands by period, and all that was ever reported",
      params: z.object({ id: parameters.itemId }),
      query: z.strictObject({ asOf: parameters.asOf.optional() }),
      answers: {
        200: {
          description: "The series",
          schema: Series.extend({ observations: z.array(Observation).readonly() }),
        },
        404: { description: "There is no such indicator in force" },
      },
      handle: async ({ params: { id }, query }, c) => {
        const state = await stateAsOf(service, query.asOf);
        const view = viewIndicator(state, id);
        if (view === null) throw notFound("such indicator in force");
        return c.json({ ...view, observations: [...listObservations(state, id)] });
      },
    }),
  ];
}

/** Without the members that are undefined. */
function defined<T extends object>(object: T): { [Name in keyof T]?: Exclude<T[Name], undefined> } {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as never;
}
