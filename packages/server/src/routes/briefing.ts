import { createHash } from "node:crypto";
import { Area, Day, PartyId, stateAt } from "@kelisim/register";
import {
  briefingStyle,
  composeBriefing,
  languages,
  makeBriefing,
  modelsInForce,
  NoRecordYetError,
  renderHtml,
  renderMarkdown,
} from "@kelisim/report";
import { z } from "zod";
import { operation } from "../http/operation.ts";
import { notFound, RequestError } from "../http/problem.ts";
import { figuresThread } from "../instruments/figures-apart.ts";
import { currentState, type Service, today } from "./context.ts";
import * as parameters from "./parameters.ts";

export const language = z.enum(languages).default("en").describe("Of the words that are not the record's own");

const Query = z.strictObject({
  format: z.enum(["html", "markdown", "docx", "json"]).default("html"),
  language,
  party: PartyId.optional().describe("Only what this party owes or is owed to it; what it owes first"),
  area: parameters.listOf(Area).optional(),
  from: Day.optional().describe("The first day of the period; that of the last meeting unless told"),
  asOf: Day.optional().describe("The day that the record is read and judged on; today unless told"),
  models: z
    .enum(["run", "leave"])
    .default("run")
    .describe("Leave the models of crossings and rivers: what is asked for first may take seconds to be run"),
});

/** Nothing but the page's one style may take effect, whatever the record says. */
const PAGE_POLICY = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(briefingStyle).digest("base64")}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

export function briefingOperations(service: Service) {
  const figuresOf = figuresThread();
  return [
    operation({
      method: "get",
      path: "/api/briefing",
      tag: "Briefing and exports",
      summary: "The briefing for the next meeting, with a figure of each crossing and river by a run of its model",
      query: Query,
      answers: {
        200: { description: "A page to print, or the format asked for", contentType: "text/html" },
        404: { description: "The record had not begun on that day, or has no such party" },
      },
      handle: async ({ query: { format, language, party, area, from, models, asOf = today(service) } }, c) => {
        const state = await currentState(service);
        if (party !== undefined && !state.charter.parties.some(({ id }) => id === party))
          throw notFound(`party ${party}`);
        if (from !== undefined && from > asOf) throw new RequestError(400, "The period must not begin after its end.");
        const then = stateAt(state, `${asOf}T23:59:59.999Z`);
        const options = {
          asOf,
          instruments: models === "run" && then !== null ? await figuresOf(modelsInForce(then)) : [],
          ...(from !== undefined && { from }),
          ...(party !== undefined && { party }),
          ...(area !== undefined && { areas: area }),
        };
        const briefing = briefingOrNotFound(() => makeBriefing(state, options));
        const file = (body: string | Uint8Array<ArrayBuffer>, type: string, ending: string) =>
          c.body(body, 200, {
            "content-type": type,
            "content-disposition": `attachment; filename="briefing-${asOf}-${language}.${ending}"`,
          });
        if (format === "json") return c.json(briefing);
        const document = composeBriefing(briefing, language);
        if (format === "html") return c.html(renderHtml(document), 200, { "content-security-policy": PAGE_POLICY });
        if (format === "markdown") return file(renderMarkdown(document), "text/markdown; charset=utf-8", "md");
        const { renderDocx } = await import("@kelisim/report/docx");
        return file(await renderDocx(document), DOCX, "docx");
      },
    }),
  ];
}

function briefingOrNotFound<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (error instanceof NoRecordYetError) throw notFound("record yet on that day");
    throw error;
  }
}
