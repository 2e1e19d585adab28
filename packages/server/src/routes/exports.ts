import { readTrustedLeaf } from "@kelisim/register";
import { aidAsIati, changesAsAtom, commitmentsAsCsv, datesAsCalendar, recordAsJsonLd } from "@kelisim/report/exports";
import type { Context } from "hono";
import { z } from "zod";
import { operation } from "../http/operation.ts";
import { notFound } from "../http/problem.ts";
import { language } from "./briefing.ts";
import { currentState, type Service, today } from "./context.ts";
import * as parameters from "./parameters.ts";

const TAG = "Briefing and exports";
const asOfToday = parameters.today.optional();

/** The record in the formats of others, each at an address of its own. */
export function exportOperations(service: Service) {
  const { record } = service;
  const dayOf = (day: string | undefined) => day ?? today(service);
  return [
    operation({
      method: "get",
      path: "/api/exports/commitments.csv",
      tag: TAG,
      summary: "All commitments as a table for spreadsheets (RFC 4180), safe from formulas",
      query: z.strictObject({ today: asOfToday }),
      answers: { 200: { description: "The table", contentType: "text/csv" } },
      handle: async ({ query }, c) =>
        file(c, commitmentsAsCsv(await currentState(service), dayOf(query.today)), "text/csv", "commitments.csv"),
    }),
    operation({
      method: "get",
      path: "/api/exports/record.jsonld",
      tag: TAG,
      summary: "The record as linked data (JSON-LD) in terms of schema.org and PROV",
      query: z.strictObject({ today: asOfToday }),
      answers: { 200: { description: "The graph", contentType: "application/ld+json" } },
      handle: async ({ query }, c) =>
        file(
          c,
          recordAsJsonLd(await currentState(service), dayOf(query.today)),
          "application/ld+json",
          "record.jsonld",
        ),
    }),
    operation({
      method: "get",
      path: "/api/exports/dates.ics",
      tag: TAG,
      summary: "Deadlines and meetings as iCalendar (RFC 5545), to subscribe to",
      query: z.strictObject({ language, from: z.iso.date().optional().describe("Only from this day on") }),
      answers: { 200: { description: "The calendar", contentType: "text/calendar" } },
      handle: async ({ query: { language, from } }, c) => {
        const options = { language, ...(from !== undefined && { from }) };
        return file(c, datesAsCalendar(await currentState(service), options), "text/calendar", "dates.ics");
      },
    }),
    operation({
      method: "get",
      path: "/api/exports/changes.atom",
      tag: TAG,
      summary: "The newest entries as an Atom feed (RFC 4287)",
      query: z.strictObject({ language, limit: parameters.count(1, 500).default(100) }),
      answers: { 200: { description: "The feed", contentType: "application/atom+xml" } },
      handle: async ({ query: { language, limit } }, c) => {
        const state = await currentState(service);
        const start = Math.max(0, state.size - limit);
        const leaves = await record.leaves(start, state.size);
        const entries = leaves.map((leaf, i) => readTrustedLeaf(leaf, start + i));
        const address = new URL("/api/exports/changes.atom", service.origin ?? c.req.url).href;
        return file(c, changesAsAtom(state, entries, { language, address }), "application/atom+xml", "changes.atom");
      },
    }),
    operation({
      method: "get",
      path: "/api/exports/aid.iati.xml",
      tag: TAG,
      summary: "Aid and finance as activities of IATI 2.03",
      query: z.strictObject({ today: asOfToday }),
      answers: {
        200: { description: "The activities", contentType: "application/xml" },
        404: { description: "The record has no aid and no finance" },
      },
      handle: async ({ query }, c) => {
        const xml = aidAsIati(await currentState(service), { day: dayOf(query.today) });
        if (xml === null) throw notFound("aid and no finance in this record");
        return file(c, xml, "application/xml", "aid.iati.xml");
      },
    }),
  ];
}

/** Downloaded rather than shown, since what it holds is others' text. */
function file(c: Context, body: string, type: string, name: string): Response {
  return c.body(body, 200, {
    "content-type": `${type}; charset=utf-8`,
    "content-disposition": `attachment; filename="${name}"`,
  });
}
