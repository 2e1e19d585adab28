import type { JsonObject } from "@kelisim/register";
import { z } from "zod";
import { operation } from "../http/operation.ts";
import { notFound } from "../http/problem.ts";
import type { Service } from "./context.ts";
import { signedIn } from "./session.ts";

/** A text of a megabyte, and what was marked in it. */
const MAXIMUM_BODY_BYTES = 4 * 1024 * 1024;

/** Drafts are not checked as entries are: they may still lack what an entry needs. */
const DraftBody = z.custom<JsonObject>(isStorable, "must be a JSON object without NUL, nested 64 deep at most");

const Draft = z
  .object({ id: z.uuid(), author: z.string(), body: z.looseObject({}), updatedAt: z.string() })
  .meta({ id: "Draft", description: "What a party prepares; no one else sees it" });

const ListedDraft = z
  .object({ id: z.uuid(), author: z.string(), summary: z.looseObject({}).nullable(), updatedAt: z.string() })
  .meta({
    id: "ListedDraft",
    description:
      "A draft without its body: of that, the member `summary` if it is an object of 2,000 characters at most",
  });

export function draftOperations(service: Service) {
  const { drafts } = service.record;
  const params = z.object({ id: z.uuid() });
  const missing = { 404: { description: "Your party has no such draft" } };
  const body = {
    schema: DraftBody,
    shape: z.looseObject({}),
    description: "The draft",
    maximumBytes: MAXIMUM_BODY_BYTES,
  };
  const common = { tag: "Drafts", signedIn: true } as const;
  return [
    operation({
      ...common,
      method: "get",
      path: "/api/drafts",
      summary: "Your party's drafts, newest first",
      answers: { 200: { description: "Drafts", schema: z.object({ drafts: z.array(ListedDraft).readonly() }) } },
      handle: async (_, c) => {
        const { party } = await signedIn(service, c);
        return c.json({ drafts: await drafts.list(party) }, 200, PRIVATE);
      },
    }),
    operation({
      ...common,
      method: "post",
      path: "/api/drafts",
      summary: "Keep a draft",
      body,
      answers: { 201: { description: "The draft", schema: Draft } },
      handle: async ({ body }, c) => {
        const { party, publicKey } = await signedIn(service, c);
        return c.json(await drafts.create(party, publicKey, body), 201, PRIVATE);
      },
    }),
    operation({
      ...common,
      method: "get",
      path: "/api/drafts/{id}",
      summary: "A draft of your party",
      params,
      answers: { 200: { description: "The draft", schema: Draft }, ...missing },
      handle: async ({ params: { id } }, c) => {
        const draft = await drafts.find((await signedIn(service, c)).party, id);
        if (draft === null) throw notFound("such draft of your party");
        return c.json(draft, 200, PRIVATE);
      },
    }),
    operation({
      ...common,
      method: "put",
      path: "/api/drafts/{id}",
      summary: "Replace a draft of your party",
      params,
      body,
      answers: { 200: { description: "The draft", schema: Draft }, ...missing },
      handle: async ({ params: { id }, body }, c) => {
        const { party, publicKey } = await signedIn(service, c);
        const draft = await drafts.replace(party, publicKey, id, body);
        if (draft === null) throw notFound("such draft of your party");
        return c.json(draft, 200, PRIVATE);
      },
    }),
    operation({
      ...common,
      method: "delete",
      path: "/api/drafts/{id}",
      summary: "Remove a draft of your party",
      params,
      answers: { 204: { description: "Removed" }, ...missing },
      handle: async ({ params: { id } }, c) => {
        if (!(await drafts.remove((await signedIn(service, c)).party, id))) throw notFound("such draft of your party");
        return c.body(null, 204);
      },
    }),
  ];
}

const PRIVATE = { "cache-control": "no-store" };

const MAXIMUM_DEPTH = 64;

/** Whether a value is a JSON object that databases and recursive readers can take. */
function isStorable(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const waiting = [{ value: value as object, depth: 1 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.depth > MAXIMUM_DEPTH) return false;
    for (const [name, member] of Object.entries(next.value)) {
      if (name === "__proto__" || name.includes("\0")) return false;
      if (typeof member === "string" && member.includes("\0")) return false;
      if (typeof member === "object" && member !== null) waiting.push({ value: member, depth: next.depth + 1 });
    }
  }
  return true;
}
